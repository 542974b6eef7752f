using System.Text.Json.Nodes;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Reminders;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;
using static Sasaeai.Bot.Tests.Notices.Noticing;

namespace Sasaeai.Bot.Tests.Notices;

/// <summary>お知らせ in a team's channel: chosen there, arriving there, and 確認 without a name.</summary>
public sealed class ChannelNoticeTests(Azurite azurite)
{
    private const string Channel = "19:chuo@thread.tacv2";
    private const string PersonalChatOnly = "個人チャットでお答えします";

    [Fact]
    public async Task A_notice_to_the_channel_arrives_there_and_counts_who_belongs_to_the_ward_without_naming_them()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(10, 10));
        var (secretariat, officer) = (await day.OpenAsync(CityHost.Secretariat), await day.OpenAsync(CityHost.ChapterOfficer));
        var channel = day.City.Teams.Open(Channel);
        Assert.Equal("このチャネルを、中央区のお知らせ先にしました。", await SaysAsync(In(day.City, CityHost.Secretariat), "お知らせ先にする"));
        var sent = await secretariat.SentAsync("channel");
        Assert.Contains("中央区のチャネルに送ります", sent.Words(), StringComparison.Ordinal);
        await day.LookAsync();
        var card = Assert.Single(channel.Rest()).Card;
        Assert.Contains($"中央区の事務局からのお知らせです\n{Headline}\n{Message}", card.Words(), StringComparison.Ordinal);
        Assert.Equal(["確認しました"], card.Buttons());
        Assert.DoesNotContain("ひとこと", card.Words(), StringComparison.Ordinal);
        Assert.Empty(officer.New());

        foreach (var (who, expected) in ((string, string)[])[
            (CityHost.ChapterOfficer, "確認を受け取りました。"), (CityHost.ChapterOfficer, "確認を受け取りました。"), (Councillor, "確認を受け取りました。"),
            (CityHost.Stranger, "確認を受け取れませんでした。"), (CityHost.GreenWardWorker, "確認を受け取れませんでした。"), (CityHost.Member, "確認を受け取れませんでした。"), (CityHost.CityOfficer, "確認を受け取れませんでした。")])
        {
            var line = (await In(day.City, who, ";messageid=" + card.MessageId).PressAsync(card, "確認しました", ("answer", "内緒の話"))).Line;
            Assert.StartsWith(expected, line, StringComparison.Ordinal);
            Assert.DoesNotContain("長谷川", line, StringComparison.Ordinal);
        }

        Assert.Empty(channel.Rest());
        Assert.Equal(2, await day.City.CountAsync('A'));
        var replies = await secretariat.OpensAsync(sent, "返事を見る");
        Assert.Contains("2人が、確認しました", replies.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("内緒の話", replies.Card.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("まだの人にもう一度送る", replies.Buttons());
        // It is acknowledged where it was sent, and nowhere else; nor sent once more.
        Assert.Contains("このお知らせは、あなたの役割では開けません", await officer.ReadAsync(new AcknowledgeNotice { Notice = NoticeOf(sent) }), StringComparison.Ordinal);
        Assert.Contains("もう一度送れる人は、いません", await secretariat.ReadAsync(new ResendNotice { Notice = NoticeOf(sent) }), StringComparison.Ordinal);
        Assert.Contains("送信済 チャネル 確認 2人", (await secretariat.SaidAsync("お知らせ一覧")).Card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_went_to_people_is_not_acknowledged_in_a_channel_nor_is_anything_else_of_it_done_there()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(10, 10));
        var (secretariat, officer) = (day.City.Chat(CityHost.Secretariat), await day.OpenAsync(CityHost.ChapterOfficer));
        day.AllowNotInstalled();
        var key = NoticeOf(await secretariat.SentAsync());
        await day.LookAsync();
        Assert.Single(officer.New());
        Assert.StartsWith("確認を受け取れませんでした。", await In(day.City, CityHost.ChapterOfficer).ReadAsync(new AcknowledgeNotice { Notice = key }), StringComparison.Ordinal);
        Assert.StartsWith("確認を受け取れませんでした。", await In(day.City, CityHost.ChapterOfficer).ReadAsync(new AcknowledgeNotice { Notice = "12101/x" }), StringComparison.Ordinal);
        foreach (var press in (Submission[])[
            new OpenNotices(), new OpenNotice { Notice = key }, new OpenNoticeForm(), new EditNotice { Notice = key }, new SendNotice { Notice = key }, new DropNotice { Notice = key }, new ResendNotice { Notice = key }])
            Assert.StartsWith(PersonalChatOnly, await In(day.City, CityHost.Secretariat).ReadAsync(press), StringComparison.Ordinal);
        Assert.Equal(0, await day.City.CountAsync('A'));
    }

    [Fact]
    public async Task A_channel_is_chosen_and_given_up_by_the_wards_secretariat_alone()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(10, 10));
        var secretariat = await day.OpenAsync(CityHost.Secretariat);
        var channel = day.City.Teams.Open(Channel);
        foreach (var (who, said) in ((string, string)[])[
            (CityHost.ChapterOfficer, "お知らせ先にする"), (CityHost.Stranger, "お知らせ先にする"), (GreenSecretariat, "中央区のお知らせ先にする"), (CityHost.CityOfficer, "お知らせ先にする"),
            (CityHost.Administrator, "お知らせ先をやめる")])
            Assert.StartsWith(PersonalChatOnly, await SaysAsync(In(day.City, who), said), StringComparison.Ordinal);
        Assert.DoesNotContain("\nチームのチャネル\n", (await secretariat.SaidAsync("お知らせを書く")).Words(), StringComparison.Ordinal);
        Assert.Contains("チームのチャネルで、「@支え合い お知らせ先にする」と送ってください", await LineAsync(secretariat, "お知らせ先にする"), StringComparison.Ordinal);
        Assert.Contains("あなたの役割では", (await day.City.Chat(CityHost.ChapterOfficer).SaidAsync("お知らせ先にする")).Words(), StringComparison.Ordinal);

        Assert.Equal("このチャネルを、中央区のお知らせ先にしました。", await SaysAsync(In(day.City, CityHost.Secretariat), "中央区のお知らせ先にする"));
        Assert.StartsWith(PersonalChatOnly, await SaysAsync(In(day.City, GreenSecretariat), "中央区のお知らせ先をやめる"), StringComparison.Ordinal);
        var preview = (await secretariat.PressAsync(await secretariat.SaidAsync("お知らせを書く"), "次へ", Fields("channel"))).Card;
        Assert.Contains("中央区のチャネルに送ります", preview.Words(), StringComparison.Ordinal);

        // Given up between 次へ and 送る: the ledger says that it did not arrive.
        Assert.Equal("中央区のお知らせ先を、やめました。チャネルには、もう送りません。", await SaysAsync(In(day.City, CityHost.Secretariat), "お知らせ先をやめる"));
        await secretariat.PressAsync(preview, "送る");
        await day.LookAsync();
        Assert.Empty(channel.Rest());
        var ledger = await secretariat.SaidAsync("送信状況");
        var occasion = ledger.Input("occasion").GetProperty("choices")[0].GetProperty("value").GetString()!;
        Assert.Contains("中央区のチャネル", (await secretariat.OpensAsync(ledger, "くわしく見る", ("occasion", occasion))).Words(), StringComparison.Ordinal);
        Assert.Contains("× 届かない", (await secretariat.OpensAsync(ledger, "くわしく見る", ("occasion", occasion))).Words(), StringComparison.Ordinal);
        Assert.Contains("あて先を1つ選んでください", (await secretariat.PressAsync(await secretariat.SaidAsync("お知らせを書く"), "次へ", Fields("channel"))).Card.Words(), StringComparison.Ordinal);
    }

    private static TeamsChat In(CityHost city, string who, string thread = ";messageid=1795420504865") =>
        new(city.Client, city.Teams, who, "見本 花子", kind: "channel", conversationId: Channel + thread);

    // In a channel the bot hears only what is said to it.
    private static async Task<string> SaysAsync(TeamsChat chat, string text)
    {
        var bot = new JsonObject { ["id"] = $"28:{FakeConnector.AppId}", ["name"] = "支え合い" };
        await chat.PostAsync(chat.Activity("message").With("text", $"<at>支え合い</at> {text}")
            .With("entities", new JsonArray(new JsonObject { ["type"] = "mention", ["mentioned"] = bot, ["text"] = "<at>支え合い</at>" })));
        return (await chat.NextAsync()).Text!;
    }

    private static async Task<string> LineAsync(TeamsChat chat, string text)
    {
        await chat.SayAsync(text);
        return (await chat.NextAsync()).Text!;
    }
}
