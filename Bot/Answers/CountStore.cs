using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Answers;

/// <summary>数えるものの置き場: the ranges <c>T</c> and <c>A</c> of table Reports, one for each ward and year, all of them at once.</summary>
internal sealed class CountStore(AreaYearStore totals, Tables tables)
{
    /// <summary>More reports than that are not read for one answer.</summary>
    public const int MostReports = 20_000;

    /// <summary>The totals. One wave.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<WardYear>> TotalsAsync(IReadOnlyList<ExtentWard> wards, IReadOnlyList<FiscalYear> years, CancellationToken ct) =>
        await Task.WhenAll(wards.SelectMany(w => years.Select(async y => new WardYear(w, y, await totals.WardAsync(w.Ward.Code, y, ct)))));

    /// <summary>The reports; null where they are too many. One wave as long as no ward has more than 1,000 in a year.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<ActivityReport>?> ReportsAsync(IReadOnlyList<ExtentWard> wards, IReadOnlyList<FiscalYear> years, CancellationToken ct)
    {
        var left = MostReports;
        var read = await Task.WhenAll(wards.SelectMany(w => years.SelectMany(y => Prefixes(w, y)).Select(p => RangeAsync(w, p))));
        return left < 0 ? null : [.. read.SelectMany(r => r)];

        async Task<List<ActivityReport>> RangeAsync(ExtentWard ward, string prefix)
        {
            var reports = new List<ActivityReport>();
            await foreach (var row in tables.Reports.RangeAsync(ward.Ward.Code, prefix, ct))
            {
                if (Interlocked.Decrement(ref left) < 0) break;
                // More than a few areas are read with their whole ward.
                if (ReportRow.Read(ward.Ward.Code, row) is var report && ward.Has(report.Area)) reports.Add(report);
            }

            return reports;
        }
    }

    private static IEnumerable<string> Prefixes(ExtentWard ward, FiscalYear year) =>
        ward.Areas is { Count: < 4 } few ? few.Select(a => ReportKeys.AreaYear(year, a.Id)) : [ReportKeys.Year(year)];
}
