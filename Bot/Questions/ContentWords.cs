using System.Text.RegularExpressions;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Questions;

/// <summary>内容の言葉: what stands in a sentence and in no vocabulary, and may be looked for in what was written. Pure.</summary>
internal static partial class ContentWords
{
    private const int Most = 3;
    private const int Longest = 40;

    /// <summary>The sentence without them, and them; null where something else is unread that may change the meaning.</summary>
    public static (Heard Heard, IReadOnlyList<string> Found)? Of(Heard heard, string typed)
    {
        if (heard.Unread.Count == 0) return (heard, []);
        List<string> found = [];
        var words = heard.Words.ToList();
        var quoted = Quoted(heard, typed);
        foreach (var (at, length) in Joined(heard, typed))
        {
            // What stands in 「」 is one word, whatever is in it.
            if (quoted.FirstOrDefault(q => q.At <= at && at + length <= q.At + q.Length) is { Length: > 0 } quote)
            {
                var text = heard.Text.Substring(quote.At, quote.Length);
                if (!found.Contains(text)) found.Add(text);
                words.RemoveAll(w => w.At >= quote.At && w.At + w.Length <= quote.At + quote.Length);
                continue;
            }

            // 手段 of 「移動手段」 makes one word with what stands beside it.
            var (begins, ends) = (at, at + length);
            foreach (var (word, from, size) in heard.Words)
            {
                if (word is not (Word.Issue or Word.Kind or Word.Partner or Word.Item or Word.Several) || (from + size != begins && from != ends)) continue;
                (begins, ends) = (Math.Min(begins, from), Math.Max(ends, from + size));
                words.RemoveAll(w => w.At == from);
            }

            var content = heard.Text[begins..ends];
            if (!IsContent(content, typed) || Touches(heard, begins, ends)) return null;
            found.Add(content);
        }

        return found.Count <= Most ? (heard.Saying(words), found) : null;
    }

    private static List<(int At, int Length)> Quoted(Heard heard, string typed) =>
    [
        .. QuotePattern().Matches(typed).Select(m => Normalise.Text(m.Groups[1].Value)).Where(q => q.Length > 1)
            .Select(q => (heard.Text.IndexOf(q, StringComparison.Ordinal), q.Length)).Where(q => q.Item1 >= 0),
    ];

    [GeneratedRegex("[「『“\"]([^」』”\"]{1,20})[」』”\"]", RegexOptions.CultureInvariant)]
    private static partial Regex QuotePattern();

    // か of 「カフェ」 is a particle only in hiragana: what was typed as one word stays one.
    private static List<(int At, int Length)> Joined(Heard heard, string typed)
    {
        List<(int At, int Length)> runs = [];
        var folded = TypedText.Fold(typed);
        foreach (var (at, length) in heard.Unread)
        {
            if (runs is [.., var last] && at - (last.At + last.Length) <= 2 && folded.Contains(Katakana(heard.Text[(last.At + last.Length)..(at + length)]), StringComparison.Ordinal)) runs[^1] = (last.At, at + length - last.At);
            else runs.Add((at, length));
        }

        return runs;
    }

    // Kanji, or katakana as it was typed: hiragana that nobody knows may be 「ではない」 in a dialect.
    private static bool IsContent(string content, string typed) =>
        content.Length is >= 2 and <= Longest && (content.Any(Normalise.IsKanji) || TypedText.Fold(typed).Contains(Katakana(content), StringComparison.OrdinalIgnoreCase)) && !Changing.Any(c => content.Contains(c, StringComparison.Ordinal));

    // A name of a place or a post that goes on is another name.
    private static bool Touches(Heard heard, int begins, int ends) =>
        heard.Words.Any(w => w.Word is Word.At or Word.Post or Word.Of && (w.At + w.Length == begins || w.At == ends));

    private static readonly string[] Changing = ["以外", "除", "未満", "以上", "以下", "他市", "市", "県", "町", "村", "個人", "氏", "様", "さん", "否", "非", "不"];

    private static string Katakana(string hiragana) => string.Concat(hiragana.Select(c => c is >= 'ぁ' and <= 'ゖ' ? (char)(c + 0x60) : c));
}
