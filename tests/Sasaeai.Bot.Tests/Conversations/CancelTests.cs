using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Conversations;

public sealed class CancelTests(Azurite azurite)
{
    private static readonly (string, string)[] Reason = [("reason", "double")];

    [Fact]
    public async Task Taken_back_a_report_leaves_the_totals_and_stays_and_comes_back_when_it_is_restored()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var number = (await chat.FiledAsync()).Receipt();
        var ask = await chat.OpensAsync(await chat.SaidAsync("取消"), "取り消す", ("report", $"12101/{number}"));
        Assert.Contains("1件から 0件になります", ask.Words(), StringComparison.Ordinal);
        Assert.Contains("理由が選ばれていません", (await chat.PressAsync(ask, "取り消す")).Card.Words(), StringComparison.Ordinal);

        var done = (await chat.PressAsync(ask, "取り消す", Reason)).Card;
        var again = (await chat.PressAsync(ask, "取り消す", Reason)).Card;
        Assert.All([done, again], c => Assert.Contains("この報告は、取り消しました", c.Words(), StringComparison.Ordinal));
        var report = Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal(("取消", 2, 0), (report.GetString("Status"), report.GetInt32("Revision"), (await city.TotalsAsync()).Sum().Reports));
        await city.AgreesAsync();

        var restored = (await chat.PressAsync(done, "元に戻す")).Card;
        var twice = (await chat.PressAsync(done, "元に戻す")).Card;
        Assert.All([restored, twice], c => Assert.Contains("元に戻っています", c.Words(), StringComparison.Ordinal));
        report = Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal(("提出済", 3, 1), (report.GetString("Status"), report.GetInt32("Revision"), (await city.TotalsAsync()).Sum().Reports));
        await city.AgreesAsync();

        var history = await chat.OpensAsync(await chat.OpensAsync(restored, "この報告を見る"), "直した記録を見る");
        foreach (var said in (string[])["取消の取消", "取消:", "理由: 2回送った", "提出:", "長谷川 茂 さん(地区部会の担当者)"]) Assert.Contains(said, history.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_long_history_the_newest_ten_are_shown_and_the_older_counted()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var key = $"12101/{(await chat.FiledAsync()).Receipt()}";
        var card = await chat.OpensAsync(await chat.SaidAsync("自分の報告"), "くわしく見る", ("report", key));
        for (var n = 0; n < 6; n++)
        {
            var done = (await chat.PressAsync(await chat.OpensAsync(card, "取り消す"), "取り消す", Reason)).Card;
            await chat.PressAsync(done, "元に戻す");
        }

        var history = await chat.OpensAsync(card, "直した記録を見る");
        Assert.Contains("これより前の記録が 3件あります", history.Words(), StringComparison.Ordinal);
        Assert.Equal(13, Assert.Single(await city.RowsAsync("12101", "R|")).GetInt32("Revision"));
        await city.AgreesAsync();
    }

    [Fact]
    public async Task Of_three_at_once_one_takes_it_back_and_the_others_read_that_it_is()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var number = (await chat.FiledAsync()).Receipt();
        var ask = await chat.OpensAsync(await chat.SaidAsync("取消"), "取り消す", ("report", $"12101/{number}"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => chat.PressAsync(ask, "取り消す", Reason)));
        Assert.All(answers, a => Assert.Contains("取り消しました", a.Card.Words(), StringComparison.Ordinal));
        Assert.Equal(2, Assert.Single(await city.RowsAsync("12101", "R|")).GetInt32("Revision"));
        await city.AgreesAsync();
    }

    [Fact]
    public async Task Who_looks_at_an_old_state_is_asked_again_and_who_corrects_what_was_taken_back_reads_so()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var receipt = await chat.FiledAsync();
        var ask = await chat.OpensAsync(await chat.SaidAsync("取消"), "取り消す", ("report", $"12101/{receipt.Receipt()}"));
        var late = await chat.ReviewedAsync(receipt, ("participants", "40"));
        await chat.PressAsync(await chat.ReviewedAsync(receipt, ("participants", "32")), "この内容で訂正する", ("reason", "count"));
        var asked = (await chat.PressAsync(ask, "取り消す", Reason)).Card;
        Assert.Contains("ほかの人が先に直しました", asked.Words(), StringComparison.Ordinal);
        Assert.Contains("取り消しました", (await chat.PressAsync(asked, "取り消す", Reason)).Card.Words(), StringComparison.Ordinal);
        var conflict = (await chat.PressAsync(late, "この内容で訂正する", ("reason", "count"))).Card;
        Assert.Contains("先に取り消しました", conflict.Words(), StringComparison.Ordinal);
        Assert.Equal(0, (await city.TotalsAsync()).Sum().Reports);
        await city.AgreesAsync();
    }

    [Fact]
    public async Task After_the_deadline_of_its_period_it_can_not_come_back()
    {
        await using var june = await CityHost.StartAsync(azurite);
        var chat = june.Chat(CityHost.ChapterOfficer);
        var number = (await chat.FiledAsync()).Receipt();
        var ask = await chat.OpensAsync(await chat.SaidAsync("取消"), "取り消す", ("report", $"12101/{number}"));
        var done = (await chat.PressAsync(ask, "取り消す", Reason)).Card;
        await using var later = await june.CopyAsync(new DateTimeOffset(2026, 7, 16, 9, 0, 0, TimeSpan.FromHours(9)));
        var after = later.Chat(CityHost.ChapterOfficer);
        after.Conversation.Put(done.MessageId);
        Assert.Contains("もう元に戻せません", (await after.PressAsync(done, "元に戻す")).Card.Words(), StringComparison.Ordinal);
        Assert.Equal("取消", Assert.Single(await june.RowsAsync("12101", "R|")).GetString("Status"));
    }

    [Fact]
    public async Task Nothing_done_by_mistake_is_taken_back_from_its_receipt()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var receipt = (await chat.PressAsync(await chat.SaidAsync("活動なし"), "5月分")).Card;
        var ask = await chat.OpensAsync(receipt, "まちがえたので取り消す");
        Assert.Contains("取り消しました", (await chat.PressAsync(ask, "取り消す", ("reason", "other"))).Card.Words(), StringComparison.Ordinal);
        Assert.Equal(0, (await city.TotalsAsync()).NoActivityReports);
        await city.AgreesAsync();
        Assert.Contains("受け付けました", (await chat.PressAsync(await chat.SaidAsync("活動なし"), "5月分")).Card.Words(), StringComparison.Ordinal);
        await city.AgreesAsync();
    }
}
