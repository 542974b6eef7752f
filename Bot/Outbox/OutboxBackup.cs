using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Outbox;

/// <summary>控え: what of table Outbox goes into a backup, and how it comes back from there.</summary>
internal static class OutboxBackup
{
    /// <summary>
    /// True for what goes into it. The sender's own rows stay behind: its role, its queue, and since when it plans. Without the last, a
    /// restored bot begins as at its very first start and leaves alone what was due before.
    /// </summary>
    public static bool Holds(string partition) => partition != OutboxStore.Work;

    /// <summary>True for a row that the ledger can read, and for those that are none of its own.</summary>
    /// <exception cref="FormatException">A moment in it can't be read.</exception>
    /// <exception cref="ArgumentException">A state in it is none.</exception>
    public static bool CanRead(string partition, Row row)
    {
        if (row.Key.StartsWith("D|", StringComparison.Ordinal)) return row.Key.Split('|') is [_, { Length: > 0 }, _, { Length: > 0 }] && OutboxRows.Read(partition, row) is var d && Enum.IsDefined(d.State);
        if (row.Key.StartsWith("O|", StringComparison.Ordinal)) return row.Key.Split('|') is [_, _, { Length: > 0 }] && OutboxRows.ReadRecord(partition, row) is not null;
        return true;
    }

    /// <summary>
    /// The row as a restored bot has it. What was under way when it was written is 不明: the bot of those days went on and most likely sent it.
    /// </summary>
    public static Row Restored(Row row, DateTimeOffset now)
    {
        var isUnderWay = row.Key.StartsWith("D|", StringComparison.Ordinal) && row.Text("State") is nameof(DeliveryState.Taken) or nameof(DeliveryState.Sending);
        var isOpen = row.Key.StartsWith("O|", StringComparison.Ordinal) && row.Number("Targets") is not null && !row.Columns.ContainsKey("EndedAt");
        if (!isUnderWay && !isOpen) return row;
        var columns = new Dictionary<string, object>(row.Columns, StringComparer.Ordinal) { ["EndedAt"] = now };
        if (isUnderWay) columns["State"] = nameof(DeliveryState.Unknown);
        return row with { Columns = columns };
    }
}
