using System.Globalization;
using System.Text;

namespace Sasaeai.Bot.Texts;

/// <summary>Text that a person typed, made fit to be kept: without what nobody sees or what turns a line around.</summary>
internal static class TypedText
{
    /// <summary>
    /// The text without control characters (line breaks stay where <paramref name="lines"/> says so), direction overrides,
    /// unpaired surrogates and surrounding blanks. Null when nothing is left.
    /// </summary>
    public static string? Clean(string? text, bool lines = false)
    {
        if (text is null) return null;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t') kept.Append(lines ? (char)rune.Value : ' ');
            else if (rune != Rune.ReplacementChar && !IsUnseen(rune)) kept.Append(rune);
        }

        var clean = kept.ToString().Trim();
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>Compatibility characters made one (ＮＦＫＣ): for matching and numbers, never for what is kept of a sentence.</summary>
    public static string Fold(string text)
    {
        // Normalize throws on what is no character at all: unpaired surrogates, U+FFFE and their like.
        var characters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF)) characters.Append(rune);
        }

        return characters.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>The first <paramref name="length"/> UTF-16 units, as <c>maxLength</c> counts, without cutting a character in two.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        || (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0xFEFF;
}
