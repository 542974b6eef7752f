using Azure.Data.Tables;
using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>状態: who the bot takes somebody for, and what waits for them.</summary>
public sealed class StatusTests(Azurite azurite)
{
    [Fact]
    public async Task Somebody_reads_their_role_what_is_due_and_that_their_last_report_is_stored()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var fresh = await chat.SaidAsync("状態");
        Assert.Contains("長谷川 茂 さんは、中央区の地区部会の担当者です", fresh.Words(), StringComparison.Ordinal);
        Assert.Contains("締切を過ぎた報告(未報告): 寒川 4月分", fresh.Words(), StringComparison.Ordinal);
        Assert.Contains("まだの報告(未提出): 寒川 5月分。締切は 6月15日(月)(あと5日)です。", fresh.Words(), StringComparison.Ordinal);
        Assert.Contains("あなたが出した報告は、まだありません。", fresh.Words(), StringComparison.Ordinal);

        var receipt = await chat.FiledAsync(("heldOn", "2026-05-20"));
        await chat.PressAsync(await chat.SaidAsync("報告"), "下書きに残す", With(("note", "書きかけ")));
        var after = await chat.SaidAsync("わたしの登録");
        Assert.Contains($"受付番号 {receipt.Receipt()}", after.Words(), StringComparison.Ordinal);
        Assert.Contains("保存されています。状態は「提出済」です。", after.Words(), StringComparison.Ordinal);
        Assert.Contains("下書き: 1件", after.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("まだの報告", after.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("このボットの今", after.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CityHost.ChapterOfficer, "報告を出す、見る、直す", "まとめて報告する")]
    [InlineData(CityHost.Secretariat, "委員の連絡先を見る", "監査ログを見る")]
    [InlineData(CityHost.Administrator, "監査ログを見る", "報告を出す、見る、直す")]
    public async Task What_somebody_may_and_may_not_is_what_the_table_says(string person, string may, string mayNot)
    {
        await using var city = await CityHost.StartAsync(azurite);
        var words = (await city.Chat(person).SaidAsync("状態")).Words().Split('\n');
        Assert.Contains($"{may}。", words[Array.IndexOf(words, "できる") + 1], StringComparison.Ordinal);
        Assert.Contains($"{mayNot}。", words[Array.IndexOf(words, "できない") + 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_storage_is_in_trouble_the_card_comes_and_says_what_could_not_be_read()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var (officer, administrator) = (city.Chat(CityHost.ChapterOfficer), city.Chat(CityHost.Administrator));
        await administrator.SaidAsync("ヘルプ");
        city.Wire.Next = _ => new Fault.Refuses(503);
        var card = await officer.SaidAsync("状態");
        Assert.Contains("地区部会の担当者です", card.Words(), StringComparison.Ordinal);
        Assert.Contains("下書きは、いま読めません。", card.Words(), StringComparison.Ordinal);
        Assert.Contains("記録する場所: つながりません。報告は、いま保存できません。", (await administrator.SaidAsync("状態")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_reads_how_the_bot_is_and_the_oldest_notice_that_was_not_sent()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Administrator);
        var card = await chat.SaidAsync("状態");
        Assert.Contains("記録する場所: つながっています。マスターデータは 1回めの取り込み", card.Words(), StringComparison.Ordinal);
        Assert.Contains("送っていない知らせ: ありません。", card.Words(), StringComparison.Ordinal);
        Assert.Contains("資格情報: マネージドIDです。期限はありません。", card.Words(), StringComparison.Ordinal);
        foreach (var (ward, day) in new[] { ("12105", "20260609"), ("12101", "20260610") })
            await city.Reports.AddEntityAsync(new TableEntity(ward, $"O|{day}|2026-101-0000000"), TestContext.Current.CancellationToken);
        Assert.Contains("いちばん古いものは 令和8年6月9日(火)です。", (await chat.SaidAsync("状態")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_registered_wrongly_reads_whom_to_tell()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        Assert.Contains("登録を直すのは、中央区 事務局です。電話 043-000-0001", (await chat.PressAsync(await chat.SaidAsync("状態"), "登録がちがうとき")).Line, StringComparison.Ordinal);
    }
}
