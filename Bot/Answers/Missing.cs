using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Answers;

/// <summary>出しているか: the areas of a 対象 with where each stands in the periods that were asked for. Pure.</summary>
/// <param name="Unknown">Wards and years of which nothing was ever recorded, although they are over: nobody is said to be late there.</param>
internal sealed record Missing(IReadOnlyList<AreaStanding> Areas, IReadOnlyList<(Ward Ward, FiscalYear Year)> Unknown)
{
    /// <summary>Those that are late or open, in the order of the master data.</summary>
    public IEnumerable<AreaStanding> Late => Areas.Where(a => a.Unreported.Any() || a.NotSubmitted.Any());

    /// <summary>Areas of which something was expected.</summary>
    public IEnumerable<AreaStanding> Expected => Areas.Where(a => a.Periods.Any(p => p.Standing != Standing.NotExpected));

    /// <summary>Every period of which something was expected, oldest first.</summary>
    public IReadOnlyList<ReportingPeriod> Periods => [.. Areas.SelectMany(a => a.Periods).Where(p => p.Standing != Standing.NotExpected).Select(p => p.Period)
        .DistinctBy(p => (p.Year, p.Number, p.Name)).OrderBy(p => p.Begins)];

    /// <summary>The periods that were asked for: those whose days overlap the span; without one, those of this year that are over, and what last year still owes.</summary>
    public static IReadOnlyList<ReportingPeriod> Asked(Ward ward, Days? span, DateOnly today, PlanBook plans) => span is { Said: { } said }
        ? [.. span.Years.SelectMany(y => plans.PeriodsOf(ward.Code, y)).Where(p => p.Begins <= (span.AreUnfinished ? said.To : span.To) && span.From <= p.Ends)]
        : [.. plans.PeriodsCarriedOver(ward.Code, today), .. plans.PeriodsOf(ward.Code, FiscalYear.Of(today)).Where(p => p.Ends < today || p.DueOn < today)];

    /// <summary>Computed from the totals of the years in which the periods lie.</summary>
    public static Missing Of(Extent extent, Days? span, DateOnly today, IReadOnlyList<WardYear> totals, MasterSnapshot master)
    {
        var unknown = new List<(Ward, FiscalYear)>();
        var areas = new List<AreaStanding>();
        foreach (var ward in extent.Wards)
        {
            var byYear = totals.Where(t => t.Ward == ward).ToDictionary(t => t.Year, t => t.Areas);
            var periods = Asked(ward.Ward, span, today, master.Plans).GroupBy(p => p.Year).ToDictionary(g => g.Key, g => g.ToList());
            var never = periods.Keys.Where(y => y.LastDay < today && byYear.GetValueOrDefault(y) is null or { Count: 0 }).ToList();
            unknown.AddRange(never.Select(y => (ward.Ward, y)));
            foreach (var area in ward.Areas ?? master.City.Areas.Where(a => a.WardCode == ward.Ward.Code)) areas.Add(Of(area, periods.Where(p => !never.Contains(p.Key)), byYear, today));
        }

        return new([.. areas.Where(a => a.Periods.Any(p => p.Standing != Standing.NotExpected) || extent.OnlyArea is not null)], unknown);
    }

    private static AreaStanding Of(
        DistrictArea area, IEnumerable<KeyValuePair<FiscalYear, List<ReportingPeriod>>> periods, Dictionary<FiscalYear, IReadOnlyDictionary<string, AreaYear>> byYear, DateOnly today)
    {
        var standing = AreaStanding.Of(area, new(), [], today);
        foreach (var (year, theirs) in periods.OrderByDescending(p => p.Key)) standing = standing.After(theirs, byYear.GetValueOrDefault(year)?.GetValueOrDefault(area.Id) ?? new(), today);
        return standing;
    }
}
