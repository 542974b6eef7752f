using System.Collections.Concurrent;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Batches;

/// <summary>The rows of a file, sorted.</summary>
/// <param name="Fresh">In order and not there yet.</param>
/// <param name="There">How many are there already.</param>
/// <param name="Wrong">How many are to be mended.</param>
internal sealed record SortedRows(IReadOnlyList<BatchRow> Fresh, int There, int Wrong, IReadOnlyList<ImportProblem> Problems);

/// <summary>仕分け: which rows of a sent file can be registered, which are there already, and which must be mended.</summary>
internal sealed class BatchSorter(SentReports reports, Tables tables)
{
    private const int AtOnce = 24;

    /// <summary>Sorts them. A point read for each row that is in order, and one more where it is there already; many at once.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<SortedRows> SortAsync(SentSheet.Reports sent, BatchRules rules, CancellationToken ct)
    {
        var read = await reports.ReadAsync(sent, ct);
        List<ImportProblem> problems = [.. read.Unreadable];
        var there = new ConcurrentDictionary<BatchRow, Earlier>(ReferenceEqualityComparer.Instance);
        var rows = new List<BatchRow>();
        foreach (var row in read.Rows)
        {
            var wrong = Problems(row, new(row.Line, row.Values), read, rules).ToList();
            problems.AddRange(wrong);
            if (wrong.Count == 0) rows.Add(new(row.Line, row.Values));
        }

        await Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (row, token) =>
            there[row] = await EarlierAsync(row, rules.AreaOf(row)!.WardCode, token));
        var unknown = rows.Where(r => !there[r].IsThere && r.Values.ContainsKey("Number")).ToList();
        problems.AddRange(unknown.Select(r => BatchRules.Problem(r, "Number", "この受付番号の報告は、ありません。新しい報告なら、受付番号を空けてください。")));
        problems.AddRange(rows.Where(r => there[r].Cancelled is not null).Select(r => BatchRules.Cancelled(r, there[r].Cancelled!)));
        return new(
            [.. rows.Where(r => !there[r].IsThere && !r.Values.ContainsKey("Number"))], rows.Count(r => there[r] is { IsThere: true, Cancelled: null }),
            problems.Select(p => p.Line).OfType<int>().Distinct().Count(line => line > 1), [.. problems.OrderBy(p => p.Line)]);
    }

    private async Task<Earlier> EarlierAsync(BatchRow row, string ward, CancellationToken ct)
    {
        var given = row.Values.GetValueOrDefault("Number");
        var used = given is null ? await tables.Reports.FindAsync(ward, ReportKeys.Ticket(row.Ticket), ct) : null;
        if ((given ?? (used is null ? null : TicketRow.Read(used).Number)) is not { } number) return new(false, null);
        if (await tables.Reports.FindAsync(ward, ReportKeys.Report(number), ct) is not { } found) return new(used is not null, null);
        var report = ReportRow.Read(ward, found);
        // By a 受付番号 alone nobody learns what became of a report of another area.
        return new(true, report.Status == ReportStatus.Cancelled && (given is null || report.Area == row.Area) ? report.Number : null);
    }

    // All at once, so that nobody is sent back twice. Of a row that has a 受付番号 only that is asked, and of one for somebody
    // else's area nothing but the area: the rest would say whether there is such an area.
    private static IEnumerable<ImportProblem> Problems(MasterRow read, BatchRow row, SentRows file, BatchRules rules) =>
        rules.AreaOf(row) is null ? rules.Problems(row)
        : row.Values.ContainsKey("Number") ? []
        : file.Problems(read).Concat(rules.Problems(row));

    // What a row became before; Cancelled is the 受付番号 where that was taken back.
    private readonly record struct Earlier(bool IsThere, string? Cancelled);
}
