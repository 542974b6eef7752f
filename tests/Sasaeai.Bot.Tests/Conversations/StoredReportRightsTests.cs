using System.Text.Json.Nodes;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>Who may do nothing with a report learns nothing of it, on every verb; and trouble changes nothing by halves.</summary>
public sealed class StoredReportRightsTests(Azurite azurite)
{
    private static readonly string[] Verbs =
        ["report.show", "report.history", "report.correct", "report.cancel", "report.cancelNow", "report.restore", "report.confirm", "report.confirmNow"];

    public static TheoryData<string> Writes => ["取り消す", "元に戻す", "部会確認済にする", "この内容で訂正する"];

    [Theory]
    [InlineData(CityHost.GreenWardWorker)]
    [InlineData(CityHost.CityOfficer)]
    [InlineData(CityHost.Member)]
    [InlineData(CityHost.Stranger)]
    public async Task A_report_that_is_forbidden_and_one_that_does_not_exist_get_the_same_card(string person)
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var number = (await city.Chat(CityHost.ChapterOfficer).FiledAsync()).Receipt();
        var before = await StateAsync(city);
        foreach (var verb in Verbs)
        {
            var cards = new List<string>();
            foreach (var report in (string[])[$"12101/{number}", "12101/2026-101-0000000", "99999/2026-101-0000000", "x", $"12105/{number}"])
            {
                var chat = city.Chat(person);
                var help = await chat.SaidAsync("ヘルプ");
                var answer = await chat.PressAsync(help.MessageId, new JsonObject { ["verb"] = verb, ["report"] = report, ["revision"] = "1", ["reason"] = "double", ["how"] = "self" }, null);
                cards.Add((answer.Type.EndsWith("card.adaptive", StringComparison.Ordinal) ? answer.Card : await chat.NewCardAsync()).Card.GetRawText());
            }

            Assert.True(cards.Distinct().Count() == 1, verb);
            Assert.DoesNotContain(number, cards[0], StringComparison.Ordinal);
        }

