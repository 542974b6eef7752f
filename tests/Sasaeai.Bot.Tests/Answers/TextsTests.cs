using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Membership;
using Sasaeai.Bot.Tests.Storms;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Answers;

/// <summary>What was written, and what may be shared of it. The day is 令和8年6月10日.</summary>
public sealed class TextsTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_written_is_counted_first_and_read_in_its_own_ward_only()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await FileAsync(city, "朝の体操の会", outcome: "男性の参加がふえました。", issue: "買い物にこまる声がありました。", kinds: "移動・買い物");
        await FileAsync(city, "昼のお茶の会", outcome: null, issue: "担い手が足りません。", kinds: "担い手不足", day: "2026-06-04");
        var own = city.Chat(CityHost.Secretariat);

        var issues = (await AskAsync(own, "texts in=12101 of=issues")).Words;
        Assert.Contains("中央区の課題は、2件の報告に書かれています", issues, StringComparison.Ordinal);
        Assert.True(issues.IndexOf("担い手が足りません。", StringComparison.Ordinal) < issues.IndexOf("買い物にこまる声がありました。", StringComparison.Ordinal));
        Assert.Contains("対象: 中央区、令和8年4月1日(水)から令和8年6月10日(水)まで", issues, StringComparison.Ordinal);
        Assert.DoesNotContain("男性の参加", issues, StringComparison.Ordinal);

        var words = (await AskAsync(own, "texts in=12101 words=買い物 of=all")).Words;
        Assert.Contains("中央区で当てはまる報告は、1件です", words, StringComparison.Ordinal);
        Assert.Contains("買い物にこまる声", words, StringComparison.Ordinal);
        Assert.Contains("に、当てはまる報告はありません", (await AskAsync(own, "texts in=12101 words=花火 of=all")).Words, StringComparison.Ordinal);

        var counts = (await AskAsync(own, "texts in=12101 of=issues by=issue")).Words;
        Assert.Contains("担い手不足: 1件", counts, StringComparison.Ordinal);
        Assert.Contains("件数が少ないので、傾向とは言えません。", counts, StringComparison.Ordinal);

        var other = city.Chat(CityHost.GreenWardWorker);
        var refused = (await AskAsync(other, "texts in=12101 of=issues")).Words;
        Assert.Contains("中央区の課題の文章は、あなたの役割では読めません", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("買い物", refused, StringComparison.Ordinal);
        Assert.Contains("担い手不足: 1件", (await AskAsync(other, "texts in=12101 of=issues by=issue")).Words, StringComparison.Ordinal);
        Assert.Contains("読めません", (await AskAsync(other, "texts in=12101 words=買い物 of=all by=area")).Words, StringComparison.Ordinal);
        Assert.Contains("ほかの区に書かれたことは、あなたの役割では読めません。", (await AskAsync(other, "texts in=all of=issues")).Words, StringComparison.Ordinal);
        Assert.Contains("読めません", (await AskAsync(city.Chat(CityHost.Administrator), "texts in=12101 of=issues")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_are_those_that_may_be_shared_and_small_counts_stay_in_the_ward()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await FileAsync(city, "共有する会", outcome: "よかった点を書きました。", issue: "課題は広めません。", share: "wards", people: "3");
        await FileAsync(city, "広報にのる会", outcome: "みなさんに知らせます。", issue: null, share: "wards,public", day: "2026-06-04");
        await FileAsync(city, "出さない会", outcome: "区の中だけの話です。", issue: null, day: "2026-06-05");

        var other = (await AskAsync(city.Chat(CityHost.GreenWardWorker), "cases in=12101")).Words;
        Assert.Contains("中央区の成果事例は、2件です", other, StringComparison.Ordinal);
        Assert.Contains("延べ 1〜4人", other, StringComparison.Ordinal);
        Assert.Contains("今年度と昨年度", other, StringComparison.Ordinal);
        Assert.DoesNotContain("課題は広めません", other, StringComparison.Ordinal);
        Assert.DoesNotContain("出さない会", other, StringComparison.Ordinal);
        Assert.Contains("延べ 3人", (await AskAsync(city.Chat(CityHost.Secretariat), "cases in=12101")).Words, StringComparison.Ordinal);
        Assert.Contains("広報に使ってよい成果事例は、1件です", (await AskAsync(city.Chat(CityHost.Secretariat), "cases in=12101 publicity")).Words, StringComparison.Ordinal);

        var channel = (await AskAsync(city.Chat(CityHost.Secretariat, "channel"), "cases in=12101")).Words;
        Assert.Contains("広報にのる会", channel, StringComparison.Ordinal);
        Assert.DoesNotContain("共有する会", channel, StringComparison.Ordinal);
        Assert.Contains("個人チャットでお答えします", (await AskAsync(city.Chat(CityHost.Secretariat, "channel"), "texts in=12101 of=issues")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reports_behind_an_answer_are_listed_and_opened_where_one_may_report()
    {
        await using var city = await CityHost.StartAsync(azurite);
        for (var day = 1; day <= 9; day++) await FileAsync(city, $"会その{day}", outcome: null, issue: "人が足りません。", day: $"2026-06-0{day}");
        var officer = city.Chat(CityHost.ChapterOfficer);
        var first = await officer.PressAsync(new OpenAnswerReports { Question = "texts in=12101 of=issues" });
        Assert.Contains("元の報告は 9件です", first.Words, StringComparison.Ordinal);
        Assert.Contains("くわしく見る", first.Card!.Buttons());
        Assert.Contains("会その1", (await officer.PressAsync(new OpenAnswerReports { Question = "texts in=12101 of=issues", After = "8" })).Card!.Card.ToString(), StringComparison.Ordinal);
        var figures = await city.Chat("00000000-0000-4000-8000-000000000022").PressAsync(new OpenAnswerReports { Question = "figures in=12101 kind=k01 measure=reports" });
        Assert.Contains("元の報告は 9件です", figures.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("くわしく見る", figures.Card!.Buttons());
        Assert.Contains("読めません", (await city.Chat(CityHost.GreenWardWorker).PressAsync(new OpenAnswerReports { Question = "figures in=12101 measure=reports" })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guide_is_answered_for_everybody_and_in_groups_only_what_is_said_there()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var officer = city.Chat(CityHost.ChapterOfficer);
        Assert.Contains("締切を過ぎても、報告は出せます", (await AskAsync(officer, "guide late")).Words, StringComparison.Ordinal);
        Assert.Contains("わたしの報告を見る", (await AskAsync(officer, "guide sent")).Card!.Buttons());
        Assert.DoesNotContain("わたしの報告を見る", (await AskAsync(city.Chat(CityHost.Member), "guide sent")).Card!.Buttons());
        Assert.Contains("中央区 事務局の電話は、043-000-0001 です", (await AskAsync(officer, "guide telephone")).Words, StringComparison.Ordinal);
        var channel = city.Chat(CityHost.ChapterOfficer, "channel");
        Assert.Contains("市の取組み(公助)の進み具合は、ここでは分かりません", (await AskAsync(channel, "measures")).Words, StringComparison.Ordinal);
        Assert.Contains("延べ: 来た回ごとに数えた人数です。", (await AskAsync(channel, "guide definition")).Words, StringComparison.Ordinal);
        Assert.Contains("個人チャットでお答えします", (await AskAsync(channel, "guide sent")).Words, StringComparison.Ordinal);
    }

    private static async Task<Read> AskAsync(TeamsChat chat, string question) => await chat.PressAsync(new AskQuestion { Question = question });

    private static async Task FileAsync(
        CityHost city, string title, string? outcome, string? issue, string? kinds = null, string? share = null, string day = "2026-06-03", string people = "23")
    {
        var chat = city.Chat(CityHost.ChapterOfficer);
        var ticket = Ticket.New("12101-01", new(2026, 6, 10)).ToString();
        var form = new TurnPage { To = "3", Ticket = ticket, Area = "12101-01", Page = "1", HeldOn = day, Kind = "k01", Title = title, Participants = people, Counting = "gross", PlanItems = "P5-12101-01" };
        await chat.PressAsync(form);
        var stored = await chat.PressAsync(new SubmitReport { Ticket = ticket, Area = "12101-01", Page = "3", Drafted = true, Outcome = outcome, Issue = issue, IssueKinds = kinds, Share = share });
        Assert.Contains("提出しました", stored.Words, StringComparison.Ordinal);
        Ct.ThrowIfCancellationRequested();
    }
}
