using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.People;

/// <summary>
/// 使えなくなったアカウント: table People, PartitionKey = the person, hashed, RowKey = lost. So that an account which one copy found
/// disabled or missing has no rights in another one either, nor after a restart, while Graph can't be asked.
/// </summary>
internal sealed class LostAccounts(Tables tables)
{
    private const string Key = "lost";

    /// <summary>True when there is a row; null when the storage does not answer. One round trip.</summary>
    public async Task<bool?> IsLostAsync(string person, CancellationToken ct)
    {
        try
        {
            return await tables.People.FindAsync(person, Key, ct) is not null;
        }
        catch (Exception failed) when (failed is StorageTroubleException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Writes or removes the row. False when that was not possible now; the next look does it. One round trip.</summary>
    public async Task<bool> NoteAsync(string person, bool lost, DateTimeOffset now, CancellationToken ct)
    {
        Change change = lost
            ? new Change.Put(new Row(Key, new Dictionary<string, object>(StringComparer.Ordinal) { ["FoundAt"] = now }))
            : new Change.Delete(Key);
        try
        {
            await tables.People.ApplyAsync(person, [change], ct);
            return true;
        }
        catch (Exception failed) when (failed is StorageTroubleException or OperationCanceledException)
        {
            return false;
        }
    }
}
