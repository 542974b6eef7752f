using Sasaeai.Bot.Import;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Membership;

/// <summary>One row as an edit leaves it, and what was done to it.</summary>
internal sealed record RowChange(MasterRow Row, string Act);

/// <summary>名簿を直すこと: what is to become of one row, and of others with it.</summary>
/// <param name="Key">The row; with <paramref name="Revision"/> null a new one, whose key holds the ticket.</param>
/// <param name="Revision">The revision on which the person looked.</param>
/// <param name="Changes">From the row as it was then (null for a new one) to all rows that change, the row itself among them. Pure.</param>
internal sealed record RosterChange(FileSpec File, string Key, int? Revision, Made Made, Func<MasterRow?, IReadOnlyList<RowChange>> Changes);

/// <summary>How an edit ended.</summary>
internal abstract record Kept
{
    private Kept()
    {
    }

    /// <summary>It stands there, now or since it was sent before.</summary>
    /// <param name="Main">The record of the row itself.</param>
    internal sealed record Done(RowRevision Main, IReadOnlyList<RowRevision> All) : Kept;

    /// <summary>What was sent is what stands there.</summary>
    internal sealed record Nothing : Kept;

    /// <summary>Somebody changed this very row meanwhile.</summary>
    /// <param name="Last">Their record; null after an import.</param>
    internal sealed record Conflict(MasterRow Now, RowRevision? Last) : Kept;

    /// <summary>There is no such row.</summary>
    internal sealed record Gone : Kept;

    /// <summary>Others were faster each time.</summary>
    internal sealed record Crowded : Kept;
}

/// <summary>
/// 名簿の置き場: a new version of the file for each edit, its record in the transaction that makes it visible. Always read from the
/// storage, never from what this copy remembers. After a lost race it reads again: only who changed the same row is a conflict.
/// </summary>
internal sealed class RosterStore(MasterVersions versions, RowHistory history, MasterData masterData)
{
    private const int MostTries = 6;

    /// <summary>All rows of the file as they stand now. Two round trips.</summary>
    /// <exception cref="StorageTroubleException">No answer in time, throttled, or the connection broke.</exception>
    public async Task<IReadOnlyList<MasterRow>> ReadAsync(FileSpec file, CancellationToken ct) =>
        await versions.ReadAsync(await versions.PointerAsync(ct), file, ct).ToListAsync(ct);

    /// <summary>What was done to a row, oldest first; an attempt that came to nothing is not in it. Three round trips.</summary>
    /// <exception cref="StorageTroubleException">As <see cref="ReadAsync"/>.</exception>
    public async Task<IReadOnlyList<RowRevision>> HistoryAsync(FileSpec file, MasterRow row, CancellationToken ct) =>
        [.. (await history.OfAsync(file, row.Key, ct)).Where(r => r.Number <= row.Revision)];

    /// <summary>Keeps an edit.</summary>
    /// <exception cref="StorageTroubleException">As <see cref="ReadAsync"/>; it may be kept or not, as a whole. Sent again it is one edit.</exception>
    public async Task<Kept> KeepAsync(RosterChange change, CancellationToken ct)
    {
        for (var i = 0; i < MostTries; i++)
        {
            var pointer = await versions.PointerAsync(ct);
            var rows = await versions.ReadAsync(pointer, change.File, ct).ToDictionaryAsync(r => r.Key, StringComparer.Ordinal, cancellationToken: ct);
            var main = rows.GetValueOrDefault(change.Key);
            if (main is null && change.Revision is not null) return new Kept.Gone();
            if (main is not null && main.Revision != change.Revision) return await MetAsync(change, main, ct);
            List<RowRevision> records = [];
            foreach (var (row, act) in change.Changes(main))
            {
                var before = rows.GetValueOrDefault(row.Key);
                var after = row with { Revision = (before?.Revision ?? 0) + 1 };
                if (before is not null && before.ClosedOn == row.ClosedOn && Same(before.Values, row.Values)) continue;
                rows[row.Key] = after;
                records.Add(new(change.File.Name, row.Key, after.Revision, before?.Values, row.Values, change.Made with { Act = act }));
            }

            if (records.Count == 0) return new Kept.Nothing();
            var file = new MasterFile(change.File, change.File.Name, [.. rows.Values]);
            if (await versions.WriteAsync(pointer, [file], ct, new([change.File.Name], [.. records.Select(RowHistory.Write)])) is null) continue;
            masterData.LookAgain();
            return new Kept.Done(records.Find(r => r.Key == change.Key) ?? records[0], records);
        }

        return new Kept.Crowded();
    }

    // The row has another revision. It may be this very edit, sent before.
    private async Task<Kept> MetAsync(RosterChange change, MasterRow now, CancellationToken ct)
    {
        var mine = await history.FindAsync(change.File, change.Key, (change.Revision ?? 0) + 1, ct);
        if (mine is not null && mine.Made.Edit == change.Made.Edit && mine.Number <= now.Revision)
        {
            var before = mine.Before is null ? null : now with { Values = mine.Before, Revision = mine.Number - 1 };
            var wanted = change.Changes(before);
            if (wanted.Any(c => c.Row.Key == change.Key && Same(c.Row.Values, mine.After)))
            {
                masterData.LookAgain();
                // Who came in with it has a row that was new then.
                var others = await Task.WhenAll(wanted.Where(c => c.Row.Key != change.Key).Select(c => history.FindAsync(change.File, c.Row.Key, 1, ct)));
                return new Kept.Done(mine, [mine, .. others.OfType<RowRevision>()]);
            }
        }

        return new Kept.Conflict(now, await history.FindAsync(change.File, change.Key, now.Revision, ct));
    }

    private static bool Same(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b) =>
        a.Count == b.Count && a.All(v => b.TryGetValue(v.Key, out var other) && other == v.Value);
}
