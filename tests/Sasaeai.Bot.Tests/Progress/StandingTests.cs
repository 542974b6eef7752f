using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Wards;
using Xunit;

namespace Sasaeai.Bot.Tests.Progress;

public sealed class StandingTests
{
    private static readonly FiscalYear Year = new(2026);
    private static readonly Ward Chuo = new("12101", "中央区", null, [], 1, "中央区 事務局", null, null);
    private static readonly DistrictArea Samugawa = new("12101-01", "12101", "寒川", null, [], null, null);
    private static readonly DistrictArea Matsugaoka = new("12101-02", "12101", "松ケ丘", null, [], null, null);
    private static readonly ReportingPeriod May = Period("5月分", new(2026, 5, 1), new(2026, 5, 31), new(2026, 6, 15));

    private static ReportingPeriod Period(string name, DateOnly begins, DateOnly ends, DateOnly dueOn) =>
        new("12101", Year, 1, name, begins, ends, dueOn, ReportingPeriod.Reporting);

    private static AreaYear Totals(params CountedReport[] reports)
    {
        var totals = new AreaYear();
        foreach (var report in reports) totals.Add(report);
        return totals;
    }

    private static CountedReport Report(DateOnly day, bool noActivity = false) => new(day, noActivity, "k01", null, null, false, [], []);

    private static Standing In(ReportingPeriod period, DistrictArea area, AreaYear totals, DateOnly today) =>
        Assert.Single(AreaStanding.Of(area, totals, [period], today).Periods).Standing;

    private static string TitleOn(DateOnly today, AreaYear one, AreaYear other, params ReportingPeriod[] periods)
    {
        var master = new MasterSnapshot("v1", new City([Chuo], [Samugawa, Matsugaoka]), new PlanBook([], [], periods), new Roster([]));
        var turn = new Turn(new("t", "o", null), ChatKind.Personal, new Incoming.Said(""), new(today, new TimeOnly(9, 0), TimeSpan.FromHours(9)));
        var standing = new WardStanding([AreaStanding.Of(Samugawa, one, periods, today), AreaStanding.Of(Matsugaoka, other, periods, today)], []);
        var card = new ProgressView(master, turn, true).Ward(Chuo, Year, standing, false);
        return card.Body.FallbackText;
    }

    [Fact]
    public void Before_the_deadline_an_area_has_not_submitted_and_after_it_is_unreported()
    {
        Assert.Equal(Standing.NotExpected, In(May, Samugawa, new(), new(2026, 5, 31)));
        Assert.Equal(Standing.NotSubmitted, In(May, Samugawa, new(), new(2026, 6, 1)));
        Assert.Equal(Standing.NotSubmitted, In(May, Samugawa, new(), new(2026, 6, 15)));
        Assert.Equal(Standing.Unreported, In(May, Samugawa, new(), new(2026, 6, 16)));
    }

    [Fact]
    public void A_deadline_inside_its_period_is_a_deadline_too()
    {
        var half = Period("上半期", new(2026, 4, 1), new(2026, 9, 30), new(2026, 9, 15));
        Assert.Equal(Standing.NotExpected, In(half, Samugawa, new(), new(2026, 9, 15)));
        Assert.Equal(Standing.Unreported, In(half, Samugawa, new(), new(2026, 9, 16)));
    }

    [Fact]
    public void Of_an_area_that_lived_on_one_day_of_the_period_a_report_is_expected_and_of_others_not()
    {
        Assert.Equal(Standing.Unreported, In(May, Samugawa with { ValidFrom = new(2026, 5, 31) }, new(), new(2026, 6, 16)));
        Assert.Equal(Standing.Unreported, In(May, Samugawa with { ValidTo = new(2026, 5, 1) }, new(), new(2026, 6, 16)));
        Assert.Equal(Standing.NotExpected, In(May, Samugawa with { ValidFrom = new(2026, 6, 1) }, new(), new(2026, 6, 16)));
        Assert.Equal(Standing.NotExpected, In(May, Samugawa with { ValidTo = new(2026, 4, 30) }, new(), new(2026, 6, 16)));
    }

    [Fact]
    public void An_area_that_said_it_did_nothing_has_handed_in()
    {
        var quiet = Totals(Report(new(2026, 5, 31), noActivity: true));
        Assert.Equal(Standing.NoActivity, In(May, Samugawa, quiet, new(2026, 6, 16)));
        Assert.Equal("中央区は、2地区部会のうち 1つが 5月分を出しました。", TitleOn(new(2026, 6, 10), quiet, new(), May));
    }

    [Fact]
    public void A_ward_with_half_years_or_without_any_period_has_a_title_that_is_true()
    {
        var half = Period("上半期", new(2026, 4, 1), new(2026, 9, 30), new(2026, 10, 30));
        var busy = Totals(Report(new(2026, 5, 3)), Report(new(2026, 5, 31), noActivity: true));
        Assert.Equal("中央区の今年度の報告は、いま 1件です。", TitleOn(new(2026, 9, 30), busy, new(), half));
        Assert.Equal("中央区は、2地区部会のうち 1つが 上半期の報告を出しました。", TitleOn(new(2026, 10, 1), busy, new(), half));
        Assert.Equal("中央区の今年度の報告は、いま 1件です。", TitleOn(new(2026, 10, 1), busy, new()));
    }
}
