using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Consultations;

/// <summary>
/// 相談の置き場: table Consultations, PartitionKey = the ward. <c>C|{id}</c> decides; <c>O|…</c> (waits) or <c>A|…</c> (answered), and
/// <c>M|{person}|…</c> (one's own), are copies that change in the same transaction, so that no list is a scan.
/// </summary>
internal sealed class ConsultationStore(Tables tables)
{
    private const int MostWaiting = 1000;

    /// <summary>One 相談, or null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Consultation?> FindAsync(string ward, string id, CancellationToken ct) =>
        await tables.Consultations.FindAsync(ward, ConsultationRows.Key(id), ct) is { } row ? ConsultationRows.Read(ward, row) : null;

    /// <summary>Keeps a new one, or finds what was kept under its id before. One round trip, two where it was.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it is kept or not, and may be handed in again.</exception>
    public async Task<(Consultation Kept, bool IsNew)> InsertAsync(Consultation c, CancellationToken ct)
    {
        Change[] changes = [.. new[] { ConsultationRows.Key(c.Id), ConsultationRows.ListKey(c), ConsultationRows.MineKey(c) }.Select(key => new Change.Insert(ConsultationRows.Write(key, c)))];
        if (await tables.Consultations.ApplyAsync(c.Ward, changes, ct) == ChangeOutcome.Applied) return (c, true);
        return await FindAsync(c.Ward, c.Id, ct) is { } kept ? (kept, false) : throw new StorageTroubleException("A consultation could not be kept.", null);
    }

    /// <summary>Moves one on, provided that nobody else did. One round trip.</summary>
    /// <returns>False when somebody else was faster, or this very change is met again: read, and compare.</returns>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it was moved or not.</exception>
    public async Task<bool> MoveAsync(Consultation before, Consultation after, CancellationToken ct)
    {
        List<Change> changes =
        [
            new Change.Replace(ConsultationRows.Write(ConsultationRows.Key(after.Id), after, before.Version)),
            new Change.Put(ConsultationRows.Write(ConsultationRows.ListKey(after), after)),
            new Change.Put(ConsultationRows.Write(ConsultationRows.MineKey(after), after)),
        ];
        if (ConsultationRows.ListKey(before) is var old && old != ConsultationRows.ListKey(after)) changes.Add(new Change.Delete(old));
        return await tables.Consultations.ApplyAsync(after.Ward, changes, ct) == ChangeOutcome.Applied;
    }

    /// <summary>Those of a ward that wait for an answer, oldest first; no more than 1,000. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public Task<IReadOnlyList<Consultation>> WaitingAsync(string ward, CancellationToken ct) => FirstAsync(ward, ConsultationRows.Waiting, MostWaiting, ct);

    /// <summary>Those that were answered last. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public Task<IReadOnlyList<Consultation>> AnsweredAsync(string ward, int most, CancellationToken ct) => FirstAsync(ward, ConsultationRows.Answered, most, ct);

    /// <summary>What somebody has asked in a ward, newest first. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public Task<IReadOnlyList<Consultation>> MineAsync(string ward, Sender asker, int most, CancellationToken ct) => FirstAsync(ward, ConsultationRows.Mine(asker), most, ct);

    private async Task<IReadOnlyList<Consultation>> FirstAsync(string ward, string prefix, int most, CancellationToken ct)
    {
        var found = new List<Consultation>();
        await foreach (var row in tables.Consultations.RangeAsync(ward, prefix, StorageKey.After(prefix), ct, most))
        {
            found.Add(ConsultationRows.Read(ward, row));
            if (found.Count == most) break;
        }

        return found;
    }
}
