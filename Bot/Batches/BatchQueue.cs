using System.Security.Cryptography;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Batches;

/// <summary>A batch to be registered, and who is at it.</summary>
/// <param name="Attempts">How often a copy began.</param>
/// <param name="Version">ETag of what was read.</param>
internal sealed record BatchWork(string Batch, Sender Sender, Address Address, string Owner, DateTimeOffset Until, int Attempts, string? Version);

/// <summary>
/// 登録待ちの列: table Batches, PartitionKey <c>work</c>, RowKey = the batch. A copy that works on a row keeps a lease on it and
/// renews it; one that died leaves it, and another takes over. Every row may so be tried twice, which its ticket makes harmless.
/// </summary>
internal sealed class BatchQueue(Tables tables, BatchPace pace, TimeProvider clock) : IDisposable
{
    private const string Partition = "work";

    private readonly string owner = RandomNumberGenerator.GetHexString(16);
    private readonly SemaphoreSlim wake = new(0, 1);

    /// <summary>Puts a batch into the queue, once, and wakes this copy's worker.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task AddAsync(Batch batch, Address address, CancellationToken ct)
    {
        await tables.Batches.ApplyAsync(Partition, [new Change.Insert(Write(new(batch.Id, batch.Sender, address, "", default, 0, null)))], ct);
        lock (wake)
        {
            if (wake.CurrentCount == 0) wake.Release();
        }
    }

    /// <summary>Waits until there may be work: something was added here, or the time has come to look what others left.</summary>
    public Task WaitAsync(CancellationToken ct) => wake.WaitAsync(pace.Look, ct);

    /// <summary>Takes a batch on which nobody works, or null. One round trip when there is none.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<BatchWork?> TakeAsync(CancellationToken ct)
    {
        await foreach (var row in tables.Batches.RangeAsync(Partition, "", ct))
        {
            var work = Read(row);
            if (work.Until > clock.GetUtcNow()) continue;
            if (await HoldAsync(work with { Attempts = work.Attempts + 1 }, ct) is { } held) return held;
        }

        return null;
    }

    /// <summary>Says that this copy is still at it; null when another one took over. Two round trips.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public Task<BatchWork?> RenewAsync(BatchWork work, CancellationToken ct) => HoldAsync(work, ct);

    /// <summary>Lets the next copy begin at once.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; then it begins when the lease is over.</exception>
    public Task ReleaseAsync(BatchWork work, CancellationToken ct) => tables.Batches.ApplyAsync(Partition, [new Change.Replace(Write(work with { Until = default }))], ct);

    /// <summary>Takes the batch out of the queue.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public Task FinishAsync(BatchWork work, CancellationToken ct) => tables.Batches.ApplyAsync(Partition, [new Change.Delete(work.Batch)], ct);

    /// <inheritdoc/>
    public void Dispose() => wake.Dispose();

    private async Task<BatchWork?> HoldAsync(BatchWork work, CancellationToken ct)
    {
        var mine = work with { Owner = owner, Until = clock.GetUtcNow() + pace.Lease };
        await tables.Batches.ApplyAsync(Partition, [new Change.Replace(Write(mine))], ct);
        // The answer may have been lost, or somebody else was faster: what stands there now decides.
        return await tables.Batches.FindAsync(Partition, work.Batch, ct) is { } row && Read(row) is var now && now.Owner == owner && now.Until == mine.Until ? now : null;
    }

    private static Row Write(BatchWork work)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["TenantId"] = work.Sender.TenantId,
            ["ObjectId"] = work.Sender.ObjectId,
            ["ServiceUrl"] = work.Address.ServiceUrl,
            ["ConversationId"] = work.Address.ConversationId,
            ["Owner"] = work.Owner,
            ["Until"] = work.Until.UtcTicks,
            ["Attempts"] = work.Attempts,
        };
        if (work.Address.BotId is { } bot) columns["BotId"] = bot;
        if (work.Address.UserId is { } user) columns["UserId"] = user;
        if (work.Address.MessageId is { } message) columns["MessageId"] = message;
        return new(work.Batch, columns, work.Version);
    }

    private static BatchWork Read(Row row) => new(
        row.Key, new(row.Text("TenantId") ?? "", row.Text("ObjectId") ?? "", null),
        new(row.Text("ServiceUrl") ?? "", row.Text("ConversationId") ?? "", row.Text("BotId"), row.Text("UserId"), row.Text("MessageId")),
        row.Text("Owner") ?? "", new(row.Columns.GetValueOrDefault("Until") is long ticks ? ticks : 0, TimeSpan.Zero), row.Number("Attempts") ?? 0, row.Version);
}
