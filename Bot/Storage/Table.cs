namespace Sasaeai.Bot.Storage;

/// <summary>One table of Azure Table Storage, as the stores see it: point reads, prefix ranges, and atomic changes inside one partition.</summary>
internal sealed class Table
{
    /// <summary>The row, or null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">No answer in time, throttled, or the connection broke.</exception>
    public Task<Row?> FindAsync(string partition, string key, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>The rows whose key begins with the prefix, in key order.</summary>
    /// <exception cref="StorageTroubleException">As <see cref="FindAsync"/>.</exception>
    public IAsyncEnumerable<Row> RangeAsync(string partition, string prefix, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>All of it or nothing, as one entity-group transaction of at most 100 rows. One round trip.</summary>
    /// <exception cref="StorageTroubleException">As <see cref="FindAsync"/>; the change may have been applied.</exception>
    public Task<ChangeOutcome> ApplyAsync(string partition, IReadOnlyList<Change> changes, CancellationToken ct) => throw new NotSupportedException();
}
