using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sasaeai.Bot.Import;

/// <summary>Reads a workbook with a sheet per file, cell by cell, and keeps apart what is text and what Excel holds as a number.</summary>
internal static class CityWorkbook
{
    private const int Widest = 200;

    /// <summary>The sheet of explanations that the template brings; it is not read.</summary>
    public const string Explanations = "説明";

    /// <summary>All sheets that have a known name; others are left unread and named.</summary>
    public static RawCity Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return Read(file, Path.GetFileName(path), Files.All);
        }
        catch (IOException)
        {
            return Unreadable(Path.GetFileName(path));
        }
    }

    /// <summary>The sheets of those files, whatever else is in the stream; one problem without a line when it is no workbook.</summary>
    /// <param name="mostRows">Rows of a sheet that are read, its header included.</param>
    public static RawCity Read(Stream file, string source, IReadOnlyList<FileSpec> specs, int mostRows = int.MaxValue)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(file, false);
            return document.WorkbookPart is { Workbook: not null } book ? Read(book, specs, mostRows) : Unreadable(source);
        }
        catch (Exception unreadable) when (IsDamage(unreadable))
        {
            return Unreadable(source);
        }
    }

    // Values are made sense of when they are looked at, so a damaged one turns up as whatever its parser throws.
    private static bool IsDamage(Exception e) => e is OpenXmlPackageException or FileFormatException or InvalidDataException or IOException or XmlException
        or FormatException or ArgumentException or OverflowException or InvalidOperationException or NotSupportedException or KeyNotFoundException;

    private static RawCity Unreadable(string source) =>
        new([], [], [new(source, null, null, "Excelのファイルとして読めません。.xlsxの形式で保存し、パスワードは付けないでください。")]);

    private static RawCity Read(WorkbookPart book, IReadOnlyList<FileSpec> specs, int mostRows)
    {
        List<RawSheet> sheets = [];
        List<string> notices = [];
        var cells = new WorkbookCells(book);
        foreach (var sheet in book.Workbook!.Descendants<Sheet>())
        {
            var name = sheet.Name?.Value?.Trim() ?? string.Empty;
            if (specs.FirstOrDefault(f => f.Name == name) is { } spec && sheet.Id?.Value is { } id && book.TryGetPartById(id, out var part) && part is WorksheetPart rows)
            {
                var raw = new RawSheet(spec, name, [.. Rows(rows, cells).Take(mostRows)]);
                if (raw.IsUntouchedTemplate)
                {
                    notices.Add($"{name}: 見本の行だけなので読みませんでした。今のデータがそのまま残ります。");
                    continue;
                }

                sheets.Add(raw);
            }
            else if (name != Explanations)
            {
                notices.Add(MasterSource.Unknown(name, name));
            }
        }

        return new(sheets, notices, []);
    }

    // Row by row: a sheet as a whole takes many times its size in memory.
    private static IEnumerable<RawRow> Rows(WorksheetPart part, WorkbookCells cells)
    {
        var line = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(DocumentFormat.OpenXml.Spreadsheet.Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not DocumentFormat.OpenXml.Spreadsheet.Row row)
            {
                continue;
            }

            line = row.RowIndex is { } index ? (int)index.Value : line + 1;
            List<RawCell> values = [];
            foreach (var cell in row.Elements<Cell>())
            {
                var column = Column(cell.CellReference?.Value) ?? values.Count;
                while (values.Count < column)
                {
                    values.Add(new(string.Empty));
                }

                values.Add(cells.Read(cell));
            }

            if (values.Exists(v => !string.IsNullOrWhiteSpace(v.Text)))
            {
                yield return new(line, values);
            }
        }
    }

    private static int? Column(string? reference)
    {
        var number = 0;
        foreach (var letter in reference?.TakeWhile(char.IsAsciiLetterUpper) ?? [])
        {
            // No sheet of ours is as wide; a made-up reference must not be filled up to.
            number = Math.Min((number * 26) + letter - 'A' + 1, Widest);
        }

        return number == 0 ? null : number - 1;
    }
}

/// <summary>What the cells of one workbook hold.</summary>
internal sealed class WorkbookCells
{
    private readonly List<string> shared;
    private readonly List<bool> isDateStyle;

    public WorkbookCells(WorkbookPart book)
    {
        shared = [.. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(Text) ?? []];
        var formats = book.WorkbookStylesPart?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>()
            .ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? string.Empty) ?? [];
        isDateStyle = [.. book.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>()
            .Select(f => IsDate(f.NumberFormatId?.Value ?? 0, formats)) ?? []];
    }

    /// <summary>The text, or the number as a number, or the date as <c>yyyy-MM-dd</c>.</summary>
    public RawCell Read(Cell cell)
    {
        // A formula that was never worked out has no value to be read.
        var value = cell.CellValue?.Text is { Length: > 0 } text ? text : cell.CellFormula is null ? string.Empty : "#VALUE!";
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
        {
            return new(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : string.Empty);
        }

        if (type == CellValues.InlineString)
        {
            return new(cell.InlineString is { } inline ? Text(inline) : string.Empty);
        }

        if (type is { } other && other != CellValues.Number)
        {
            return new(value, other == CellValues.Boolean || other == CellValues.Date);
        }

        return value.Length == 0 ? new(string.Empty) : new(Number(value, cell.StyleIndex?.Value ?? 0), true);
    }

    private string Number(string value, uint style)
    {
        var isDate = style < isDateStyle.Count && isDateStyle[(int)style];
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !isDate || number is < 1 or > 2_958_465)
        {
            return value;
        }

        var moment = DateTime.FromOADate(number);
        return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
    }

    // ふりがな (rPh) stands beside the text and is not part of it.
    private static string Text(DocumentFormat.OpenXml.OpenXmlElement item) =>
        string.Concat(item.Elements<Text>().Concat(item.Elements<Run>().SelectMany(r => r.Elements<Text>())).Select(t => t.Text));

    // ECMA-376 part 1, 18.8.30: built-in formats 14-22 and 45-47 are dates and times, 27-36 and 50-58 too in Japanese Excel.
    private static bool IsDate(uint id, Dictionary<uint, string> formats) => id switch
    {
        >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58 => true,
        _ => formats.TryGetValue(id, out var code) && code.AsSpan().IndexOfAny("ymdge年月日") >= 0 && !code.Contains("General", StringComparison.OrdinalIgnoreCase),
    };
}
