using Sasaeai.Bot.Councils;

namespace Sasaeai.Bot.Questions;

/// <summary>聞き取り: what was found in a sentence.</summary>
/// <param name="text">Normalised.</param>
/// <param name="words">In order, those that change nothing too; each with where it stands.</param>
/// <param name="times">In order.</param>
/// <param name="unread">Where nothing was understood.</param>
internal sealed class Heard(string text, IReadOnlyList<(Word Word, int At, int Length)> words, IReadOnlyList<TimeFound> times, IReadOnlyList<(int At, int Length)> unread)
{
    private IReadOnlyList<Place>? places;
    private IReadOnlyList<PostKind>? posts;
    private IReadOnlyList<MemberGroup>? groups;
    private IReadOnlyList<Word.AnyOf>? ambiguous;
    private IReadOnlyList<GuideTopic>? guides;

    /// <summary>Normalised.</summary>
    public string Text => text;

    /// <summary>In order, with where each stands.</summary>
    public IReadOnlyList<(Word Word, int At, int Length)> Words => words;

    /// <summary>In order.</summary>
    public IReadOnlyList<TimeFound> Times => times;

    /// <summary>Where nothing was understood.</summary>
    public IReadOnlyList<(int At, int Length)> Unread => unread;

    /// <summary>Every meaning of every word but those that change nothing.</summary>
    public IReadOnlyList<Word> Meanings { get; } = [.. words.SelectMany(w => w.Word switch
    {
        Word.Filler => [],
        Word.Several several => several.Words,
        _ => (IReadOnlyList<Word>)[w.Word],
    })];

    /// <summary>Everything that is asked.</summary>
    public Asked Asked { get; } = words.Aggregate(Asked.Nothing, (all, w) => all | Of(w.Word));

    /// <summary>役職 that were named.</summary>
    public IReadOnlyList<PostKind> Posts => posts ??= [.. Meanings.OfType<Word.Post>().Select(p => p.Held).Distinct()];

    /// <summary>Groups of members that were named.</summary>
    public IReadOnlyList<MemberGroup> Groups => groups ??= [.. Meanings.OfType<Word.Of>().Select(o => o.Group).Distinct()];

    /// <summary>Places that were named; a ward that only says where an area lies is none of its own.</summary>
    public IReadOnlyList<Place> Places => places ??= Apart([.. Meanings.OfType<Word.At>().Select(a => a.Place).Distinct()]);

    /// <summary>Names that several places have.</summary>
    public IReadOnlyList<Word.AnyOf> Ambiguous => ambiguous ??= [.. Meanings.OfType<Word.AnyOf>()];

    /// <summary>What is answered by a sentence.</summary>
    public IReadOnlyList<GuideTopic> Guides => guides ??= [.. Meanings.OfType<Word.Guide>().Select(g => g.Topic).Distinct()];

    /// <summary>The whole time that was named, as years of office are counted; null for none or several.</summary>
    public DaySpan? Time => times is [var one] ? one.Plain : null;

    /// <summary>What was not understood, as it stands in the normalised text.</summary>
    public IReadOnlyList<string> UnreadWords => [.. unread.Select(u => text.Substring(u.At, u.Length))];

    /// <summary>Some of this was said.</summary>
    public bool Has(Asked what) => (Asked & what) != 0;

    /// <summary>With other words in it, all of it understood.</summary>
    public Heard Saying(IReadOnlyList<(Word Word, int At, int Length)> other) => new(text, other, times, []);

    /// <summary>What stands from one character to another, all of it understood.</summary>
    public Heard Part(int from, int to) => new(
        text[from..to], [.. words.Where(w => w.At >= from && w.At + w.Length <= to).Select(w => (w.Word, w.At - from, w.Length))], [.. times.Where(t => t.At >= from && t.At + t.Length <= to)], []);

    /// <summary>The same without the words that ask for just that.</summary>
    public Heard Without(Asked what) => new(text, [.. words.Where(w => w.Word is not Word.Asks asks || asks.What != what)], times, unread);

    private static IReadOnlyList<Place> Apart(IReadOnlyList<Place> named) => named.Count < 2
        ? named
        : [.. named.Where(p => p is not Place.InWard ward || !named.Any(a => a is Place.InArea area && area.Area.WardCode == ward.Ward.Code))];

    private static Asked Of(Word word) => word switch
    {
        Word.Asks asks => asks.What,
        Word.Several several => several.Words.Aggregate(Asked.Nothing, (all, w) => all | Of(w)),
        _ => Asked.Nothing,
    };
}
