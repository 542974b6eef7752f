using System.Security.Cryptography;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>合計の点検: whether the row <c>T</c> of an area and year is what its reports add up to.</summary>
/// <remarks>
/// Whatever changes a figure replaces <c>T</c> in the same transaction. So when <c>T</c>, read before the reports, still has its
/// version after them, the reports that were read are exactly those which it should count.
/// </remarks>
internal sealed class TotalsCheck(Tables tables, AreaYearStore store, TimeProvider clock)
{
    private const int MaxAttempts = 100;

    /// <summary>The difference, if there is one; the totals are written anew if asked for, the lock of the year kept.</summary>
    /// <exception cref="StorageTroubleException">No answer in time, throttled, or the connection broke.</exception>
    public async Task<Finding?> CheckAsync(string ward, FiscalYear year, string area, bool mend, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (attempt > 1) await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(5, 51)), clock, ct);
            var stored = await store.FindAsync(ward, year, area, ct);
            var counted = await CountAsync(ward, year, area, ct);
            var difference = stored.Totals.ToJson() == counted.ToJson() ? null : new Difference.Totals(year, area, stored.Totals.Sum(), counted.Sum());
            var stoodStill = mend && difference is not null
                ? await tables.Reports.ApplyAsync(ward, [AreaYearStore.Write(year, stored with { Totals = counted })], ct) == ChangeOutcome.Applied
                : (await store.FindAsync(ward, year, area, ct)).Version == stored.Version;
            if (stoodStill) return difference is null ? null : new(difference, mend);
        }

        return new(new Difference.Restless($"{year.BeginsIn} {area}"), false);
    }

    private async Task<AreaYear> CountAsync(string ward, FiscalYear year, string area, CancellationToken ct)
    {
        var counted = new AreaYear();
        await foreach (var row in tables.Reports.RangeAsync(ward, ReportKeys.AreaYear(year, area), ct))
        {
            var report = ReportRow.Read(ward, row);
            report.CountIn(counted);
        }

        return counted;
    }
}
