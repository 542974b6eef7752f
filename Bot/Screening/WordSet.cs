using System.Collections.Frozen;

namespace Sasaeai.Bot.Screening;

/// <summary>Words that are looked for at one place of a text. Each look costs as many comparisons as there are different lengths.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string> words;
    private readonly int[] lengths;

    public WordSet(IEnumerable<string> words)
    {
        this.words = words.Where(w => w.Length > 0).ToFrozenSet(StringComparer.Ordinal);
        lengths = [.. this.words.Select(w => w.Length).Distinct().OrderDescending()];
    }

    /// <summary>Words parted by blanks or line ends.</summary>
    public static WordSet Of(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(FoldedText.Spell));

    /// <summary>The length of the longest word that ends right before <paramref name="end"/>, or 0.</summary>
    public int Before(string text, int end)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in lengths)
        {
            if (length <= end && lookup.Contains(text.AsSpan(end - length, length))) return length;
        }

        return 0;
    }

    /// <summary>The length of the longest word that begins at <paramref name="start"/>, or 0.</summary>
    public int At(string text, int start)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in lengths)
        {
            if (start + length <= text.Length && lookup.Contains(text.AsSpan(start, length))) return length;
        }

        return 0;
    }

    public bool Contains(string word) => words.Contains(word);
}
