using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Progress;

namespace Sasaeai.Bot.Reminders;

/// <summary>出ていない地区部会: which areas have handed in nothing for a period, as it stands now or up to 2 seconds ago.</summary>
internal sealed class MissingAreas(AreaYearStore totals, TimeProvider clock)
{
    // While hundreds of people of one ward are written to, it is not read for each.
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly Dictionary<(string Ward, FiscalYear Year), (Task<IReadOnlyDictionary<string, AreaYear>> Totals, long ReadAt)> read = [];

    /// <summary>Their 地区部会ID; empty for a duty without areas. At most one round trip.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<string>> OfAsync(Duty duty, MasterSnapshot master, CancellationToken ct)
    {
        if (PeriodOf(duty) is not { } period) return [];
        var stored = await ReadAsync(period.WardCode, period.Year, ct);
        return [.. master.City.AreasOf(period.WardCode, period.Begins, period.Ends).Where(a => stored.GetValueOrDefault(a.Id)?.HasAnythingIn(period.Begins, period.Ends) != true).Select(a => a.Id)];
    }

    /// <summary>Something was handed in: what was read before does not count any more in this copy.</summary>
    public void Forget(string ward)
    {
        lock (gate)
        {
            foreach (var key in read.Keys.Where(k => k.Ward == ward).ToList()) read.Remove(key);
        }
    }

    /// <summary>The period of 種別 報告 that the duty is about, or null.</summary>
    public static ReportingPeriod? PeriodOf(Duty duty) => duty switch
    {
        Duty.InPeriod { Period: { Purpose: ReportingPeriod.Reporting } period } => period,
        Duty.HandedOver over => over.Period,
        _ => null,
    };

    private Task<IReadOnlyDictionary<string, AreaYear>> ReadAsync(string ward, FiscalYear year, CancellationToken ct)
    {
        lock (gate)
        {
            if (read.TryGetValue((ward, year), out var last) && clock.GetElapsedTime(last.ReadAt) < GoodFor && !last.Totals.IsFaulted && !last.Totals.IsCanceled) return last.Totals;
            var now = totals.WardAsync(ward, year, ct);
            read[(ward, year)] = (now, clock.GetTimestamp());
            return now;
        }
    }
}
