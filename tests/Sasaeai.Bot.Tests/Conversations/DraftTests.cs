using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Conversations;

public sealed class DraftTests(Azurite azurite)
{
    private static readonly (string, string)[] Page2 =
        [("endedOn", "2026-06-04"), ("place", "寒川小学校"), ("times", "2"), ("partners", "町内自治会,赤十字奉仕団")];

    private static readonly (string, string)[] Page3 =
    [
        ("note", "体操とお茶の会をしました。笑い声がたえませんでした。"), ("outcome", "初めての方が3人来ました。"), ("issue", "準備の人手が足りません。"),
        ("issueKinds", "担い手不足"), ("next", "9月にもう一度します。"), ("share", "wards,public"), ("consult", "会場の借り方を教えてください。"),
    ];

    [Fact]
    public async Task A_report_written_on_three_pages_is_one_report_with_all_of_it()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var second = (await chat.PressAsync(await BlankFormAsync(chat), "くわしく書く", InOrder)).Card;
        Assert.Contains("くわしく書きます(2/3)", second.Words(), StringComparison.Ordinal);
        await chat.NextAsync();
        var third = (await chat.PressAsync(second, "次のページへ", Page2)).Card;
        Assert.Equal("体操とお茶の会をしました。", third.Value("note"));
        await chat.NextAsync();
        var receipt = (await chat.PressAsync(third, "提出する", Page3)).Card;

        Assert.Contains("提出しました", receipt.Words(), StringComparison.Ordinal);
        Assert.Contains("寒川小学校", receipt.Words(), StringComparison.Ordinal);
        var row = Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal(
            ("2026-06-04", "寒川小学校", 2, "町内自治会;赤十字奉仕団", true, true, "会場の借り方を教えてください。", "担い手不足"),
            (row.GetString("EndedOn"), row.GetString("Place"), row.GetInt32("Times"), row.GetString("Partners"), row.GetBoolean("Share"), row.GetBoolean("Publicise"), row.GetString("Consult"), row.GetString("IssueKinds")));
        Assert.StartsWith("体操とお茶の会をしました。笑い声", row.GetString("Content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_page_pressed_twice_is_one_report_and_the_same_receipt()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var second = (await chat.PressAsync(await BlankFormAsync(chat), "くわしく書く", InOrder)).Card;
        await chat.NextAsync();
        var first = (await chat.PressAsync(second, "提出する", Page2)).Card;
        await chat.NextAsync();
        var again = (await chat.PressAsync(second, "提出する", Page2)).Card;

        Assert.Equal(first.Receipt(), again.Receipt());
        Assert.Contains("すでに届いています", again.Words(), StringComparison.Ordinal);
        Assert.Single(await city.RowsAsync("12101", "R|"));
    }

    [Fact]
    public async Task A_page_that_was_turned_is_found_on_another_device_and_the_way_back_keeps_both()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await using var copy = await city.CopyAsync();
        var chat = city.Chat(CityHost.ChapterOfficer);
        var second = (await chat.PressAsync(await BlankFormAsync(chat), "くわしく書く", InOrder)).Card;
        await chat.NextAsync();
        Assert.Contains("下書きに残しました", (await chat.PressAsync(second, "下書きに残す", Page2)).Card.Words(), StringComparison.Ordinal);
        await chat.NextAsync();

        var elsewhere = copy.Chat(CityHost.ChapterOfficer);
        await elsewhere.SayAsync("続きから");
        var list = (await elsewhere.NextAsync()).Card;
        var ticket = list.Input("ticket").GetProperty("choices")[0].GetProperty("value").GetString()!;
        await elsewhere.PressAsync(list, "続きを書く", ("ticket", ticket));
        var form = (await elsewhere.NextAsync()).Card;
        Assert.Equal(("朝のふれあいサロン", "23"), (form.Value("title"), form.Value("participants")));
        var page2 = (await elsewhere.PressAsync(form, "くわしく書く", With(("title", "夕方のサロン")))).Card;
        Assert.Equal("寒川小学校", page2.Value("place"));
        await elsewhere.NextAsync();
        var page1 = (await elsewhere.PressAsync(page2, "前のページにもどる", [.. Page2[..2], ("times", "3")])).Card;
        Assert.Equal("夕方のサロン", page1.Value("title"));
        Assert.Empty(await city.RowsAsync("12101", "R|"));
    }

    [Fact]
    public async Task A_form_says_that_drafts_wait_until_they_are_sent_or_thrown_away()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var kept = (await chat.PressAsync(await BlankFormAsync(chat), "下書きに残す", InOrder)).Card;
        await chat.NextAsync();
        var form = await BlankFormAsync(chat);
        Assert.Contains("書きかけの下書きが1件あります", form.Words(), StringComparison.Ordinal);
        Assert.Contains("消しました", (await chat.PressAsync(kept, "この下書きを消す")).Card.Words(), StringComparison.Ordinal);
        await chat.NextAsync();
        Assert.DoesNotContain("書きかけの下書き", (await BlankFormAsync(chat)).Words(), StringComparison.Ordinal);
        await chat.PressAsync(kept, "続きを書く");
        Assert.Contains("もうありません", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_comes_back_and_one_that_was_not_saved_wait_as_drafts_and_a_sent_one_does_not()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        await chat.PressAsync(form, "提出する", With(("heldOn", "2026-06-11")));
        await chat.NextAsync();
        Assert.Contains("下書きが1件", (await BlankFormAsync(chat)).Words(), StringComparison.Ordinal);

        city.Wire.Next = request => request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) && request.Content is not null
            && IsOfReports(request) ? new Fault.Refuses(503) : null;
        Assert.Contains("まだ保存できていません", (await chat.PressAsync(form, "提出する", InOrder)).Card.Words(), StringComparison.Ordinal);
        await chat.NextAsync();
        city.Wire.Next = _ => null;
        Assert.Contains("体操とお茶の会をしました。", await DraftTextsAsync(city), StringComparison.Ordinal);

