namespace Sasaeai.Bot.Import;

/// <summary>What one file may refer to in another: the rows of the file that comes in, or what is stored where it does not come.</summary>
internal sealed class KnownCity(IReadOnlyDictionary<string, MasterFile> incoming, IReadOnlyDictionary<string, IReadOnlyList<MasterRow>> stored)
{
    private readonly Dictionary<(string File, bool WithClosed), Dictionary<string, MasterRow>> byKey = [];

    /// <summary>The file that comes in, or null.</summary>
    public MasterFile? Incoming(FileSpec spec) => incoming.GetValueOrDefault(spec.Name);

    /// <summary>The row with that key, or null.</summary>
    /// <param name="withClosed">True for the past: it may refer to what has been closed since.</param>
    public MasterRow? Find(string file, string? key, bool withClosed = false) => key is null ? null : Rows(file, withClosed).GetValueOrDefault(key);

    /// <summary>True when that file holds no row with that key, not even one with a mistake in it.</summary>
    public bool IsUnknown(string file, string key, bool withClosed) =>
        Find(file, key, withClosed) is null && !(incoming.TryGetValue(file, out var comes) && (comes.Mistaken is null || comes.Mistaken.Contains(key)));

    private Dictionary<string, MasterRow> Rows(string file, bool withClosed)
    {
        if (byKey.TryGetValue((file, withClosed), out var known))
        {
            return known;
        }

        known = new(StringComparer.Ordinal);
        var replaced = incoming.TryGetValue(file, out var comes);
        foreach (var row in stored.GetValueOrDefault(file) ?? [])
        {
            if (withClosed || (!replaced && row.ClosedOn is null))
            {
                known[row.Key] = row;
            }
        }

        foreach (var row in comes?.Rows ?? [])
        {
            known[row.Key] = row;
        }

        return byKey[(file, withClosed)] = known;
    }
}
