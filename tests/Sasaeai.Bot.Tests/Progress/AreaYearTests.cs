using CsCheck;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Progress;
using Xunit;

namespace Sasaeai.Bot.Tests.Progress;

public sealed class AreaYearTests
{
    private static readonly Gen<CountedReport> AnyReport =
        Gen.Select(Gen.Int[0, 364], Gen.Int[0, 16], Gen.Int[0, 40], Gen.Int[0, 3000], Gen.Bool, Gen.Int[0, 7], (day, kind, times, people, net, mode) => new CountedReport(
            new DateOnly(2026, 4, 1).AddDays(day), mode == 0, ActivityKind.All[kind].Code, mode == 1 ? null : times, mode == 2 ? null : people, net,
            [$"i{kind}"], [$"p{times % 13}"]));

    private static CountedReport Salon(string day, int? people = 10, bool net = false) =>
        new(DateOnly.ParseExact(day, "yyyy-MM-dd"), false, "k01", 1, people, net, ["i1"], []);

    private static CountedReport NoActivity(string day) => new(DateOnly.ParseExact(day, "yyyy-MM-dd"), true, "", null, null, false, [], []);

    [Fact]
    public void Taking_reports_out_again_leaves_exactly_what_was_there_before() =>
        Gen.Select(AnyReport.List[0, 30], AnyReport.List[0, 30]).Sample((kept, passing) =>
        {
            var totals = new AreaYear();
            foreach (var report in kept) totals.Add(report);
            var before = totals.ToJson();
            foreach (var report in passing) totals.Add(report);
            foreach (var report in Enumerable.Reverse(passing)) totals.Remove(report);
            return totals.ToJson() == before;
        });

    [Fact]
    public void The_order_in_which_reports_arrive_makes_no_difference() =>
        AnyReport.List[0, 30].Sample(reports =>
        {
            var one = new AreaYear();
            var other = new AreaYear();
            foreach (var report in reports) one.Add(report);
            foreach (var report in Enumerable.Reverse(reports)) other.Add(report);
            return one.ToJson() == other.ToJson() && AreaYear.FromJson(one.ToJson()).ToJson() == one.ToJson();
        });

    [Fact]
    public void Gross_and_net_numbers_of_people_are_never_added_together()
    {
        var totals = new AreaYear();
        totals.Add(Salon("2026-05-01", 20));
        totals.Add(Salon("2026-05-02", 7, net: true));
        totals.Add(Salon("2026-05-03", null));
        var sum = totals.Sum();
        Assert.Equal((3, 20, 7, 1), (sum.Reports, sum.Gross, sum.Net, sum.NoNumber));
    }

    [Fact]
    public void No_activity_fulfils_its_period_and_counts_nowhere_else()
    {
        var totals = new AreaYear();
        totals.Add(NoActivity("2026-04-30"));
        Assert.Equal(default, totals.Sum());
        Assert.Equal(1, totals.NoActivityReports);
        Assert.True(totals.HasOnlyNoActivityIn(new(2026, 4, 1), new(2026, 4, 30)));
        Assert.False(totals.HasAnythingIn(new(2026, 5, 1), new(2026, 5, 31)));
    }

    [Fact]
    public void A_returned_report_has_a_figure_of_its_own_and_counts_nowhere_else()
    {
        var totals = new AreaYear();
        totals.Add(Salon("2026-05-03") with { Returned = true });
        totals.Add(NoActivity("2026-05-31") with { Returned = true });
        Assert.Equal((2, 0, default), (totals.ReturnedReports, totals.NoActivityReports, totals.Sum()));
        Assert.Empty(totals.ByPlanItem);
        Assert.False(totals.HasAnythingIn(new(2026, 5, 1), new(2026, 5, 31)));
    }

    [Fact]
    public void Totals_that_were_stored_before_a_figure_was_counted_are_read_and_go_on()
    {
        var totals = AreaYear.FromJson("""{"byDay":{"0503":[1,10]}}""");
        totals.Add(Salon("2026-05-04") with { Returned = true });
        totals.Add(NoActivity("2026-05-31"));
        Assert.Equal((1, 1, 10), (totals.ReturnedReports, totals.NoActivityReports, totals.Sum(new(2026, 5, 3)).Gross));
        Assert.DoesNotContain("Reports", totals.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void January_comes_after_December_in_a_fiscal_year()
    {
        var totals = new AreaYear();
        totals.Add(Salon("2026-12-31", 1));
        totals.Add(Salon("2027-01-01", 2));
        totals.Add(Salon("2027-03-31", 4));
        Assert.Equal(1, totals.Sum(new(2026, 12, 31)).Gross);
        Assert.Equal(3, totals.Sum(new(2027, 1, 1)).Gross);
        Assert.Equal(7, totals.Sum().Gross);
        Assert.True(totals.HasAnythingIn(new(2027, 1, 1), new(2027, 3, 30)));
        Assert.False(totals.HasAnythingIn(new(2026, 4, 1), new(2026, 12, 30)));
    }

    [Fact]
    public void The_busiest_year_an_area_can_have_fits_into_its_row()
    {
        var totals = new AreaYear();
        for (var day = new DateOnly(2026, 4, 1); day <= new DateOnly(2027, 3, 31); day = day.AddDays(1))
        {
            var number = 0;
            foreach (var kind in ActivityKind.All)
            {
                number++;
                totals.Add(new(day, false, kind.Code, 3, number % 3 == 0 ? null : 60, number % 2 == 0,
                    [$"P5-12101-{number:00}", $"P5-12101-{number + 17:00}"], [$"p{number % 13}"]));
            }

            if (day.Month != day.AddDays(1).Month) totals.Add(new(day, true, "", null, null, false, [], []));
        }

        Assert.InRange(totals.ToJson().Length, 10_000, 16_000);
    }
}
