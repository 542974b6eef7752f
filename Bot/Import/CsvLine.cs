using System.Buffers;

namespace Sasaeai.Bot.Import;

/// <summary>Writes what <see cref="CsvText"/> and <see cref="SheetReader"/> read: RFC 4180, with <see cref="FormulaGuard"/> on.</summary>
internal static class CsvLine
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>One row, without the line break at its end. Null is an empty cell.</summary>
    public static string Of(IEnumerable<string?> cells) => string.Join(',', cells.Select(c => Quoted(FormulaGuard.On(c ?? string.Empty))));

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(Special) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
