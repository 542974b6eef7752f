using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Reports;

public sealed class ReportFormTests
{
    private static readonly DateOnly Today = new(2026, 6, 10);
    private static readonly DistrictArea Samugawa = new("12101-01", "12101", "寒川", "さむがわ", [], null, null);
    private static readonly IReadOnlyList<PlanItem> Items = [.. Enumerable.Range(1, 12).Select(n => new PlanItem($"i{n}", "p5", 5, "12101", $"({n})", n, "見本の項目"))];

    private static SubmitReport Page => new() { HeldOn = "2026-06-03", Kind = "k01", Participants = "23", PlanItems = "i3", Note = "体操をしました。" };

    private static Checked<ReportedActivity> Check(ReportPage page) => ReportForm.Check(page, Samugawa, year => year.BeginsIn >= 2024 ? Items : [], Today);

    private static ReportedActivity Accepted(ReportPage page) => Assert.IsType<Checked<ReportedActivity>.Ok>(Check(page)).Value;

    private static string[] FieldsToMend(ReportPage page) => [.. Assert.IsType<Checked<ReportedActivity>.Mend>(Check(page)).Problems.Select(p => p.Field)];

    [Fact]
    public void A_form_in_order_says_what_was_done()
    {
        var activity = Accepted(Page);
        Assert.Equal(new DateOnly(2026, 6, 3), activity.HeldOn);
        Assert.Equal("いきいきサロン", activity.Kind.Name);
        Assert.Equal(23, activity.Participants);
        Assert.Equal(["i3"], activity.PlanItems.Select(i => i.Id));
        Assert.False(activity.Net);
    }