        Assert.Equal(before, await StateAsync(city));
    }

    [Fact]
    public async Task My_reports_are_those_that_I_typed_five_at_a_time()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var worker = city.Chat(CityHost.ThreeAreaWorker);
        var officer = city.Chat(CityHost.ChapterOfficer);
        for (var n = 0; n < 7; n++) await officer.FiledAsync(("title", $"サロン{n}"));
        await worker.FiledOnBehalfAsync();
        var first = await officer.SaidAsync("わたしの報告");
        Assert.Equal(["サロン6", "サロン5", "サロン4", "サロン3", "サロン2"], Titles(first));
        var rest = (await officer.PressAsync(first, "前の報告を見る")).Card;
        Assert.Equal(["サロン1", "サロン0"], Titles(rest));
        Assert.Equal(["朝のふれあいサロン"], Titles(await worker.SaidAsync("私の報告")));
        Assert.Contains("開けません", (await city.Chat(CityHost.Member).SaidAsync("自分の報告")).Words(), StringComparison.Ordinal);
        Assert.Contains("報告を1つ選んでください", (await officer.PressAsync(first, "くわしく見る")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task When_the_write_meets_trouble_the_person_reads_so_and_pressing_again_is_once(string button)
    {
        foreach (var fault in (Fault[])[new Fault.Refuses(503), new Fault.BreaksBefore(), new Fault.BreaksAfter()])
        {
            await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
            var chat = city.Chat(CityHost.ThreeAreaWorker);
            var (card, inputs) = await ReadyAsync(chat, button);
            var revision = Assert.Single(await city.RowsAsync("12101", "R|")).GetInt32("Revision");
            city.Wire.Next = request => request.Method == HttpMethod.Post ? fault : null;
            var answer = (await chat.PressAsync(card, button, inputs)).Card;
            Assert.True(city.Wire.Faults > 0);
            city.Wire.Next = _ => null;
            if (fault is not Fault.BreaksAfter)
            {
                Assert.Contains("記録する場所につながりません", answer.Words(), StringComparison.Ordinal);
                Assert.Equal(revision, Assert.Single(await city.RowsAsync("12101", "R|")).GetInt32("Revision"));
            }

            var again = (await chat.PressAsync(answer.Buttons().Contains(button) ? answer : card, button, inputs)).Card;
            Assert.DoesNotContain("まだ", again.Words()[..Math.Min(20, again.Words().Length)], StringComparison.Ordinal);
            Assert.Equal(revision + 1, Assert.Single(await city.RowsAsync("12101", "R|")).GetInt32("Revision"));
            await city.AgreesAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task In_a_closed_year_nothing_changes_and_the_person_reads_whom_to_ask(string button)
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        var (card, inputs) = await ReadyAsync(chat, button);
        var totals = Assert.Single(await city.RowsAsync("12101", "T|2026|12101-01"));
        totals["Locked"] = true;
        await city.Reports.UpdateEntityAsync(totals, totals.ETag, cancellationToken: TestContext.Current.CancellationToken);
        var before = await StateAsync(city);
        var answer = (await chat.PressAsync(card, button, inputs)).Card;
        Assert.Contains("この年度は締め切られているので、変えられません", answer.Words(), StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync(city));
    }

    [Fact]
    public async Task Nothing_that_is_typed_about_a_change_is_logged()
    {
        await using var city = await CityHost.StartAsync(azurite, atLeisure: true);
        var chat = city.Chat(CityHost.ThreeAreaWorker, name: "しるし氏名");
        var receipt = await chat.FiledOnBehalfAsync();
        var review = await chat.ReviewedAsync(receipt, ("note", "しるし内容"));
        await chat.PressAsync(review, "この内容で訂正する", ("reason", "other"), ("reasonText", "しるし訂正の理由"));
        var confirm = await chat.OpensAsync(await chat.SaidAsync("部会確認"), "部会確認をする", ("report", $"12101/{receipt.Receipt()}"));
        await chat.PressAsync(confirm, "部会確認済にする", ("how", "phone"), ("by", "しるし確認者"), ("on", "しるし日"));
        await chat.PressAsync(confirm, "部会確認済にする", ("how", "phone"), ("by", "しるし確認者"), ("on", "2026-06-09"));
        var ask = await chat.OpensAsync(await chat.SaidAsync("取消"), "取り消す", ("report", $"12101/{receipt.Receipt()}"));
        city.Wire.Next = _ => new Fault.Refuses(503);
        await chat.PressAsync(ask, "取り消す", ("reason", "other"), ("reasonText", "しるし取消の理由"));
        city.Wire.Next = _ => null;
        var done = (await chat.PressAsync(ask, "取り消す", ("reason", "other"), ("reasonText", "しるし取消の理由"))).Card;
        Assert.Contains("取り消しました", done.Words(), StringComparison.Ordinal);
        Assert.Contains("しるし取消の理由", (await chat.OpensAsync(await chat.OpensAsync(done, "この報告を見る"), "直した記録を見る")).Words(), StringComparison.Ordinal);
        Assert.NotEmpty(city.Log.Lines);
        Assert.DoesNotContain(city.Log.Lines, l => l.Text.Contains("しるし", StringComparison.Ordinal));
    }

    private static async Task<(ShownCard Card, (string, string)[] Inputs)> ReadyAsync(TeamsChat chat, string button)
    {
        var receipt = await chat.FiledOnBehalfAsync();
        var key = ("report", $"12101/{receipt.Receipt()}");
        if (button == "この内容で訂正する") return (await chat.ReviewedAsync(receipt, ("participants", "32")), [("reason", "count")]);
        if (button == "部会確認済にする")
            return (await chat.OpensAsync(await chat.SaidAsync("部会確認"), "部会確認をする", key), [("how", "phone"), ("by", "長谷川 茂"), ("on", "2026-06-09")]);
        var ask = await chat.OpensAsync(await chat.SaidAsync("取消"), "取り消す", key);
        return button == "取り消す" ? (ask, [("reason", "double")]) : ((await chat.PressAsync(ask, "取り消す", ("reason", "double"))).Card, []);
    }

    private static List<string> Titles(ShownCard card) =>
        [.. card.Input("report").GetProperty("choices").EnumerateArray().Select(c => c.GetProperty("title").GetString()!.Split(' ')[1])];

    private static async Task<string> StateAsync(CityHost city) => string.Join('\n', (await city.RowsAsync("12101", "")).Select(r => $"{r.RowKey} {r.ETag}"));
}
