using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Storms;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Conversations;

public sealed class CorrectionTests(Azurite azurite)
{
    [Fact]
    public async Task A_correction_shows_before_and_after_asks_why_and_changes_every_row_and_total_once()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var number = (await chat.FiledAsync()).Receipt();
        var mine = await chat.SaidAsync("自分の報告");
        Assert.Contains("6月3日(水) 朝のふれあいサロン / 寒川 / 延べ 23人 / 提出済", mine.Card.GetRawText(), StringComparison.Ordinal);
        var form = await chat.OpensAsync(mine, "訂正する・続きを書く", ("report", $"12101/{number}"));
        Assert.Equal(("23", "体操とお茶の会をしました。"), (form.Value("participants"), form.Value("note")));

        var review = (await chat.PressAsync(form, "直すところを確かめる", With(("participants", "32"), ("planItems", "P5-12101-03")))).Card;
        foreach (var said in (string[])["まだ直していません", "延べ 23人", "延べ 32人", "延べ 23人から 延べ 32人になります", "取組み項目"]) Assert.Contains(said, review.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("体操", review.Words(), StringComparison.Ordinal);
        Assert.Equal(23, (await city.TotalsAsync()).Sum().Gross);

        var returned = (await chat.PressAsync(review, "この内容で訂正する")).Card;
        Assert.Contains("理由が選ばれていません", returned.Words(), StringComparison.Ordinal);
        (string, string)[] reason = [("reason", "count"), ("reasonText", "名簿で数えなおしました。")];
        var receipt = (await chat.PressAsync(returned, "この内容で訂正する", reason)).Card;
        var again = (await chat.PressAsync(returned, "この内容で訂正する", reason)).Card;
        foreach (var card in (ShownCard[])[receipt, again])
        {
            Assert.Contains("訂正しました", card.Words(), StringComparison.Ordinal);
            Assert.Contains("+9人", card.Words(), StringComparison.Ordinal);
            Assert.Equal(number, card.Receipt());
        }

        var report = Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal((2, 32, "P5-12101-03"), (report.GetInt32("Revision"), report.GetInt32("Participants"), report.GetString("PlanItems")));
        Assert.Equal(32, Assert.Single(await city.RowsAsync("12101", "M|")).GetInt32("Participants"));
        Assert.Equal([$"I|2026|P5-12101-03|12101-01|20260603|{number}"], (await city.RowsAsync("12101", "I|")).Select(r => r.RowKey));
        var last = (await city.RowsAsync("12101", $"V|{number}|"))[^1];
        Assert.Equal(("数えまちがい", "名簿で数えなおしました。", "長谷川 茂"), (last.GetString("Reason"), last.GetString("Explanation"), last.GetString("TypedByName")));
        Assert.Contains("\"participants\":23", last.GetString("Before"), StringComparison.Ordinal);
        Assert.Equal((1, 32), ((await city.TotalsAsync()).Sum().Reports, (await city.TotalsAsync()).Sum().Gross));
        Assert.DoesNotContain("下書き", (await chat.SaidAsync("訂正")).Words(), StringComparison.Ordinal);
        await city.AgreesAsync();
    }

