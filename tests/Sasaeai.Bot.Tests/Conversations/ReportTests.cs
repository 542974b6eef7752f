using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Conversations;

public sealed class ReportTests(Azurite azurite)
{
    [Fact]
    public async Task The_app_says_welcome_once_with_three_to_five_buttons()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        await chat.InstallAsync();
        await chat.InstallAsync();
        await chat.SayAsync("ヘルプ");
        var welcome = (await chat.NextAsync()).Card;
        Assert.InRange(welcome.Buttons().Count, 3, 5);
        Assert.Contains("大塚 真理", welcome.Words(), StringComparison.Ordinal);
        Assert.Contains("使い方", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_one_area_gets_its_form_at_once()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var form = await BlankFormAsync(city.Chat(CityHost.ChapterOfficer));
        Assert.Contains("寒川の活動報告", form.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("(代理)", form.Words(), StringComparison.Ordinal);
        Assert.Null(form.Value("heldOn"));
    }

    [Fact]
    public async Task Who_has_three_areas_chooses_one_with_one_press()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        await chat.SayAsync("報告");
        var choice = (await chat.NextAsync()).Card;
        var form = (await chat.PressAsync(choice, "松ケ丘")).Card;
        Assert.Contains("松ケ丘の活動報告", form.Words(), StringComparison.Ordinal);
        Assert.Contains("大塚 真理 さん(代理)", form.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_serves_a_whole_ward_chooses_the_area_from_a_list()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.GreenWardWorker);
        await chat.SayAsync("報告");
        var choice = (await chat.NextAsync()).Card;
        var again = (await chat.PressAsync(choice, "この地区部会で書く")).Card;
        Assert.Contains("地区部会を1つ選んでください", again.Words(), StringComparison.Ordinal);
        var form = (await chat.PressAsync(again, "この地区部会で書く", ("area", "12105-01"))).Card;
        Assert.Contains("土気の活動報告", form.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_one_mistake_comes_back_with_the_mistake_beside_its_field_and_everything_else_still_there()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        var returned = (await chat.PressAsync(form, "提出する", With(("heldOn", "2026-06-11"), ("approximate", "true"), ("counting", "net")))).Card;

        Assert.Contains("まだ提出していません", returned.Words(), StringComparison.Ordinal);
        Assert.Contains("6月11日(木)は、まだ来ていない日です", returned.Words(), StringComparison.Ordinal);
        Assert.Equal(
            ("2026-06-11", "k01", "朝のふれあいサロン", "23", "true", "net", "P5-12101-01,P5-12101-03", "体操とお茶の会をしました。"),
            (returned.Value("heldOn"), returned.Value("kind"), returned.Value("title"), returned.Value("participants"), returned.Value("approximate"),
                returned.Value("counting"), returned.Value("planItems"), returned.Value("note")));
        Assert.Empty(await city.RowsAsync("12101", "R|"));

        var receipt = (await chat.PressAsync(returned, "提出する", InOrder)).Card;
        Assert.Contains("提出しました", receipt.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_says_what_was_understood_and_what_the_area_has_now()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        await chat.SayAsync("報告");
        var form = (await chat.PressAsync((await chat.NextAsync()).Card, "寒川")).Card;
        var words = (await chat.PressAsync(form, "提出する", With(("approximate", "true")))).Card.Words();

        Assert.Contains("令和8年6月3日(水)", words, StringComparison.Ordinal);
        Assert.Contains("報告元: 寒川地区部会 ／ 入力: 大塚 真理(代理)", words, StringComparison.Ordinal);
        Assert.Contains("延べ 約23人", words, StringComparison.Ordinal);
        Assert.Contains("+1件", words, StringComparison.Ordinal);
        Assert.Contains("+23人", words, StringComparison.Ordinal);
        Assert.Contains("2/12", words, StringComparison.Ordinal);
        Assert.Contains("5月分 6月15日(月)", words, StringComparison.Ordinal);

        // The message itself is updated too, so that a second device sees first the form and then the receipt.
        Assert.Contains("寒川の活動報告", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        var update = await chat.NextAsync();
        Assert.True(update.IsUpdate);
        Assert.Equal(form.MessageId, update.MessageId);
        Assert.Equal(words, update.Card.Words());
    }

    [Fact]
    public async Task The_second_report_is_added_to_the_first()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.PressAsync(await BlankFormAsync(chat), "提出する", InOrder);
        await chat.NextAsync();
        var words = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", With(("participants", "10"), ("title", "")))).Card.Words();
        Assert.Contains("2件", words, StringComparison.Ordinal);
        Assert.Contains("33人", words, StringComparison.Ordinal);
        Assert.Contains("+10人", words, StringComparison.Ordinal);
        Assert.Contains("寒川 いきいきサロン", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_lies_in_its_wards_partition_under_every_key_that_somebody_reads()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var number = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", InOrder)).Card.Receipt();

        var report = Assert.Single(await city.RowsAsync("12101", $"R|{number}"));
        Assert.Equal(("12101-01", "2026-06-03", "提出済", 23), (report.GetString("Area"), report.GetString("HeldOn"), report.GetString("Status"), report.GetInt32("Participants")));
        Assert.Equal($"A|2026|12101-01|20260603|{number}", Assert.Single(await city.RowsAsync("12101", "A|")).RowKey);
        Assert.Equal($"V|{number}|0001", Assert.Single(await city.RowsAsync("12101", "V|")).RowKey);
        Assert.Equal(number, Assert.Single(await city.RowsAsync("12101", "K|12101-01.20260610.")).GetString("Number"));
        Assert.EndsWith(number, Assert.Single(await city.RowsAsync("12101", "M|")).RowKey, StringComparison.Ordinal);
        Assert.Equal("T|2026|12101-01", Assert.Single(await city.RowsAsync("12101", "T|")).RowKey);
        Assert.Equal(
            [$"I|2026|P5-12101-01|12101-01|20260603|{number}", $"I|2026|P5-12101-03|12101-01|20260603|{number}"],
            (await city.RowsAsync("12101", "I|")).Select(r => r.RowKey));
        Assert.Equal(8, await city.RowCountAsync());
    }

    [Fact]
    public async Task A_report_counts_toward_the_fiscal_year_in_which_it_was_held()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var words = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", With(("heldOn", "2026-03-31")))).Card.Words();
        Assert.Contains("令和7年度(2025年度)", words, StringComparison.Ordinal);
        Assert.Equal("T|2025|12101-01", Assert.Single(await city.RowsAsync("12101", "T|")).RowKey);
    }

    [Fact]
    public async Task A_button_of_an_old_client_without_execute_works_too()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        var value = new System.Text.Json.Nodes.JsonObject { ["verb"] = "report.submit", ["area"] = "12101-01", ["ticket"] = TicketOf(form) };
        foreach (var (id, input) in InOrder) value[id] = input;
        using var response = await chat.PostAsync(chat.Activity("message").With("value", value).With("replyToId", form.MessageId));
        var update = await chat.NextAsync();
        Assert.True(update.IsUpdate);
        Assert.Contains("提出しました", update.Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_report_begins_below_its_receipt_which_stays()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var receipt = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", InOrder)).Card;
        await chat.NextAsync();
        Assert.NotEmpty((await chat.PressAsync(receipt, "続けて報告する")).Line);
        var below = await chat.NextAsync();
        Assert.False(below.IsUpdate);
        Assert.Contains("寒川の活動報告", below.Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_April_the_deadline_of_last_years_March_comes_first()
    {
        await using var city = await CityHost.StartAsync(azurite, now: new(2026, 4, 8, 9, 0, 0, TimeSpan.FromHours(9)));
        var chat = city.Chat(CityHost.ChapterOfficer);
        var april = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", With(("heldOn", "2026-04-03")))).Card.Words();
        Assert.Contains("昨年度の3月分 4月15日(水)", april, StringComparison.Ordinal);
        await chat.NextAsync();
        var march = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", With(("heldOn", "2026-03-03")))).Card.Words();
        Assert.Contains("次の締切は 4月分 5月15日(金)", march, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_counted_once_last_year_are_not_passed_over_as_nobody()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.PressAsync(await BlankFormAsync(chat), "提出する", With(("heldOn", "2025-05-03"), ("counting", "net"), ("participants", "30")));
        await chat.NextAsync();
        var words = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", InOrder)).Card.Words();
        Assert.Contains("昨年度の同じころは 1件、延べ0人、実人数30人でした", words, StringComparison.Ordinal);
    }

    private static string TicketOf(ShownCard form) =>
        System.Text.RegularExpressions.Regex.Match(form.Card.GetRawText(), "\"ticket\":\"([^\"]+)\"").Groups[1].Value;
}
