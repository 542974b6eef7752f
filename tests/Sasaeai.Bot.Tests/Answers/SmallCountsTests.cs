using CsCheck;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Answers;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Wards;
using Xunit;

namespace Sasaeai.Bot.Tests.Answers;

/// <summary>
/// Who may not see small counts asks everything there is to ask. Each figure is a sum of some reports; no combination of them, added and taken away,
/// is a report of 1–4 people, or an area, month and 種類 of 1–4.
/// </summary>
public sealed class SmallCountsTests
{
    private const long Prime = 1_000_000_007;

    private static readonly DateOnly Today = new(2026, 6, 10);
    private static readonly Ward Ward = new("12101", "中央区", null, [], 1, "事務局", null, null);
    private static readonly IReadOnlyList<DistrictArea> Areas = [.. new[] { "12101-01", "12101-02" }.Select(id => new DistrictArea(id, "12101", id, null, [], null, null))];

    private static readonly Gen<ActivityReport> AnyReport =
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 60], Gen.Int[1, 2], Gen.OneOf(Gen.Int[0, 6], Gen.Int[0, 40]), Gen.Int[0, 9], Gen.Int[0, 3], (area, day, kind, people, mode, times) => new ActivityReport(
            "", "12101", Areas[area].Id, new DateOnly(2025, 4, 1).AddDays(day), null, "", $"k0{kind}", null, times == 3 ? null : times, mode == 9 ? null : people, false, mode < 2,
            mode % 2 == 0 ? ["老人クラブ"] : ["NPO"], [$"i{mode % 3}"], null, null, null, mode % 4 == 0 ? ["財源"] : [], null, mode % 3 == 0, false, ReportStatus.Submitted, 1, null, default));

    [Fact]
    public void No_figures_that_are_shown_add_up_to_a_small_count() => AnyReport.List[1, 7].Sample(some =>
    {
        var reports = some.Select((r, i) => r with { Number = $"{i}" }).ToList();
        var shown = Everything(reports).SelectMany(c => Shown(c, reports)).Concat(Cases(reports)).ToList();
        foreach (var small in Small(reports)) Assert.True(Rank(shown) < Rank([.. shown, small]), $"{string.Join(' ', small)} of {string.Join(", ", reports.Select(r => $"{r.Area} {r.HeldOn} {r.Kind} {r.Participants} {r.Net}"))}");
    }, iter: 300);

    [Fact]
    public void Where_people_are_hidden_the_sum_says_so_and_has_no_average() => AnyReport.List[1, 7].Sample(reports =>
    {
        foreach (var counts in Everything(reports))
        {
            Assert.All(counts.All.Where(c => !c.Figure.Gross.IsWhole), c => Assert.Equal((0, "計算できません"), (c.Figure.Pairs, c.Figure.Text(Measure.PerTime))));
            Assert.Equal(counts.All.All(c => c.Figure.Gross.IsWhole), counts.Sum.Gross.IsWhole);
            Assert.Equal(counts.All.All(c => c.Figure.Net.IsWhole), counts.Sum.Net.IsWhole);
            // A row that is hidden stands next to no total that has it.
            Assert.Equal(counts.All.Sum(c => c.Figure.Gross.Known), counts.Sum.Gross.Known);
            Assert.DoesNotContain(counts.All, c => ShownPeople.IsFew(c.Figure.Gross.Known) || ShownPeople.IsFew(c.Figure.Net.Known));
        }
    }, iter: 300);

    // As FiguresHandler counts, for every combination of what can be said.
    private static IEnumerable<Counts> Everything(IReadOnlyList<ActivityReport> reports)
    {
        DaySpan?[] spans = [SpanText.Of(new FiscalYear(2025)), Span(4, 1, 4, 30), Span(4, 10, 5, 20), Span(4, 1, 4, 15), Span(4, 16, 4, 30)];
        Scope[] scopes = [new(), new() { Kinds = ["k01"] }, new() { Partners = ["老人クラブ"] }, new() { Items = ["i1"] }, new() { Issues = ["財源"] }, new() { Kinds = ["k02"], Partners = ["NPO"] }];
        IReadOnlyList<DistrictArea>?[] places = [null, [Areas[0]], [Areas[1]]];
        Measure[][] measures = [[Measure.People], [Measure.PerTime], [Measure.Reports, Measure.People]];
        foreach (var span in spans)
        {
            foreach (var scope in scopes)
            {
                foreach (var place in places)
                {
                    foreach (var measure in measures) yield return Count(new(scope with { Span = span }, measure), new(Ward, place), reports);
                }
            }
        }
    }

    private static DaySpan Span(int month, int day, int lastMonth, int lastDay) => SpanText.Of(new DateOnly(2025, month, day), new DateOnly(2025, lastMonth, lastDay));

    private static Counts Count(Question.Figures asked, ExtentWard ward, IReadOnlyList<ActivityReport> reports)
    {
        var days = Days.Of(asked.Scope.Span, Today)!;
        var source = CountSources.Of(asked, days, seesAll: false);
        if (source == CountSource.Reports) return Counts.Of(asked, days, [.. reports.Where(r => ward.Has(r.Area))], _ => false);
        var totals = reports.GroupBy(r => r.Area).ToDictionary(g => g.Key, g =>
        {
            var year = new AreaYear();
            foreach (var report in g) report.CountIn(year);
            return year;
        });
        return Counts.Of(asked, days, source, [new(ward, new(2025), totals)], _ => false);
    }

    // A sum of its own for each of its parts too: every breakdown is made of them. A part of a total is all reports of its area, month and 種類.
    private static IEnumerable<int[]> Shown(Counts counts, IReadOnlyList<ActivityReport> reports)
    {
        var ofReports = counts.All.Any(c => c.Items.Count > 0);
        var left = reports.ToList();
        List<int[]> parts = [];
        foreach (var count in counts.All)
        {
            bool IsPart(ActivityReport r) => r.Area == count.Area && r.Kind == count.Kind && (r.HeldOn.Year, r.HeldOn.Month) == (count.Month.Year, count.Month.Month);
            // One report of those it may be: the same text of figures is the same report to who reads them.
            var those = ofReports ? left.Where(r => IsPart(r) && r.Partners.SequenceEqual(count.Partners) && r.PlanItems.SequenceEqual(count.Items) && r.Net == !count.Figure.Net.IsNobody && r.Participants == count.Figure.Gross.Known + count.Figure.Net.Known).Take(1).ToList() : [.. left.Where(IsPart)];
            if (ofReports) left.RemoveAll(those.Contains);
            parts.Add(Of(reports, r => those.Contains(r) && !r.Net && count.Figure.Gross.Known > 0));
            parts.Add(Of(reports, r => those.Contains(r) && r.Net && count.Figure.Net.Known > 0));
        }

        return parts.Append([.. Enumerable.Range(0, reports.Count).Select(i => parts.Sum(p => p[i]))]);
    }

    // On a card of 成果事例 each report stands alone.
    private static IEnumerable<int[]> Cases(IReadOnlyList<ActivityReport> reports)
    {
        var small = SmallUnits.Of(reports);
        return reports.Where(r => r.Share && !small.Has(r)).Select(shared => Of(reports, r => r == shared));
    }

    private static IEnumerable<int[]> Small(IReadOnlyList<ActivityReport> reports) =>
    [
        .. reports.Where(r => r.Participants is { } n && ShownPeople.IsFew(n)).Select(few => Of(reports, r => r == few)),
        .. reports.GroupBy(r => (r.Area, r.HeldOn.Month, r.Kind, r.Net)).Where(g => ShownPeople.IsFew(g.Sum(r => r.Participants ?? 0))).Select(g => Of(reports, g.Contains)),
    ];

    private static int[] Of(IReadOnlyList<ActivityReport> reports, Func<ActivityReport, bool> isIn) => [.. reports.Select(r => isIn(r) && r.Participants > 0 ? 1 : 0)];

    private static int Rank(IReadOnlyList<int[]> rows)
    {
        var left = rows.Select(r => r.Select(n => (long)n).ToArray()).ToList();
        var rank = 0;
        for (var column = 0; column < rows.Select(r => r.Length).FirstOrDefault(); column++)
        {
            var pivot = left.FindIndex(r => r[column] != 0);
            if (pivot < 0) continue;
            var (by, inverse) = (left[pivot], Inverse(left[pivot][column]));
            left.RemoveAt(pivot);
            rank++;
            foreach (var row in left.Where(r => r[column] != 0))
            {
                var factor = row[column] * inverse % Prime;
                for (var i = 0; i < row.Length; i++) row[i] = (((row[i] - (factor * by[i])) % Prime) + Prime) % Prime;
            }
        }

        return rank;
    }

    private static long Inverse(long number) => (long)System.Numerics.BigInteger.ModPow(number, Prime - 2, Prime);
}
