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
