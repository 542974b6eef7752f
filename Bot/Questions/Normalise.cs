using System.Text;
using System.Text.RegularExpressions;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Questions;

/// <summary>そろえる: one spelling for what means the same. First stage; words of the vocabulary and names go through it too. Pure.</summary>
internal static partial class Normalise
{
    // Variant kanji, for searching only: names are shown as they are stored.
    private const string Variants = "髙﨑邉邊瀨濵濱澤齋齊斎廣國櫻";
    private const string Usual = "高崎辺辺瀬浜浜沢斉斉斉広国桜";

    /// <summary>
    /// NFKC, lower case, katakana as hiragana, no blanks and long marks, marks as 「、」, ヶ and ケ between kanji as が, usual kanji, numerals
    /// before a counter as digits, one spelling of words with several, and the usual mis-conversions mended.
    /// </summary>
    public static string Text(string text)
    {
        // ① is the number of an item, and must not become a bare 1.
        if (text.AsSpan().IndexOfAnyInRange('①', '⑳') >= 0) text = string.Concat(text.Select(c => c is >= '①' and <= '⑳' ? $"({c - '①' + 1})" : c.ToString()));
        var folded = TypedText.Fold(text).ToLowerInvariant();
        var said = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (char.IsWhiteSpace(c)) continue;
            switch (c)
            {
                case 'ヶ' or 'ケ' when IsKanji(Before(folded, i)) && IsKanji(After(folded, i)):
                    said.Append('が');
                    break;
                case >= 'ァ' and <= 'ヶ':
                    said.Append((char)(c - 0x60));
                    break;
                // A range between two times; elsewhere a mark or a long vowel.
                case '~' or '〜' or '-' or '−' or '–' or '→' when IsOfTime(Before(folded, i)) && (char.IsAsciiDigit(After(folded, i)) || c is '~' or '〜'):
                    said.Append('〜');
                    break;
                case 'ー':
                    break;
                case '。' or ',' or '!' or '?' or '「' or '」' or '『' or '』' or '…' or '~' or '〜' or '.' or '‥' or '・' or '♪' or '☆':
                    said.Append(c == '・' ? '・' : '、');
                    break;
                default:
                    said.Append(Variants.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Usual[at] : c);
                    break;
            }
        }

        var one = Spelling.Mend(said.ToString());
        return one.AsSpan().IndexOfAny(Numerals.Characters) < 0 ? one : NumeralPattern().Replace(one, m => Numerals.Digits(m.ValueSpan));
    }

    private static char Before(string text, int at) => at > 0 ? text[at - 1] : ' ';

    private static char After(string text, int at) => at + 1 < text.Length ? text[at + 1] : ' ';

    private static bool IsOfTime(char c) => char.IsAsciiDigit(c) || c is '年' or '度' or '月' or '日';

    /// <summary>漢字 and 々.</summary>
    public static bool IsKanji(char c) => c is (>= '一' and <= '鿿') or '々' or (>= '豈' and <= '﫿');

    // Only before a counter: 「一覧」 and 「三浦」 hold no number.
    [GeneratedRegex("[〇一二三四五六七八九十百千]+(?=人|名|回|件|月|日|年|つ|個|位|四半期|区|か月|ヶ月|地区|割)", RegexOptions.CultureInvariant)]
    private static partial Regex NumeralPattern();
}
