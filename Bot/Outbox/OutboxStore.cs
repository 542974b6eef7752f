using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Outbox;

/// <summary>
/// 送信箱と台帳の置き場: table Outbox. PartitionKey = the ward: <c>O|{minute}|{subject}</c> the record of an occasion,
/// <c>D|{subject}|{minute}|{person}</c> a delivery. PartitionKey <c>work</c>: <c>W|…</c> the occasions that are not at their end.
/// </summary>
internal sealed class OutboxStore(Tables tables)
{
    /// <summary>PartitionKey of what the sender keeps for itself.</summary>
    public const string Work = "work";

    private const int AtOnce = 99;

    /// <summary>The records of a ward from that moment on, oldest first. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<OccasionRecord>> RecordsAsync(string ward, DateTimeOffset from, CancellationToken ct)
    {
        var records = new List<OccasionRecord>();
        await foreach (var row in tables.Outbox.RangeAsync(ward, OutboxRows.RecordsFrom(from), "O}", ct)) records.Add(OutboxRows.ReadRecord(ward, row));
        return records;
    }

    /// <summary>The record of an occasion, or null where it was not planned to its end. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<OccasionRecord?> RecordAsync(Occasion occasion, CancellationToken ct) =>
        await tables.Outbox.FindAsync(occasion.Ward, OutboxRows.RecordKey(occasion), ct) is { } row ? OutboxRows.ReadRecord(occasion.Ward, row) : null;

    /// <summary>
    /// Puts an occasion into the queue: first its place there, then the deliveries, each inserted once however often this is
    /// repeated, and last the record, which says that all of it was done.
    /// </summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; then it is planned again.</exception>
    public async Task PlanAsync(OccasionRecord record, IReadOnlyList<Delivery> deliveries, CancellationToken ct)
    {
        var ward = record.Occasion.Ward;
        if (deliveries.Any(d => !d.IsFinal)) await QueueAsync(record.Occasion, ct);
        foreach (var some in deliveries.Chunk(AtOnce))
        {
            if (await InsertAsync(ward, some, ct) == ChangeOutcome.Applied) continue;
            // Some lie there already, because a copy died on the way.
            foreach (var one in some) await InsertAsync(ward, [one], ct);
        }

        // What one person asked for adds to an occasion of the same moment, and says nothing about all of it.
        await tables.Outbox.ApplyAsync(ward, [record.ForOne ? new Change.Insert(OutboxRows.Write(record)) : new Change.Put(OutboxRows.Write(record))], ct);
    }

    /// <summary>The occasions in the queue, oldest first. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<Occasion>> QueuedAsync(CancellationToken ct)
    {
        var queued = new List<Occasion>();
        await foreach (var row in tables.Outbox.RangeAsync(Work, "W|", ct)) queued.Add(OutboxRows.Queued(row.Key));
        return [.. queued.OrderBy(o => o.At)];
    }

    /// <summary>The deliveries of one occasion. One round trip for each 1,000.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public Task<IReadOnlyList<Delivery>> OfAsync(Occasion occasion, CancellationToken ct) => RangeAsync(occasion.Ward, OutboxRows.Of(occasion), ct);

    /// <summary>The deliveries of every occasion of one subject, oldest first for each person. One round trip for each 1,000.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public Task<IReadOnlyList<Delivery>> OfAsync(string ward, string subject, CancellationToken ct) => RangeAsync(ward, OutboxRows.Of(subject), ct);

    /// <summary>The delivery of one occasion to one person (see <see cref="Delivery.Person"/>), or null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Delivery?> FindAsync(Occasion occasion, string person, CancellationToken ct) =>
        await tables.Outbox.FindAsync(occasion.Ward, $"{OutboxRows.Of(occasion)}{person}", ct) is { } row ? OutboxRows.Read(occasion.Ward, row) : null;

    /// <summary>Moves deliveries of one ward on, provided that nobody else did: all of them or none. One round trip.</summary>
    /// <returns>False when somebody else was faster.</returns>
    /// <exception cref="StorageTroubleException">The storage is in trouble; they were moved or not.</exception>
    public async Task<bool> MoveAsync(IReadOnlyList<Delivery> deliveries, CancellationToken ct) => deliveries.Count == 0
        || await tables.Outbox.ApplyAsync(deliveries[0].Occasion.Ward, [.. deliveries.Select(d => new Change.Replace(OutboxRows.Write(d)))], ct) == ChangeOutcome.Applied;

    /// <summary>Says of an occasion when its last delivery ended, and takes it out of the queue. Three round trips.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; then it is found in the queue again.</exception>
    public async Task EndAsync(Occasion occasion, int targets, DateTimeOffset now, CancellationToken ct)
    {
        // Without a record the planning is not over.
        if (await tables.Outbox.FindAsync(occasion.Ward, OutboxRows.RecordKey(occasion), ct) is not { } row) return;
        await tables.Outbox.ApplyAsync(occasion.Ward, [new Change.Put(OutboxRows.Write(OutboxRows.ReadRecord(occasion.Ward, row) with { Targets = targets, EndedAt = now }))], ct);
        await tables.Outbox.ApplyAsync(Work, [new Change.Delete(OutboxRows.QueueKey(occasion))], ct);
    }

    /// <summary>Puts deliveries that came to an end back into the queue, provided that nobody else did.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; they are in the queue or not.</exception>
    public async Task<bool> RetryAsync(Occasion occasion, IReadOnlyList<Delivery> deliveries, CancellationToken ct)
    {
        await QueueAsync(occasion, ct);
        var all = true;
        foreach (var some in deliveries.Chunk(AtOnce)) all &= await MoveAsync(some, ct);
        // The sender may have found nothing to do in between, and taken it out of the queue.
        await QueueAsync(occasion, ct);
        return all;
    }

    /// <summary>When this bot first planned: what was due before is none of its business. One round trip, two at the very first.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<DateTimeOffset> SinceAsync(DateTimeOffset now, CancellationToken ct)
    {
        if (await tables.Outbox.FindAsync(Work, "since", ct) is { } row && row.Columns.GetValueOrDefault("At") is DateTimeOffset at) return at;
        await tables.Outbox.ApplyAsync(Work, [new Change.Insert(new("since", new Dictionary<string, object>(StringComparer.Ordinal) { ["At"] = now }))], ct);
        return now;
    }

    // Without its place in the queue a delivery would wait for ever.
    private async Task QueueAsync(Occasion occasion, CancellationToken ct)
    {
        var place = new Row(OutboxRows.QueueKey(occasion), new Dictionary<string, object>(StringComparer.Ordinal));
        if (await tables.Outbox.ApplyAsync(Work, [new Change.Put(place)], ct) != ChangeOutcome.Applied) throw new StorageTroubleException("An occasion could not be queued.", null);
    }

    private Task<ChangeOutcome> InsertAsync(string ward, IReadOnlyList<Delivery> deliveries, CancellationToken ct) =>
        tables.Outbox.ApplyAsync(ward, [.. deliveries.Select(d => new Change.Insert(OutboxRows.Write(d)))], ct);

    private async Task<IReadOnlyList<Delivery>> RangeAsync(string ward, string prefix, CancellationToken ct)
    {
        var deliveries = new List<Delivery>();
        await foreach (var row in tables.Outbox.RangeAsync(ward, prefix, ct)) deliveries.Add(OutboxRows.Read(ward, row));
        return deliveries;
    }
}
