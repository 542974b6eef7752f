namespace Sasaeai.Bot.Screening;

/// <summary>文字の種類, for text in one width.</summary>
internal static class Script
{
    // Longer words than this don't matter, and a bound keeps the whole linear.
    private const int LongestRun = 16;

    /// <summary>Kanji and 々.</summary>
    public static bool IsKanji(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or '々';

    public static bool IsKatakana(char c) => c is (>= 'ァ' and <= 'ヺ') or 'ー';

    public static bool IsHiragana(char c) => c is >= 'ぁ' and <= 'ゖ';

    /// <summary>Where the characters of one kind that end right before <paramref name="end"/> begin, looking back at most 16.</summary>
    public static int RunStart(string text, int end, Func<char, bool> isKind)
    {
        var start = end;
        while (start > 0 && end - start < LongestRun && isKind(text[start - 1])) start--;
        return start;
    }
}
