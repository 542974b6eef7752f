using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Questions;

/// <summary>語: one entry of the vocabulary.</summary>
internal abstract record Word
{
    private Word()
    {
    }

    /// <summary>A place. A short name (「緑」 for 緑区) is also a family name.</summary>
    internal sealed record At(Place Place, bool Short) : Word;

    /// <summary>役職.</summary>
    internal sealed record Post(PostKind Kind) : Word;

    /// <summary>選出区分 or organisation.</summary>
    internal sealed record Of(MemberGroup Group) : Word;

    /// <summary>What is asked.</summary>
    internal sealed record Asks(Asked What) : Word;

    /// <summary>Changes nothing: particles, polite endings.</summary>
    internal sealed record Filler : Word;

    /// <summary>Two different things have that name, so it names neither.</summary>
    internal sealed record Ambiguous : Word;
}

/// <summary>語彙: the fixed words, and the names of the loaded city. Built once for a version of the master data.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int longest;

    public Vocabulary(City city, CouncilBook councils)
    {
        foreach (var (surface, word) in CouncilWords.All) words[Normalise.Text(surface)] = word;
        foreach (var ward in city.Wards) Add(new Word.At(new Place.InWard(ward), false), ward.Name, ward.Kana, ward.Kana is [.. var reading, 'く'] ? $"{reading}区" : null);
        foreach (var ward in city.Wards) Add(new Word.At(new Place.InWard(ward), true), [.. ward.Aliases, ward.Kana is [.. var reading, 'く'] ? reading : null]);
        foreach (var area in city.Areas) Add(new Word.At(new Place.InArea(area), false), [area.Name, area.Kana, .. area.Aliases]);
        foreach (var council in councils.Councils) Add(council, city.FindWard(council.WardCode));
        foreach (var member in councils.Councils.SelectMany(c => councils.Everybody(c.Id)))
        {
            if (member.Post is { } post && Posts.KindOf(post) != PostKind.Member) Add(new Word.Post(Posts.KindOf(post)), post);
            if (member.Category is { } category) AddGroup(new(category, true));
            if (member.Organisation is { } organisation && organisation != member.Category) AddGroup(new(organisation, false));
        }

        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = words.Keys.Max(k => k.Length);
    }

    /// <summary>The longest word that begins the text, or null.</summary>
    public (Word Word, int Length)? LongestAt(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(longest, text.Length); length > 0; length--)
        {
            if (lookup.TryGetValue(text[..length], out var word)) return (word, length);
        }

        return null;
    }

    // 「花見川区支え合いのまち推進協議会」 names the ward; what is left without the ward's name is 協議会 in this city's words.
    private void Add(Council council, Ward? ward)
    {
        Word place = new Word.At(ward is null ? new Place.CityBody() : new Place.InWard(ward), false);
        foreach (var name in new[] { council.Name, council.ShortName }.OfType<string>())
        {
            Add(place, name);
            if (ward is null || Names(ward.Name).Concat(ward.Aliases).FirstOrDefault(n => name.StartsWith(n, StringComparison.Ordinal)) is not { } own) continue;
            if (name[own.Length..] is { Length: > 2 } rest && rest[0] != 'の') Add(new Word.Asks(Asked.Body), rest);
        }
    }

    private void AddGroup(MemberGroup group) => Add(
        new Word.Of(group), [group.Name, .. Names(group.Name).SelectMany(n => n.Split('・', '、')), .. group.Name.StartsWith("社協", StringComparison.Ordinal) ? [group.Name[2..]] : Array.Empty<string>()]);

    private void Add(Word word, params string?[] surfaces)
    {
        foreach (var surface in surfaces.OfType<string>().SelectMany(Names).Select(Normalise.Text).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal))
        {
            // The fixed words stay what they are.
            if (!words.TryGetValue(surface, out var there)) words[surface] = word;
            else if (there is Word.At or Word.Of && !IsSame(there, word)) words[surface] = new Word.Ambiguous();
        }
    }

    private static bool IsSame(Word one, Word other) => (one, other) switch
    {
        (Word.At a, Word.At b) => a.Place == b.Place,
        (Word.Of a, Word.Of b) => a.Group.Name == b.Group.Name,
        _ => false,
    };

    // 「例示町(見本)」 is said without what stands in brackets.
    private static IEnumerable<string> Names(string name)
    {
        yield return name;
        if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket) yield return name[..bracket];
    }
}
