using Sasaeai.Bot.Councils;

namespace Sasaeai.Bot.Questions;

/// <summary>聞き取り: what was found in a sentence.</summary>
/// <param name="Words">In order, those that change nothing too.</param>
/// <param name="Time">The one time that was named, or null.</param>
/// <param name="Unread">Where nothing was understood, in the normalised text; an answer needs it to be empty.</param>
internal sealed record Heard(string Text, IReadOnlyList<Word> Words, DaySpan? Time, IReadOnlyList<(int At, int Length)> Unread)
{
    /// <summary>Everything that is asked.</summary>
    public Asked Asked => Words.OfType<Word.Asks>().Aggregate(Asked.Nothing, (all, word) => all | word.What);

    /// <summary>役職 that were named.</summary>
    public IReadOnlyList<PostKind> Posts => [.. Words.OfType<Word.Post>().Select(p => p.Kind).Distinct()];

    /// <summary>Groups of members that were named.</summary>
    public IReadOnlyList<MemberGroup> Groups => [.. Words.OfType<Word.Of>().Select(o => o.Group).Distinct()];

    /// <summary>Places that were named.</summary>
    public IReadOnlyList<Place> Places => [.. Words.OfType<Word.At>().Select(a => a.Place).Distinct()];
}

/// <summary>
/// 固有名と言葉を見つける: cuts a normalised sentence into words of the vocabulary, the longest first. What is not in it stays unread:
/// 海岸 of 「稲毛海岸」, さん of 「緑さん」. Pure.
/// </summary>
internal static class Entities
{
    /// <summary>What the sentence says. A second time stays unread.</summary>
    public static Heard Find(string text, Vocabulary vocabulary, DateOnly today)
    {
        var time = TimeReader.Find(text, today);
        List<Word> words = [];
        List<(int At, int Length)> unread = [];
        for (var at = 0; at < text.Length;)
        {
            if (time is { } found && found.At == at)
            {
                at += found.Length;
                continue;
            }

            var end = time is { } later && at < later.At ? later.At : text.Length;
            if (vocabulary.LongestAt(text.AsSpan(at, end - at)) is { } known)
            {
                words.Add(known.Word);
                at += known.Length;
                continue;
            }

            if (unread is [.., var last] && last.At + last.Length == at) unread[^1] = (last.At, last.Length + 1);
            else unread.Add((at, 1));
            at++;
        }

        return new(text, words, time?.Span, unread);
    }
}
