using System.Globalization;
using System.Runtime.CompilerServices;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>書庫: all that one ward's partition holds of reports, row by row in the order of the keys, however much it is.</summary>
/// <remarks>Copies and totals follow from the reports and are not handed out.</remarks>
internal sealed class WardArchive(Tables tables)
{
    /// <summary>The reports now, by 受付番号.</summary>
    /// <exception cref="StorageTroubleException">No answer in time, throttled, or the connection broke.</exception>
    /// <exception cref="FormatException">A row was not written by this program.</exception>
    public async IAsyncEnumerable<ActivityReport> ReportsAsync(string ward, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.Reports.RangeAsync(ward, "R|", ct)) yield return ReportRow.Read(ward, row);
    }

    /// <summary>The revisions, by 受付番号 and 版, with all columns that their rows have.</summary>
    /// <exception cref="StorageTroubleException">As <see cref="ReportsAsync"/>.</exception>
    public async IAsyncEnumerable<(string Number, int Revision, Row Row)> RevisionsAsync(string ward, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.Reports.RangeAsync(ward, "V|", ct))
        {
            if (row.Key.Split('|') is [_, var number, var revision]) yield return (number, int.Parse(revision, CultureInfo.InvariantCulture), row);
        }
    }

    /// <summary>The rows beside the reports whose key begins so (<c>K|</c>, <c>O|</c>), with all columns that they have.</summary>
    /// <remarks>
    /// A form that is too old to be sent shows no receipt again: the totals before it, by far the longest column, are left out. The
    /// row stays, for 活動なし and the rows of a workbook have no form that grows old.
    /// </remarks>
    /// <exception cref="StorageTroubleException">As <see cref="ReportsAsync"/>.</exception>
    public async IAsyncEnumerable<Row> BesideAsync(string ward, string prefix, DateOnly today, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.Reports.RangeAsync(ward, prefix, ct))
        {
            yield return Ticket.Read(row.Key[prefix.Length..])?.IsPastOn(today) == true ? row with { Columns = TicketRow.WithoutTotals(row.Columns) } : row;
        }
    }
}
