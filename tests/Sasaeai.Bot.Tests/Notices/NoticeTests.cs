using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Reminders;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;
using static Sasaeai.Bot.Tests.Notices.Noticing;

namespace Sasaeai.Bot.Tests.Notices;

/// <summary>お知らせ from the secretariat to its people, and 確認 back.</summary>
public sealed class NoticeTests(Azurite azurite)
{
    [Fact]
    public async Task A_notice_is_looked_at_sent_once_acknowledged_with_a_line_and_the_secretariat_sees_who_has_not_yet()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(10, 10));
        var (secretariat, officer, worker) = (await day.OpenAsync(CityHost.Secretariat), await day.OpenAsync(CityHost.ChapterOfficer), await day.OpenAsync(CityHost.ThreeAreaWorker));
        var form = await secretariat.SaidAsync("お知らせを書く");
        Assert.DoesNotContain("チームのチャネル\n", form.Words(), StringComparison.Ordinal);
        var preview = (await secretariat.PressAsync(form, "次へ", FieldsWith(("replyBy", "2026-06-20")))).Card;
        Assert.Contains($"2人に送ります\nまだ送っていません。次のように届きます。\n中央区の事務局からのお知らせです\n{Headline}\n{Message}\n返事は、6月20日(土)までにお願いします。", preview.Words(), StringComparison.Ordinal);
        await day.LookAsync();
        Assert.Empty(officer.New());

        var sent = (await secretariat.PressAsync(preview, "送る")).Card;
        Assert.Contains("2人に送ります\n1分ほどで届きます。", sent.Words(), StringComparison.Ordinal);
        Assert.Contains("1分ほどで届きます。", (await secretariat.PressAsync(preview, "送る")).Card.Words(), StringComparison.Ordinal);
        await day.LookAsync();
        await day.GoToAsync(At(10, 10, 3));
        Assert.Contains("1分ほどで届きます。", (await secretariat.PressAsync(preview, "送る")).Card.Words(), StringComparison.Ordinal);
        await day.LookAsync();
        var (mine, theirs) = (Assert.Single(officer.New()), Assert.Single(worker.New()));
        foreach (var card in (ShownCard[])[mine, theirs])
            Assert.Contains($"中央区の事務局からのお知らせです\n{Headline}\n{Message}\n返事は、6月20日(土)までにお願いします。", card.Words(), StringComparison.Ordinal);

        day.Turn(At(10, 11, 5));
        var done = (await officer.PressAsync(mine, "確認しました", ("answer", "2人で参加します。"))).Card;
        Assert.Contains("6月10日(水) 11時05分に確認しました", done.Words(), StringComparison.Ordinal);
        Assert.Equal("2人で参加します。", done.Value("answer"));
        var replies = await secretariat.OpensAsync(sent, "返事を見る");
        Assert.Contains("2人のうち1人が、確認しました", replies.Words(), StringComparison.Ordinal);
        Assert.Contains("長谷川 茂 さん / 6月10日(水) 11時05分\n2人で参加します。", replies.Words(), StringComparison.Ordinal);
        Assert.Contains("まだの人(1)\n大塚 真理 さん\n", replies.Words(), StringComparison.Ordinal);

        day.Turn(At(11, 9, 30));
        var changed = (await officer.PressAsync(done, "返事を直す", ("answer", "3人で参加します。"))).Card;
        Assert.Contains("6月10日(水) 11時05分に確認しました", changed.Words(), StringComparison.Ordinal);
        await worker.PressAsync(theirs, "確認しました", ("answer", ""));
        var all = await secretariat.OpensAsync(replies, "最新を表示");
        Assert.Contains("2人みんなが、確認しました", all.Words(), StringComparison.Ordinal);
        Assert.Contains("長谷川 茂 さん / 6月10日(水) 11時05分\n3人で参加します。", all.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("まだの人", all.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("まだの人にもう一度送る", all.Buttons());
        Assert.Equal((1, 2), (await day.City.CountAsync('N'), await day.City.CountAsync('A')));
    }

    [Theory]
    [InlineData("areas", "2人に送ります")]
    [InlineData("members", "1人に送ります")]
    [InlineData("both", "3人に送ります")]
    public async Task It_goes_to_whom_it_says_and_asks_for_a_line_only_where_one_is_wanted(string to, string count)
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(10, 10));
        List<TeamsChat> people = [await day.OpenAsync(CityHost.ChapterOfficer), await day.OpenAsync(CityHost.ThreeAreaWorker), await day.OpenAsync(Councillor)];
        var (other, secretariat) = (await day.OpenAsync(CityHost.OneAreaWorker), day.City.Chat(CityHost.Secretariat));
        var sent = await secretariat.SentAsync(to, asks: "false");
        Assert.Contains(count, sent.Words(), StringComparison.Ordinal);
        await day.LookAsync();
        var got = people.Select(p => p.New()).ToList();
        Assert.Equal([to != "members", to != "members", to != "areas"], got.Select(g => g.Count == 1));
        Assert.Empty(other.New());
        Assert.All(got.SelectMany(g => g), c => Assert.DoesNotContain("ひとこと", c.Words(), StringComparison.Ordinal));

        // A line that was not asked for is not kept.
        var last = got.FindLastIndex(g => g.Count > 0);
        Assert.Contains("確認しました", await people[last].ReadAsync(new AcknowledgeNotice { Notice = NoticeOf(sent), Answer = "内緒の話" }), StringComparison.Ordinal);
        Assert.DoesNotContain("内緒の話", (await secretariat.OpensAsync(sent, "返事を見る")).Card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_more_goes_only_to_who_has_not_acknowledged_it_and_their_earlier_card_shrinks()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(10, 10));
        var (secretariat, officer) = (day.City.Chat(CityHost.Secretariat), await day.OpenAsync(CityHost.ChapterOfficer));
        var (worker, councillor) = (await day.OpenAsync(CityHost.ThreeAreaWorker), day.City.Chat(Councillor));
        day.AllowNotInstalled();
        var sent = await secretariat.SentAsync("both");
        await day.LookAsync();
        var (mine, first) = (Assert.Single(officer.New()), Assert.Single(worker.New()));
        await officer.PressAsync(mine, "確認しました", ("answer", "行きます。"));
        Assert.True((await officer.NextAsync()).IsUpdate);
        var replies = await secretariat.OpensAsync(sent, "返事を見る");
        Assert.Contains("大塚 真理 さん\n石川 浩二 さん / 届いていません", replies.Words(), StringComparison.Ordinal);

        // Who could not be reached gets it as well, once the app is there.
        await councillor.InstallAsync();
        await councillor.NextAsync();
        day.Turn(At(10, 10, 20));
        Assert.Contains("2人に、もう一度送ります", (await secretariat.PressAsync(replies, "まだの人にもう一度送る")).Card.Words(), StringComparison.Ordinal);
        await day.GoToAsync(At(10, 10, 21));
        var rest = worker.Conversation.Rest();
        var second = Assert.Single(rest, s => !s.IsUpdate);
        var shrunk = Assert.Single(rest, s => s.IsUpdate);
        Assert.Equal(first.MessageId, shrunk.MessageId);
        Assert.Contains("下の新しいお知らせをご覧ください", shrunk.Card.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("確認しました", shrunk.Card.Buttons());
        Assert.Contains(Message, Assert.Single(councillor.New()).Words(), StringComparison.Ordinal);

        // Within ten minutes it is the same press.
        var again = (await secretariat.PressAsync(replies, "まだの人にもう一度送る")).Card;
        Assert.Contains("先ほど送りました。次に送れるのは、6月10日(水) 10時30分からです", again.Words(), StringComparison.Ordinal);
        Assert.Contains("3人のうち1人が、確認しました", again.Words(), StringComparison.Ordinal);
        await day.LookAsync();
        Assert.Empty(worker.Conversation.Rest());

        // Between the press and the sending one of them acknowledges it.
        day.Turn(At(10, 10, 40));
        Assert.Contains("2人に、もう一度送ります", (await secretariat.PressAsync(replies, "まだの人にもう一度送る")).Card.Words(), StringComparison.Ordinal);
        Assert.Contains("10時40分に確認しました", (await worker.PressAsync(second.Card, "確認しました", ("answer", ""))).Card.Words(), StringComparison.Ordinal);
        Assert.True((await worker.NextAsync()).IsUpdate);
        await day.GoToAsync(At(10, 10, 41));
        Assert.Empty(worker.Conversation.Rest());
        Assert.Single(councillor.New());
        Assert.Empty(officer.Conversation.Rest());
    }

    [Fact]
    public async Task Once_more_is_five_times_at_most_and_nobody_is_left_at_the_end()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(10, 10));
        var (secretariat, officer) = (day.City.Chat(CityHost.Secretariat), await day.OpenAsync(CityHost.ChapterOfficer));
        day.AllowNotInstalled();
        var again = new ResendNotice { Notice = NoticeOf(await secretariat.SentAsync()) };
        Assert.Contains("もう一度送れる人は、いません", await secretariat.ReadAsync(again), StringComparison.Ordinal);
        await day.LookAsync();
        Assert.Single(officer.New());
        for (var n = 1; n <= 5; n++)
        {
            day.Turn(At(10, 10 + n));
            Assert.Contains("2人に、もう一度送ります", await secretariat.ReadAsync(again), StringComparison.Ordinal);
            await day.LookAsync();
            var rest = officer.Conversation.Rest();
            Assert.Equal((1, 1), (rest.Count(s => !s.IsUpdate), rest.Count(s => s.IsUpdate)));
        }

        day.Turn(At(10, 17));
        Assert.Contains("もう一度送れるのは、5回までです", await secretariat.ReadAsync(again), StringComparison.Ordinal);
        Assert.Contains("確認しました", await officer.ReadAsync(new AcknowledgeNotice { Notice = again.Notice }), StringComparison.Ordinal);
        Assert.Contains("5回まで", await secretariat.ReadAsync(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_and_the_list_of_notices_lead_to_the_answers()
    {
        await using var day = await ReminderDay.StartAsync(azurite, At(10, 10));
        var (secretariat, officer) = (day.City.Chat(CityHost.Secretariat), await day.OpenAsync(CityHost.ChapterOfficer));
        day.AllowNotInstalled();
        await day.LookAsync();
        var sent = await secretariat.SentAsync();
        await secretariat.PressAsync(await secretariat.SaidAsync("お知らせを書く"), "次へ", FieldsWith(("headline", "防災訓練")));
        await day.GoToAsync(At(10, 10, 2));
        await officer.PressAsync(Assert.Single(officer.New()), "確認しました", ("answer", ""));

        var ledger = await secretariat.SaidAsync("送信状況");
        var line = ledger.Input("occasion").GetProperty("choices").EnumerateArray().Single(c => c.GetProperty("title").GetString()!.Contains(Headline, StringComparison.Ordinal));
        Assert.Equal($"6月10日(水) 10時 中央区 お知らせ「{Headline}」 2人", line.GetProperty("title").GetString());
        var occasion = await secretariat.OpensAsync(ledger, "くわしく見る", ("occasion", line.GetProperty("value").GetString()!));
        Assert.Contains($"中央区 お知らせ「{Headline}」", occasion.Words(), StringComparison.Ordinal);
        Assert.Contains("2人のうち1人に届きました", occasion.Words(), StringComparison.Ordinal);
        var replies = await secretariat.OpensAsync(occasion, "返事を見る");
        Assert.Contains("2人のうち1人が、確認しました", replies.Words(), StringComparison.Ordinal);
        Assert.Contains("に届きました", (await secretariat.OpensAsync(replies, "届いたかどうかを見る")).Words(), StringComparison.Ordinal);

        var list = await secretariat.SaidAsync("お知らせ一覧");
        Assert.Equal(
            [$"6月10日(水) 10時00分 「{Headline}」 送信済 確認 1/2", "6月10日(水) 10時00分 「防災訓練」 下書き"],
            list.Input("notice").GetProperty("choices").EnumerateArray().Select(c => c.GetProperty("title").GetString()!).Order(StringComparer.Ordinal));
        Assert.Contains("2人のうち1人が、確認しました", (await secretariat.OpensAsync(list, "くわしく見る", ("notice", NoticeOf(sent)))).Words(), StringComparison.Ordinal);
    }
}
