using System.Globalization;
using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Questions;

/// <summary>
/// 固有名と言葉を見つける: cuts a normalised sentence into words of the vocabulary so that as little as possible stays unread, and then into as few
/// words as possible. What is in no entry stays unread: 海岸 of 「稲毛海岸」, さん of 「緑さん」. Pure.
/// </summary>
internal static partial class Entities
{
    private const int MostCharacters = 400;
    private const int Unread = 100;
    private const int Repairs = 2;

    // More than that is another language, and no slip of a thumb.
    private const int MostTypos = 3;
    private const int MostUnread = 8;

    /// <summary>What the sentence says. Words with a typing error are mended where the rest then is understood.</summary>
    public static Heard Find(string text, Vocabulary vocabulary, DateOnly today)
    {
        var heard = Cut(text, vocabulary, today);
        for (var repair = 0; repair < Repairs && heard.Unread.Count is > 0 and <= MostTypos && heard.Unread.Sum(u => u.Length) <= MostUnread; repair++)
        {
            if (Mended(heard, vocabulary, today) is not { } better) break;
            heard = better;
        }

        return heard;
    }

    private static Heard Cut(string text, Vocabulary vocabulary, DateOnly today)
    {
        if (text.Length > MostCharacters) return new(text, [], [], [(0, text.Length)]);
        var times = TimeReader.Find(text, today);
        var tops = Tops(text, times);
        // From the end: the least cost to the end, and the word that begins there with that cost.
        Span<int> cost = stackalloc int[text.Length + 1];
        Span<int> step = stackalloc int[text.Length + 1];
        var fixedAt = new Dictionary<int, int>();
        foreach (var time in times) fixedAt[time.At] = time.Length;
        foreach (var (at, length, _) in tops) fixedAt[at] = length;
        for (var at = text.Length - 1; at >= 0; at--) Choose(text, at, fixedAt, vocabulary, cost, step);
        return Collected(text, times, tops, vocabulary, step);
    }

    private static void Choose(string text, int at, Dictionary<int, int> fixedAt, Vocabulary vocabulary, Span<int> cost, Span<int> step)
    {
        (cost[at], step[at]) = (cost[at + 1] + Unread, -1);
        var end = text.Length;
        if (fixedAt.TryGetValue(at, out var length))
        {
            (cost[at], step[at]) = (cost[at + length] + 2, length);
        }
        else
        {
            // No word reaches into a time.
            foreach (var begins in fixedAt.Keys) if (begins > at && begins < end) end = begins;
        }

        for (var longest = Math.Min(vocabulary.LongestFrom(text[at]), end - at); longest > 0; longest--)
        {
            if (vocabulary.Find(text.AsSpan(at, longest)) is not { } word) continue;
            // 「のデータ」 is の and データ, not ので and た.
            var better = cost[at + longest] + (word is Word.Filler ? 3 : 2);
            if (better < cost[at]) (cost[at], step[at]) = (better, longest);
        }
    }

    private static Heard Collected(string text, IReadOnlyList<TimeFound> times, IReadOnlyList<(int At, int Length, Word.Top Top)> tops, Vocabulary vocabulary, ReadOnlySpan<int> step)
    {
        List<(Word, int, int)> words = [];
        List<(int At, int Length)> unread = [];
        List<TimeFound> kept = [];
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Max(step[at], 1);
            var here = at;
            if (step[at] < 0)
            {
                if (unread is [.., var last] && last.At + last.Length == at) unread[^1] = (last.At, last.Length + 1);
                else unread.Add((at, 1));
            }
            else if (times.FirstOrDefault(t => t.At == here && t.Length == length) is { Length: > 0 } time)
            {
                kept.Add(time);
            }
            else if (tops.FirstOrDefault(t => t.At == here && t.Length == length) is { Length: > 0 } top)
            {
                words.Add((top.Top, at, length));
            }
            else
            {
                words.Add((vocabulary.Find(text.AsSpan(at, length))!, at, length));
            }

            at += length;
        }

        return new(text, words, kept, unread);
    }

    private static List<(int At, int Length, Word.Top Top)> Tops(string text, IReadOnlyList<TimeFound> times)
    {
        List<(int, int, Word.Top)> tops = [];
        for (var match = TopPattern().Match(text); match.Success; match = match.NextMatch())
        {
            if (times.Any(t => t.At < match.Index + match.Length && match.Index < t.At + t.Length)) continue;
            if (int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) is > 0 and var number) tops.Add((match.Index, match.Length, new(number, match.Groups["unit"].ValueSpan switch { "地区" => Breakdown.Area, "区" => Breakdown.Ward, _ => null })));
        }

        return tops;
    }

    // Around each unread place, the one word that was meant by what stands there.
    private static Heard? Mended(Heard heard, Vocabulary vocabulary, DateOnly today)
    {
        foreach (var (at, length) in heard.Unread)
        {
            for (var begins = at; begins >= Math.Max(0, at - 5); begins--)
            {
                for (var ends = Math.Min(heard.Text.Length, at + length + 5); ends >= at + length && ends > begins; ends--)
                {
                    if (vocabulary.Typos.Meant(heard.Text.AsSpan(begins, ends - begins)) is not { } meant) continue;
                    var better = Cut(string.Concat(heard.Text.AsSpan(0, begins), meant, heard.Text.AsSpan(ends)), vocabulary, today);
                    if (better.Unread.Sum(u => u.Length) < heard.Unread.Sum(u => u.Length) && better.Unread.Count < heard.Unread.Count) return better;
                }
            }
        }

        return null;
    }

    [GeneratedRegex("(?:上位|とっぷ|べすと|わすと|下位)の?(?<n>[0-9]{1,2})(?<unit>つ|件|個|位|か所|地区|区)?(?:まで|ほど|くらい|ぐらい|だけ)?|(?<![0-9月])(?<n>[0-9]{1,2})(?<unit>つ|件|個|位|か所|地区)(?!区|目)(?:まで|ほど|くらい|ぐらい|だけ|ばかり)?", RegexOptions.CultureInvariant)]
    private static partial Regex TopPattern();
}
