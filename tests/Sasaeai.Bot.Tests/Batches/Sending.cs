using System.Globalization;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Batches;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Teams;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;

namespace Sasaeai.Bot.Tests.Batches;

/// <summary>What people do on the way to many reports, spelled once for the tests.</summary>
internal static class Sending
{
    /// <summary>Other copies look for work all the time, and take over soon.</summary>
    public static void Quickly(IServiceCollection services) => services
        .AddSingleton(new BatchPace(TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(1)))
        .AddSingleton(new FilePatience(TimeSpan.FromSeconds(1)));

    /// <summary>A row in order for 寒川, different from those with another number.</summary>
    public static Dictionary<string, string> InOrder(int n, params (string Header, string Text)[] other)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["地区部会ID"] = "12101-01",
            ["活動日"] = new DateOnly(2026, 4, 1).AddDays(n % 60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["活動名"] = $"しるしサロン{n}",
            ["種類"] = "いきいきサロン",
            ["参加者数"] = "10",
            ["数え方"] = "延べ",
            ["取組みID"] = "P5-12101-01",
            ["内容"] = "体操とお茶の会をしました。",
        };
        foreach (var (header, text) in other) row[header] = text;
        return row;
    }

    /// <summary>So many rows in order.</summary>
    public static Dictionary<string, string>[] Rows(int count) => [.. Enumerable.Range(1, count).Select(n => InOrder(n))];

    /// <summary>The city's workbook as <c>template</c> writes it, with these rows under the example of the sheet of reports.</summary>
    public static byte[] Workbook(params Dictionary<string, string>[] rows) => Workbook(_ => { }, rows);

    /// <summary>The same, then spoilt.</summary>
    public static byte[] Workbook(Action<SheetData> spoil, params Dictionary<string, string>[] rows)
    {
        using var file = new MemoryStream();
        TemplateWorkbook.Write(file);
        using (var document = SpreadsheetDocument.Open(file, true))
        {
            var book = document.WorkbookPart!;
            var sheet = book.Workbook!.Descendants<Sheet>().Single(s => s.Name == "reports");
            var data = ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet!.GetFirstChild<SheetData>()!;
            foreach (var row in rows) data.AppendChild(new Row(PastReportFile.Spec.Columns.Select(c => Cell(row.GetValueOrDefault(c.Header) ?? ""))));
            spoil(data);
        }

        return file.ToArray();
    }

    /// <summary>A cell with text.</summary>
    public static Cell Cell(string text) => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString };

    /// <summary>Sends a file in the chat, as Teams would say it.</summary>
    public static async Task SendAsync(this TeamsChat chat, string url, string name = "しるし報告.xlsx")
    {
        using var response = await chat.PostAsync(chat.Activity("message").With("attachments", new JsonArray(
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = name,
                ["contentUrl"] = "https://example.sharepoint.com/personal/x",
                ["content"] = new JsonObject { ["downloadUrl"] = url, ["uniqueId"] = "1", ["fileType"] = "xlsx" },
            },
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<p></p>" })));
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Sends a workbook and gives the card that answers it.</summary>
    public static async Task<ShownCard> PreviewAsync(this TeamsChat chat, FileServer files, params Dictionary<string, string>[] rows)
    {
        await chat.SendAsync(files.Put(Workbook(rows)));
        return (await chat.NextAsync()).Card;
    }

    /// <summary>Waits for the receipt list; what the card said meanwhile stands in <paramref name="progress"/>.</summary>
    public static async Task<ShownCard> ReceiptListAsync(this TeamsChat chat, List<string>? progress = null)
    {
        while (true)
        {
            var sent = await chat.NextAsync();
            if (!sent.IsUpdate) return sent.Card;
            progress?.Add(sent.Card.Words());
        }
    }
}
