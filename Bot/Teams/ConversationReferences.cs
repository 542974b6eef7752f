using Microsoft.Extensions.Caching.Memory;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Teams;

/// <summary>
/// Conversation references and the mark of the welcome, one row per conversation in table <c>Conversations</c>. Written
/// only when something differs or the row is a day old. Storage trouble here never fails a turn.
/// </summary>
internal sealed class ConversationReferences(Table table, Today today, AfterTurn after, DoorMeter meter, ILogger<ConversationReferences> log) : IDisposable
{
    private const int Remembered = 10_000;
    private const int Attempts = 4;
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(1);

    // Only saves round trips: what is in here is in the table too, except while the storage is down.
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Remembered });

    /// <summary>Keeps the reference of an activity, after its turn; no round trip when it is known.</summary>
    public void Keep(Admitted from)
    {
        if (from.ConversationId.Length == 0) return;
        var reference = ConversationReference.Of(from);
        if (!IsKnown(reference)) after.Enqueue(reference.Key, ct => GuardAsync(() => WriteAsync(reference, claim: false, ct)));
    }

    /// <summary>The personal chat of somebody, the last that was written in; null when there is none. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<ConversationReference?> FindAsync(Sender person, CancellationToken ct)
    {
        (ConversationReference Reference, DateTimeOffset At)? last = null;
        await foreach (var row in table.RangeAsync(ConversationReference.PartitionOf(person.TenantId, person.ObjectId), "C|", ct))
        {
            if (ConversationReference.Of(row) is { Chat: ChatKind.Personal } found && (last is null || WrittenAt(row) > last.Value.At)) last = (found, WrittenAt(row));
        }

        return last?.Reference;
    }

    /// <summary>Keeps a chat that the bot itself has opened. Two round trips; without storage it is opened again next time.</summary>
    public Task<bool> KeepAsync(ConversationReference reference, CancellationToken ct) => GuardAsync(() => WriteAsync(reference, claim: false, ct));

    /// <summary>Forgets a conversation from which the bot was removed, and its welcome with it.</summary>
    public void Forget(Admitted from)
    {
        if (from.ConversationId.Length == 0) return;
        var reference = ConversationReference.Of(from);
        // In line with what is still being written about it.
        after.Enqueue(reference.Key, async ct =>
        {
            await GuardAsync(() => table.ApplyAsync(reference.Partition, [new Change.Delete(reference.Key)], ct));
            cache.Remove(CacheKey(reference));
        });
    }

    /// <summary>True for the one who may welcome this conversation: once, also when the arrival is said several times at once or to several copies of the bot.</summary>
    public async Task<bool> ClaimWelcomeAsync(Admitted from, CancellationToken ct)
    {
        var reference = ConversationReference.Of(from);
        var written = false;
        // Without storage a welcome may come twice (once per copy of the bot), rather than never.
        return await GuardAsync(async () => written = await WriteAsync(reference, claim: true, ct)) ? written : ClaimHere(reference);
    }

    /// <summary>Takes the mark back when the welcome could not be given.</summary>
    public async Task ReleaseWelcomeAsync(Admitted from, CancellationToken ct)
    {
        var reference = ConversationReference.Of(from);
        cache.Remove(CacheKey(reference));
        await GuardAsync(async () =>
        {
            if (await table.FindAsync(reference.Partition, reference.Key, ct) is not { } row) return;
            await table.ApplyAsync(reference.Partition, [new Change.Replace(RowOf(reference, welcomed: false, row.Version))], ct);
        });
    }

    private async Task<bool> WriteAsync(ConversationReference reference, bool claim, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var row = await table.FindAsync(reference.Partition, reference.Key, ct);
            var welcomed = row?.Columns.GetValueOrDefault("Welcomed") is true;
            if (row is not null && (claim ? welcomed : IsFresh(row, reference)))
            {
                Remember(reference, row, welcomed);
                return false;
            }

            var next = RowOf(reference, welcomed || claim, row?.Version);
            var outcome = await table.ApplyAsync(reference.Partition, [row is null ? new Change.Insert(next) : new Change.Replace(next)], ct);
            if (outcome != ChangeOutcome.Applied) continue;
            Remember(reference, next, welcomed || claim);
            return true;
        }

        return false;
    }

    private bool ClaimHere(ConversationReference reference)
    {
        lock (cache)
        {
            if (Cached(reference) is { Welcomed: true }) return false;
            // Long ago: the next activity tries to write it.
            Remember(reference, new(reference, DateTimeOffset.MinValue, Welcomed: true));
            return true;
        }
    }

    private bool IsKnown(ConversationReference reference) =>
        Cached(reference) is { } known && known.Reference == reference && today.Now - known.WrittenAt < GoodFor;

    private bool IsFresh(Row row, ConversationReference reference) =>
        ConversationReference.Of(row) == reference && today.Now - WrittenAt(row) < GoodFor;

    private static DateTimeOffset WrittenAt(Row row) => row.Columns.GetValueOrDefault("WrittenAt") is DateTimeOffset at ? at : DateTimeOffset.MinValue;

    private Row RowOf(ConversationReference reference, bool welcomed, string? version)
    {
        var columns = reference.ToColumns();
        columns["Welcomed"] = welcomed;
        columns["WrittenAt"] = today.Now;
        return new(reference.Key, columns, version);
    }

    private Known? Cached(ConversationReference reference) => cache.Get<Known>(CacheKey(reference));

    private void Remember(ConversationReference reference, Row row, bool welcomed) => Remember(reference, new(ConversationReference.Of(row), WrittenAt(row), welcomed));

    private void Remember(ConversationReference reference, Known known) =>
        cache.Set(CacheKey(reference), known, new MemoryCacheEntryOptions { Size = 1 });

    private static string CacheKey(ConversationReference reference) => $"{reference.TenantId}|{reference.ObjectId}|{reference.ConversationId}";

    private async Task<bool> GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (StorageTroubleException e)
        {
            meter.Failed("reference");
            log.ReferenceFailed(Failure.TypeOf(e));
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => cache.Dispose();

    private sealed record Known(ConversationReference Reference, DateTimeOffset WrittenAt, bool Welcomed);
}
