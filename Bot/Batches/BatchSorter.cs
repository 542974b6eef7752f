using System.Collections.Concurrent;
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

    /// <summary>Sorts them. A point read for each row that is in order, many at once.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<SortedRows> SortAsync(SentSheet.Reports sent, BatchRules rules, CancellationToken ct)
    {
        var (read, found) = await reports.CheckAsync(sent, ct);
        List<ImportProblem> problems = [.. found];
        var there = new ConcurrentDictionary<BatchRow, bool>(ReferenceEqualityComparer.Instance);
        var rows = new List<BatchRow>();
        foreach (var row in read.Select(r => new BatchRow(r.Line, r.Values)))
        {
            // Of a row that is there already only its number is asked; whoever reports for its area may know that it is.
            var wrong = row.Values.ContainsKey("Number") && rules.AreaOf(row) is not null ? [] : rules.Problems(row).ToList();
            problems.AddRange(wrong);
            if (wrong.Count == 0) rows.Add(row);
        }

        await Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (row, token) =>
            there[row] = await tables.Reports.FindAsync(rules.AreaOf(row)!.WardCode, row.Values.GetValueOrDefault("Number") is { } number ? ReportKeys.Report(number) : ReportKeys.Ticket(row.Ticket), token) is not null);
        var unknown = rows.Where(r => !there[r] && r.Values.ContainsKey("Number")).ToList();
        problems.AddRange(unknown.Select(r => BatchRules.Problem(r, "Number", "この受付番号の報告は、ありません。新しい報告なら、受付番号を空けてください。")));
        return new(
            [.. rows.Where(r => !there[r] && !r.Values.ContainsKey("Number"))], rows.Count(r => there[r]),
            problems.Select(p => p.Line).OfType<int>().Distinct().Count(line => line > 1), [.. problems.OrderBy(p => p.Line)]);
    }
}
