using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Sasaeai.Bot.Storage;

/// <summary>One table of Azure Table Storage, as the stores see it: point reads, prefix ranges, and atomic changes inside one partition.</summary>
/// <param name="timeout">For one call with its retry; after that it is a <see cref="StorageTroubleException"/>.</param>
internal sealed class Table(TableClient client, TimeSpan timeout)
{
    private const int MostRowsOfAChange = 100;

    /// <summary>The row, or null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">No answer in time, throttled, or the connection broke.</exception>
    public async Task<Row?> FindAsync(string partition, string key, CancellationToken ct)
    {
        StorageKey.Checked(partition, "PartitionKey");
        StorageKey.Checked(key, "RowKey");
        var found = await CallAsync(c => client.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: c), ct).ConfigureAwait(false);
        if (!found.HasValue)
        {
            return Trouble.IsMissingTable(found.GetRawResponse()) ? throw Trouble.Of(client.Name, null) : null;
        }

        RoundTrips.Returned(1);
        return Entities.ToRow(found.Value!);
    }

    /// <summary>The rows whose key begins with the prefix, in key order; all of the partition for an empty prefix. One round trip for each 1,000 rows.</summary>
    /// <exception cref="StorageTroubleException">As <see cref="FindAsync"/>.</exception>
    public IAsyncEnumerable<Row> RangeAsync(string partition, string prefix, CancellationToken ct) => prefix.Length == 0
        ? QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {StorageKey.Checked(partition, "PartitionKey")}"), ct)
        : RangeAsync(partition, prefix, StorageKey.After(prefix), ct);

    /// <summary>The rows from one key (included) to another (excluded), in key order.</summary>
    /// <param name="atOnce">Rows of one round trip, where only the first few are wanted.</param>
    /// <exception cref="StorageTroubleException">As <see cref="FindAsync"/>.</exception>
    public IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, CancellationToken ct, int? atOnce = null)
    {
        StorageKey.Checked(partition, "PartitionKey");
        StorageKey.Checked(from, "RowKey");
        StorageKey.Checked(to, "RowKey");
        return QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}"), ct, atOnce);
    }

    /// <summary>Every row of the table with its partition, in the order of the keys. One round trip for each 1,000 rows.</summary>
    /// <exception cref="StorageTroubleException">As <see cref="FindAsync"/>.</exception>
    public async IAsyncEnumerable<(string Partition, Row Row)> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var entity in EntitiesAsync(null, ct).ConfigureAwait(false)) yield return (entity.PartitionKey, Entities.ToRow(entity));
    }

    /// <summary>All of it or nothing, as one entity-group transaction of at most 100 rows. One round trip.</summary>
    /// <remarks>After a broken connection the client asks once more, so <see cref="ChangeOutcome.AlreadyThere"/> and
    /// <see cref="ChangeOutcome.ChangedMeanwhile"/> may be this very change met again: read, and compare.</remarks>
    /// <exception cref="StorageTroubleException">As <see cref="FindAsync"/>; the change may have been applied.</exception>
    /// <exception cref="ArgumentException">More than 100 rows, one row twice, or a key or column that the table can't hold.</exception>
    public async Task<ChangeOutcome> ApplyAsync(string partition, IReadOnlyList<Change> changes, CancellationToken ct)
    {
        StorageKey.Checked(partition, "PartitionKey");
        if (changes.Count > MostRowsOfAChange || changes.DistinctBy(c => c.Key, StringComparer.Ordinal).Count() != changes.Count)
        {
            throw new ArgumentException($"A change may hold at most {MostRowsOfAChange} rows, and each once.", nameof(changes));
        }

        if (changes.Count == 0)
        {
            return ChangeOutcome.Applied;
        }

        var actions = changes.Select(c => Entities.ToAction(partition, c)).ToList();
        try
        {
            await CallAsync(c => client.SubmitTransactionAsync(actions, c), ct).ConfigureAwait(false);
            return ChangeOutcome.Applied;
        }
        catch (RequestFailedException refused) when (Trouble.OutcomeOf(refused) is { } outcome)
        {
            return outcome;
        }
    }

    /// <summary>Creates the table if it is missing.</summary>
    /// <exception cref="StorageTroubleException">As <see cref="FindAsync"/>.</exception>
    public Task EnsureAsync(CancellationToken ct) => CallAsync(c => client.CreateIfNotExistsAsync(c), ct);

    private async IAsyncEnumerable<Row> QueryAsync(string filter, [EnumeratorCancellation] CancellationToken ct, int? atOnce = null)
    {
        await foreach (var entity in EntitiesAsync(filter, ct, atOnce).ConfigureAwait(false)) yield return Entities.ToRow(entity);
    }

    private async IAsyncEnumerable<TableEntity> EntitiesAsync(string? filter, [EnumeratorCancellation] CancellationToken ct, int? atOnce = null)
    {
        string? next = null;
        do
        {
            var from = next;
            var page = await CallAsync(c => FirstPageAsync(filter, from, atOnce, c), ct).ConfigureAwait(false);
            RoundTrips.Returned(page.Values.Count);
            foreach (var entity in page.Values)
            {
                yield return entity;
            }

            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    private async Task<Page<TableEntity>> FirstPageAsync(string? filter, string? from, int? atOnce, CancellationToken ct)
    {
        var pages = client.QueryAsync<TableEntity>(filter, atOnce, cancellationToken: ct).AsPages(from).GetAsyncEnumerator(ct);
        await using (pages.ConfigureAwait(false))
        {
            await pages.MoveNextAsync().ConfigureAwait(false);
            return pages.Current;
        }
    }

    private async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct, StorageTime.Over);
        limit.CancelAfter(timeout);
        try
        {
            return await call(limit.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (Trouble.Is(failure, ct))
        {
            throw Trouble.Of(client.Name, failure);
        }
    }
}
