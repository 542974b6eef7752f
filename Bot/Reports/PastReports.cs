using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>過去の報告の取り込み: many reports at once, in transactions per area and year together with their totals.</summary>
/// <remarks>
/// Idempotent by 受付番号: what is stored already is left alone, so an import that was killed goes on when it is run again,
/// and a correction made meanwhile is never undone.
/// </remarks>
internal sealed class PastReports(Tables tables, AreaYearStore totals)
{
    // 100 rows are the limit of one transaction; a report takes at most 16, the totals 1.
    private const int MostRows = 100;
    private const int MaxAttempts = 8;

    /// <summary>Stores those that are not there yet, each as its first revision.</summary>
    /// <inheritdoc cref="StoreAsync(IReadOnlyList{KeptReport}, CancellationToken)"/>
    public Task<int> StoreAsync(IReadOnlyList<ActivityReport> reports, CancellationToken ct) => StoreAsync([.. reports.Select(r => new KeptReport(r, []))], ct);

    /// <summary>Stores those that are not there yet and says how many that were.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; run the import again.</exception>
    /// <exception cref="InvalidOperationException">Others kept changing the same area.</exception>
    public async Task<int> StoreAsync(IReadOnlyList<KeptReport> reports, CancellationToken ct)
    {
        var stored = 0;
        foreach (var group in reports.GroupBy(r => (r.Report.Ward, r.Report.Area, r.Report.Year)))
        {
            var there = await NumbersAsync(group.Key.Ward, group.Key.Year, group.Key.Area, ct);
            var batch = new List<KeptReport>();
            var rows = 1;
            foreach (var kept in group.Where(r => !there.Contains(r.Report.Number)))
            {
                var report = await WithinOneChangeAsync(kept, ct);
                var more = report.Rows().Count();
                if (rows + more > MostRows)
                {
                    stored += await StoreBatchAsync(batch, ct);
                    batch.Clear();
                    rows = 1;
                }

                batch.Add(report);
                rows += more;
            }

            stored += await StoreBatchAsync(batch, ct);
        }

        return stored;
    }

    // A report that was corrected very often has more revisions than one transaction takes: the rest goes before it.
    private async Task<KeptReport> WithinOneChangeAsync(KeptReport kept, CancellationToken ct)
    {
        var room = MostRows - 1 - ReportStore.Rows(kept.Report).Count();
        foreach (var rows in kept.Kept.Skip(room).Chunk(MostRows))
            await tables.Reports.ApplyAsync(kept.Report.Ward, [.. rows.Select(r => new Change.Put(r))], ct);
        return kept with { Kept = [.. kept.Kept.Take(room)] };
    }

    private async Task<int> StoreBatchAsync(List<KeptReport> batch, CancellationToken ct)
    {
        if (batch.Count == 0) return 0;
        var first = batch[0].Report;
        var (ward, area, year) = (first.Ward, first.Area, first.Year);
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            // Some may be there after all: a change by somebody else, a commit whose answer was lost, or a report that lies
            // under another day or area because it was corrected since, here or in the file. The last are not new.
            var there = attempt == 1 ? [] : await ThereAsync(ward, batch, ct);
            var missing = batch.Where(r => there.All(t => t.Number != r.Report.Number)).ToList();
            var stored = batch.Count - there.Count(t => t.Area != area || t.Year != year);
            if (missing.Count == 0) return stored;

            var current = await totals.FindAsync(ward, year, area, ct);
            foreach (var kept in missing) kept.Report.CountIn(current.Totals);
            var changes = missing.SelectMany(m => m.Rows()).Append(AreaYearStore.Write(year, current)).ToList();
            if (await tables.Reports.ApplyAsync(ward, changes, ct) == ChangeOutcome.Applied) return stored;
        }

        throw new InvalidOperationException("The totals of one area and year kept changing; run the import again.");
    }

    private async Task<List<ActivityReport>> ThereAsync(string ward, List<KeptReport> batch, CancellationToken ct)
    {
        var rows = await Task.WhenAll(batch.Select(r => tables.Reports.FindAsync(ward, ReportKeys.Report(r.Report.Number), ct)));
        return [.. rows.OfType<Row>().Select(row => ReportRow.Read(ward, row))];
    }

    private async Task<HashSet<string>> NumbersAsync(string ward, FiscalYear year, string area, CancellationToken ct)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in tables.Reports.RangeAsync(ward, ReportKeys.AreaYear(year, area), ct)) numbers.Add(row.Text("Number") ?? "");
        return numbers;
    }
}
