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
            "令和7年度(2025年度) / 見守り / 回数、参加者数", $"出典: 地区部会の報告 {past.Count}件", "範囲: あなたの担当の中央区だけです。", "延べ: 来た回ごとに", "時点: 令和8年6月10日(水) 10時", "続けて聞く");

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

    [Fact]
    public async Task Each_breakdown_adds_up_and_names_what_has_none()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true);
        var worker = city.Chat(CityHost.ThreeAreaWorker);
        var past = await city.CountedAsync("12101", 2025);
        var words = await worker.AskedAsync("figures span=2025-04-01..2026-03-31 measure=reports by=area");
        foreach (var area in past.GroupBy(r => r.GetString("Area"))) Contains(words, $"報告 {area.Count()}件");
        Contains(words, "地区部会ごと", "活動の件数がいちばん多いのは、", $"全部で 報告 {past.Count}件、延べ {past.Gross():#,0}人です。", "地区部会の大きさがちがいます。");

        words = await worker.AskedAsync("figures span=2025-04-01..2026-03-31 measure=times by=month");
        foreach (var month in past.GroupBy(r => r.GetString("HeldOn")![5..7])) Contains(words, $"回数 {month.Sum(r => r.GetInt32("Times") ?? 0)}回");
        Contains(words, "月ごと", $"中央区の活動は、回数 {past.Sum(r => r.GetInt32("Times") ?? 0)}回でした", "4月", "3月");

        words = await worker.AskedAsync("figures span=2025-04-01..2026-03-31 measure=reports by=partner top=2");
        var partners = past.SelectMany(r => (r.GetString("Partners") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)).GroupBy(p => p).OrderByDescending(g => g.Count()).ToList();
        Contains(words, $"報告 {partners[0].Count()}件", partners[0].Key, "足しても、全部の数になりません。");
        Assert.DoesNotContain(partners[^1].Key, words, StringComparison.Ordinal);

        var items = past.SelectMany(r => (r.GetString("PlanItems") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)).GroupBy(i => i).ToDictionary(g => g.Key, g => g.Count());
        words = await worker.AskedAsync("figures span=2025-04-01..2026-03-31 measure=reports by=item");
        Contains(words, $"報告 {items.Values.Max()}件");
        // With people in it the reports themselves are read: the same figures.
        var one = items.Keys.First();
        var ofOne = past.Where(r => (r.GetString("PlanItems") ?? "").Split(';').Contains(one)).ToList();
        Contains(await worker.AskedAsync($"figures span=2025-04-01..2026-03-31 item={one} measure=reports,people"), $"報告 {ofOne.Count}件、延べ {ofOne.Gross():#,0}人でした");
    }

    [Fact]
    public async Task The_average_rests_on_the_reports_that_give_both_figures()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true);
        var past = (await city.CountedAsync("12101", 2025)).OfKind("k01", "k02").ToList();
        var pairs = past.Where(r => r.GetBoolean("Net") != true && r.GetInt32("Times") > 0 && r.GetInt32("Participants") is not null).ToList();
        var average = decimal.Round((decimal)pairs.Gross() / pairs.Sum(r => r.GetInt32("Times")!.Value), 1, MidpointRounding.AwayFromZero);
        Contains(await city.Chat(CityHost.ThreeAreaWorker).AskedAsync("figures span=2025-04-01..2026-03-31 kind=k01,k02 measure=pertime"),
            FormattableString.Invariant($"1回あたり {average:0.0}人でした"), $"両方が書かれた報告 {pairs.Count}件(全部で {past.Count}件)で計算しました。");
    }

    [Fact]
    public async Task Two_years_are_compared_over_the_same_months()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true);
        var worker = city.Chat(CityHost.ThreeAreaWorker);
        async Task<int> OfAprilAndMayAsync(int year) => (await city.CountedAsync("12101", year)).Count(r => r.GetString("HeldOn")![5..7] is "04" or "05");
        var (now, then) = (await OfAprilAndMayAsync(2026), await OfAprilAndMayAsync(2025));
        Contains(await worker.AskedAsync("figures measure=reports versus=2025"), $"{now}件", $"{then}件", "4月1日から5月31日までをくらべています。", "6月は、まだ途中なので入れていません。", "令和7年度(2025年度)の同じ時期");
        // The other way round.
        Contains(await worker.AskedAsync("figures span=2025-04-01..2026-03-31 measure=reports versus=2026"), $"{now}件", $"{then}件", "4月1日から5月31日まで");
        Contains(await worker.AskedAsync("figures measure=people versus=2024"), "令和6年度(2024年度)は登録がないので、くらべられません");
        Contains(await worker.AskedAsync("progress in=12102 versus=2025"), "花見川区の活動の参加者数は、令和7年度(2025年度)の同じ時期", "参加者(延べ)", "件数");
        Contains(await worker.AskedAsync("figures in=12103,12104 span=2026-04-01..2026-05-31 measure=people"), "稲毛区", "若葉区", "区の大きさがちがいます。数だけで、よしあしは決められません。");
    }

    [Fact]
    public async Task What_was_never_recorded_is_not_nothing()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true);
        var worker = city.Chat(CityHost.ThreeAreaWorker);
        Contains(await worker.AskedAsync("figures span=2019-04-01..2020-03-31 measure=reports"), "登録がありません", "0件という意味ではありません。");
        Contains(await worker.AskedAsync("figures span=2024-04-01..2027-03-31 measure=reports by=year"), "令和6年度(2024年度)は、登録がありません。", "令和7年度(2025年度)", "令和8年度(2026年度)");
        Contains(await worker.AskedAsync("figures span=2027-04-01..2028-03-31 measure=reports"), "その期間の報告は、登録がありません");
        Contains(await worker.AskedAsync("figures span=ever measure=reports"), "いままでの全部");
        Contains(await worker.AskedAsync("progress in=12101 span=2020-04-01..2021-03-31 by=item"), "登録がありません");
    }

    [Fact]
    public async Task Nonsense_made_by_hand_gets_an_answer()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true, atLeisure: true);
        var chat = city.Chat(CityHost.Secretariat);
        foreach (var question in (string[])
        [
            "figures measure=reports top=999999 least by=area",
            "figures span=1900-01-01..2199-12-31 measure=people,times,pertime by=month",
            "figures in=all,others,city,12101,12101-01 kind=k01,k99 item=nothing,x partner=うそ%20つき issue=x measure=people by=issue top=1",
            "figures measure=people,people,people by=item versus=2199",
            "figures item=x partner=y measure=reports by=partner",
            "progress in=all by=issue versus=1999",
            "progress in=all item=x",
            "missing in=all span=1900-01-01..2199-12-31 never",
            "missing in=all span=1900-01-01..2199-12-31",
            "figures span=2199-04-01..2199-05-01 measure=reports versus=2026",
            $"figures in={string.Join(',', Enumerable.Repeat("12101-01,12102,12101", 20))} measure=people",
        ]) Contains(await chat.AskedAsync(question), "ご質問");
    }

    private static void Contains(string words, params string[] expected) =>
        Assert.All(expected, e => Assert.True(words.Contains(e, StringComparison.Ordinal), $"{e}\n---\n{words}"));
}
