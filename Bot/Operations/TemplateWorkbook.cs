using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sasaeai.Bot.Import;

namespace Sasaeai.Bot.Operations;

/// <summary>ひな形: a sheet per file with text-formatted columns, lists for closed choices and an example row, and a sheet that explains.</summary>
internal static class TemplateWorkbook
{
    // The styles of TemplateStyles, by index.
    private const uint Written = 1;
    private const uint Heading = 2;
    private const uint Example = 3;
    private const uint Wrapped = 4;

    private const int LastRow = 5000;

    /// <summary>Writes the workbook into the stream.</summary>
    public static void Write(Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = TemplateStyles.Sheet();
        var sheets = new Sheets();
        Add(book, sheets, CityWorkbook.Explanations, ExplanationSheet());
        foreach (var spec in Files.All)
        {
            Add(book, sheets, spec.Name, FileSheet(spec));
        }

        book.Workbook = new(sheets);
    }

    private static void Add(WorkbookPart book, Sheets sheets, string name, Worksheet sheet)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        sheets.AppendChild(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = book.GetIdOfPart(part) });
    }

    private static Worksheet FileSheet(FileSpec spec)
    {
        var sheet = new Worksheet(
            FrozenHeader(),
            new Columns(spec.Columns.Select((c, i) => Column(i, Math.Max(12, c.Header.Length * 3), Written))),
            new SheetData(
                Row(1, spec.Columns.Select(c => c.Header), Heading),
                Row(2, spec.Example.Select((e, i) => i == 0 ? MasterSource.ExampleMark + e : e), Example)));
        var lists = spec.Columns.Select((c, i) => Choice(c, i)).OfType<DataValidation>().ToList();
        if (lists.Count > 0)
        {
            sheet.AppendChild(new DataValidations(lists) { Count = (uint)lists.Count });
        }

        return sheet;
    }

    private static DataValidation? Choice(ColumnSpec column, int index)
    {
        var words = column.Kind switch
        {
            CellKind.Choice choice => choice.Words,
            CellKind.Flag => ["1"],
            _ => null,
        };
        return words is null ? null : new(new Formula1($"\"{string.Join(',', words)}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = column.Header,
            Error = "一覧から選んでください。",
            SequenceOfReferences = new([string.Create(CultureInfo.InvariantCulture, $"{Letter(index)}3:{Letter(index)}{LastRow}")]),
        };
    }

    private static Worksheet ExplanationSheet()
    {
        List<string[]> lines =
        [
            ["シート", "見出し", "必須", "書き方"],
            ["(全体)", "", "", "1シートが1ファイルです。使わないシートは、そのままにするか消してください。今のデータがそのまま残ります。"],
            ["(全体)", "", "", "見本の行も消して見出しだけにすると、空の一覧として取り込みます。"],
            ["(全体)", "", "", "行を消すと、その行は「閉じる」になります。過去の記録は残ります。"],
            ["(全体)", "", "", $"「{MasterSource.ExampleMark}」で始まる行は見本です。取り込みません。"],
            ["(全体)", "", "", "見出しは変えないでください。セルの書式は「文字列」のままにしてください。"],
        ];
        lines.AddRange(from spec in Files.All from column in spec.Columns select Explanation(spec, column));
        var rows = lines.Select((line, i) => Row((uint)i + 1, line, i == 0 ? Heading : Wrapped));
        return new(
            FrozenHeader(),
            new Columns(Column(0, 14, Wrapped), Column(1, 16, Wrapped), Column(2, 12, Wrapped), Column(3, 90, Wrapped)),
            new SheetData(rows));
    }

    private static string[] Explanation(FileSpec spec, ColumnSpec column) =>
    [
        spec.Name,
        column.Header,
        column.Need switch { Need.Filled => "必須", Need.MayBeEmpty => "空白でもよい", _ => "列がなくてもよい" },
        $"{column.Kind.Expected}{(column.RefersTo is { } other ? $"。{other} にあるもの" : "")}{(column.WhenEmpty is { } usual ? $"。空白は「{usual}」" : "")}",
    ];

    private static SheetViews FrozenHeader() => new(new SheetView(new Pane
    {
        VerticalSplit = 1,
        TopLeftCell = "A2",
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    })
    {
        WorkbookViewId = 0,
    });

    private static Column Column(int index, double width, uint style) =>
        new() { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true, Style = style };

    private static Row Row(uint number, IEnumerable<string> texts, uint style) => new(texts.Select((text, i) =>
        new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = string.Create(CultureInfo.InvariantCulture, $"{Letter(i)}{number}"),
            DataType = CellValues.InlineString,
            StyleIndex = style,
        }))
    {
        RowIndex = number,
    };

    // No sheet of ours has more than 26 columns.
    private static char Letter(int index) => (char)('A' + index);
}
