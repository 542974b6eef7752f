using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Progress;

/// <summary>提出状況: where one area stands in one 報告期間.</summary>
internal enum Standing
{
    /// <summary>Neither the period nor its 期限 has passed, or the area did not exist in it: nothing is expected.</summary>
    NotExpected,

    /// <summary>報告あり.</summary>
    Reported,

    /// <summary>活動なし.</summary>
    NoActivity,

    /// <summary>未提出: nothing yet, before the 期限.</summary>
    NotSubmitted,

    /// <summary>未報告: nothing, and the 期限 has passed.</summary>
    Unreported,
}

/// <summary>地区部会の状況: an area with its totals and where it stands in each period. Pure.</summary>
internal sealed record AreaStanding(DistrictArea Area, AreaYear Totals, IReadOnlyList<(ReportingPeriod Period, Standing Standing)> Periods)
{
    /// <summary>Computed from the totals of the year in which the periods lie.</summary>
    public static AreaStanding Of(DistrictArea area, AreaYear totals, IReadOnlyList<ReportingPeriod> periods, DateOnly today) =>
        new(area, totals, [.. periods.Select(p => (p, In(p, area, totals, today)))]);

    /// <summary>With periods of the year before, which are computed from its totals, in front.</summary>
    public AreaStanding After(IReadOnlyList<ReportingPeriod> earlier, AreaYear totals, DateOnly today) =>
        this with { Periods = [.. earlier.Select(p => (p, In(p, Area, totals, today))), .. Periods] };

    /// <summary>未報告, oldest first.</summary>
    public IEnumerable<ReportingPeriod> Unreported => Periods.Where(p => p.Standing == Standing.Unreported).Select(p => p.Period);

    /// <summary>未提出, oldest first.</summary>
    public IEnumerable<ReportingPeriod> NotSubmitted => Periods.Where(p => p.Standing == Standing.NotSubmitted).Select(p => p.Period);

    /// <summary>Items of the plan with at least one counted report.</summary>
    public int Touched(IEnumerable<PlanItem> items) => items.Count(i => Totals.ByPlanItem.ContainsKey(i.Id));

    private static Standing In(ReportingPeriod period, DistrictArea area, AreaYear totals, DateOnly today)
    {
        if (totals.HasOnlyNoActivityIn(period.Begins, period.Ends)) return Standing.NoActivity;
        if (totals.HasAnythingIn(period.Begins, period.Ends)) return Standing.Reported;
        if (!area.IsValidIn(period.Begins, period.Ends)) return Standing.NotExpected;
        if (today > period.DueOn) return Standing.Unreported;
        return today > period.Ends ? Standing.NotSubmitted : Standing.NotExpected;
    }
}

/// <summary>区の進み具合: the areas of a ward in one year. A ward's figures are the sums of its areas'. Pure.</summary>
internal sealed record WardStanding(IReadOnlyList<AreaStanding> Areas, IReadOnlyList<PlanItem> Items)
{
    /// <summary>The ward's sums.</summary>
    public Tally Sum => Areas.Aggregate(default(Tally), (sum, a) => sum + a.Totals.Sum());

    /// <summary>延べ and 実人数, for who may see small counts or not.</summary>
    public (ShownPeople Gross, ShownPeople Net) People(bool seesAll) => Areas.Select(a => a.Totals.People(seesAll))
        .Aggregate((Gross: default(ShownPeople), Net: default(ShownPeople)), (sum, p) => (sum.Gross + p.Gross, sum.Net + p.Net));

    /// <summary>活動なし届.</summary>
    public int NoActivityReports => Areas.Sum(a => a.Totals.NoActivityReports);

    /// <summary>差戻し中.</summary>
    public int ReturnedReports => Areas.Sum(a => a.Totals.ReturnedReports);

    /// <summary>Items touched by at least one area.</summary>
    public int Touched => Items.Count(i => Areas.Any(a => a.Totals.ByPlanItem.ContainsKey(i.Id)));

    /// <summary>Areas with at least one counted report.</summary>
    public int AreasReported => Areas.Count(a => a.Totals.ByDay.Count > 0);

    /// <summary>Areas with something 未報告 or 未提出, most 未報告 first.</summary>
    public IReadOnlyList<AreaStanding> Late => [.. Areas
        .Where(a => a.Unreported.Any() || a.NotSubmitted.Any())
        .OrderByDescending(a => a.Unreported.Count()).ThenByDescending(a => a.NotSubmitted.Count())];

    /// <summary>The others.</summary>
    public IReadOnlyList<AreaStanding> Done => [.. Areas.Where(a => !a.Unreported.Any() && !a.NotSubmitted.Any())];

    /// <summary>The last period that has ended before today, or null early in the year.</summary>
    public static ReportingPeriod? LastEnded(IEnumerable<ReportingPeriod> periods, DateOnly today) => periods.LastOrDefault(p => p.Ends < today);

    /// <summary>How many areas have reported, or said 活動なし, in that period; and how many were expected to.</summary>
    public (int In, int Expected) SubmittedIn(ReportingPeriod period)
    {
        var standings = Areas.Select(a => a.Periods.First(p => p.Period == period).Standing).Where(s => s != Standing.NotExpected).ToList();
        return (standings.Count(s => s is Standing.Reported or Standing.NoActivity), standings.Count);
    }
}
