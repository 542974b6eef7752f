using System.Security.Cryptography;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Outbox;

/// <summary>
/// 送信役: the one copy of the bot that plans and sends. Table Outbox, PartitionKey <c>work</c>, RowKey <c>lease</c>: who, and until
/// when. It is renewed while it is held; a copy that died leaves it, and another takes over when it has run out.
/// </summary>
internal sealed partial class DispatcherLease(Tables tables, OutboxPace pace, TimeProvider clock, ILogger<DispatcherLease> log)
{
    private const string Partition = OutboxStore.Work;
    private const string Key = "lease";

    private long? renewed;

    /// <summary>This copy, in the rows that it has taken.</summary>
    public string Owner { get; } = RandomNumberGenerator.GetHexString(16);

    /// <summary>This copy holds it, and will for another while: a third of the lease is left for clocks and pauses.</summary>
    public bool IsMine => renewed is { } at && clock.GetElapsedTime(at) < pace.Lease * (2.0 / 3);

    /// <summary>How long another copy has it at the least; zero where none had it at the last look.</summary>
    public TimeSpan FreeIn { get; private set; }

    /// <summary>Takes or renews it. False while another copy holds it. Two round trips; none while it is fresh.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<bool> HoldAsync(CancellationToken ct)
    {
        if (renewed is { } last && clock.GetElapsedTime(last) < pace.Lease / 3) return true;
        var asked = clock.GetTimestamp();
        var row = await tables.Outbox.FindAsync(Partition, Key, ct);
        FreeIn = row is null || row.Text("Owner") == Owner || row.Columns.GetValueOrDefault("Until") is not long until
            ? TimeSpan.Zero
            : TimeSpan.FromTicks(Math.Max(0, until - clock.GetUtcNow().UtcTicks));
        if (FreeIn > TimeSpan.Zero)
        {
            renewed = null;
            return false;
        }

        var mine = new Row(Key, new Dictionary<string, object>(StringComparer.Ordinal) { ["Owner"] = Owner, ["Until"] = (clock.GetUtcNow() + pace.Lease).UtcTicks }, row?.Version);
        var outcome = await tables.Outbox.ApplyAsync(Partition, [row is null ? new Change.Insert(mine) : new Change.Replace(mine)], ct);
        if (outcome == ChangeOutcome.Applied && row?.Text("Owner") != Owner) Taken(Owner);
        renewed = outcome == ChangeOutcome.Applied ? asked : null;
        return renewed is not null;
    }

    /// <summary>Lets another copy begin at once.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; then it begins when the lease has run out.</exception>
    public async Task LeaveAsync(CancellationToken ct)
    {
        if (renewed is null) return;
        renewed = null;
        if (await tables.Outbox.FindAsync(Partition, Key, ct) is { } row && row.Text("Owner") == Owner) await tables.Outbox.ApplyAsync(Partition, [new Change.Delete(Key, row.Version)], ct);
    }

    [LoggerMessage(1, LogLevel.Information, "This copy of the bot plans and sends from now on: {Owner}")]
    private partial void Taken(string owner);
}

/// <summary>Times of the outbox.</summary>
/// <param name="Lease">How long the sender holds its role without a sign of life.</param>
/// <param name="Look">How often it looks for what is due.</param>
internal sealed record OutboxPace(TimeSpan Lease, TimeSpan Look)
{
    /// <summary>60 s, and 20 s.</summary>
    public static OutboxPace Usual { get; } = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(20));
}
