using System.Collections.Frozen;

namespace Sasaeai.Bot.Screening;

/// <summary>
/// 住民でない名前: members, staff, organisations, places and the offices' telephones and addresses. Made once for a version of the
/// master data. A surname alone counts as known when one member or staff has it, so a set per ward hides fewer residents than one
/// for the whole city.
/// </summary>
internal sealed class KnownNames
{
    private readonly WordSet people;
    private readonly WordSet words;
    private readonly FrozenSet<string> telephones;
    private readonly FrozenSet<string> mails;

    /// <param name="people">氏名, surname first, with a blank between (any width).</param>
    /// <param name="words">Organisations, places, areas and their aliases. What stands in brackets is left off.</param>
    /// <param name="telephones">In any notation.</param>
    public KnownNames(IEnumerable<string> people, IEnumerable<string> words, IEnumerable<string> telephones, IEnumerable<string> mails)
    {
        this.people = new(people.SelectMany(Spellings));
        this.words = new(words.Select(w => FoldedText.Spell(w).Split('(')[0].Trim()));
        this.telephones = telephones.Select(t => Digits(FoldedText.Of(t).Figures)).ToFrozenSet(StringComparer.Ordinal);
        this.mails = mails.Select(FoldedText.Spell).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Nothing is known: before the first import.</summary>
    public static KnownNames None { get; } = new([], [], [], []);

    /// <summary>A known name ends right before <paramref name="end"/>, and is no mere tail of a longer one (小林 is not 林).</summary>
    public bool EndsAt(string text, int end) => Stands(text, end, people.Before(text, end)) || Stands(text, end, words.Before(text, end));

    /// <summary>A known place ends right before <paramref name="end"/>.</summary>
    public bool PlaceEndsAt(string text, int end) => words.Before(text, end) > 0;

    public bool IsPerson(string name) => people.Contains(name.Replace(" ", string.Empty, StringComparison.Ordinal));

    public bool IsTelephone(string digits) => telephones.Contains(digits);

    public bool IsMail(string address) => mails.Contains(address);

    /// <summary>The digits of a text, without everything else.</summary>
    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static bool Stands(string text, int end, int length)
    {
        if (length == 0) return false;
        var before = end - length;
        return length > 2 || before == 0 || !Script.IsKanji(text[before - 1]) || InnocentWords.EndAt(text, before);
    }

    private static IEnumerable<string> Spellings(string person)
    {
        var parts = FoldedText.Spell(person).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? [] : [string.Concat(parts), string.Join(' ', parts), parts[0]];
    }
}
