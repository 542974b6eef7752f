using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Digests;

/// <summary>まとめの希望: one person, or the channel of a ward, wants its digest in that rhythm.</summary>
/// <param name="At">Since when; what was due before is not sent because of it.</param>
internal sealed record DigestWish(string Ward, Recipient To, Rhythm Rhythm, DateTimeOffset At);

/// <summary>希望の置き場: table Outbox, PartitionKey <c>digests</c>, RowKey <c>{ward}|{person, hashed}</c>: one rhythm a person and ward.</summary>
internal sealed class DigestWishes(Tables tables)
{
    private const string Partition = "digests";

    /// <summary>All of them. One round trip for each 1,000.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<DigestWish>> AllAsync(CancellationToken ct)
    {
        var wishes = new List<DigestWish>();
        await foreach (var row in tables.Outbox.RangeAsync(Partition, "", ct)) wishes.Add(Read(row));
        return wishes;
    }

    /// <summary>The wish of one person in a ward, or null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<DigestWish?> FindAsync(string ward, Sender to, CancellationToken ct) => await tables.Outbox.FindAsync(Partition, Key(ward, to), ct) is { } row ? Read(row) : null;

    /// <summary>Keeps what somebody wants now; null for nothing. The same again changes nothing. Two round trips; one where it is so already.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it is kept or not.</exception>
    public async Task SetAsync(string ward, Recipient to, Rhythm? rhythm, DateTimeOffset now, CancellationToken ct)
    {
        if ((await FindAsync(ward, to.Person, ct))?.Rhythm == rhythm) return;
        var key = Key(ward, to.Person);
        Change change = rhythm is { } wanted ? new Change.Put(Write(key, to, wanted, now)) : new Change.Delete(key);
        if (await tables.Outbox.ApplyAsync(Partition, [change], ct) == ChangeOutcome.Applied) return;
        // Gone already, or the answer to its going was lost.
        if ((await FindAsync(ward, to.Person, ct))?.Rhythm != rhythm) throw new StorageTroubleException("A wish could not be kept.", null);
    }

    private static string Key(string ward, Sender to) => $"{ward}|{PersonKey.Of(to)}";

    private static Row Write(string key, Recipient to, Rhythm rhythm, DateTimeOffset now) => new(key, new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["TenantId"] = to.Person.TenantId,
        ["ObjectId"] = to.Person.ObjectId,
        ["Name"] = to.Name,
        ["Rhythm"] = rhythm.ToString(),
        ["At"] = now,
    });

    private static DigestWish Read(Row row) => new(
        row.Key.Split('|')[0], new(new(row.Text("TenantId") ?? "", row.Text("ObjectId") ?? "", null), row.Text("Name") ?? ""),
        Enum.TryParse<Rhythm>(row.Text("Rhythm"), out var rhythm) ? rhythm : Rhythm.Monthly, row.Columns.GetValueOrDefault("At") is DateTimeOffset at ? at : default);
}
