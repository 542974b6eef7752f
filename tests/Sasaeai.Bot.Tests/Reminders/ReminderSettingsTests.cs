using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Reminders;

/// <summary>What the secretariat and people say about reminders changes what is sent, and is what was said before it was sent.</summary>
public sealed class ReminderSettingsTests(Azurite azurite)
{
    private const string GreenSecretariat = "00000000-0000-4000-8000-000000000019";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateTimeOffset At(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public async Task A_changed_rule_changes_when_and_whom_and_the_preview_is_what_is_then_sent()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(6, 9, 10));
        var (officer, worker, secretariat) = (await OpenedAsync(day, CityHost.ChapterOfficer), await OpenedAsync(day, CityHost.ThreeAreaWorker), await OpenedAsync(day, CityHost.Secretariat));
        await day.LookAsync();

        var rule = await RuleAsync(secretariat);
        Assert.Contains("次回: 6月12日(金) 9時、対象 5地区", rule.Words(), StringComparison.Ordinal);
        Assert.Contains("前日の6月14日は日曜日です。前の平日の12日に送ります。", rule.Words(), StringComparison.Ordinal);
        (string, string)[] fields = [("send", "true"), ("days", "-3,3"), ("hour", "10"), ("tries", "1")];
        var preview = (await secretariat.PressAsync(rule, "見本を作りなおす", fields)).Card;
        Assert.Contains("次回: 6月12日(金) 10時、対象 5地区", preview.Words(), StringComparison.Ordinal);
        Assert.Contains("2人に届きます", preview.Words(), StringComparison.Ordinal);
        Assert.Equal("10", preview.Value("hour"));
        Assert.Contains("9時、対象", (await RuleAsync(secretariat)).Words(), StringComparison.Ordinal);
        Assert.Contains("保存しました", (await secretariat.PressAsync(preview, "保存する", fields)).Card.Words(), StringComparison.Ordinal);
        var administrator = day.City.Chat(CityHost.Administrator);
        var trail = await administrator.OpensAsync(await administrator.SaidAsync("監査ログ"), "この日の記録を見る", ("ward", "12101"), ("day", "2026-06-09"));
        Assert.Contains("お知らせの決まりを変えました", trail.Words(), StringComparison.Ordinal);

        await day.GoToAsync(At(6, 12, 9));
        Assert.Empty(officer.Conversation.Rest());
        await day.GoToAsync(At(6, 12, 10));
        Assert.Equal(1, officer.Conversation.Rest().Count(s => !s.IsUpdate));
        Assert.Equal(1, worker.Conversation.Rest().Count(s => !s.IsUpdate));
        Assert.Equal(2, Assert.Single(await RecordsAsync(day, "12101", At(6, 12, 0))).Targets);

        var ledger = await secretariat.SaidAsync("送信状況");
        Assert.Contains("次回: 6月16日(火) 9時、昨年度の区の取りまとめ、対象 2人", ledger.Words(), StringComparison.Ordinal);
        Assert.Contains("お知らせの決まりを見る", ledger.Buttons());
        Assert.Contains("次回: 6月18日(木) 10時、対象 5地区", (await RuleAsync(secretariat)).Words(), StringComparison.Ordinal);
        await day.GoToAsync(At(6, 18, 10));
        Assert.Contains("お知らせしても5月分が出ていない地区部会が、5つあります", (await secretariat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        Assert.Empty(officer.Conversation.Rest());
    }

    [Fact]
    public async Task A_holiday_moves_it_and_the_reason_is_said()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(9, 16, 10));
        var (officer, secretariat) = (await OpenedAsync(day, CityHost.ChapterOfficer), await OpenedAsync(day, CityHost.Secretariat));
        await day.LookAsync();
        var saved = (await secretariat.PressAsync(await RuleAsync(secretariat), "保存する", ("send", "true"), ("days", "7"), ("hour", "9"), ("tries", "3"))).Card.Words();
        Assert.Contains("次回: 9月24日(木) 9時", saved, StringComparison.Ordinal);
        Assert.Contains("7日後の9月22日は国民の休日です。次の平日の24日に送ります。", saved, StringComparison.Ordinal);
        await day.GoToAsync(At(9, 22, 9));
        Assert.Empty(officer.Conversation.Rest());
        await day.GoToAsync(At(9, 24, 9));
        Assert.Contains("9日過ぎました", (await officer.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_hour_on_a_day_on_which_it_was_sent_or_a_day_that_has_passed_sends_nothing_more()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(6, 12, 8));
        var (officer, secretariat) = (await OpenedAsync(day, CityHost.ChapterOfficer), await OpenedAsync(day, CityHost.Secretariat));
        await day.LookAsync();
        await day.GoToAsync(At(6, 12, 9));
        Assert.Single(officer.Conversation.Rest());
        var saved = (await secretariat.PressAsync(await RuleAsync(secretariat), "保存する", ("send", "true"), ("days", "-7,-3,-1,3"), ("hour", "15"), ("tries", "3"))).Card;
        Assert.Contains("次回: 6月18日(木) 15時", saved.Words(), StringComparison.Ordinal);
        await day.LookAsync();
        await day.GoToAsync(At(6, 12, 15));
        Assert.Empty(officer.Conversation.Rest());
        await day.GoToAsync(At(6, 18, 15));
        Assert.Single(officer.Conversation.Rest(), s => !s.IsUpdate);
    }

