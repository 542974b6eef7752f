using Sasaeai.Bot.Councils;

namespace Sasaeai.Bot.Questions;

/// <summary>聞き取り: what was found in a sentence.</summary>
/// <param name="Text">Normalised.</param>
/// <param name="Words">In order, those that change nothing too; each with where it stands.</param>
/// <param name="Times">In order.</param>
/// <param name="Unread">Where nothing was understood.</param>
internal sealed record Heard(string Text, IReadOnlyList<(Word Word, int At, int Length)> Words, IReadOnlyList<TimeFound> Times, IReadOnlyList<(int At, int Length)> Unread)
{
    private IReadOnlyList<Word>? flat;

    /// <summary>Every meaning of every word.</summary>
    public IReadOnlyList<Word> Meanings => flat ??= [.. Words.SelectMany(w => w.Word is Word.Several several ? several.Words : [w.Word])];

    /// <summary>Everything that is asked.</summary>
    public Asked Asked => Meanings.OfType<Word.Asks>().Aggregate(Asked.Nothing, (all, word) => all | word.What);

    /// <summary>役職 that were named.</summary>
    public IReadOnlyList<PostKind> Posts => [.. Meanings.OfType<Word.Post>().Select(p => p.Held).Distinct()];

    /// <summary>Groups of members that were named.</summary>
    public IReadOnlyList<MemberGroup> Groups => [.. Meanings.OfType<Word.Of>().Select(o => o.Group).Distinct()];

    /// <summary>Places that were named; a ward that only says where an area lies is none of its own.</summary>
    public IReadOnlyList<Place> Places
    {
        get
        {
            var places = Meanings.OfType<Word.At>().Select(a => a.Place).Distinct().ToList();
            return [.. places.Where(p => p is not Place.InWard ward || !places.Any(a => a is Place.InArea area && area.Area.WardCode == ward.Ward.Code))];
        }
    }

    /// <summary>Names that several places have.</summary>
    public IReadOnlyList<Word.AnyOf> Ambiguous => [.. Meanings.OfType<Word.AnyOf>()];

    /// <summary>What is answered by a sentence.</summary>
    public IReadOnlyList<GuideTopic> Guides => [.. Meanings.OfType<Word.Guide>().Select(g => g.Topic).Distinct()];

    /// <summary>The whole time that was named, as years of office are counted; null for none or several.</summary>
    public DaySpan? Time => Times is [var one] ? one.Plain : null;

    /// <summary>What was not understood, as it stands in the normalised text.</summary>
    public IReadOnlyList<string> UnreadWords => [.. Unread.Select(u => Text.Substring(u.At, u.Length))];

    /// <summary>Some of this was said.</summary>
    public bool Has(Asked what) => (Asked & what) != 0;

    /// <summary>What stands from one character to another, all of it understood.</summary>
    public Heard Part(int from, int to) => new(
        Text[from..to], [.. Words.Where(w => w.At >= from && w.At + w.Length <= to).Select(w => (w.Word, w.At - from, w.Length))], [.. Times.Where(t => t.At >= from && t.At + t.Length <= to)], []);

    /// <summary>The same without what asks for that.</summary>
    public Heard Without(Asked what) => this with { Words = [.. Words.Where(w => w.Word is not Word.Asks asks || asks.What != what)], flat = null };
}
