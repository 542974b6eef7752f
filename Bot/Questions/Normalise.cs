using System.Text;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Questions;

/// <summary>そろえる: one spelling for what means the same. First stage; words of the vocabulary and names go through it too. Pure.</summary>
internal static class Normalise
{
    // Variant kanji, for searching only: names are shown as they are stored.
    private const string Variants = "髙﨑邉邊瀨濵濱澤齋齊斎廣國櫻";
    private const string Usual = "高崎辺辺瀬浜浜沢斉斉斉広国桜";

    // What a keyboard makes of the words of this vocabulary. Never over free text: the rest of the sentence must be understood as well.
    private static readonly (string Wrong, string Right)[] Misconversions =
    [
        ("川側区", "川区"), ("委員町", "委員長"), ("委員調", "委員長"), ("副医院長", "副委員長"), ("医院長", "委員長"), ("推進今日", "推進協"), ("推進教", "推進協"),
        ("協議界", "協議会"), ("競技会", "協議会"), ("事務曲", "事務局"), ("公募院", "公募委員"), ("名募", "名簿"), ("海選", "改選"), ("回線はいつ", "改選はいつ"),
        ("人気はいつ", "任期はいつ"), ("忍期", "任期"), ("〆切", "締切"), ("締め切り", "締切"), ("締切り", "締切"), ("しめきり", "締切"),
    ];

    /// <summary>
    /// NFKC, lower case, katakana as hiragana, no blanks, marks as 「、」, ヶ and ケ between kanji as が, usual kanji, and the usual
    /// mis-conversions mended.
    /// </summary>
    public static string Text(string text)
    {
        var folded = TypedText.Fold(text).ToLowerInvariant();
        var said = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (char.IsWhiteSpace(c)) continue;
            said.Append(c switch
            {
                'ヶ' or 'ケ' when IsKanji(Before(folded, i)) && IsKanji(After(folded, i)) => 'が',
                >= 'ァ' and <= 'ヶ' => (char)(c - 0x60),
                '。' or ',' or '!' or '?' or '「' or '」' or '…' or '~' or '〜' or '.' or '‥' => '、',
                _ => Variants.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Usual[at] : c,
            });
        }

        foreach (var (wrong, right) in Misconversions) said.Replace(wrong, right);
        return said.ToString();
    }

    private static char Before(string text, int at) => at > 0 ? text[at - 1] : ' ';

    private static char After(string text, int at) => at + 1 < text.Length ? text[at + 1] : ' ';

    private static bool IsKanji(char c) => c is (>= '一' and <= '鿿') or '々' or (>= '豈' and <= '﫿');
}
