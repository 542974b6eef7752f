using System.Text.Json;
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

    private static Written Of(ReportPage page) => Written.Nothing.With(page);

    private static Checked<ReportedActivity> Check(ReportPage page) => ReportForm.Check(Of(page), Samugawa, year => year.BeginsIn >= 2024 ? Items : [], Today);

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
        var problems = Assert.IsType<Checked<ReportedActivity>.Mend>(ReportForm.Check(Of(Page with { Kind = "x" }), ended, _ => Items, Today)).Problems;
        Assert.Equal(["heldOn", "kind"], problems.Select(p => p.Field));
        Assert.IsType<Checked<ReportedActivity>.Ok>(ReportForm.Check(Of(Page with { HeldOn = "2026-03-31" }), ended, _ => Items, Today));
    }

    [Fact]
    public void A_day_that_was_understood_stands_in_the_returned_form_as_its_date_field_can_hold_it()
    {
        Assert.Equal("2026-06-03", FormValues.Of(Of(Page with { HeldOn = "令和8年6月3日" })).HeldOn);
        Assert.Equal("2026-06-03", FormValues.Of(Of(Page with { HeldOn = "２０２６／６／３" })).HeldOn);
        Assert.Equal("水曜日", FormValues.Of(Of(Page with { HeldOn = "水曜日" })).HeldOn);
    }

    [Fact]
    public void Too_long_a_text_keeps_its_first_400_characters_and_says_how_many_were_not_kept()
    {
        var page = Page with { Note = new string('あ', 399) + "𠮷野家" };
        var problem = Assert.Single(Assert.IsType<Checked<ReportedActivity>.Mend>(Check(page)).Problems);
        Assert.Contains("3文字", problem.Sentence, StringComparison.Ordinal);
        // 𠮷 takes two units, of which only one would fit: it is not cut in two.
        Assert.Equal(new string('あ', 399), FormValues.Of(Of(page)).Note);
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
        ReportForm.Check(Of(Page with { HeldOn = "2026-01-15" }), Samugawa, year =>
        {
            asked.Add(year);
            return Items;
        }, Today);
        Assert.Equal([new FiscalYear(2025)], asked);
    }

    [Fact]
    public void The_further_pages_may_stay_empty_and_are_kept_where_they_are_not()
    {
        Assert.Equal((null, null, null), (Accepted(Page).EndedOn, Accepted(Page).Place, Accepted(Page).Times));
        var written = Of(Page)
            .With(new SubmitReport { Page = "2", Place = " 寒川小学校 ", Times = "２回", Partners = "赤十字奉仕団,町内自治会", EndedOn = "2026/6/4" })
            .With(new SubmitReport { Page = "3", Note = "体操をしました。お茶も出しました。", Outcome = "よかったです。", IssueKinds = "財源", Share = "public", Consult = "会場のことです。" });
        var activity = Assert.IsType<Checked<ReportedActivity>.Ok>(ReportForm.Check(written, Samugawa, _ => Items, Today)).Value;
        Assert.Equal(("寒川小学校", 2, new DateOnly(2026, 6, 4)), (activity.Place, activity.Times, activity.EndedOn));
        Assert.Equal(["町内自治会", "赤十字奉仕団"], activity.Partners);
        Assert.Equal("体操をしました。お茶も出しました。", activity.Note);
        Assert.True(activity is { Share: true, Publicise: true });
    }

    [Theory]
    [InlineData("2026-06-02", "endedOn")]
    [InlineData("2026-06-11", "endedOn")]
    [InlineData("2026-02-30", "endedOn")]
    public void A_last_day_before_the_first_or_after_today_comes_back(string endedOn, string field) =>
        Assert.Equal([field], FieldsToMend(Of(Page).With(new SubmitReport { Page = "2", EndedOn = endedOn })));

    [Fact]
    public void An_activity_over_31_March_is_asked_to_be_split() => Assert.Contains(
        "2つの報告に分けて",
        Assert.Single(Assert.IsType<Checked<ReportedActivity>.Mend>(ReportForm.Check(
            Of(Page with { HeldOn = "2026-03-30" }).With(new SubmitReport { Page = "2", EndedOn = "2026-04-01" }), Samugawa, _ => Items, Today)).Problems).Sentence,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1000")]
    [InlineData("毎週")]
    public void A_number_of_times_that_is_none_comes_back(string times) =>
        Assert.Equal(["times"], FieldsToMend(Of(Page).With(new SubmitReport { Page = "2", Times = times })));

    [Fact]
    public void Organisations_come_from_the_list_or_from_the_report_that_is_corrected()
    {
        var written = Of(Page).With(new SubmitReport { Page = "2", Partners = "町内自治会,見本の会" });
        Assert.Equal(["partners"], FieldsToMend(written));
        var before = Accepted(Page).PutInto(new(
            "", "12101", "12101-01", Today, null, "", "", null, null, null, false, false, ["見本の会"], [], null, null, null, [], null, false, false,
            Activities.ReportStatus.Submitted, 1, null, default)) with
        { Partners = ["見本の会"] };
        Assert.IsType<Checked<ReportedActivity>.Ok>(ReportForm.Check(written, Samugawa, _ => Items, Today, before));
    }

    [Fact]
    public void What_a_stored_report_says_is_what_its_form_holds()
    {
        var report = new ActivityReport(
            "2026-101-7Q3K9M2", "12101", "12101-01", new(2026, 6, 3), new(2026, 6, 4), "朝の会", "k01", "寒川小学校", 2, 23, true, true, ["町内自治会"], ["i3"],
            "内容", "成果", "課題", ["財源"], "予定", true, false, Activities.ReportStatus.Submitted, 1, null, default)
        { Publicise = true, Consult = "相談" };
        var again = Assert.IsType<Checked<ReportedActivity>.Ok>(ReportForm.Check(Written.Of(report), Samugawa, _ => Items, Today, report)).Value.PutInto(report);
        Assert.Equal(JsonSerializer.Serialize(report, RevisionJson.Readable.ActivityReport), JsonSerializer.Serialize(again, RevisionJson.Readable.ActivityReport));
    }

    private static string[] FieldsToMend(Written written) =>
        [.. Assert.IsType<Checked<ReportedActivity>.Mend>(ReportForm.Check(written, Samugawa, _ => Items, Today)).Problems.Select(p => p.Field)];
}
