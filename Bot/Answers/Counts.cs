using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Answers;

/// <summary>数えたもの: everything that an answer is computed from. Pure.</summary>
/// <param name="NoActivity">活動なし届 in the span.</param>
/// <param name="Returned">差戻し中 in the span.</param>
/// <param name="Unknown">Years of which no ward of the question has anything: they were not measured.</param>
internal sealed record Counts(IReadOnlyList<Count> All, int NoActivity, int Returned, IReadOnlyList<FiscalYear> Unknown)
{
    /// <summary>The sum.</summary>
    public Figure Sum => All.Aggregate(default(Figure), (sum, c) => sum + c.Figure);

    /// <summary>Of totals.</summary>
    /// <param name="until">The last day that was asked for: 活動なし may be said of a period that is not over.</param>
    public static Counts Of(Question.Figures asked, Days days, CountSource source, IReadOnlyList<WardYear> years, Func<string, bool> seesAll)
    {
        var until = asked.Scope.Span is { } said && days.AreUnfinished ? said.To : days.AreUnfinished ? FiscalYear.Of(days.To).LastDay : days.To;
        var areas = years.Where(y => days.Years.Contains(y.Year)).SelectMany(y => y.Areas.Where(a => y.Ward.Has(a.Key)).Select(a => (Ward: y.Ward.Ward.Code, Area: a.Key, y.Year, Totals: a.Value))).ToList();
        var all = areas.SelectMany(a => source switch
        {
            CountSource.Months => Count.ByMonth(a.Ward, a.Area, a.Year, a.Totals, seesAll(a.Ward)).Where(c => c.Month >= days.From && c.Month <= days.To),
            CountSource.Days => Count.ByDay(a.Ward, a.Area, a.Year, a.Totals, days, seesAll(a.Ward)),
            CountSource.Items => Count.ByItem(a.Ward, a.Area, a.Year, a.Totals),
            _ => Count.ByPartner(a.Ward, a.Area, a.Year, a.Totals),
        });
        return new(
            [.. all.Where(c => Matches(c, asked.Scope))],
            areas.Sum(a => Within(a.Totals.NoActivity, a.Year, days.From, until)), areas.Sum(a => Within(a.Totals.Returned, a.Year, days.From, days.To)),
            Without(days, years.Where(y => y.Areas.Count > 0).Select(y => y.Year)));
    }

    /// <summary>Of reports, those that match.</summary>
    public static Counts Of(Question.Figures asked, Days days, IReadOnlyList<ActivityReport> reports, Func<string, bool> seesAll)
    {
        bool IsWithin(ActivityReport r) => r.HeldOn >= days.From && (r.HeldOn <= days.To || (r.NoActivity && days.AreUnfinished));
        var within = reports.Where(IsWithin).ToList();
        var words = asked.Scope.Words.Select(Normalise.Text).ToList();
        var counted = reports.Where(r => r is { IsCounted: true, NoActivity: false }).ToList();
        // What is hidden depends on all reports of the month, not on those that match or lie in the span.
        var all = counted.Zip(Count.Each(counted, seesAll)).Where(c => IsWithin(c.First) && words.TrueForAll(w => Texts(c.First).Contains(w, StringComparison.Ordinal)) && Matches(c.Second, asked.Scope)).Select(c => c.Second);
        return new(
            [.. all], within.Count(r => r is { NoActivity: true, IsCounted: true }),
            within.Count(r => r.Status == Activities.ReportStatus.Returned), Without(days, reports.Select(r => r.Year)));
    }

    private static bool Matches(Count count, Scope scope) =>
        Any(scope.Kinds, [count.Kind]) && Any(scope.Items, count.Items) && Any(scope.Partners, count.Partners) && Any(scope.Issues, count.Issues);

    private static bool Any(IReadOnlyList<string> wanted, IReadOnlyList<string> there) => wanted.Count == 0 || wanted.Any(w => there.Contains(w, StringComparer.Ordinal));

    private static string Texts(ActivityReport r) => Normalise.Text(string.Join('、', r.Title, r.Place, r.Content, r.Outcome, r.Issue, r.Next));

    private static IReadOnlyList<FiscalYear> Without(Days days, IEnumerable<FiscalYear> known) => [.. days.Years.Except(known)];

    private static int Within(SortedList<string, int> byDay, FiscalYear year, DateOnly from, DateOnly to) =>
        byDay.Where(d => Count.Day(year, d.Key) is var day && day >= from && day <= to).Sum(d => d.Value);
}

/// <summary>The totals of one ward and year, by 地区部会ID.</summary>
internal sealed record WardYear(ExtentWard Ward, FiscalYear Year, IReadOnlyDictionary<string, AreaYear> Areas);
