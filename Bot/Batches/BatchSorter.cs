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
        var read = await reports.ReadAsync(sent, ct);
        List<ImportProblem> problems = [.. read.Unreadable];
        var there = new ConcurrentDictionary<BatchRow, bool>(ReferenceEqualityComparer.Instance);
        var rows = new List<BatchRow>();
        foreach (var row in read.Rows)
        {
            var wrong = Problems(row, new(row.Line, row.Values), read, rules).ToList();
            problems.AddRange(wrong);
            if (wrong.Count == 0) rows.Add(new(row.Line, row.Values));
        }

        await Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (row, token) =>
            there[row] = await tables.Reports.FindAsync(rules.AreaOf(row)!.WardCode, row.Values.GetValueOrDefault("Number") is { } number ? ReportKeys.Report(number) : ReportKeys.Ticket(row.Ticket), token) is not null);
        var unknown = rows.Where(r => !there[r] && r.Values.ContainsKey("Number")).ToList();
        problems.AddRange(unknown.Select(r => BatchRules.Problem(r, "Number", "この受付番号の報告は、ありません。新しい報告なら、受付番号を空けてください。")));
        return new(
            [.. rows.Where(r => !there[r] && !r.Values.ContainsKey("Number"))], rows.Count(r => there[r]),
            problems.Select(p => p.Line).OfType<int>().Distinct().Count(line => line > 1), [.. problems.OrderBy(p => p.Line)]);
    }

    // All at once, so that nobody is sent back twice. Of a row that has a 受付番号 only that is asked, and of one for somebody
    // else's area nothing but the area: the rest would say whether there is such an area.
    private static IEnumerable<ImportProblem> Problems(MasterRow read, BatchRow row, SentRows file, BatchRules rules) =>
        rules.AreaOf(row) is null ? rules.Problems(row)
        : row.Values.ContainsKey("Number") ? []
        : file.Problems(read).Concat(rules.Problems(row));
}