    [Fact]
    public async Task While_somebody_is_away_the_stand_in_gets_it_and_nobody_else()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(6, 9, 10));
        var (officer, worker, secretariat) = (await OpenedAsync(day, CityHost.ChapterOfficer), await OpenedAsync(day, CityHost.ThreeAreaWorker), await OpenedAsync(day, CityHost.Secretariat));
        await day.LookAsync();
        var card = await officer.SaidAsync("リマインドがうるさいので止めてください");
        Assert.Contains("お知らせは、届きます", card.Words(), StringComparison.Ordinal);
        var people = card.Input("standIn").GetProperty("choices").EnumerateArray().ToDictionary(c => c.GetProperty("title").GetString()!, c => c.GetProperty("value").GetString()!);
        Assert.Equal(["だれもいません", "内田 千尋", "大野 裕子", "大塚 真理"], people.Keys.Order(StringComparer.Ordinal).OrderBy(k => k != "だれもいません").ThenBy(k => k == "大塚 真理").ThenBy(k => k, StringComparer.Ordinal));
        Assert.Contains("直すところ", (await officer.PressAsync(card, "不在にする", ("until", "2026-06-01"), ("standIn", "x"))).Card.Words(), StringComparison.Ordinal);
        var away = (await officer.PressAsync(card, "不在にする", ("until", "2026-06-12"), ("standIn", people["内田 千尋"]))).Card.Words();
        Assert.Contains("6月12日(金)まで不在です", away, StringComparison.Ordinal);
        Assert.Contains("代わりは 内田 千尋 さんです", away, StringComparison.Ordinal);
        Rest(officer);

        await day.GoToAsync(At(6, 12, 9));
        Assert.Contains("寒川の5月分が、まだ出ていません", (await secretariat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        Assert.Contains("3つの地区部会", (await worker.NextAsync()).Card.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(officer.Conversation.Rest(), s => !s.IsUpdate);
        Assert.Equal(2, Assert.Single(await RecordsAsync(day, "12101", At(6, 12, 0))).Targets);
        await day.GoToAsync(At(6, 18, 9));
        Assert.Contains("3日過ぎました", Assert.Single(officer.Conversation.Rest(), s => !s.IsUpdate).Card.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(secretariat.Conversation.Rest(), s => !s.IsUpdate);
    }

    [Fact]
    public async Task A_reminder_that_lies_in_the_chat_says_in_its_place_who_gets_the_next_one_until_when()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(6, 8, 8));
        var officer = await OpenedAsync(day, CityHost.ChapterOfficer);
        await day.LookAsync();
        await day.GoToAsync(At(6, 8, 9));
        var reminder = (await officer.NextAsync()).Card;
        var card = await officer.SaidAsync("お知らせを止めて");
        var people = card.Input("standIn").GetProperty("choices").EnumerateArray().ToDictionary(c => c.GetProperty("title").GetString()!, c => c.GetProperty("value").GetString()!);
        await officer.PressAsync(card, "不在にする", ("until", "2026-06-19"), ("standIn", people["内田 千尋"]));
        List<Sent> updates = [await officer.NextAsync(), await officer.NextAsync()];
        var words = Assert.Single(updates, u => u.IsUpdate && u.MessageId == reminder.MessageId).Card.Words();
        Assert.Contains("5月分は、代わりの人にお願いしました", words, StringComparison.Ordinal);
        Assert.Contains("6月19日(金)まで、お知らせは 内田 千尋 さんに届きます", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stops_all_gets_nothing_not_even_what_was_snoozed_and_the_ledger_says_why()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(6, 8, 8));
        var (officer, secretariat) = (await OpenedAsync(day, CityHost.ChapterOfficer), await OpenedAsync(day, CityHost.Secretariat));
        await day.LookAsync();
        await day.GoToAsync(At(6, 8, 9));
        var reminder = (await officer.NextAsync()).Card;
        await officer.PressAsync(reminder, "明日もう一度");
        await officer.PressAsync(reminder, "お知らせを変える");
        var card = await officer.SaidAsync("お知らせを止めて");
        var off = (await officer.PressAsync(card, "すべて止める")).Card;
        Assert.Contains("お知らせは、止めています", off.Words(), StringComparison.Ordinal);
        Rest(officer);
        await day.GoToAsync(At(6, 9, 9));
        await day.GoToAsync(At(6, 12, 9));
        Assert.DoesNotContain(officer.Conversation.Rest(), s => !s.IsUpdate);

        var ledger = await secretariat.SaidAsync("送信状況");
        await secretariat.PressAsync(ledger, "くわしく見る", ("occasion", ledger.Input("occasion").GetProperty("choices")[0].GetProperty("value").GetString()!));
        var occasion = (await secretariat.NextAsync()).Card.Words();
        Assert.Contains("6月12日(金) 9時", occasion, StringComparison.Ordinal);
        Assert.Contains("送らない / 本人がお知らせを止めています", occasion, StringComparison.Ordinal);
        Assert.Contains("お知らせは、届きます", (await officer.PressAsync(off, "また受け取る")).Card.Words(), StringComparison.Ordinal);
        Rest(officer);
        await day.GoToAsync(At(6, 18, 9));
        Assert.Contains(officer.Conversation.Rest(), s => !s.IsUpdate);
    }

    [Theory]
    [InlineData(GreenSecretariat)]
    [InlineData(CityHost.ChapterOfficer)]
    [InlineData(CityHost.CityOfficer)]
    public async Task Who_is_not_of_the_secretariat_of_the_ward_can_not_save(string person)
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(6, 9, 10));
        var (other, secretariat) = (await OpenedAsync(day, person), await OpenedAsync(day, CityHost.Secretariat));
        var press = new SaveReminderRule { Ward = "12101", Purpose = "report", Send = "false", Hour = "9", Tries = "3" };
        var answer = await other.PressAsync(other.Conversation.Put("1700"), JsonObject.Create(CardJson.ToElement(press))!, "reminder.save");
        Assert.Contains("あなたの役割では変えられません", answer.Card.Words(), StringComparison.Ordinal);
        Assert.Contains("次回: 6月12日(金) 9時", (await RuleAsync(secretariat)).Words(), StringComparison.Ordinal);
    }

    private static async Task<TeamsChat> OpenedAsync(ReminderDay day, string person)
    {
        day.AllowNotInstalled();
        var chat = day.City.Chat(person);
        await chat.InstallAsync();
        await chat.NextAsync();
        return chat;
    }

    private static async Task<ShownCard> RuleAsync(TeamsChat secretariat)
    {
        await secretariat.PressAsync(await secretariat.SaidAsync("お知らせの決まり"), "この決まりを見る", ("purpose", "report"));
        return await secretariat.NewCardAsync();
    }

    private static void Rest(TeamsChat chat) => chat.Conversation.Rest();

    private static Task<IReadOnlyList<OccasionRecord>> RecordsAsync(ReminderDay day, string ward, DateTimeOffset from) =>
        day.City.Services.GetRequiredService<OutboxStore>().RecordsAsync(ward, from, Ct);
}
