using System.Buffers;

namespace Sasaeai.Bot.Import;

/// <summary>
/// 式よけ: a text that a spreadsheet would take for a formula, or for one of its own error values, stands in a file with an
/// apostrophe before it. One apostrophe comes off again where the text is read.
/// </summary>
/// <remarks>
/// Apostrophes that a text already has before such a character get one more, so no two texts look the same in the file, and
/// <see cref="Off"/> gives back exactly what <see cref="On"/> was given. "CSV Injection" (OWASP): also the full-width forms.
/// </remarks>
internal static class FormulaGuard
{
    private static readonly SearchValues<char> Openers = SearchValues.Create("=+-@\t\r\n#＝＋－＠");

    /// <summary>The text as it stands in a file.</summary>
    public static string On(string text) => IsOpened(text) ? "'" + text : text;

    /// <summary>The text of a cell.</summary>
    /// <param name="wasOn">True when somebody took care that no spreadsheet rewrites it.</param>
    public static string Off(string cell, out bool wasOn)
    {
        wasOn = cell.StartsWith('\'') && IsOpened(cell);
        return wasOn ? cell[1..] : cell;
    }

    private static bool IsOpened(string text)
    {
        var begin = text.AsSpan().TrimStart('\'');
        return begin.Length > 0 && Openers.Contains(begin[0]);
    }
}
