using Azure.Data.Tables;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>監査ログ: what is written down, and who may read it.</summary>
public sealed class AuditTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Views => [.. new Submission[]
    {
        new OpenReportCard(), new OpenHistory(), new OpenCorrection(), new CopyReport(), new AskToCancel(), new AskToConfirm(), new CancelReport(), new RestoreReport(),
        new ConfirmReport(),
    }.Select(CardJson.VerbOf)];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_look_at_a_report_that_somebody_else_typed_is_written_down_and_none_at_ones_own(string verb)
    {
        var (city, number) = await WithReportAsync();
        await using (city)
        {
            foreach (var person in (string[])[CityHost.ThreeAreaWorker, CityHost.ChapterOfficer])
            {
                var chat = city.Chat(person);
                var help = await chat.SaidAsync("ヘルプ");
                await chat.PressAsync(help.MessageId, new System.Text.Json.Nodes.JsonObject { ["verb"] = verb, ["report"] = $"12101/{number}", ["revision"] = "1" }, null);
            }

            var row = Assert.Single(await RowsAsync(city, "W|12101|2026-06-10"));
            Assert.Equal(("ReportSeen", number, CityHost.ChapterOfficer), (row.GetString("Kind"), row.GetString("Ids"), row.GetString("Object")));
        }
    }

    [Fact]
    public async Task A_list_of_others_reports_names_them_all_in_one_row()
    {
        var (city, number) = await WithReportAsync();
        await using (city)
        {
            var other = (await city.Chat(CityHost.ThreeAreaWorker).FiledOnBehalfAsync()).Receipt();
            await city.Chat(CityHost.ChapterOfficer).SaidAsync("部会確認");
            await city.Chat(CityHost.ThreeAreaWorker).SaidAsync("部会確認");
            var row = Assert.Single(await RowsAsync(city, "W|12101|2026-06-10"));
            Assert.Equal(new[] { number, other }.Order(), row.GetString("Ids").Split(';').Order());
        }
    }

    [Fact]
    public async Task What_is_refused_is_written_down_with_the_verb_and_the_codes_that_were_asked_for_and_no_text()
    {
        var (city, number) = await WithReportAsync();
        await using (city)
        {
            var chat = city.Chat(CityHost.GreenWardWorker);
            var help = await chat.SaidAsync("ヘルプ");
            await PressAsync($"12101/{number}");
            await PressAsync("例示 花子 043-000-0000");
            var rows = await RowsAsync(city, "W|12101|2026-06-10", "W|-|2026-06-10");
            Assert.Equal(["report.show", $"report.show;12101;{number}"], rows.Select(r => r.GetString("Ids")).Order(StringComparer.Ordinal));
            Assert.All(rows, r => Assert.Equal(("Refused", CityHost.GreenWardWorker), (r.GetString("Kind"), r.GetString("Object"))));

            Task PressAsync(string report) => chat.PressAsync(help.MessageId, new System.Text.Json.Nodes.JsonObject { ["verb"] = "report.show", ["report"] = report }, null);
        }
    }

    [Fact]
    public async Task The_administrator_reads_the_trail_by_ward_and_by_person_and_the_look_is_in_it()
    {
        var (city, number) = await WithReportAsync();
        await using (city)
        {
            var officer = city.Chat(CityHost.ChapterOfficer);
            await officer.OpensAsync(await officer.SaidAsync("部会確認"), "くわしく見る", ("report", $"12101/{number}"));
            await RowsAsync(city, "W|12101|2026-06-10");
            var chat = city.Chat(CityHost.Administrator);
            var card = await chat.OpensAsync(await chat.SaidAsync("監査ログ"), "この日の記録を見る", ("ward", "12101"), ("day", "2026-06-10"));
            Assert.Contains($"10時42分 長谷川 茂 さん(地区部会の担当者)が、報告 {number} を見ました。", card.Words(), StringComparison.Ordinal);
            Assert.Contains("報告を見た 2件", card.Words(), StringComparison.Ordinal);
            var ask = await chat.OpensAsync(card, "人ごとの記録を見る");
            var who = $"{FakeConnector.TenantId}/{CityHost.ChapterOfficer}";
            Assert.Contains(who, ask.Input("who").GetRawText(), StringComparison.Ordinal);
            var person = await chat.OpensAsync(ask, "この人の記録を見る", ("who", who), ("month", "2026-06"));
            Assert.Contains($"6月10日(水) 10時42分 中央区の報告 {number} を見ました。", person.Words(), StringComparison.Ordinal);
            Assert.Contains((await RowsAsync(city, "W|12101|2026-06-10")).Select(r => r.GetString("Kind")), kind => kind == "AuditSeen");
        }
    }

    [Fact]
    public async Task The_trail_comes_in_pages_of_twenty_the_newest_first()
    {
        var (city, number) = await WithReportAsync();
        await using (city)
        {
            for (var n = 0; n < 25; n++)
            {
                var officer = city.Chat(CityHost.ChapterOfficer);
                await officer.PressAsync((await officer.SaidAsync("ヘルプ")).MessageId, new System.Text.Json.Nodes.JsonObject { ["verb"] = "report.show", ["report"] = $"12101/{number}" }, null);
            }

            await RowsAsync(city, 25, "W|12101|2026-06-10");
            var chat = city.Chat(CityHost.Administrator);
            var first = await chat.OpensAsync(await chat.SaidAsync("監査ログ"), "この日の記録を見る", ("ward", "12101"), ("day", "2026-06-10"));
            Assert.Equal(20, first.Words().Split('\n').Count(l => l.Contains("を見ました", StringComparison.Ordinal)));
            var rest = (await chat.PressAsync(first, "前の20件")).Card;
            Assert.InRange(rest.Words().Split('\n').Count(l => l.Contains("を見ました", StringComparison.Ordinal)), 5, 6);
            Assert.DoesNotContain("前の20件", rest.Buttons());
        }
    }

    [Theory]
    [InlineData(CityHost.Secretariat)]
    [InlineData(CityHost.CityOfficer)]
    [InlineData(CityHost.Member)]
    public async Task Nobody_else_reads_the_trail(string person)
    {
        await using var city = await CityHost.StartAsync(azurite);
        Assert.Contains("監査ログは、あなたの役割では見られません", (await city.Chat(person).SaidAsync("監査ログ")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trail_is_not_shown_when_the_look_can_not_be_written_down()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.Administrator);
        var ask = await chat.SaidAsync("監査ログ");
        city.Wire.Next = request => request.Method == HttpMethod.Post ? new Fault.Refuses(503) : null;
        Assert.Contains("いま読めません", (await chat.OpensAsync(ask, "この日の記録を見る", ("ward", "12101"), ("day", "2026-06-10"))).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_written_down_before_anything_is_exported()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await using var output = new StringWriter();
        var folder = Path.Combine(Directory.CreateTempSubdirectory("export").FullName, "new");
        Assert.Equal(0, await ExportCommand.ExportAsync(city.Services, folder, output, Ct));
        var row = Assert.Single(await RowsAsync(city, "W|-|2026-06-10"));
        Assert.Equal(("Exported", "operator"), (row.GetString("Kind"), row.GetString("Object")));
        var chat = city.Chat(CityHost.Administrator);
        var card = await chat.OpensAsync(await chat.SaidAsync("監査ログ"), "この日の記録を見る", ("ward", "-"), ("day", "2026-06-10"));
        Assert.Contains("運用の担当が、データを書き出しました。", card.Words(), StringComparison.Ordinal);
    }

    // A report of 寒川 that the CSW typed for it.
    private async Task<(CityHost City, string Number)> WithReportAsync()
    {
        var city = await CityHost.StartAsync(azurite);
        return (city, (await city.Chat(CityHost.ThreeAreaWorker).FiledOnBehalfAsync()).Receipt());
    }

    private static Task<List<TableEntity>> RowsAsync(CityHost city, params string[] partitions) => RowsAsync(city, 1, partitions);

    // They are written after the answer: looked for until each partition has some.
    private static async Task<List<TableEntity>> RowsAsync(CityHost city, int atLeast, params string[] partitions)
    {
        while (true)
        {
            var rows = await city.Audit.QueryAsync<TableEntity>(cancellationToken: Ct).ToListAsync(Ct);
            var found = rows.Where(r => partitions.Contains(r.PartitionKey)).ToList();
            if (partitions.All(p => found.Count(r => r.PartitionKey == p) >= atLeast)) return found;
            await Task.Delay(20, Ct);
        }
    }
}
