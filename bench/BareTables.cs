using System.Diagnostics;
using Azure.Data.Tables;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bench;

/// <summary>The client library alone, asking what the bot asks for 中央区の進捗: the totals of one ward and year. What it takes is the emulator's own time.</summary>
internal sealed class BareTables(Stage stage)
{
    private const string Filter = "PartitionKey eq '12101' and RowKey ge 'T|2026|' and RowKey lt 'T|2026}'";
    private readonly TableClient reports = new(stage.Settings[StorageServices.Setting], "Reports");

    /// <summary>Asks once.</summary>
    /// <returns>How long it took, in ticks of the stopwatch, and how many rows came back.</returns>
    public async Task<(long Ticks, int Rows)> AskAsync(CancellationToken ct)
    {
        var begin = Stopwatch.GetTimestamp();
        var rows = 0;
        await foreach (var _ in reports.QueryAsync<TableEntity>(Filter, cancellationToken: ct)) rows++;
        return (Stopwatch.GetTimestamp() - begin, rows);
    }
}
