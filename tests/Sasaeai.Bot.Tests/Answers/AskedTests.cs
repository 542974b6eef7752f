using System.Globalization;
using Azure.Data.Tables;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Answers;

/// <summary>Sentences through the door: what is asked, what goes on from it, and figures that somebody counted by hand.</summary>
public sealed class AskedTests(Azurite azurite)
{
    private static readonly DateTimeOffset June = new(2026, 6, 10, 9, 0, 0, TimeSpan.FromHours(9));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_figure_is_what_the_reports_add_up_to()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true, now: June);
        var reports = File.ReadLines(Path.Combine(Repository.Root, "sample", "reports.csv")).Skip(1).Select(l => l.Split(',')).Where(IsCounted).ToList();
        var officer = city.Chat(CityHost.CityOfficer);
        foreach (var (ward, name) in ((string, string)[])[("12101", "中央区"), ("12104", "若葉区"), ("12106", "美浜区")])
        {
            foreach (var kind in (string[])["見守り", "いきいきサロン", "防災・避難訓練"])
            {
                var counted = reports.Where(r => r[1].StartsWith(ward, StringComparison.Ordinal) && r[5] == kind && string.CompareOrdinal(r[2], "2025-04-01") >= 0 && string.CompareOrdinal(r[2], "2026-03-31") <= 0).ToList();
                var card = (await officer.SaidAsync($"{name}の昨年度の{kind}は、延べ何回、何人でしたか")).Words();
                Assert.Contains(Number(counted.Sum(r => Value(r[7]))), card, StringComparison.Ordinal);
                Assert.Contains(Number(counted.Where(r => r[10] != "実").Sum(r => Value(r[8]))), card, StringComparison.Ordinal);
                Assert.Contains($"{Number(counted.Count)}件", card, StringComparison.Ordinal);
                Assert.Contains("令和7年度(2025年度)", card, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task What_goes_on_from_a_question_is_known_to_another_copy_for_half_an_hour()
    {
        await using var city = await CityHost.StartAsync(azurite, now: June);
        var officer = city.Chat(CityHost.CityOfficer);
        await officer.SaidAsync("中央区の昨年度の見守りは何回ですか");
        await KeptAsync(city, 1);
        await using var later = await city.CopyAsync(June.AddMinutes(29));
        var there = new TeamsChat(later.Client, later.Teams, CityHost.CityOfficer, "見本 花子", conversationId: officer.Conversation.Id);
        var card = (await there.SaidAsync("じゃあ緑区は?")).Words();
        Assert.Contains("緑区", card, StringComparison.Ordinal);
        Assert.Contains("見守り", card, StringComparison.Ordinal);
        Assert.Contains("令和7年度(2025年度)", card, StringComparison.Ordinal);
        await using var tomorrow = await city.CopyAsync(June.AddDays(1));
        var late = new TeamsChat(tomorrow.Client, tomorrow.Teams, CityHost.CityOfficer, "見本 花子", conversationId: officer.Conversation.Id);
        Assert.Contains("まだ答えられません", (await late.SaidAsync("じゃあ緑区は?")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_figure_one_goes_to_the_reports_behind_it_and_a_year_that_is_not_there_is_not_compared()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true, now: June);
        var keeper = city.Chat(CityHost.Secretariat);
        var card = await keeper.SaidAsync("中央区の昨年度の見守りは何回ですか");
        Assert.Contains("この答えの根拠", (await keeper.OpensAsync(card, "元の報告を見る")).Words(), StringComparison.Ordinal);
        Assert.Contains("に残りました", (await keeper.PressAsync(card, "答えがちがうとき")).Line, StringComparison.Ordinal);
        var alone = await Storms.StormCity.PressAsync(keeper, Storms.StormCase.Made(keeper, new AskQuestion { Question = "figures in=12101 measure=reports versus=2030" }));
        Assert.Contains("くらべられません", alone.Words, StringComparison.Ordinal);
        var member = city.Chat(CityHost.Member);
        Assert.DoesNotContain("元の報告を見る", (await member.SaidAsync("中央区の昨年度の見守りは何回ですか")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_questions_in_one_sentence_are_two_answers_one_after_the_other()
    {
        await using var city = await CityHost.StartAsync(azurite, now: June);
        var officer = city.Chat(CityHost.CityOfficer);
        Assert.Contains("花見川区", (await officer.SaidAsync("花見川区の進捗と、次の会議はいつですか")).Words(), StringComparison.Ordinal);
        Assert.Contains("花見川区の次の会議", (await officer.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_button_carries_and_nobody_could_have_asked_is_an_old_card_or_an_answer()
    {
        await using var city = await CityHost.StartAsync(azurite, now: June);
        var member = city.Chat(CityHost.Member);
        foreach (var line in (string[])["", "nothing", "figures in=99999 measure=people", "texts in=12101 of=issues top=999999", $"texts words={new string('あ', 5_000)} of=all", "progress span=1901-01-01..2199-12-31"])
        {
            var read = await Storms.StormCity.PressAsync(member, Storms.StormCase.Made(member, new AskQuestion { Question = line }));
            Assert.False(read.Words.Contains("(番号", StringComparison.Ordinal), $"{line[..Math.Min(60, line.Length)]}: {read.Words} {string.Join(" ", city.Log.Lines.Select(l => l.Text).Where(t => t.Contains("failed", StringComparison.OrdinalIgnoreCase)))}");
        }
    }

    [Fact]
    public async Task A_very_long_text_is_no_question()
    {
        await using var city = await CityHost.StartAsync(azurite, now: June);
        var officer = city.Chat(CityHost.ChapterOfficer);
        Assert.Contains("まだ答えられません", (await officer.SaidAsync(string.Concat(Enumerable.Repeat("中央区の参加者は何人", 3_000)))).Words(), StringComparison.Ordinal);
    }

    // It is kept after the answer, so it may take a moment to stand there.
    private static async Task KeptAsync(CityHost city, int rows)
    {
        for (var wait = 0; wait < 100; wait++)
        {
            if (await city.Questions.QueryAsync<TableEntity>(cancellationToken: Ct).CountAsync(r => r.PartitionKey.StartsWith("L|", StringComparison.Ordinal), Ct) >= rows) return;
            await Task.Delay(20, Ct);
        }

        Assert.Fail("The question was not kept.");
    }

    private static bool IsCounted(string[] r) => r[19] != "1" && ReportStatusWords.Read(r[20]) is ReportStatus.Submitted or ReportStatus.ConfirmedByChapter or ReportStatus.ConfirmedBySecretariat;

    private static int Value(string cell) => cell.Length == 0 ? 0 : int.Parse(cell, CultureInfo.InvariantCulture);

    private static string Number(int n) => n.ToString("#,0", CultureInfo.InvariantCulture);
}
