using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Progress;

namespace Sasaeai.Bot.Answers;

/// <summary>進み具合の見わたし: where several wards, areas or years stand. Pure.</summary>
internal sealed record Overview(IReadOnlyList<WardOverview> Wards)
{
    /// <summary>Computed from the totals.</summary>
    public static Overview Of(IReadOnlyList<WardYear> totals, MasterSnapshot master, DateOnly today) => new([.. totals.Select(t => Of(t, master, today))]);

    private static WardOverview Of(WardYear totals, MasterSnapshot master, DateOnly today)
    {
        var (code, year) = (totals.Ward.Ward.Code, totals.Year);
        var periods = master.Plans.PeriodsOf(code, year);
        var areas = master.City.AreasOf(code, year.FirstDay, year.LastDay).Where(a => totals.Ward.Has(a.Id) && (a.ValidFrom ?? DateOnly.MinValue) <= today);
        return new(
            totals.Ward, year, new([.. areas.Select(a => AreaStanding.Of(a, totals.Areas.GetValueOrDefault(a.Id) ?? new(), periods, today))], master.Plans.ItemsOf(code, year)),
            year.Contains(today) ? WardStanding.LastEnded(periods, today) : null, totals.Areas.Count > 0 || year.Contains(today));
    }
}

/// <summary>One ward in one year.</summary>
/// <param name="LastEnded">The last 報告期間 of the current year that is over.</param>
/// <param name="IsKnown">False for a past year of which nothing was recorded.</param>
internal sealed record WardOverview(ExtentWard Ward, FiscalYear Year, WardStanding Standing, ReportingPeriod? LastEnded, bool IsKnown);

/// <summary>取組み項目1つの進み具合.</summary>
/// <param name="AreasReported">地区部会 with at least one counted report of it.</param>
internal sealed record ItemStanding(PlanItem Item, WardOverview Ward, int AreasReported, int Reports)
{
    /// <summary>Every item of the plans, or those that were asked for; those without a report last.</summary>
    public static IReadOnlyList<ItemStanding> Of(Overview overview, IReadOnlyList<string> asked) => [.. overview.Wards.Where(w => w.IsKnown)
        .SelectMany(w => w.Standing.Items.Where(i => asked.Count == 0 || asked.Contains(i.Id, StringComparer.Ordinal)).Select(i => Of(i, w)))
        .OrderBy(i => i.Reports == 0)];

    private static ItemStanding Of(PlanItem item, WardOverview ward)
    {
        var counts = ward.Standing.Areas.Select(a => a.Totals.ByPlanItem.GetValueOrDefault(item.Id)).Where(n => n > 0).ToList();
        return new(item, ward, counts.Count, counts.Sum());
    }
}
