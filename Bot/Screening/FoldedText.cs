using System.Globalization;
using System.Text;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Screening;

/// <summary>A stretch of a <see cref="FoldedText"/>, never empty.</summary>
/// <param name="End">The first place behind it.</param>
internal readonly record struct Stretch(SignKind Kind, int Start, int End);

/// <summary>
/// A text in one width and one spelling, which still knows where each character came from. <see cref="Words"/> and
/// <see cref="Figures"/> are equally long.
/// </summary>
internal sealed class FoldedText
{
    private const string KanjiDigits = "〇一二三四五六七八九";
    private const string Hyphens = "-‐‑‒–—―−﹣⁃";
    private const string Variants = "髙高﨑崎碕崎邉辺邊辺瀨瀬齋斎齊斉澤沢濱浜濵浜廣広櫻桜嶋島嶌島德徳眞真國国條条惠恵槇槙ヶケ";
    private static readonly Dictionary<char, char> Plain = Variants.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    private readonly int[] starts;
    private readonly int[] ends;

    private FoldedText(string words, int[] starts, int[] ends)
    {
        Words = words;
        Figures = InFigures(words);
        this.starts = starts;
        this.ends = ends;
    }

    /// <summary>NFKC, variant kanji of names as the usual ones.</summary>
    public string Words { get; }

    /// <summary>As <see cref="Words"/>, with kanji digits (not 十, 百) as digits and every hyphen as <c>-</c>.</summary>
    public string Figures { get; }

    public static FoldedText Of(string text)
    {
        var words = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length);
        var ends = new List<int>(text.Length);

        // By text elements: a mark belongs to its letter (ｶ and ﾞ), and what NFKC joins never crosses them.
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            foreach (var character in TypedText.Fold(text.Substring(at, length)))
            {
                words.Append(Plain.GetValueOrDefault(character, character));
                starts.Add(at);
                ends.Add(at + length);
            }

            at += length;
        }

        return new(words.ToString(), [.. starts], [.. ends]);
    }

    /// <summary>The spelling that <see cref="Words"/> has.</summary>
    public static string Spell(string word) => Of(word).Words;

    /// <summary>The sign in the text as it was given.</summary>
    public Sign Sign(Stretch stretch) => new(stretch.Kind, starts[stretch.Start], ends[stretch.End - 1] - starts[stretch.Start]);

    private static string InFigures(string words)
    {
        var figures = words.ToCharArray();
        for (var i = 0; i < figures.Length; i++)
        {
            var digit = KanjiDigits.IndexOf(figures[i], StringComparison.Ordinal);
            if (digit >= 0) figures[i] = (char)('0' + digit);
            else if (Hyphens.Contains(figures[i], StringComparison.Ordinal)) figures[i] = '-';
        }

        // ー is a hyphen between digits and a long vowel elsewhere.
        for (var i = 1; i < figures.Length - 1; i++)
        {
            if (figures[i] == 'ー' && char.IsAsciiDigit(figures[i - 1]) && char.IsAsciiDigit(figures[i + 1])) figures[i] = '-';
        }

        return new string(figures);
    }
}
