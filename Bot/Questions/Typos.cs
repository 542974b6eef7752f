namespace Sasaeai.Bot.Questions;

/// <summary>
/// 打ちまちがい: a word of the vocabulary with one character too many, missing, or exchanged with its neighbour; in kana, and in words of five
/// characters or more, also one that is another. A kanji for another in a short word is another word (参加費 is not 参加者), so it is never mended.
/// By the words without one of their characters, looked up once when the vocabulary is built.
/// </summary>
internal sealed class Typos
{
    private const int Shortest = 3;
    private const int Longest = 14;

    private readonly Dictionary<string, List<string>> without = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly HashSet<string> known;

    public Typos(IReadOnlyDictionary<string, Word> words)
    {
        known = words.Where(w => IsMendable(w.Key, w.Value)).Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var word in known)
        {
            for (var i = 0; i < word.Length; i++)
            {
                var shorter = word.Remove(i, 1);
                if (!without.TryGetValue(shorter, out var list)) without[shorter] = list = [];
                if (!list.Contains(word)) list.Add(word);
            }
        }

        lookup = without.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The one word that was meant; null for none, and for several.</summary>
    public string? Meant(ReadOnlySpan<char> typed)
    {
        if (typed.Length is < Shortest - 1 or > Longest) return null;
        string? found = null;
        Span<char> shorter = stackalloc char[typed.Length];
        // One is missing in what was typed.
        if (!Take(typed, typed, ref found)) return null;
        for (var i = 0; i < typed.Length; i++)
        {
            typed[..i].CopyTo(shorter);
            typed[(i + 1)..].CopyTo(shorter[i..]);
            var rest = shorter[..(typed.Length - 1)];
            // One is too many, or one is another.
            if (rest.Length >= Shortest && known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(rest, out var exact) && !Is(exact, ref found)) return null;
            if (!Take(rest, typed, ref found)) return null;
        }

        return found;
    }

    private bool Take(ReadOnlySpan<char> rest, ReadOnlySpan<char> typed, ref string? found)
    {
        if (!lookup.TryGetValue(rest, out var candidates)) return true;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > typed.Length ? candidate.Length - typed.Length == 1 && candidate.Length > Shortest && candidate[0] == typed[0] : IsNear(candidate, typed))
            {
                if (!Is(candidate, ref found)) return false;
            }
        }

        return true;
    }

    private static bool Is(string word, ref string? found)
    {
        if (found is not null && found != word) return false;
        found = word;
        return true;
    }

    // Same length, both without one character equal: exchanged neighbours, or one other character.
    private static bool IsNear(string word, ReadOnlySpan<char> typed)
    {
        if (word.Length != typed.Length) return false;
        var (first, last) = (0, word.Length - 1);
        while (first < word.Length && word[first] == typed[first]) first++;
        while (last > first && word[last] == typed[last]) last--;
        if (first >= last) return first == last && MayBeAnother(word, first);
        return last - first == 1 && word[first] == typed[last] && word[last] == typed[first];
    }

    private static bool MayBeAnother(string word, int at) =>
        Normalise.IsKanji(word[at]) ? word.Length >= 6 && at < word.Length - 1 : word.Length >= 5;

    // 緑さん is somebody, and not 緑区さん.
    private static bool IsMendable(string surface, Word word) => surface.Length is >= Shortest and <= Longest && word is not (Word.Filler or Word.Of or Word.Item) && !surface.EndsWith("さん", StringComparison.Ordinal);
}
