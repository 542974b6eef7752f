using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sasaeai.Bot.Import;

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
