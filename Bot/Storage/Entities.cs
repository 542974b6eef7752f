using Azure;
using Azure.Data.Tables;

namespace Sasaeai.Bot.Storage;

/// <summary>Between our <see cref="Row"/> and Azure's <see cref="TableEntity"/>.</summary>
internal static class Entities
{
    /// <summary>A row as it is read: without the system's own columns.</summary>
    public static Row ToRow(TableEntity entity)
    {
        var columns = new Dictionary<string, object>(entity.Count, StringComparer.Ordinal);
        foreach (var (name, value) in entity)
        {
            if (value is not null && name is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"))
            {
                columns.Add(name, value);
            }
        }

        return new Row(entity.RowKey, columns, entity.ETag.ToString());
    }

    /// <summary>One step as the transaction wants it.</summary>
    /// <exception cref="ArgumentException">A key or a column that the table can't hold.</exception>
    public static TableTransactionAction ToAction(string partition, Change change) => change switch
    {
        Change.Insert insert => new(TableTransactionActionType.Add, ToEntity(partition, insert.Row)),
        Change.Replace replace => new(TableTransactionActionType.UpdateReplace, ToEntity(partition, replace.Row), Version(replace.Row.Version)),
        Change.Put put => new(TableTransactionActionType.UpsertReplace, ToEntity(partition, put.Row)),
        Change.Delete delete => new(
            TableTransactionActionType.Delete,
            new TableEntity(partition, StorageKey.Checked(delete.Key, "RowKey")),
            Version(delete.Version)),
        _ => throw new ArgumentException("A kind of change that this table does not know.", nameof(change)),
    };

    private static ETag Version(string? version) => version is null ? ETag.All : new ETag(version);

    private static TableEntity ToEntity(string partition, Row row)
    {
        var entity = new TableEntity(partition, StorageKey.Checked(row.Key, "RowKey"));
        foreach (var (name, value) in row.Columns)
        {
            entity[name] = value switch
            {
                null => null,
                string or int or long or bool or double or DateTimeOffset or byte[] => value,
                _ => throw new ArgumentException($"The column {name} holds a {value.GetType().Name}, which this table does not keep."),
            };
        }

        return entity;
    }
}