        await chat.PressAsync(form, "提出する", InOrder);
        await chat.NextAsync();
        Assert.DoesNotContain("書きかけの下書き", (await BlankFormAsync(chat)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_persons_draft_is_never_opened_and_never_thrown_away()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var kept = (await chat.PressAsync(await BlankFormAsync(chat), "下書きに残す", InOrder)).Card;
        await chat.NextAsync();
        var thief = city.Chat(CityHost.ThreeAreaWorker);
        thief.Conversation.Put(kept.MessageId);
        await thief.PressAsync(kept, "続きを書く");
        Assert.Contains("もうありません", (await thief.NextAsync()).Card.Words(), StringComparison.Ordinal);
        await thief.PressAsync(kept, "この下書きを消す");
        Assert.Contains("体操とお茶の会をしました。", await DraftTextsAsync(city), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_drafts_cannot_be_kept_the_page_stays_with_all_that_was_typed()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        city.Wire.Next = _ => new Fault.Refuses(503);
        var same = (await chat.PressAsync(form, "くわしく書く", InOrder)).Card;
        Assert.Contains("下書きに残せませんでした", same.Words(), StringComparison.Ordinal);
        Assert.Equal("体操とお茶の会をしました。", same.Value("note"));
        await chat.NextAsync();
        city.Wire.Next = _ => null;
        Assert.Contains("(2/3)", (await chat.PressAsync(same, "くわしく書く", InOrder)).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_was_left_behind_takes_nothing_away_from_the_pages_that_were_written_since()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var blank = await BlankFormAsync(chat);
        var second = (await chat.PressAsync(blank, "くわしく書く", InOrder)).Card;
        await chat.PressAsync(second, "下書きに残す", Page2);
        Assert.Equal("寒川小学校", (await chat.PressAsync(blank, "くわしく書く", With(("participants", "24")))).Card.Value("place"));

        var first = (await chat.PressAsync(blank, "提出する", With(("participants", "24")))).Card;
        var again = (await chat.PressAsync(blank, "提出する", With(("participants", "24")))).Card;
        Assert.Equal(first.Receipt(), again.Receipt());
        var row = Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal(("寒川小学校", 24), (row.GetString("Place"), row.GetInt32("Participants")));
    }

    [Fact]
    public async Task When_the_other_pages_cannot_be_read_the_form_comes_back_and_still_finds_them_afterwards()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var second = (await chat.PressAsync(await BlankFormAsync(chat), "くわしく書く", InOrder)).Card;
        var first = (await chat.PressAsync(second, "前のページにもどる", Page2)).Card;
        city.Wire.Next = request => request.RequestUri!.AbsolutePath.Contains("/Drafts", StringComparison.Ordinal) ? new Fault.Refuses(503) : null;
        var back = (await chat.PressAsync(first, "提出する", InOrder)).Card;
        Assert.Contains("まだ保存できていません", back.Words(), StringComparison.Ordinal);
        city.Wire.Next = _ => null;
        Assert.Contains("寒川小学校", (await chat.PressAsync(back, "提出する", InOrder)).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_names_somebody_elses_report_shows_nothing_of_it()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var owner = city.Chat(CityHost.ChapterOfficer);
        var number = (await owner.PressAsync(await BlankFormAsync(owner), "提出する", InOrder)).Card.Receipt();
        var other = city.Chat(CityHost.GreenWardWorker);
        other.Conversation.Put("1");
        const string Ticket = "12105-01.20260610.AAAAAAAAAA";
        await other.PressAsync("1", new System.Text.Json.Nodes.JsonObject { ["verb"] = "report.keep", ["ticket"] = Ticket, ["area"] = "12105-01", ["report"] = $"12101/{number}", ["revision"] = "1" }, null);
        while ((await other.NextAsync()).IsUpdate is false) { }

        await other.PressAsync("1", new System.Text.Json.Nodes.JsonObject { ["verb"] = "draft.open", ["ticket"] = Ticket, ["besideTheirs"] = "true" }, null);
        var shown = (await other.NextAsync()).Card;
        Assert.Contains("あなたの役割では開けません", shown.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("ふれあい", shown.Card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_whose_report_was_taken_back_since_says_so_when_it_is_pressed_again()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        var number = (await chat.PressAsync(form, "提出する", InOrder)).Card.Receipt();
        await chat.PressAsync(form.MessageId, new System.Text.Json.Nodes.JsonObject { ["verb"] = "report.cancelNow", ["report"] = $"12101/{number}", ["revision"] = "1", ["reason"] = "double" }, null);
        Assert.Contains("取り消されています", (await chat.PressAsync(form, "提出する", InOrder)).Card.Words(), StringComparison.Ordinal);
        Assert.Equal(0, (await city.TotalsAsync()).Sum().Reports);
    }

    private static async Task<string> DraftTextsAsync(CityHost city) =>
        string.Concat(await city.Drafts.QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: TestContext.Current.CancellationToken)
            .Select(d => d.GetString("Values")).ToListAsync(TestContext.Current.CancellationToken));

    private static bool IsOfReports(HttpRequestMessage request) =>
        request.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult().Contains("/Reports", StringComparison.Ordinal);
}
