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

    /// <summary>What forms became, by the form's number; without the forms that are too old to be pressed.</summary>
    /// <exception cref="StorageTroubleException">As <see cref="ReportsAsync"/>.</exception>
    public async IAsyncEnumerable<(string Ticket, Row Row)> TicketsAsync(string ward, DateOnly today, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.Reports.RangeAsync(ward, "K|", ct))
        {
            var key = row.Key[2..];
            if (Ticket.Read(key)?.IsSpentOn(today) != true) yield return (key, row);
        }
    }
}
