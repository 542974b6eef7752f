using Sasaeai.Bot.Councils;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Import;

/// <summary>One version of the master data, as it stands on a day.</summary>
/// <param name="Version">Empty before the first import.</param>
internal sealed record MasterSnapshot(string Version, City City, PlanBook Plans, Roster Roster)
{
    /// <summary>Names that are no residents'.</summary>
    public NameBook Names { get; init; } = NameBook.None;

    /// <summary>協議会, 委員, 会議.</summary>
    public CouncilBook Councils { get; init; } = CouncilBook.Empty;

    /// <summary>The first ward named in this person's rows; null for somebody of the whole city.</summary>
    public Ward? OwnWardOf(Person person) => person.OwnWards.Select(City.FindWard).FirstOrDefault(w => w is not null);
}

/// <summary>マスターデータ: hands out the current version. Copies of the bot look at the pointer row every 30 s, so a change takes that long.</summary>
internal sealed class MasterData(MasterVersions versions, SnapshotReader reader, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile Look? last;
    private int changes;

    /// <summary>The current version; one with no wards at all before the first import. No round trip while the pointer was looked at less than 30 s ago.</summary>
    /// <remarks>One caller looks at a time; the others go on with the version before. While the storage is in trouble that version stays.</remarks>
    /// <exception cref="StorageTroubleException">The storage is in trouble and there is no version to go on with.</exception>
    public ValueTask<MasterSnapshot> CurrentAsync(CancellationToken ct)
    {
        var seen = last;
        return seen is not null && IsFresh(seen) ? new(seen.Snapshot) : new(LookAsync(ct));
    }

    /// <summary>This copy changed it: the next turn looks at the pointer.</summary>
    public void LookAgain()
    {
        Interlocked.Increment(ref changes);
        if (last is { } seen) last = seen with { For = TimeSpan.Zero };
    }

    private async Task<MasterSnapshot> LookAsync(CancellationToken ct)
    {
        if (last is { } old)
        {
            if (!await gate.WaitAsync(TimeSpan.Zero, ct).ConfigureAwait(false))
            {
                return old.Snapshot;
            }
        }
        else
        {
            await gate.WaitAsync(ct).ConfigureAwait(false);
        }

        try
        {
            return last is { } seen && IsFresh(seen) ? seen.Snapshot : await ReadAsync(ct).ConfigureAwait(false);
        }
        catch (StorageTroubleException) when (last is { } before)
        {
            last = new(before.Snapshot, clock.GetTimestamp(), PauseAfterTrouble);
            return before.Snapshot;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<MasterSnapshot> ReadAsync(CancellationToken ct)
    {
        var known = Volatile.Read(ref changes);
        var pointer = await versions.PointerAsync(ct).ConfigureAwait(false);
        var snapshot = last is { } seen && seen.Snapshot.Version == (pointer?.Version ?? string.Empty)
            ? seen.Snapshot
            : await reader.ReadAsync(pointer, ct).ConfigureAwait(false);
        last = new(snapshot, clock.GetTimestamp(), known == Volatile.Read(ref changes) ? GoodFor : TimeSpan.Zero);
        return snapshot;
    }

    private bool IsFresh(Look look) => clock.GetElapsedTime(look.At) < look.For;

    private sealed record Look(MasterSnapshot Snapshot, long At, TimeSpan For);
}
