using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Bot.Wards;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Conversations;

public sealed class NoActivityTests(Azurite azurite)
{
    [Fact]
    public async Task Nothing_done_in_a_period_is_said_in_two_touches_and_fulfils_it()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.SayAsync("活動なし");
        var choice = (await chat.NextAsync()).Card;
        Assert.Equal(["4月分", "5月分", "はじめの画面にもどる"], choice.Buttons());
        var receipt = (await chat.PressAsync(choice, "5月分")).Card;
        Assert.Contains("寒川の 5月分を「活動なし」で受け付けました", receipt.Words(), StringComparison.Ordinal);

        var report = Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal(("2026-05-31", true), (report.GetString("HeldOn"), report.GetBoolean("NoActivity")));
        var totals = AreaYear.FromJson(Assert.Single(await city.RowsAsync("12101", "T|")).GetString("Totals"));
        Assert.Equal((0, 1), (totals.Sum().Reports, totals.NoActivityReports));

        await chat.NextAsync();
        await chat.SayAsync("中央区");
        var words = (await chat.NextAsync()).Card.Words();
        var samugawa = words[words.IndexOf("\n寒川\n", StringComparison.Ordinal)..];
        Assert.Contains("4月分が未報告", samugawa[..60], StringComparison.Ordinal);
        Assert.DoesNotContain("5月分", samugawa[..60], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_or_by_two_people_it_is_one()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var officer = city.Chat(CityHost.ChapterOfficer);
        var worker = city.Chat(CityHost.ThreeAreaWorker);
        await officer.SayAsync("活動なし");
        var choice = (await officer.NextAsync()).Card;
        await worker.SayAsync("活動なし");
        var list = (await worker.NextAsync()).Card;
        var answers = await Task.WhenAll(
            officer.PressAsync(choice, "5月分"), officer.PressAsync(choice, "5月分"),
            worker.PressAsync(list, "活動なしを届ける", ("period", "12101-01/2026/2")));
        Assert.Single(answers.Select(a => a.Card.Receipt()).Distinct());
        Assert.Single(await city.RowsAsync("12101", "R|"));
    }

    [Fact]
    public async Task Where_the_area_has_reported_nothing_is_stored()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.SayAsync("活動なし");
        var choice = (await chat.NextAsync()).Card;
        await chat.PressAsync(await BlankFormAsync(chat), "提出する", With(("heldOn", "2026-05-20")));
        await chat.NextAsync();
        var answer = (await chat.PressAsync(choice, "5月分")).Card;
        Assert.Contains("もう報告があります", answer.Words(), StringComparison.Ordinal);
        Assert.Single(await city.RowsAsync("12101", "R|"));
    }

    [Theory]
    [InlineData("12105-01/2026/2", "役割では出せません")]
    [InlineData("12101-01/2026/3", "いつですか")]
    [InlineData("12101-01/99999999999/1", "いつですか")]
    [InlineData("12101-01", "いつですか")]
    [InlineData(null, "いつですか")]
    public async Task A_card_changed_by_hand_stores_nothing(string? period, string expected)
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        var answer = await chat.PressAsync(form.MessageId, new JsonObject { ["verb"] = "noActivity.submit", ["period"] = period }, null);
        var card = answer.Type.EndsWith("adaptive", StringComparison.Ordinal) ? answer.Card : (await chat.NextAsync()).Card;
        Assert.Contains(expected, card.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await city.RowCountAsync());
    }

    [Fact]
    public async Task In_April_the_March_of_last_year_can_still_be_said_to_have_had_nothing()
    {
        await using var city = await CityHost.StartAsync(azurite, now: new(2026, 4, 8, 9, 0, 0, TimeSpan.FromHours(9)));
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.SayAsync("活動なし");
        var choice = (await chat.NextAsync()).Card;
        Assert.Equal(["昨年度の3月分", "はじめの画面にもどる"], choice.Buttons());
        await chat.PressAsync(choice, "昨年度の3月分");
        await chat.NextAsync();
        Assert.Equal("T|2025|12101-01", Assert.Single(await city.RowsAsync("12101", "T|")).RowKey);
        await chat.SayAsync("活動なし");
        Assert.Contains("ありません", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_did_nothing_only_in_periods_in_which_it_existed()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var area = new DistrictArea("12104-06", "12104", "新模型町", null, [], new(2026, 5, 1), null);
        ReportingPeriod Period(int number, string name, DateOnly begins, DateOnly ends, DateOnly dueOn) => new("12104", new FiscalYear(2026), number, name, begins, ends, dueOn, ReportingPeriod.Reporting);
        var master = new MasterSnapshot(
            "v1", new City([new("12104", "若葉区", null, [], 4, "若葉区 事務局", null, null)], [area]),
            new PlanBook([], [], [Period(1, "4月分", new(2026, 4, 1), new(2026, 4, 30), new(2026, 5, 15)), Period(2, "5月分", new(2026, 5, 1), new(2026, 5, 31), new(2026, 6, 15))]), new Roster([]));
        var sender = new Sender("t", "o", null);
        var officer = new Person(sender, "見本 花子", [new(Role.DistrictChapter, ["12104"], [area.Id])]);
        var turn = new Turn(sender, ChatKind.Personal, new Incoming.Said(""), new(2026, 6, 10, 9, 0, 0, TimeSpan.FromHours(9)));
        var handler = city.Services.GetRequiredService<NoActivityHandler>();

        await handler.SubmitAsync(officer, new() { Period = "12104-06/2026/1" }, master, turn, TestContext.Current.CancellationToken);
        Assert.Equal(0, await city.RowCountAsync());
        await handler.SubmitAsync(officer, new() { Period = "12104-06/2026/2" }, master, turn, TestContext.Current.CancellationToken);
        Assert.Single(await city.RowsAsync("12104", "R|"));
    }

    [Fact]
    public async Task With_the_storage_in_trouble_the_person_can_press_again()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.SayAsync("活動なし");
        var choice = (await chat.NextAsync()).Card;
        city.Wire.Next = _ => new Fault.BreaksAfter();
        var trouble = (await chat.PressAsync(choice, "5月分")).Card;
        Assert.Contains("まだ届いていません", trouble.Words(), StringComparison.Ordinal);
        city.Wire.Next = _ => null;
        var receipt = (await chat.PressAsync(trouble, "もう一度届ける")).Card;
        Assert.NotEmpty(receipt.Receipt());
        Assert.Single(await city.RowsAsync("12101", "R|"));
    }
}
