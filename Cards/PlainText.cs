using System.Text;

namespace Sasaeai.Cards;

/// <summary>The one way by which words that are not a card's own get into a card.</summary>
public static class PlainText
{
    /// <summary>
    /// For a TextBlock, a title of a choice or of a button, which clients read as Markdown: takes its teeth out by full-width
    /// characters (a backslash is not read by every renderer), in one line. Names from the master data go through here too.
    /// </summary>
    public static string Of(string text)
    {
        var clean = Clean(text, keepLines: false).Trim();
        var plain = new StringBuilder(clean.Length);
        foreach (var c in clean) plain.Append(Harmless(c));
        DisarmListMark(plain);
        DisarmAddresses(plain);
        return plain.ToString();
    }

    /// <summary>
    /// For a TextRun, which is never Markdown: as typed, with its line breaks, but no mention markup and no <c>{{DATE…}}</c>
    /// that a client would work out.
    /// </summary>
    public static string Typed(string text)
    {
        var clean = new StringBuilder(Clean(text, keepLines: true)).Replace("{{", "｛｛");
        for (var i = 0; i < clean.Length; i++)
        {
            if (clean[i] == '<' && BeginsMention(clean.ToString(i + 1, Math.Min(3, clean.Length - i - 1)))) clean[i] = '＜';
        }

        return clean.ToString();
    }

    /// <summary>
    /// For the value of an input: as typed, without characters that can't be seen and do harm. Control characters and
    /// direction overrides (U+202A–202E, U+2066–2069) go, U+FFFE and U+FFFF too; a lone surrogate becomes U+FFFD.
    /// </summary>
    public static string Clean(string text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029) clean.Append(keepLines && rune.Value != '\t' ? '\n' : ' ');
            else if (!Rune.IsControl(rune) && !IsHarmful(rune.Value)) clean.Append(rune);
        }

        return clean.ToString();
    }

    // Direction overrides, and two code points that are no characters: String.Normalize throws at U+FFFE.
    private static bool IsHarmful(int c) => c is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFFFE or 0xFFFF;

    private static bool BeginsMention(string next) =>
        next.StartsWith("at", StringComparison.OrdinalIgnoreCase) || next.StartsWith("/at", StringComparison.OrdinalIgnoreCase);

    private static char Harmless(char c) => c switch
    {
        '*' => '＊',
        '_' => '＿',
        '[' => '［',
        ']' => '］',
        '#' => '＃',
        '`' => '｀',
        '~' => '～',
        '\\' => '＼',
        '|' => '｜',
        '<' => '＜',
        '>' => '＞',
        '&' => '＆',
        '{' => '｛',
        '}' => '｝',
        _ => c,
    };

    // Some clients make a link of anything that looks like an address.
    private static void DisarmAddresses(StringBuilder text)
    {
        text.Replace("://", "：//");
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '.' && char.IsAsciiLetter(text[i + 1])) text[i] = '．';
        }
    }

    // 「1. 」「1) 」「- 」「+ 」 at the beginning make a list, indented and renumbered.
    private static void DisarmListMark(StringBuilder text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        if (digits == text.Length) return;
        text[digits] = (digits, text[digits]) switch
        {
            ( > 0, '.') => '．',
            ( > 0, ')') => '）',
            (0, '-') => '－',
            (0, '+') => '＋',
            (_, var other) => other,
        };
    }
}
