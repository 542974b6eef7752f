using System.Globalization;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Loading;

/// <summary>預かったファイル: a workbook of master data between its plan and the press.</summary>
/// <param name="Id">Ten characters, drawn; stands in the card's buttons.</param>
/// <param name="OnVersion">The version of the master data with which the plan that was shown compared; empty for none.</param>
/// <param name="Closing">Rows that the plan closes.</param>
/// <param name="Loaded">What came of it, for a second press; null before.</param>
internal sealed record KeptWorkbook(string Id, string OnVersion, int Closing, DateTimeOffset SentAt, string? Loaded, string? Version);

/// <summary>
/// ファイルの置き場: table Batches, PartitionKey = the sender, hashed. <c>W|{id}</c> is the file, <c>X|{id}|{n}</c> its bytes. Only the
/// sender's own partition is ever read; a day later it is gone, with the sender's next file at the latest.
/// </summary>
internal sealed class SentFileStore(Tables tables)
{
    private const int BytesOfAColumn = 60_000;
    private const int ColumnsOfARow = 12;
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(1);

    /// <summary>Keeps a file; the sender's earlier ones go.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<string> KeepAsync(Sender sender, byte[] bytes, string onVersion, int closing, DateTimeOffset now, CancellationToken ct)
    {
        await ForgetAsync(sender, ct);
        var id = DrawnId.New();
        foreach (var (some, i) in bytes.Chunk(BytesOfAColumn * ColumnsOfARow).Select((some, i) => (some, i)))
        {
            var columns = some.Chunk(BytesOfAColumn).Select((part, n) => (part, n)).ToDictionary(p => $"B{p.n}", object (p) => p.part, StringComparer.Ordinal);
            await tables.Batches.ApplyAsync(Partition(sender), [new Change.Put(new Row(string.Create(CultureInfo.InvariantCulture, $"X|{id}|{i:000}"), columns))], ct);
        }

        await tables.Batches.ApplyAsync(Partition(sender), [new Change.Insert(Write(new(id, onVersion, closing, now, null, null)))], ct);
        return id;
    }

    /// <summary>The sender's file, or null; also when a day has passed. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<KeptWorkbook?> FindAsync(Sender sender, string? id, DateTimeOffset now, CancellationToken ct) =>
        DrawnId.Is(id) && await tables.Batches.FindAsync(Partition(sender), $"W|{id}", ct) is { } row && Read(row) is var kept && kept.SentAt + GoodFor >= now
            ? kept
            : null;

    /// <summary>Its bytes. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<byte[]> BytesAsync(Sender sender, string id, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await foreach (var row in tables.Batches.RangeAsync(Partition(sender), $"X|{id}|", ct))
        {
            for (var i = 0; row.Columns.GetValueOrDefault($"B{i}") is byte[] part; i++) bytes.Write(part);
        }

        return bytes.ToArray();
    }

    /// <summary>Writes down what changed about it.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public Task NoteAsync(Sender sender, KeptWorkbook file, CancellationToken ct) => tables.Batches.ApplyAsync(Partition(sender), [new Change.Put(Write(file))], ct);

    /// <summary>Throws the bytes of all the sender's files away, and the files.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task ForgetAsync(Sender sender, CancellationToken ct)
    {
        // All at once: bytes without their file, or the other way round, would stay for ever.
        var keys = await tables.Batches.RangeAsync(Partition(sender), "W|", "Y", ct).Select(row => row.Key).ToListAsync(ct);
        foreach (var some in keys.Select(key => new Change.Delete(key)).Chunk(100)) await tables.Batches.ApplyAsync(Partition(sender), some, ct);
    }

    private static string Partition(Sender sender) => PersonKey.Of(sender);

    private static Row Write(KeptWorkbook file)
    {
        Dictionary<string, object> columns = new(StringComparer.Ordinal) { ["OnVersion"] = file.OnVersion, ["Closing"] = file.Closing, ["SentAt"] = file.SentAt };
        if (file.Loaded is { } loaded) columns["Loaded"] = loaded;
        return new($"W|{file.Id}", columns);
    }

    private static KeptWorkbook Read(Row row) => new(
        row.Key[2..], row.Text("OnVersion") ?? "", row.Number("Closing") ?? 0, row.Columns.GetValueOrDefault("SentAt") is DateTimeOffset at ? at : default, row.Text("Loaded"), row.Version);
}
