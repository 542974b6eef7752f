using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sasaeai.Bot.Import;

/// <summary>Turns the cells of one sheet into rows of values, and names everything in it that can't be read.</summary>
internal sealed class SheetReader(List<ImportProblem> problems)
{
    /// <summary>The rows that could be read.</summary>
    public MasterFile Read(RawSheet sheet)
    {
        if (sheet.Rows.Count == 0)
        {
            problems.Add(new(sheet.Source, 1, null, "見出しの行がありません。"));
            return new(sheet.Spec, sheet.Source, []) { Mistaken = null };
        }

        return Header(sheet) is { } columns ? Rows(sheet, columns) : new(sheet.Spec, sheet.Source, []) { Mistaken = null };
    }

    private MasterFile Rows(RawSheet sheet, List<ColumnSpec> columns)
    {
        List<MasterRow> rows = [];
        HashSet<string> mistaken = new(StringComparer.Ordinal);
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (var raw in sheet.Rows.Skip(1).Where(r => !r.IsExample))
        {
            var before = problems.Count;
            var row = Row(sheet, columns, raw);
            if (!seen.TryAdd(row.Key, raw.Line) && problems.Count == before)
            {
                problems.Add(new(sheet.Source, raw.Line, null, $"{seen[row.Key]}行目と同じ{KeyWords(sheet.Spec)}です。同じものは1行だけ書いてください。"));
            }

            if (problems.Count == before)
            {
                rows.Add(row);
            }
            else
            {
                mistaken.Add(row.Key);
            }
        }

        return new(sheet.Spec, sheet.Source, rows) { Mistaken = mistaken, WasExported = columns.Contains(FileSpec.ClosedOn) };
    }

    private static string KeyWords(FileSpec spec) => string.Join("・", spec.Key.Select(spec.HeaderOf));

    // The columns in the order in which they stand in the sheet, or null when the header must be mended first.
    private List<ColumnSpec>? Header(RawSheet sheet)
    {
        var headers = sheet.Rows[0].Cells.Select(c => c.Text).ToList();
        while (headers.Count > 0 && headers[^1].Length == 0)
        {
            headers.RemoveAt(headers.Count - 1);
        }

        var before = problems.Count;
        foreach (var header in headers.Distinct(StringComparer.Ordinal))
        {
            if (sheet.Spec.Find(header) is null)
            {
                problems.Add(new(sheet.Source, 1, header, $"知らない見出しです。使えるのは {string.Join(",", sheet.Spec.Columns.Select(c => c.Header))} です。"));
            }
            else if (headers.Count(h => h == header) > 1)
            {
                problems.Add(new(sheet.Source, 1, header, "同じ見出しが2つあります。"));
            }
        }

        foreach (var missing in sheet.Spec.Columns.Where(c => c.Need != Need.MayBeAbsent && !headers.Contains(c.Header)))
        {
            problems.Add(new(sheet.Source, 1, missing.Header, "この見出しの列がありません。"));
        }

        return problems.Count == before ? [.. headers.Select(h => sheet.Spec.Find(h)!)] : null;
    }

    private MasterRow Row(RawSheet sheet, List<ColumnSpec> columns, RawRow raw)
    {
        if (raw.Cells.Skip(columns.Count).Any(c => c.Text.Length > 0))
        {
            problems.Add(new(sheet.Source, raw.Line, null, "見出しより多くのセルがあります。カンマを含む文は \" で囲んでください。"));
        }

        Dictionary<string, string> values = new(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            if (Cell(sheet, columns[i], raw, i < raw.Cells.Count ? raw.Cells[i] : default) is { Length: > 0 } value)
            {
                values[columns[i].Name] = value;
            }
        }

        foreach (var column in sheet.Spec.Columns.Where(c => c.WhenEmpty is not null))
        {
            values.TryAdd(column.Name, column.WhenEmpty!);
        }

        var closedOn = sheet.Spec.Further.Contains(FileSpec.ClosedOn) && values.Remove(FileSpec.ClosedOn.Name, out var day)
            ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : (DateOnly?)null;
        var revision = sheet.Spec.Further.Contains(FileSpec.Revision) && values.Remove(FileSpec.Revision.Name, out var number) ? int.Parse(number, CultureInfo.InvariantCulture) : 0;
        return new(KeyOf(sheet.Spec, values), raw.Line, values, closedOn) { Revision = revision };
    }

    private string? Cell(RawSheet sheet, ColumnSpec column, RawRow raw, RawCell cell)
    {
        if (string.IsNullOrWhiteSpace(cell.Text))
        {
            if (column.Need == Need.Filled)
            {
                problems.Add(new(sheet.Source, raw.Line, column.Header, $"空白です。{column.Kind.Expected}を書いてください。"));
            }

            return null;
        }

        var reading = column.Kind.Read(FormulaGuard.Off(cell.Text, out var guarded));
        var rewritten = !guarded && (reading.Rewritten || (cell.IsNumber && column.Kind.IsText));
        if (rewritten)
        {
            problems.Add(new(sheet.Source, raw.Line, column.Header,
                $"Excelが書き換えた可能性があります(「{cell.Text}」)。セルの書式を「文字列」にして、{column.Kind.Expected}を書きなおしてください。"));
        }
        else if (reading.Value is null)
        {
            problems.Add(new(sheet.Source, raw.Line, column.Header, $"「{Short(cell.Text)}」は使えません。{column.Kind.Expected}を書いてください。"));
        }

        return rewritten ? null : reading.Value;
    }

    private static string KeyOf(FileSpec spec, Dictionary<string, string> values)
    {
        if (spec.OwnKey is { } own && values.TryGetValue(own, out var given))
        {
            return given;
        }

        var key = string.Join('|', spec.Key.Select(k => values.GetValueOrDefault(k, string.Empty)));
        return spec.HashedKey ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..24] : key;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