    [Fact]
    public void An_activity_without_a_name_is_named_after_its_kind_and_area()
    {
        Assert.Equal("寒川 いきいきサロン", Accepted(Page).Title);
        Assert.True(Accepted(Page).TitleProposed);
        Assert.Equal("朝の会", Accepted(Page with { Title = " 朝の会 " }).Title);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-02-30")]
    [InlineData("2026-06-11")]
    [InlineData("1900-01-01")]
    [InlineData("水曜日")]
    [InlineData("2026-06-03T00:00:00")]
    public void A_day_that_cannot_be_the_activity_day_comes_back(string? heldOn) => Assert.Equal(["heldOn"], FieldsToMend(Page with { HeldOn = heldOn }));

    [Theory]
    [InlineData("2026-06-10")]
    [InlineData("2026/6/3")]
    [InlineData("２０２６－０６－０３")]
    [InlineData("2024-04-01")]
    [InlineData("令和8年6月3日")]
    public void Today_and_days_of_the_last_two_years_are_taken(string heldOn) => Accepted(Page with { HeldOn = heldOn });

    [Theory]
    [InlineData("23", 23, false)]
    [InlineData("２３", 23, false)]
    [InlineData("約３２人", 32, true)]
    [InlineData("1,200名", 1200, false)]
    [InlineData("30人くらい", 30, true)]
    [InlineData("30名ほど", 30, true)]
    [InlineData("３０人程度", 30, true)]
    [InlineData("0", 0, false)]
    public void A_number_of_people_is_read_as_people_write_it(string typed, int number, bool about)
    {
        var activity = Accepted(Page with { Participants = typed });
        Assert.Equal((number, about), (activity.Participants, activity.Approximate));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("12.5")]
    [InlineData("大勢")]
    [InlineData("100000")]
    [InlineData("99999999999999999999")]
    [InlineData("1e3")]
    [InlineData("12,5")]
    [InlineData("3,4")]
    public void A_number_that_is_none_comes_back(string typed) => Assert.Equal(["participants"], FieldsToMend(Page with { Participants = typed }));

    [Fact]
    public void No_number_is_fine_and_is_not_about_anything()
    {
        var activity = Accepted(Page with { Participants = " ", Approximate = "true" });
        Assert.Null(activity.Participants);
        Assert.False(activity.Approximate);
    }

    [Fact]
    public void A_missing_way_of_counting_means_gross_and_an_odd_one_is_asked_for()
    {
        Assert.True(Accepted(Page with { Counting = "net" }).Net);
        Assert.False(Accepted(Page with { Counting = null }).Net);
        Assert.Equal(["participants"], FieldsToMend(Page with { Counting = "both" }));
    }

    [Fact]
    public void Nobody_is_stuck_for_want_of_an_item()
    {
        Assert.Empty(Accepted(Page with { PlanItems = ReportInputs.UnknownItem }).PlanItems);
        Assert.Equal(["planItems"], FieldsToMend(Page with { PlanItems = null }));
        Assert.Equal(["planItems"], FieldsToMend(Page with { PlanItems = "i3,somebody-elses" }));
        Assert.Equal(["planItems"], FieldsToMend(Page with { PlanItems = string.Join(',', Items.Take(11).Select(i => i.Id)) }));
        Assert.Equal(10, Accepted(Page with { PlanItems = string.Join(',', Items.Take(10).Select(i => i.Id)) }).PlanItems.Count);
    }

    [Fact]
    public void Every_mistake_is_named_at_once_in_the_order_of_the_fields() => Assert.Equal(
        ["heldOn", "kind", "title", "participants", "planItems", "note"],
        FieldsToMend(new SubmitReport { HeldOn = "x", Kind = "x", Title = new('あ', 61), Participants = "x", Note = new('あ', 401) }));

    [Fact]
    public void A_day_on_which_the_area_did_not_exist_is_named_together_with_all_else()
    {
        var ended = Samugawa with { ValidTo = new(2026, 3, 31) };
        var problems = Assert.IsType<Checked<ReportedActivity>.Mend>(ReportForm.Check(Page with { Kind = "x" }, ended, _ => Items, Today)).Problems;
        Assert.Equal(["heldOn", "kind"], problems.Select(p => p.Field));
        Assert.IsType<Checked<ReportedActivity>.Ok>(ReportForm.Check(Page with { HeldOn = "2026-03-31" }, ended, _ => Items, Today));
    }

    [Fact]
    public void A_day_that_was_understood_stands_in_the_returned_form_as_its_date_field_can_hold_it()
    {
        Assert.Equal("2026-06-03", ReportForm.Typed(Page with { HeldOn = "令和8年6月3日" }).HeldOn);
        Assert.Equal("2026-06-03", ReportForm.Typed(Page with { HeldOn = "２０２６／６／３" }).HeldOn);
        Assert.Equal("水曜日", ReportForm.Typed(Page with { HeldOn = "水曜日" }).HeldOn);
    }

    [Fact]
    public void Too_long_a_text_keeps_its_first_400_characters_and_says_how_many_were_not_kept()
    {
        var page = Page with { Note = new string('あ', 399) + "𠮷野家" };
        var problem = Assert.Single(Assert.IsType<Checked<ReportedActivity>.Mend>(Check(page)).Problems);
        Assert.Contains("3文字", problem.Sentence, StringComparison.Ordinal);
        // 𠮷 takes two units, of which only one would fit: it is not cut in two.
        Assert.Equal(new string('あ', 399), ReportForm.Typed(page).Note);
    }

    [Fact]
    public void What_nobody_sees_is_taken_out_and_line_breaks_stay()
    {
        var note = Accepted(Page with { Note = "一行目\r\n二行目\u0007\u202E\u0000 \ud800" }).Note;
        Assert.Equal("一行目\n二行目", note);
    }

    [Fact]
    public void A_day_in_January_takes_the_items_of_the_year_that_began_before()
    {
        var asked = new List<FiscalYear>();
        ReportForm.Check(Page with { HeldOn = "2026-01-15" }, Samugawa, year =>
        {
            asked.Add(year);
            return Items;
        }, Today);
        Assert.Equal([new FiscalYear(2025)], asked);
    }
}
