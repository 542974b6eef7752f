using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Import;

/// <summary>The workbook that a city fills in, and what Excel does to it.</summary>
public sealed class WorkbookTests(Azurite azurite) : IAsyncLifetime
{
    private CityImport city = null!;
    private string path = string.Empty;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        city = await CityImport.MinamiAsync(azurite, Ct);
        path = Path.Combine(city.Folder, "city.xlsx");
        await using var file = File.Create(path);
        TemplateWorkbook.Write(file);
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public void The_template_is_a_valid_workbook_with_a_sheet_for_every_file()
    {
        using var document = SpreadsheetDocument.Open(path, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, Ct).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal(["説明", .. Files.All.Select(f => f.Name)], document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value));
    }

    [Fact]
    public void Every_closed_choice_of_the_template_is_a_list_and_short_enough_for_Excel()
    {
        using var document = SpreadsheetDocument.Open(path, false);
        var lists = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<DataValidation>()).ToList();

        Assert.Equal(Files.All.Sum(f => f.Columns.Count(c => c.Kind is CellKind.Choice or CellKind.Flag)), lists.Count);
        Assert.All(lists, l => Assert.InRange(l.Formula1!.Text.Length, 3, 255));
        Assert.Contains(lists, l => l.Formula1!.Text == "\"CSW,地区部会,区事務局,社協区事務所,市,管理者\"");
    }

    [Fact]
    public async Task An_untouched_template_changes_nothing()
    {
        await city.DoneAsync(Ct);
        var raw = await MasterSource.ReadAsync(path, Ct);
        Assert.Equal((0, Files.All.Count), (raw.Sheets.Count, raw.Notices.Count));
    }

    [Fact]
    public async Task The_template_s_examples_are_read_back_as_they_were_written()
    {
        EditText(text => text.StartsWith("例:", StringComparison.Ordinal) ? text[2..] : text);
        List<ImportProblem> problems = [];
        var raw = await MasterSource.ReadAsync(path, Ct);
        foreach (var sheet in raw.Sheets)
        {
            var row = Assert.Single(new SheetReader(problems).Read(sheet).Rows);
            Assert.Equal(
                sheet.Spec.Example.Zip(sheet.Spec.Columns).Where(e => e.First.Length > 0 || e.Second.WhenEmpty is not null).Select(e => e.Second.Name),
                row.Values.Keys);
        }

        Assert.Empty(problems);
        Assert.Equal(Files.All.Count, raw.Sheets.Count);
    }

    [Fact]
    public async Task A_row_beside_the_example_is_imported_and_the_example_is_not()
    {
        AddRow("wards", [("99201", null), ("沖区(架空)", null), ("", null), ("", null), ("1", null), ("沖区役所", null)]);
        var done = await city.DoneAsync(Ct, path: path);

        Assert.Equal("99201", Assert.Single(Assert.Single(done.Plans).Rows).Key);
    }

    [Theory]
    [InlineData(0, "99201", "区コード")]
    [InlineData(5, "46113", "事務局名")]
    [InlineData(6, "430000001", "電話")]
    public async Task A_number_where_text_should_be_was_put_there_by_Excel(int column, string number, string header)
    {
        List<(string, uint?)> cells = [("99201", null), ("沖区(架空)", null), ("", null), ("", null), ("1", 0), ("沖区役所", null), ("043-000-0001", null)];
        cells[column] = (number, 0);
        AddRow("wards", cells);

        var refused = Assert.IsType<ImportOutcome.Refused>(await city.RunAsync(Ct, path: path));
        Assert.StartsWith($"wards 3行目「{header}」: Excelが書き換えた可能性があります(「{number}」)", Assert.Single(refused.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_where_the_printed_number_should_be_was_put_there_by_Excel()
    {
        await city.DoneAsync(Ct);
        AddRow("plan-items", [("X-1", null), ("M2", null), ("5", 0), ("99101", null), ("46023", DateStyle()), ("1", 0), ("項目", null)]);

        var refused = Assert.IsType<ImportOutcome.Refused>(await city.RunAsync(Ct, path: path));
        Assert.StartsWith("plan-items 3行目「番号」: Excelが書き換えた可能性があります(「2026-01-01」)", Assert.Single(refused.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_date_in_a_date_column_is_a_date_and_a_bare_number_is_none()
    {
        await city.DoneAsync(Ct);
        AddRow("areas", [("H-1", null), ("99101", null), ("灯台前(架空)", null), ("", null), ("", null), ("46113", DateStyle()), ("46113", 0)]);

        var refused = Assert.IsType<ImportOutcome.Refused>(await city.RunAsync(Ct, path: path));
        Assert.StartsWith("areas 3行目「有効終了」: 「46113」は使えません。日付", Assert.Single(refused.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_workbook_is_said_to_be_none()
    {
        await File.WriteAllTextAsync(path, "not a workbook", Ct);
        var refused = Assert.IsType<ImportOutcome.Refused>(await city.RunAsync(Ct, path: path));
        Assert.StartsWith("city.xlsx: Excelのファイルとして読めません。", Assert.Single(refused.Problems).ToString(), StringComparison.Ordinal);
    }

    // A cell with a style is a number in that style, one without is text.
    private void AddRow(string sheetName, IReadOnlyList<(string Text, uint? Style)> cells)
    {
        using var document = SpreadsheetDocument.Open(path, true);
        var book = document.WorkbookPart!;
        var sheet = book.Workbook!.Descendants<Sheet>().Single(s => s.Name == sheetName);
        var rows = ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet!.GetFirstChild<SheetData>()!;
        rows.AppendChild(new Row(cells.Select(c => c.Style is { } style
            ? new Cell(new CellValue(c.Text)) { StyleIndex = style }
            : new Cell(new InlineString(new Text(c.Text))) { DataType = CellValues.InlineString })));
    }

    private uint DateStyle()
    {
        using var document = SpreadsheetDocument.Open(path, true);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!;
        formats.AppendChild(new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true });
        return (uint)formats.ChildElements.Count - 1;
    }

    private void EditText(Func<string, string> edit)
    {
        using var document = SpreadsheetDocument.Open(path, true);
        foreach (var cell in document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()))
        {
            var text = cell.InlineString!.Text!;
            text.Text = edit(text.Text);
        }
    }
}
