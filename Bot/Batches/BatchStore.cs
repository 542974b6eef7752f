using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Batches;

/// <summary>
/// まとめて登録の置き場: table Batches, PartitionKey = the sender, hashed. <c>B|{id}</c> is the batch, <c>L|{id}|{row}</c> its rows, which
/// another copy may have to register. Only the sender's own partition is ever read in a turn.
/// </summary>
internal sealed class BatchStore(Tables tables)
{
    private const int RowsOfAChange = 90;

    // A person may look at several files before pressing; with one more the oldest goes.
    private const int Most = 10;

    /// <summary>Keeps the rows of a file, the batch last: without it they are none. One round trip for each 90 rows and one more.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Batch> KeepAsync(Sender sender, IReadOnlyList<BatchRow> rows, DateTimeOffset now, CancellationToken ct)
    {
        await ForgetAsync(sender, now, ct);
        var batch = new Batch(DrawnId.New(), sender, BatchState.Waiting, rows.Count, 0, now, null);
        foreach (var some in rows.Select((row, i) => new Change.Put(RowOf(batch, row, i))).Chunk(RowsOfAChange))
            await tables.Batches.ApplyAsync(Partition(sender), some, ct);
        await tables.Batches.ApplyAsync(Partition(sender), [new Change.Insert(Write(batch))], ct);
        return batch;
    }

    /// <summary>The sender's batch, or null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Batch?> FindAsync(Sender sender, string? id, CancellationToken ct) =>
        DrawnId.Is(id) && await tables.Batches.FindAsync(Partition(sender), $"B|{id}", ct) is { } row ? Read(sender, row) : null;

    /// <summary>Its rows, in their order. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<BatchRow>> RowsAsync(Batch batch, CancellationToken ct) =>
        await tables.Batches.RangeAsync(Partition(batch.Sender), $"L|{batch.Id}|", ct)
            .Select(row => new BatchRow(row.Number("Line") ?? 0, JsonSerializer.Deserialize(row.Text("Values") ?? "{}", BatchJson.Readable.IReadOnlyDictionaryStringString)!))
            .ToListAsync(ct);

    /// <summary>Moves it on, unless somebody else did meanwhile.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<bool> MoveAsync(Batch batch, BatchState state, int done, CancellationToken ct) =>
        await tables.Batches.ApplyAsync(Partition(batch.Sender), [new Change.Replace(Write(batch with { State = state, Done = done }))], ct) == ChangeOutcome.Applied;

    /// <summary>Throws its rows away; the batch stays and says what became of it.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task ClearAsync(Batch batch, CancellationToken ct)
    {
        var keys = await tables.Batches.RangeAsync(Partition(batch.Sender), $"L|{batch.Id}|", ct).Select(row => row.Key).ToListAsync(ct);
        foreach (var some in keys.Select(key => new Change.Delete(key)).Chunk(RowsOfAChange))
            await tables.Batches.ApplyAsync(Partition(batch.Sender), some, ct);
    }

    // What is being registered stays, unless it was left behind long ago.
    private async Task ForgetAsync(Sender sender, DateTimeOffset now, CancellationToken ct)
    {
        var all = await tables.Batches.RangeAsync(Partition(sender), "B|", ct).Select(row => Read(sender, row)).ToListAsync(ct);
        var newest = all.OrderByDescending(b => b.SentAt).ToList();
        foreach (var old in newest.Where((batch, i) => batch.IsOver(now) || (i >= Most - 1 && batch.State != BatchState.Registering)))
        {
            await ClearAsync(old, ct);
            await tables.Batches.ApplyAsync(Partition(sender), [new Change.Delete($"B|{old.Id}")], ct);
        }
    }

    private static string Partition(Sender sender) => PersonKey.Of(sender);

    private static Row RowOf(Batch batch, BatchRow row, int index) => new($"L|{batch.Id}|{index:0000}", new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["Line"] = row.Line,
        ["Values"] = JsonSerializer.Serialize(row.Values, BatchJson.Readable.IReadOnlyDictionaryStringString),
    });

    private static Row Write(Batch batch) => new($"B|{batch.Id}", new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["State"] = batch.State.ToString(),
        ["All"] = batch.All,
        ["Done"] = batch.Done,
        ["SentAt"] = batch.SentAt,
    }, batch.Version);

    private static Batch Read(Sender sender, Row row) => new(
        row.Key[2..], sender, Enum.TryParse<BatchState>(row.Text("State"), out var state) ? state : BatchState.Dropped,
        row.Number("All") ?? 0, row.Number("Done") ?? 0, row.Columns.GetValueOrDefault("SentAt") is DateTimeOffset at ? at : default, row.Version);
}

/// <summary>JSON of a row's values.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class BatchJson : JsonSerializerContext
{
    /// <summary>With Japanese as it is: it must fit a column.</summary>
    public static BatchJson Readable { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
