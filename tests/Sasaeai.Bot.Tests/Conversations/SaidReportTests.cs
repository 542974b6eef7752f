using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>A report that is chatted as a sentence: the form is filled in, and nothing is kept before it is sent.</summary>
public sealed class SaidReportTests(Azurite azurite)
{
    private const string Said = "6月3日 寒川でサロン、約23人、見守り訪問は2回、民生委員と。みんなで歌を歌いました";

    [Fact]
    public async Task The_form_holds_what_was_read_and_submitting_keeps_exactly_that()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await chat.SaidAsync("6月3日 寒川公民館でサロン、約23人、2回、民生委員と。みんなで歌を歌いました");
        Assert.StartsWith("読み取りました。ご確認ください", form.Words(), StringComparison.Ordinal);
        Assert.Equal(("2026-06-03", "k01", "23", "true"), (form.Value("heldOn"), form.Value("kind"), form.Value("participants"), form.Value("approximate")));
        Assert.Equal("みんなで歌を歌いました", form.Value("note"));
        Assert.Null(form.Value("planItems"));
        Assert.Contains("場所: 寒川公民館\n回数: 2\n連携した団体: 民生委員・児童委員", form.Words(), StringComparison.Ordinal);
        await NothingIsKeptAsync(city);

        var receipt = (await chat.PressAsync(form, "提出する", Inputs(form, ("planItems", "P5-12101-01")))).Card;
        Assert.Contains("提出しました", receipt.Words(), StringComparison.Ordinal);
        var row = Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal(
            ("寒川公民館", "2", "民生委員・児童委員", "みんなで歌を歌いました"),
            (row.GetString("Place"), $"{row["Times"]}", row.GetString("Partners"), row.GetString("Content")));
        Assert.Equal("寒川 いきいきサロン", row.GetString("Title"));
        await city.AgreesAsync();
    }

    [Fact]
    public async Task What_page_2_holds_is_kept_with_the_draft_and_can_be_changed_there()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await chat.SaidAsync("6月3日 寒川公民館でサロン、23人、民生委員と");
        var second = (await chat.PressAsync(form, "くわしく書く", Inputs(form, ("planItems", "unknown")))).Card;
        Assert.Equal(("寒川公民館", "民生委員・児童委員"), (second.Value("place"), second.Value("partners")));
        var first = (await chat.PressAsync(second, "前のページにもどる", ("partners", "NPO"))).Card;
        // The card that was left behind carries what was read: what was typed since goes before it.
        await chat.PressAsync(form, "提出する", Inputs(form, ("planItems", "unknown")));
        Assert.DoesNotContain("2ページめに入れた内容", first.Words(), StringComparison.Ordinal);
        var row = Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal((null, "NPO"), (row.GetString("Place"), row.GetString("Partners")));
    }

    [Fact]
    public async Task The_area_is_asked_for_where_there_are_several_and_nothing_is_lost()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        var which = await chat.SaidAsync("6月3日 サロン 23名、みんなで歌を歌いました");
        Assert.Equal(["寒川", "松ケ丘", "例示町(見本)"], which.Buttons().Take(3));
        var form = (await chat.PressAsync(which, "松ケ丘")).Card;
        Assert.Equal(("2026-06-03", "23", "みんなで歌を歌いました"), (form.Value("heldOn"), form.Value("participants"), form.Value("note")));
        await NothingIsKeptAsync(city);
        Assert.Contains("提出しました", (await chat.PressAsync(form, "提出する", Inputs(form, ("planItems", "unknown")))).Card.Words(), StringComparison.Ordinal);
        Assert.Equal("12101-02", Assert.Single(await city.RowsAsync("12101", "R|")).GetString("Area"));
    }

    [Fact]
    public async Task The_city_chooses_the_ward_and_then_the_area()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Secretariat);
        var list = await chat.SaidAsync("6月3日 サロン 23名、みんなで歌を歌いました");
        var form = (await chat.PressAsync(list, "この地区部会で書く", ("area", "12101-02"))).Card;
        Assert.Equal("みんなで歌を歌いました", form.Value("note"));
        Assert.Contains("松ケ丘", form.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CityHost.ChapterOfficer, "6月3日 松ケ丘でサロン、23人、民生委員と")]
    [InlineData(CityHost.GreenWardWorker, "6月3日 松ケ丘でサロン、23人、民生委員と")]
    [InlineData(CityHost.Member, "6月3日 寒川でサロン、23人、民生委員と")]
    public async Task Who_may_not_report_for_that_area_is_told_so_and_keeps_the_sentence(string who, string said)
    {
        await using var city = await CityHost.StartAsync(azurite);
        var refused = (await city.Chat(who).SaidAsync(said)).Words();
        Assert.Contains("この報告は、あなたの役割では出せません", refused, StringComparison.Ordinal);
        Assert.Contains(said, refused, StringComparison.Ordinal);
        await NothingIsKeptAsync(city);
    }

    [Fact]
    public async Task A_residents_name_is_asked_about_beside_the_field_before_anything_is_kept()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await chat.SaidAsync("6月3日 寒川でサロン、23人、佐藤さんと");
        Assert.Contains("「佐藤さん」は、人の名前のように見えます", form.Words(), StringComparison.Ordinal);
        Assert.Equal("佐藤さんと", form.Value("note"));
        Assert.Equal("false", form.Value("noteDeclared"));
        await NothingIsKeptAsync(city);
        Assert.Contains("まだ提出していません", (await chat.PressAsync(form, "提出する", Inputs(form, ("planItems", "unknown")))).Card.Words(), StringComparison.Ordinal);
        Assert.Empty(await city.RowsAsync("12101", "R|"));
    }

    [Fact]
    public async Task In_a_group_a_report_is_not_taken()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer, kind: "groupChat");
        await chat.SayAsync(Said);
        Assert.Equal(Sasaeai.Bot.Texts.Japanese.PersonalChatOnly, (await chat.NextAsync()).Text);
    }

    // What a client sends: what stands in the inputs, with what the person changed.
    private static (string Id, string Value)[] Inputs(ShownCard form, params (string Id, string Value)[] changed) =>
    [
        .. new[] { "heldOn", "kind", "title", "participants", "approximate", "counting", "note" }
            .Where(id => changed.All(c => c.Id != id) && form.Value(id) is not null).Select(id => (id, form.Value(id)!)),
        .. changed,
    ];

    private static async Task NothingIsKeptAsync(CityHost city)
    {
        Assert.Empty(await city.RowsAsync("12101", "R|"));
        await foreach (var draft in city.Drafts.QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: TestContext.Current.CancellationToken)) Assert.Fail(draft.RowKey);
    }
}
