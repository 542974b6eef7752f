using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Tests.Batches;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Membership;

/// <summary>An administrator loads master data from the chat.</summary>
public sealed class LoadingTests(Azurite azurite)
{
    /// <summary>管理者 of the sample city.</summary>
    public const string Administrator = "00000000-0000-4000-8000-000000000017";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The city's workbook with the rows of the sample's file, changed, on its sheet.</summary>
    internal static async Task<byte[]> WorkbookAsync(FileSpec spec, Func<List<string[]>, IEnumerable<string[]>> change)
    {
        var folder = Directory.CreateTempSubdirectory("sheet").FullName;
        File.Copy(Path.Combine(Repository.Root, "sample", $"{spec.Name}.csv"), Path.Combine(folder, $"{spec.Name}.csv"));
        var raw = (await MasterSource.ReadAsync(folder, Ct)).Sheets.Single();
        var rows = change([.. raw.Rows.Select(r => r.Cells.Select(c => c.Text).ToArray())]).ToList();
        using var file = new MemoryStream();
        TemplateWorkbook.Write(file);
        using (var document = SpreadsheetDocument.Open(file, true))
        {
            var book = document.WorkbookPart!;
            var sheet = book.Workbook!.Descendants<Sheet>().Single(s => s.Name == spec.Name);
            var data = ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet!.GetFirstChild<SheetData>()!;
            data.RemoveAllChildren();
            foreach (var row in rows) data.AppendChild(new Row(row.Select(Sending.Cell)));
        }

        return file.ToArray();
    }

    private static async Task<ShownCard> SendAsync(TeamsChat chat, FileServer files, byte[] workbook)
    {
        await chat.SendAsync(files.Put(workbook), "見本市.xlsx");
        return (await chat.NextAsync()).Card;
    }

    private static IEnumerable<string[]> Renamed(List<string[]> rows, string name)
    {
        rows[1][2] = name;
        return rows;
    }

    [Fact]
    public async Task A_sent_workbook_is_planned_first_and_loaded_as_it_was_shown()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await using var files = await FileServer.StartAsync();
        var chat = city.Chat(Administrator);
        var plan = await SendAsync(chat, files, await WorkbookAsync(Files.Councils, rows => Renamed(rows, "新しい推進協議会")));
        Assert.Contains("この内容を取り込めます", plan.Words(), StringComparison.Ordinal);
        Assert.Contains("加わる 0、変わる 1、なくなる 0", plan.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(await city.RowsAsync(Files.Councils), c => c.Must("Name") == "新しい推進協議会");

        var done = await chat.PressAsync(plan, "取り込む");
        Assert.Contains("取り込みました", done.Card.Words(), StringComparison.Ordinal);
        Assert.Contains(await city.RowsAsync(Files.Councils), c => c.Must("Name") == "新しい推進協議会");
        Assert.Contains("もう取り込んであります", (await chat.PressAsync(plan, "取り込む")).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_meanwhile_is_planned_anew()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await using var files = await FileServer.StartAsync();
        var chat = city.Chat(Administrator);
        var plan = await SendAsync(chat, files, await WorkbookAsync(Files.Councils, rows => Renamed(rows, "新しい推進協議会")));
        var secretariat = city.Chat(CityHost.Secretariat);
        await secretariat.SendAsync(await secretariat.FormAsync("end"), "roster.end", ("on", "2026-06-30"), ("reason", "resigned"));

        var again = await chat.PressAsync(plan, "取り込む");
        Assert.Contains("見ていた間に、ほかの変更がありました", again.Card.Words(), StringComparison.Ordinal);
        Assert.Contains("取り込みました", (await chat.PressAsync(again.Card, "取り込む")).Card.Words(), StringComparison.Ordinal);
        Assert.Equal("2026-06-30", (await city.MemberAsync()).Text("To"));
    }

    [Fact]
    public async Task Closing_many_rows_wants_their_number()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await using var files = await FileServer.StartAsync();
        var chat = city.Chat(Administrator);
        var plan = await SendAsync(chat, files, await WorkbookAsync(Files.Meetings, rows => rows.Take(3)));
        var closing = (await city.RowsAsync(Files.Meetings)).Count - 2;
        Assert.Contains("なくなる行を確かめてください", plan.Words(), StringComparison.Ordinal);

        var wrong = await chat.PressAsync(plan, "取り込む", ("close", "1"));
        Assert.Contains($"なくなるのは {closing}行です", wrong.Card.Words(), StringComparison.Ordinal);
        Assert.All(await city.RowsAsync(Files.Meetings), m => Assert.Null(m.ClosedOn));
        Assert.Contains("取り込みました", (await chat.PressAsync(wrong.Card, "取り込む", ("close", $"{closing}行"))).Card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_mended_is_listed_by_sheet_and_row()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await using var files = await FileServer.StartAsync();
        var plan = await SendAsync(city.Chat(Administrator), files, await WorkbookAsync(Files.Councils, rows => [.. rows, ["C-X", "99999", "ない区の協議会", ""]]));
        Assert.Contains("まだ取り込めません", plan.Words(), StringComparison.Ordinal);
        Assert.Contains("「区コード」", plan.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_are_not_loaded_from_the_chat_and_nobody_else_loads_anything()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await using var files = await FileServer.StartAsync();
        Assert.Contains("過去の報告は、チャットでは取り込めません", (await SendAsync(city.Chat(Administrator), files, Sending.Workbook(Sending.Rows(1)))).Words(), StringComparison.Ordinal);

        var chat = city.Chat(Administrator);
        var plan = await SendAsync(chat, files, await WorkbookAsync(Files.Councils, rows => Renamed(rows, "新しい推進協議会")));
        foreach (var who in (string[])[CityHost.Secretariat, CityHost.CityOfficer, CityHost.ThreeAreaWorker])
        {
            var stolen = await StormPressAsync(city.Chat(who), plan);
            Assert.Contains("取り込めません", stolen, StringComparison.Ordinal);
        }

        Assert.Contains("やめました", (await chat.PressAsync(plan, "やめる")).Card.Words(), StringComparison.Ordinal);
        Assert.Contains("もうありません", (await chat.PressAsync(plan, "取り込む")).Card.Words(), StringComparison.Ordinal);
    }

    private static async Task<string> StormPressAsync(TeamsChat chat, ShownCard card) =>
        (await Storms.StormCity.PressAsync(chat, Storms.StormCase.Made(chat, (Submission)CardJson.ReadSubmission(Storms.Pressing.Of(card, "master.load").Data.ToElement(), null)!))).Words;
}

file static class JsonOfPress
{
    public static System.Text.Json.JsonElement ToElement(this System.Text.Json.Nodes.JsonObject data) => System.Text.Json.JsonElement.Parse(System.Text.Encoding.UTF8.GetBytes(data.ToJsonString()));
}
