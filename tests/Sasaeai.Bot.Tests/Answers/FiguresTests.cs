using Azure.Data.Tables;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Answers;

/// <summary>What people read when they ask for figures. The day is 令和8年6月10日; every figure is counted again here from the rows.</summary>
public sealed class FiguresTests(Azurite azurite)
{
    [Fact]
    public async Task The_figure_comes_first_and_the_card_says_what_it_rests_on()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true);
        var worker = city.Chat(CityHost.ThreeAreaWorker);
        var past = (await city.CountedAsync("12101", 2025)).OfKind("k06").ToList();
        var times = past.Sum(r => r.GetInt32("Times") ?? 0);
        var words = await worker.AskedAsync("figures span=2025-04-01..2026-03-31 kind=k06 measure=times,people");
        Contains(words, $"中央区の見守りは、回数 {times:#,0}回、延べ {past.Gross():#,0}人でした", $"{times:#,0}回", $"{past.Gross():#,0}人",
            "ご質問: 令和7年度(2025年度) / 見守り / 回数、参加者数", $"出典: 地区部会の報告 {past.Count}件", "範囲: あなたの担当の中央区だけです。", "延べ: 来た回ごとに", "時点: 令和8年6月10日(水) 10時", "続けて聞く");

        var june = (await city.CountedAsync("12101", 2026)).OfKind("k01", "k02").Where(r => r.GetString("HeldOn")!.StartsWith("2026-06", StringComparison.Ordinal)).ToList();
        Contains(await worker.AskedAsync("figures span=2026-06-01..2026-06-30 kind=k01,k02 measure=people"), $"中央区のいきいきサロン、子育てサロンは、", "6月の途中です。");
        Assert.True(past.Count > 3 && june.Count >= 0);
    }

    [Fact]
    public async Task Nothing_said_means_ones_own_wards_else_the_whole_city()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true);
        var all = new List<TableEntity>();
        for (var ward = 1; ward <= 6; ward++) all.AddRange(await city.CountedAsync($"1210{ward}", 2026));
        Contains(await city.Chat(CityHost.CityOfficer).AskedAsync("figures measure=reports"), $"市全体の活動は、報告 {all.Count}件です", "区の名前がなかったので", "年度の途中です。");
        Contains(await city.Chat(CityHost.ChapterOfficer, "groupChat").AskedAsync("figures measure=reports"), $"市全体の活動は、報告 {all.Count}件です");
        Contains(await city.Chat(CityHost.Member).AskedAsync("figures measure=reports"), "花見川区の活動は、", "あなたの担当の花見川区だけです。");
    }

    private static void Contains(string words, params string[] expected) =>
        Assert.All(expected, e => Assert.True(words.Contains(e, StringComparison.Ordinal), $"{e}\n---\n{words}"));
}
