using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Questions;

/// <summary>語彙: the fixed words, and the names of the loaded city. Built once for a version of the master data.</summary>
internal sealed class Vocabulary
{
    private static readonly Word.Filler Filler = new();

    private readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<char, int> longest = [];

    /// <param name="taught">Words that a secretariat added, and the entry that each stands for: <c>area:12101-01</c>, <c>kind:k01</c>, <c>partner:…</c>, <c>item:…</c>.</param>
    public Vocabulary(City city, PlanBook plans, CouncilBook councils, IReadOnlyDictionary<string, string>? taught = null)
    {
        foreach (var (surface, word) in CouncilWords.All.Concat(RecordWords.All)) AddFixed(Normalise.Text(surface), word);
        foreach (var surface in Fillers.All.Select(Normalise.Text)) words.TryAdd(surface, Filler);
        foreach (var ward in city.Wards) Add(new Word.At(new Place.InWard(ward), false), ward.Name, ward.Kana, ward.Kana is [.. var reading, 'く'] ? $"{reading}区" : null, $"{ward.Name}さん");
        foreach (var ward in city.Wards) Add(new Word.At(new Place.InWard(ward), true), [.. ward.Aliases, ward.Kana is [.. var reading, 'く'] ? reading : null]);
        foreach (var area in city.Areas) Add(new Word.At(new Place.InArea(area), false), [area.Name, area.Kana, .. area.Aliases]);
        foreach (var council in councils.Councils) Add(council, city.FindWard(council.WardCode));
        var items = plans.Items.Where(i => i.Chapter == 5).Select(i => plans.FindTerm(i.TermId) is { } term ? new DatedItem(i, term.From, term.To) : new(i, new(1900), new(2199))).ToList();
        foreach (var same in items.GroupBy(i => Normalise.Text(i.Item.Title), StringComparer.Ordinal)) AddFixed(same.Key, new Word.Item([.. same]));
        foreach (var same in items.GroupBy(i => i.Item.Number, StringComparer.Ordinal)) AddNumber(same.Key, new Word.Item([.. same]));
        foreach (var member in councils.Councils.SelectMany(c => councils.Everybody(c.Id)))
        {
            if (member.Post is { } post && Posts.KindOf(post) != PostKind.Member) Add(new Word.Post(Posts.KindOf(post)), post);
            if (member.Category is { } category) AddGroup(new(category, true));
            if (member.Organisation is { } organisation && organisation != member.Category) AddGroup(new(organisation, false));
        }

        foreach (var (surface, target) in taught ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (Meaning(target, city, plans) is { } word) words.TryAdd(Normalise.Text(surface), word);
        }

        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var surface in words.Keys.Where(k => k.Length > 0)) longest[surface[0]] = Math.Max(longest.GetValueOrDefault(surface[0]), surface.Length);
        Typos = new(words);
    }

    /// <summary>What was meant by a word with one mistake in it.</summary>
    public Typos Typos { get; }

    /// <summary>How long a word that begins with that character may be; 0 for none.</summary>
    public int LongestFrom(char first) => longest.GetValueOrDefault(first);

    /// <summary>The entry, or null.</summary>
    public Word? Find(ReadOnlySpan<char> surface) => lookup.TryGetValue(surface, out var word) ? word : null;

    private static Word? Meaning(string target, City city, PlanBook plans) => target.Split(':', 2) switch
    {
        ["area", var id] when city.FindArea(id) is { } area => new Word.At(new Place.InArea(area), false),
        ["kind", var code] when Activities.ActivityKind.Find(code) is not null => new Word.Kind([code]),
        ["partner", var name] => new Word.Partner(name),
        ["item", var id] when plans.Find(id) is { } item => new Word.Item([new(item, new(1900), new(2199))]),
        _ => null,
    };

    // 「花見川区支え合いのまち推進協議会」 names the ward; what is left without the ward's name is 協議会 in this city's words.
    private void Add(Council council, Ward? ward)
    {
        Word place = new Word.At(ward is null ? new Place.CityBody() : new Place.InWard(ward), false);
        foreach (var name in new[] { council.Name, council.ShortName }.OfType<string>())
        {
            Add(ward is null ? place : new Word.Several([place, new Word.Asks(Asked.Body)]), name);
            if (ward is null || Names(ward.Name).Concat(ward.Aliases).FirstOrDefault(n => name.StartsWith(n, StringComparison.Ordinal)) is not { } own) continue;
            if (name[own.Length..] is { Length: > 2 } rest && rest[0] != 'の') Add(new Word.Asks(Asked.Body), rest);
        }
    }

    private void AddGroup(MemberGroup group) => Add(
        new Word.Of(group), [group.Name, .. Names(group.Name).SelectMany(n => n.Split('・', '、')), .. group.Name.StartsWith("社協", StringComparison.Ordinal) ? [group.Name[2..]] : Array.Empty<string>()]);

    // The fixed words may have two meanings, which the question decides between.
    private void AddFixed(string surface, Word word)
    {
        if (surface.Length == 0) return;
        words[surface] = (words.GetValueOrDefault(surface), word) switch
        {
            (null or Word.Filler, _) => word,
            (var there, Word.Filler) => there!,
            (Word.Asks a, Word.Asks b) => new Word.Asks(a.What | b.What),
            (Word.Several several, _) => new Word.Several([.. several.Words, word]),
            (var there, _) => there == word ? there! : new Word.Several([there!, word]),
        };
    }

    private void Add(Word word, params string?[] surfaces)
    {
        foreach (var surface in surfaces.OfType<string>().SelectMany(Names).Select(Normalise.Text).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal))
        {
            words[surface] = (words.GetValueOrDefault(surface), word) switch
            {
                (null or Word.Filler, _) => word,
                (Word.At a, Word.At b) => a.Place == b.Place ? a with { Short = a.Short && b.Short } : new Word.AnyOf(surface, [a.Place, b.Place]),
                (Word.AnyOf any, Word.At b) => any with { Places = [.. any.Places.Append(b.Place).Distinct()] },
                (Word.Of a, Word.Of b) when a.Group.Name == b.Group.Name => a,
                (Word.Partner or Word.Kind or Word.Several or Word.Of, Word.Of) => With(words[surface], word),
                // The fixed words stay what they are.
                (var there, _) => there!,
            };
        }
    }

    // 「(3)」「(3)番」「項目3」; a bare 3 is a number of anything.
    private void AddNumber(string number, Word.Item item)
    {
        var said = Normalise.Text(number);
        var bare = said.Trim('(', ')');
        foreach (var surface in new[] { said == bare ? null : number, $"({bare})番", $"{bare}番の項目", $"{bare}番目の項目", $"項目{bare}", $"取組{bare}", $"項目({bare})", $"取組({bare})", $"({bare})の項目", $"({bare})の取組", $"{bare}番の取組", $"{bare}番", $"{bare}番目" })
        {
            if (surface is not null) AddFixed(Normalise.Text(surface), item);
        }
    }

    private static Word With(Word there, Word word) => there is Word.Several several
        ? several.Words.Contains(word) ? several : new Word.Several([.. several.Words, word])
        : new Word.Several([there, word]);

    // 「例示町(見本)」 is said without what stands in brackets.
    private static IEnumerable<string> Names(string name)
    {
        yield return name;
        if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket) yield return name[..bracket];
    }
}
