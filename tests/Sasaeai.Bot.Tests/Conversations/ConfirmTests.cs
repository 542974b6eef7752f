using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Conversations;

public sealed class ConfirmTests(Azurite azurite)
{
    [Fact]
    public async Task The_areas_own_officer_confirms_with_one_press_what_somebody_else_typed()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var key = $"12101/{(await city.Chat(CityHost.ThreeAreaWorker).FiledOnBehalfAsync()).Receipt()}";
        var officer = city.Chat(CityHost.ChapterOfficer);
        var ask = await officer.OpensAsync(await officer.SaidAsync("部会確認"), "部会確認をする", ("report", key));
        Assert.Contains("体操とお茶の会", ask.Words(), StringComparison.Ordinal);
        var done = (await officer.PressAsync(ask, "部会として確認する")).Card;
        Assert.Contains("長谷川 茂 さん(本人", done.Words(), StringComparison.Ordinal);
        Assert.Contains("部会確認済です", (await officer.PressAsync(ask, "部会として確認する")).Card.Words(), StringComparison.Ordinal);
        var report = Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal(("部会確認済", "本人", "2026-06-10", 2), (report.GetString("Status"), report.GetString("ConfirmedHow"), report.GetString("ConfirmedOn"), report.GetInt32("Revision")));
        Assert.Contains("ありません", (await officer.SaidAsync("部会確認")).Words(), StringComparison.Ordinal);
        await city.AgreesAsync();
    }

    [Fact]
    public async Task By_telephone_it_needs_who_and_when_and_a_correction_asks_for_it_anew()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var worker = city.Chat(CityHost.ThreeAreaWorker);
        var receipt = await worker.FiledOnBehalfAsync();
        var ask = await worker.OpensAsync(await worker.SaidAsync("部会確認"), "部会確認をする", ("report", $"12101/{receipt.Receipt()}"));
        var returned = (await worker.PressAsync(ask, "部会確認済にする", ("how", "self"), ("by", ""), ("on", "2026-06-02"))).Card;
        foreach (var said in (string[])["電話か書面かを選んでください", "名前を書いてください", "活動した日より前です"]) Assert.Contains(said, returned.Words(), StringComparison.Ordinal);
        Assert.Contains("まだ来ていない日です", (await worker.PressAsync(returned, "部会確認済にする", ("how", "phone"), ("by", "長谷川 茂"), ("on", "2026-06-11"))).Card.Words(), StringComparison.Ordinal);
        var done = (await worker.PressAsync(returned, "部会確認済にする", ("how", "phone"), ("by", "長谷川 茂"), ("on", "2026-06-09"))).Card;
        Assert.Contains("長谷川 茂 さん(電話、令和8年6月9日(火))", done.Words(), StringComparison.Ordinal);

        var review = await worker.ReviewedAsync(receipt, ("participants", "32"));
        Assert.Contains("確認は外れ", review.Words(), StringComparison.Ordinal);
        await worker.PressAsync(review, "この内容で訂正する", ("reason", "count"));
        var report = Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal(("提出済", null), (report.GetString("Status"), report.GetString("ConfirmedBy")));
        await city.AgreesAsync();
    }

    [Fact]
    public async Task What_changed_meanwhile_is_looked_at_again_and_what_the_officer_typed_needs_no_confirmation()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var worker = city.Chat(CityHost.ThreeAreaWorker);
        var officer = city.Chat(CityHost.ChapterOfficer);
        var receipt = await worker.FiledOnBehalfAsync();
        var ask = await officer.OpensAsync(await officer.SaidAsync("部会確認"), "部会確認をする", ("report", $"12101/{receipt.Receipt()}"));
        await worker.PressAsync(await worker.ReviewedAsync(receipt, ("participants", "32")), "この内容で訂正する", ("reason", "count"));
        var again = (await officer.PressAsync(ask, "部会として確認する")).Card;
        Assert.Contains("ほかの人が先に直しました", again.Words(), StringComparison.Ordinal);
        Assert.Contains("延べ 32人", again.Words(), StringComparison.Ordinal);
        Assert.Contains("部会確認済です", (await officer.PressAsync(again, "部会として確認する")).Card.Words(), StringComparison.Ordinal);

        var own = (await officer.FiledAsync()).Receipt();
        var card = await officer.OpensAsync(await officer.SaidAsync("自分の報告"), "くわしく見る", ("report", $"12101/{own}"));
        Assert.DoesNotContain("部会確認をする", card.Buttons());
    }

    [Theory]
    [InlineData("長谷川 茂 090-1234-5678", "電話番号")]
    [InlineData("長谷川 茂 見本町1丁目2番3号", "住所")]
    [InlineData("長谷川 茂 昭和10年3月2日生まれ", "生年月日")]
    [InlineData("長谷川 茂さん 要介護2", "病気や介護の状態")]
    [InlineData("hasegawa@mail.example.jp", "メールアドレス")]
    public async Task Who_confirmed_is_a_name_and_nothing_else_of_that_person(string by, string kind)
    {
        await using var city = await CityHost.StartAsync(azurite);
        var worker = city.Chat(CityHost.ThreeAreaWorker);
        var key = $"12101/{(await worker.FiledOnBehalfAsync()).Receipt()}";
        var ask = await worker.OpensAsync(await worker.SaidAsync("部会確認"), "部会確認をする", ("report", key));
        var returned = (await worker.PressAsync(ask, "部会確認済にする", ("how", "phone"), ("by", by), ("on", "2026-06-09"))).Card;
        Assert.Contains($"{kind}のように見えます。確認した部会の人の名前だけを書いてください。", returned.Words(), StringComparison.Ordinal);
        Assert.Null(Assert.Single(await city.RowsAsync("12101", "R|")).GetString("ConfirmedBy"));
        await worker.PressAsync(returned, "部会確認済にする", ("how", "phone"), ("by", "架空 花子"), ("on", "2026-06-09"));
        Assert.Equal("架空 花子", Assert.Single(await city.RowsAsync("12101", "R|")).GetString("ConfirmedBy"));
    }
}
