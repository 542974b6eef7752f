using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Needs;

/// <summary>困りごとメモの置き場: table Needs, PartitionKey = 区コード, RowKey <c>N|{年度}|{day, turned around}|{drawn}</c>.</summary>
internal sealed class NeedStore(Tables tables)
{
    /// <summary>So many of one year are looked at, the newest.</summary>
    public const int Most = 1000;

    private const int MaxAttempts = 3;

    /// <summary>Keeps a memo, and gives back what is kept under its key: another one where the form was used already. One round trip; two where it was there.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it is kept or not.</exception>
    public async Task<Need> KeepAsync(Need need, CancellationToken ct) => await tables.Needs.ApplyAsync(need.Key.Ward, [new Change.Insert(need.Write())], ct) == ChangeOutcome.Applied
        ? need
        : await FindAsync(need.Key, ct) ?? throw new StorageTroubleException("A memo could not be kept.", null);

    /// <summary>The memo with that key, or null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Need?> FindAsync(NeedKey key, CancellationToken ct) => await tables.Needs.FindAsync(key.Ward, key.RowKey, ct) is { } row ? Need.Read(key, row) : null;

    /// <summary>Takes the text out of a memo; the line stays, and who was first. One round trip; none where it is gone already.</summary>
    /// <param name="seen">As it was read just now.</param>
    /// <param name="eraser">As what somebody erases it.</param>
    /// <returns>What is left.</returns>
    /// <exception cref="StorageTroubleException">The storage is in trouble; the text is gone or not.</exception>
    public async Task<Need> EraseAsync(Need seen, string eraser, DateTimeOffset now, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (seen.IsErased) return seen;
            var erased = seen with { Text = null, ErasedBy = eraser, ErasedAt = now };
            if (await tables.Needs.ApplyAsync(seen.Key.Ward, [new Change.Replace(erased.Write())], ct) == ChangeOutcome.Applied) return erased;
            seen = await FindAsync(seen.Key, ct) ?? throw new StorageTroubleException("A memo went while it was erased.", null);
        }

        throw new StorageTroubleException("A memo was changed at each attempt to erase it.", null);
    }

    /// <summary>The memos of a ward that were written in a year, the newest first, at most <see cref="Most"/>. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<Need>> YearAsync(string ward, FiscalYear year, CancellationToken ct)
    {
        var needs = new List<Need>();
        await foreach (var row in tables.Needs.RangeAsync(ward, NeedKey.Prefix(year), ct))
        {
            if (NeedKey.OfRow(ward, row.Key) is { } key) needs.Add(Need.Read(key, row));
            if (needs.Count == Most) break;
        }

        return [.. needs.OrderByDescending(n => n.At).ThenBy(n => n.Key.Drawn, StringComparer.Ordinal)];
    }
}