    [Fact]
    public async Task A_correction_costs_two_round_trips_one_after_the_other()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var receipt = await chat.FiledAsync();
        var costs = new List<(int Waves, int Requests)>();
        // On a busy machine a request may be answered before the one beside it is sent: the least of three is what it costs.
        for (var n = 0; n < 3; n++)
        {
            var press = Pressing.Of(await chat.ReviewedAsync(receipt, ("participants", $"{40 + n}")), "report.correctNow", ("reason", "count"));
            var pressed = new Incoming.Pressed(CardJson.ReadSubmission(JsonElement.Parse(press.Data.ToJsonString()), null)!);
            var turn = new Turn(new(FakeConnector.TenantId, CityHost.ChapterOfficer, null), ChatKind.Personal, pressed, new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9)));
            using var count = RoundTrips.Begin();
            await city.Services.GetRequiredService<TurnHandler>()(turn, TestContext.Current.CancellationToken);
            costs.Add((count.Waves, count.Requests));
        }

        // Draft, report and the totals of two years at once, then the transaction.
        Assert.Equal((2, 5), costs.Min());
        Assert.Equal(42, (await city.TotalsAsync()).Sum().Gross);
    }

    [Fact]
    public async Task A_card_changed_by_hand_does_not_correct_what_is_taken_back()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var receipt = await chat.FiledAsync();
        var press = Pressing.Of(await chat.ReviewedAsync(receipt, ("participants", "32")), "report.correctNow", ("reason", "count"));
        await chat.PressAsync(press.Card.MessageId, new JsonObject { ["verb"] = "report.cancelNow", ["report"] = $"12101/{receipt.Receipt()}", ["revision"] = "1", ["reason"] = "double" }, null);
        press.Data["revision"] = "2";
        Assert.Contains("取り消した報告", (await chat.PressAsync(press.Card.MessageId, press.Data, null)).Card.Words(), StringComparison.Ordinal);
        Assert.Equal("取消", Assert.Single(await city.RowsAsync("12101", "R|")).GetString("Status"));
        Assert.Equal(0, (await city.TotalsAsync()).Sum().Reports);
    }

    [Fact]
    public async Task Pressed_once_more_after_others_went_on_it_shows_the_report_as_it_is()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var receipt = await chat.FiledAsync();
        var first = await chat.ReviewedAsync(receipt, ("participants", "32"));
        await chat.PressAsync(first, "この内容で訂正する", ("reason", "count"));
        await chat.PressAsync(await chat.ReviewedAsync(receipt, ("participants", "33")), "この内容で訂正する", ("reason", "count"));
        var again = (await chat.PressAsync(first, "この内容で訂正する", ("reason", "count"))).Card;
        Assert.Contains("この訂正は、もう済んでいます", again.Words(), StringComparison.Ordinal);
        Assert.Contains("延べ 33人", again.Words(), StringComparison.Ordinal);
        Assert.Equal(3, Assert.Single(await city.RowsAsync("12101", "R|")).GetInt32("Revision"));
    }

    [Fact]
    public async Task A_draft_that_was_sent_stores_nothing_more_whatever_the_card_says()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var receipt = await chat.FiledAsync();
        var first = await chat.ReviewedAsync(receipt, ("participants", "32"));
        await chat.PressAsync(first, "この内容で訂正する", ("reason", "count"));
        await chat.PressAsync(await chat.ReviewedAsync(receipt, ("participants", "33")), "この内容で訂正する", ("reason", "count"));
        foreach (var reason in (string?[])[null, "count"])
        {
            var data = Pressing.Of(first, "report.correctNow").Data;
            data["revision"] = "3";
            if (reason is not null) data["reason"] = reason;
            var answer = (await chat.PressAsync(first.MessageId, data, "report.correctNow")).Card;
            Assert.DoesNotContain("訂正しました", answer.Words(), StringComparison.Ordinal);
            var report = Assert.Single(await city.RowsAsync("12101", "R|"));
            Assert.Equal((3, 33), (report.GetInt32("Revision"), report.GetInt32("Participants")));
        }
    }

    [Fact]
    public async Task A_ticket_that_became_something_else_is_never_written_over()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var review = await chat.ReviewedAsync(await chat.FiledAsync(), ("participants", "32"));
        var ticket = (string)Pressing.Of(review, "report.correctNow").Data["ticket"]!;
        await city.Reports.AddEntityAsync(new Azure.Data.Tables.TableEntity("12101", $"K|{ticket}") { ["Number"] = "2026-101-0000000", ["Content"] = "c0ffee", ["Before"] = "{}" }, TestContext.Current.CancellationToken);
        var answer = (await chat.PressAsync(review, "この内容で訂正する", ("reason", "count"))).Card;
        Assert.DoesNotContain("訂正しました", answer.Words(), StringComparison.Ordinal);
        Assert.Equal("c0ffee", Assert.Single(await city.RowsAsync("12101", $"K|{ticket}")).GetString("Content"));
        Assert.Equal(1, Assert.Single(await city.RowsAsync("12101", "R|")).GetInt32("Revision"));
    }

    [Fact]
    public async Task A_form_that_was_used_for_a_correction_makes_another_one_when_it_is_used_again()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await chat.OpensAsync(await chat.FiledAsync(), "この報告を直す");
        var first = (await chat.PressAsync(form, "直すところを確かめる", With(("participants", "32")))).Card;
        await chat.PressAsync(first, "この内容で訂正する", ("reason", "count"));
        var second = (await chat.PressAsync(form, "直すところを確かめる", With(("participants", "33")))).Card;
        Assert.Contains("先に直しました", second.Words(), StringComparison.Ordinal);
        Assert.Contains("まだ訂正していません", (await chat.SaidAsync("自分の報告")).Card.GetRawText(), StringComparison.Ordinal);
        var returned = (await chat.PressAsync(second, "自分の内容で直す")).Card;
        Assert.Contains("訂正しました", (await chat.PressAsync(returned, "この内容で訂正する", ("reason", "count"))).Card.Words(), StringComparison.Ordinal);
        Assert.Equal((3, 33), (Assert.Single(await city.RowsAsync("12101", "R|")).GetInt32("Revision"), (await city.TotalsAsync()).Sum().Gross));
        await city.AgreesAsync();
    }

    [Fact]
    public async Task What_only_fills_in_empty_fields_is_stored_without_asking_why()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var page = await chat.OpensAsync(await chat.FiledAsync(), "あとから書き足す");
        var receipt = (await chat.PressAsync(page, "直すところを確かめる", ("place", "寒川小学校"), ("times", "2"))).Card;
        Assert.Contains("空いていたところに書き足しました", receipt.Words(), StringComparison.Ordinal);
        var report = Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal(("寒川小学校", 2, "体操とお茶の会をしました。", 23), (report.GetString("Place"), report.GetInt32("Times"), report.GetString("Content"), report.GetInt32("Participants")));
        Assert.Equal("書き足し", (await city.RowsAsync("12101", "V|"))[^1].GetString("Reason"));
        Assert.Equal(2, (await city.TotalsAsync()).Sum().Times);
        await city.AgreesAsync();
    }

    [Fact]
    public async Task What_changes_nothing_says_so()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        Assert.Contains("直したところは、ありません", (await chat.ReviewedAsync(await chat.FiledAsync())).Words(), StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(await city.RowsAsync("12101", "R|")).GetInt32("Revision"));
    }

    [Fact]
    public async Task Over_the_31st_of_March_rows_and_totals_move_to_the_other_year()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var receipt = await chat.FiledAsync();
        var review = await chat.ReviewedAsync(receipt, ("heldOn", "2026-03-31"));
        Assert.Contains("合計から外れ", review.Words(), StringComparison.Ordinal);
        var done = (await chat.PressAsync(review, "この内容で訂正する", ("reason", "typo"))).Card;
        Assert.Contains("令和7年度(2025年度)", done.Words(), StringComparison.Ordinal);
        Assert.Equal($"A|2025|12101-01|20260331|{receipt.Receipt()}", Assert.Single(await city.RowsAsync("12101", "A|")).RowKey);
        Assert.All(await city.RowsAsync("12101", "I|"), i => Assert.StartsWith("I|2025|", i.RowKey, StringComparison.Ordinal));
        Assert.Equal((0, 1), ((await city.TotalsAsync()).Sum().Reports, (await city.TotalsAsync(year: 2025)).Sum().Reports));
        await city.AgreesAsync();
    }

    [Fact]
    public async Task To_another_area_of_the_ward_rows_and_totals_move()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        var review = await chat.ReviewedAsync(await chat.FiledOnBehalfAsync(), ("toArea", "12101-02"));
        Assert.Contains("寒川の合計から外れ、松ケ丘の合計に入ります", review.Words(), StringComparison.Ordinal);
        var done = (await chat.PressAsync(review, "この内容で訂正する", ("reason", "typo"))).Card;
        Assert.Contains("松ケ丘", done.Words(), StringComparison.Ordinal);
        Assert.Equal((0, 1), ((await city.TotalsAsync()).Sum().Reports, (await city.TotalsAsync("12101-02")).Sum().Reports));
        Assert.StartsWith("A|2026|12101-02|", Assert.Single(await city.RowsAsync("12101", "A|")).RowKey, StringComparison.Ordinal);
        await city.AgreesAsync();
    }

    [Theory]
    [InlineData("自分の内容で直す", 32, 3)]
    [InlineData("相手の内容を残す", 30, 2)]
    [InlineData("両方を見て書きなおす", 31, 3)]
    public async Task Of_two_at_once_the_second_sees_theirs_and_yours_and_chooses(string way, int people, int revision)
    {
        await using var city = await CityHost.StartAsync(azurite);
        var officer = city.Chat(CityHost.ChapterOfficer);
        var office = city.Chat(CityHost.Secretariat);
        var receipt = await officer.FiledAsync();
        var ours = await officer.ReviewedAsync(receipt, ("participants", "32"));
        office.Conversation.Put(receipt.MessageId);
        var theirs = await office.ReviewedAsync(receipt, ("participants", "30"), ("note", "体操をしました。"));
        await office.PressAsync(theirs, "この内容で訂正する", ("reason", "count"));

        var conflict = (await officer.PressAsync(ours, "この内容で訂正する", ("reason", "count"))).Card;
        foreach (var said in (string[])["ほかの人が先に直しました", "内田 千尋 さん(区事務局)が", "延べ 30人", "延べ 32人", "体操とお茶の会"]) Assert.Contains(said, conflict.Words(), StringComparison.Ordinal);
        var answer = await officer.PressAsync(conflict, way);
        if (way == "相手の内容を残す")
        {
            Assert.Contains("下書きに残してあります", answer.Line, StringComparison.Ordinal);
            Assert.Contains("まだ訂正していません", (await officer.SaidAsync("自分の報告")).Card.GetRawText(), StringComparison.Ordinal);
        }
        else if (way == "両方を見て書きなおす")
        {
            var form = await officer.NewCardAsync();
            Assert.Contains("体操をしました。", form.Words(), StringComparison.Ordinal);
            Assert.Equal("32", form.Value("participants"));
            var review = (await officer.PressAsync(form, "直すところを確かめる", With(("participants", "31")))).Card;
            await officer.PressAsync(review, "この内容で訂正する", ("reason", "count"));
        }

        var report = Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal((people, revision), (report.GetInt32("Participants"), report.GetInt32("Revision")));
        Assert.Equal(people, (await city.TotalsAsync()).Sum().Gross);
        await city.AgreesAsync();
    }

    [Fact]
    public async Task Corrections_of_many_people_at_once_are_one_each_and_the_totals_are_exact()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await using var copy = await city.CopyAsync();
        var reviews = new List<(TeamsChat Chat, ShownCard Review)>();
        for (var n = 0; n < 8; n++)
        {
            var chat = (n % 2 == 0 ? city : copy).Chat(CityHost.ChapterOfficer);
            reviews.Add((chat, await chat.ReviewedAsync(await chat.FiledAsync(), ("participants", $"{n}"), ("heldOn", n % 3 == 0 ? "2026-03-31" : "2026-05-31"))));
        }

        var answers = await Task.WhenAll(reviews.Select(r => r.Chat.PressAsync(r.Review, "この内容で訂正する", ("reason", "count"))));
        Assert.All(answers, a => Assert.Contains("訂正しました", a.Card.Words(), StringComparison.Ordinal));
        Assert.Equal((5, 3), ((await city.TotalsAsync()).Sum().Reports, (await city.TotalsAsync(year: 2025)).Sum().Reports));
        await city.AgreesAsync();
    }

    [Fact]
    public async Task Signs_of_a_resident_in_the_explanation_are_asked_about_and_kept_only_when_declared()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var review = await chat.ReviewedAsync(await chat.FiledAsync(), ("participants", "32"));
        (string, string)[] reason = [("reason", "other"), ("reasonText", "090-1234-5678に電話して聞きました。")];
        var asked = (await chat.PressAsync(review, "この内容で訂正する", reason)).Card;
        Assert.Contains("電話番号のように見えます", asked.Words(), StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(await city.RowsAsync("12101", "R|")).GetInt32("Revision"));
        var mark = asked.Input("reasonTextDeclared").GetProperty("valueOn").GetString()!;
        var done = (await chat.PressAsync(asked, "この内容で訂正する", [.. reason, ("reasonTextDeclared", mark)])).Card;
        Assert.Contains("訂正しました", done.Words(), StringComparison.Ordinal);
    }
}
