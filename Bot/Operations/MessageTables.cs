using Sasaeai.Bot.Consultations;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Notices;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Operations;

/// <summary>やりとりの表: the tables that <c>messages.csv</c> holds, as an export writes them and an import fills them.</summary>
/// <param name="now">When what was under way is given up.</param>
internal sealed class MessageTables(Tables tables, DateTimeOffset now) : IMessageRows
{
    private const int MostRows = 99;
    private const int MostCharacters = 500_000;
    private const int MaxAttempts = 8;

    // The outbox last: what it speaks about is in the other tables, and a line about what is not there is no harm.
    private readonly IReadOnlyList<MessageTable> all =
    [
        new("Consultations", tables.Consultations, (_, key) => ConsultationRows.IsFirst(key), ConsultationRows.CanRead, ConsultationRows.WithCopies),
        new("Needs", tables.Needs, (_, _) => true, Needs.Need.CanRead, (_, row) => [row]),
        new("Notices", tables.Notices, (_, _) => true, NoticeRows.CanRead, (_, row) => [row]),
        new("Outbox", tables.Outbox, (partition, _) => OutboxBackup.Holds(partition), OutboxBackup.CanRead,
            (partition, row) => ChoiceStore.IsOver(partition, row.Key, now) ? [] : [OutboxBackup.Restored(row, now)]),
    ];

    /// <summary>Writes all rows that go into a backup. Memory holds one page of them.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task WriteAsync(CsvFile file, CancellationToken ct)
    {
        foreach (var table in all)
        {
            await foreach (var (partition, row) in table.Table.AllAsync(ct).ConfigureAwait(false))
            {
                if (table.Travels(partition, row.Key)) await file.WriteAsync([table.Name, partition, row.Key, KeptColumns.ToJson(row.Columns)], ct).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public bool CanRead(MessageRow row)
    {
        try
        {
            return all.FirstOrDefault(t => t.Name == row.Table) is { } table && (!table.Travels(row.Partition, row.Key) || table.CanRead(row.Partition, new(row.Key, row.Columns)));
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<int> StoreAsync(IEnumerable<MessageRow> rows, CancellationToken ct)
    {
        var stored = 0;
        var (table, partition, size) = (all[0], "", 0);
        List<IReadOnlyList<Row>> batch = [];
        foreach (var row in rows)
        {
            if (row.Table != table.Name || row.Partition != partition || batch.Sum(s => s.Count) > MostRows - 3 || size > MostCharacters)
            {
                stored += await InsertAsync(table.Table, partition, batch, ct).ConfigureAwait(false);
                batch.Clear();
                (table, partition, size) = (all.First(t => t.Name == row.Table), row.Partition, 0);
            }

            if (!table.Travels(partition, row.Key) || table.Restored(partition, new(row.Key, row.Columns)) is not { Count: > 0 } restored) continue;
            batch.Add(restored);
            size += restored.Sum(r => r.Columns.Values.OfType<string>().Sum(text => text.Length));
        }

        return stored + await InsertAsync(table.Table, partition, batch, ct).ConfigureAwait(false);
    }

    // Each set of rows is inserted where its first row is missing: what stands there already is never older than the backup.
    private static async Task<int> InsertAsync(Table table, string partition, IReadOnlyList<IReadOnlyList<Row>> batch, CancellationToken ct)
    {
        var missing = batch;
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (missing.Count == 0) return 0;
            var changes = missing.SelectMany(s => s.Select((row, n) => n == 0 ? new Change.Insert(row) : (Change)new Change.Put(row))).ToList();
            if (await table.ApplyAsync(partition, changes, ct).ConfigureAwait(false) == ChangeOutcome.Applied) return missing.Count;
            var keys = missing.Select(s => s[0].Key).Order(StringComparer.Ordinal).ToList();
            var there = await table.RangeAsync(partition, keys[0], StorageKey.After(keys[^1]), ct).Select(r => r.Key).ToHashSetAsync(StringComparer.Ordinal, ct).ConfigureAwait(false);
            missing = [.. missing.Where(s => !there.Contains(s[0].Key))];
        }

        throw new InvalidOperationException("The same rows kept being written by somebody else; run the import again.");
    }

    /// <summary>表: one of them.</summary>
    /// <param name="Travels">By partition and key: what goes into a backup.</param>
    /// <param name="CanRead">Whether the bot can read such a row.</param>
    /// <param name="Restored">The rows that stand for it after an import, itself first; none where it is over.</param>
    private sealed record MessageTable(
        string Name, Table Table, Func<string, string, bool> Travels, Func<string, Row, bool> CanRead, Func<string, Row, IReadOnlyList<Row>> Restored);
}
