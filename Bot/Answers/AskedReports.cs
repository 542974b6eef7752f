using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Answers;

/// <summary>調べた報告: what was read for an answer.</summary>
/// <param name="Reports">Counted ones of the range, without 活動なし, the newest first.</param>
/// <param name="OnlyFrom">The oldest 年度 that was looked into, where there were too many to go on; null where all was read.</param>
internal sealed record ReportsRead(IReadOnlyList<ActivityReport> Reports, FiscalYear? OnlyFrom)
{
    /// <summary>Of all that was read, not only of the range.</summary>
    public required SmallUnits Small { get; init; }
}

/// <summary>報告を調べる: reads the copies of each ward and 年度, all wards of a year at once, the newest year first.</summary>
internal sealed class AskedReports(ReportStore store)
{
    /// <summary>Rows that one answer reads.</summary>
    public const int MostRows = 10_000;

    /// <summary>One round trip a ward and 年度 for each 1,000.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<ReportsRead> ReadAsync(AnswerScope scope, CancellationToken ct)
    {
        List<ActivityReport> all = [];
        var rows = 0;
        FiscalYear? onlyFrom = null;
        foreach (var year in scope.Years)
        {
            if (rows >= MostRows) break;
            var wards = await Task.WhenAll(scope.Wards.Select(w => store.InWardAsync(w.Code, year, ct)));
            rows += wards.Sum(w => w.Count);
            all.AddRange(wards.SelectMany(w => w));
            if (rows >= MostRows && year.BeginsIn > scope.Years[^1].BeginsIn) onlyFrom = year;
        }

        return new([.. all.Where(r => r.IsCounted && !r.NoActivity && scope.Holds(r)).OrderByDescending(r => r.HeldOn).ThenBy(r => r.Number, StringComparer.Ordinal)], onlyFrom) { Small = SmallUnits.Of(all) };
    }
}
