using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Answers;

/// <summary>数えるもと: a part of the totals of one area, or one report. Pure.</summary>
/// <param name="Month">The first day of its month; of the 年度 where the totals don't tell the month.</param>
/// <param name="Kind">Empty where the totals don't tell it.</param>
internal sealed record Count(string Ward, string Area, DateOnly Month, string Kind, Figure Figure)
{
    /// <summary>取組みID.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>連携先.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>課題の分類.</summary>
    public IReadOnlyList<string> Issues { get; init; } = [];

    /// <summary>年度.</summary>
    public FiscalYear Year => FiscalYear.Of(Month);

    /// <summary>By month and 種類.</summary>
    public static IEnumerable<Count> ByMonth(string ward, string area, FiscalYear year, AreaYear totals, bool seesAll) => totals.ByMonthAndKind
        .Select(t => new Count(ward, area, Day(year, $"{t.Key[..2]}01"), t.Key[3..], Figure.Of(t.Value, seesAll)));

    /// <summary>件数 by day; 人数 too for who may see all of them. The totals have no 回数 by day.</summary>
    public static IEnumerable<Count> ByDay(string ward, string area, FiscalYear year, AreaYear totals, Days days, bool seesAll) => totals.ByDay
        .Select(t => (Day: Day(year, t.Key), t.Value)).Where(t => t.Day >= days.From && t.Day <= days.To)
        .Select(t => new Count(ward, area, new(t.Day.Year, t.Day.Month, 1), "", Figure.Of(seesAll ? t.Value : t.Value with { Gross = 0, Net = 0 }, seesAll)));

    /// <summary>件数 by 取組み項目.</summary>
    public static IEnumerable<Count> ByItem(string ward, string area, FiscalYear year, AreaYear totals) =>
        totals.ByPlanItem.Select(t => new Count(ward, area, year.FirstDay, "", new() { Reports = t.Value }) { Items = [t.Key] });

    /// <summary>件数 by 連携先.</summary>
    public static IEnumerable<Count> ByPartner(string ward, string area, FiscalYear year, AreaYear totals) =>
        totals.ByPartner.Select(t => new Count(ward, area, year.FirstDay, "", new() { Reports = t.Value }) { Partners = [t.Key] });

    /// <summary>
    /// Each report, in the same order. For who may not see all: nothing of the people of an area, month and 種類 in which one report has 1–4, because all of them together stand
    /// in other answers.
    /// </summary>
    public static IEnumerable<Count> Each(IReadOnlyList<ActivityReport> reports, Func<string, bool> seesAll)
    {
        var small = SmallUnits.Of(reports);
        return reports.Select(r => new Count(r.Ward, r.Area, new(r.HeldOn.Year, r.HeldOn.Month, 1), r.Kind, OfOne(r, small.Has(r) && !seesAll(r.Ward)))
        {
            Items = r.PlanItems,
            Partners = r.Partners,
            Issues = r.IssueKinds,
        });
    }

    /// <summary>The day of a key <c>MMdd</c>.</summary>
    public static DateOnly Day(FiscalYear year, string monthAndDay)
    {
        var (month, day) = (((monthAndDay[0] - '0') * 10) + monthAndDay[1] - '0', ((monthAndDay[2] - '0') * 10) + monthAndDay[3] - '0');
        return new(month >= 4 ? year.BeginsIn : year.BeginsIn + 1, month, day);
    }

    private static Figure OfOne(ActivityReport report, bool hides)
    {
        var people = report.Participants switch
        {
            null or 0 => default,
            _ when hides => new ShownPeople(0, Left: 1),
            { } n => new ShownPeople(n),
        };
        var isPair = !hides && report is { Net: false, Participants: not null, Times: > 0 };
        return new(
            1, report.Times ?? 0, report.Times is null ? 1 : 0, report.Participants is null ? 1 : 0, report.Net ? default : people, report.Net ? people : default,
            isPair ? report.Participants!.Value : 0, isPair ? report.Times!.Value : 0, isPair ? 1 : 0);
    }
}
