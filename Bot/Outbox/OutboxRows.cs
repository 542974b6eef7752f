using System.Globalization;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Outbox;

/// <summary>行の形: how occasions and deliveries lie in table Outbox, PartitionKey = the ward.</summary>
internal static class OutboxRows
{
    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    /// <summary>RowKey of an occasion's record: by time, so that the last weeks are one range.</summary>
    public static string RecordKey(Occasion occasion) => $"O|{Minute(occasion.At)}|{occasion.Subject}";

    /// <summary>First RowKey of the records from that moment on.</summary>
    public static string RecordsFrom(DateTimeOffset from) => $"O|{Minute(from)}";

    /// <summary>Prefix of the deliveries of one subject.</summary>
    public static string Of(string subject) => $"D|{subject}|";

    /// <summary>Prefix of the deliveries of one occasion.</summary>
    public static string Of(Occasion occasion) => $"{Of(occasion.Subject)}{Minute(occasion.At)}|";

    /// <summary>RowKey of a delivery: one person once an occasion.</summary>
    public static string Key(Delivery delivery) => $"{Of(delivery.Occasion)}{delivery.Person}";

    /// <summary>RowKey of an occasion in the queue.</summary>
    public static string QueueKey(Occasion occasion) => $"W|{occasion.Ward}|{Minute(occasion.At)}|{occasion.Subject}";

    /// <summary>The occasion of such a key.</summary>
    public static Occasion Queued(string key)
    {
        var parts = key.Split('|');
        return new(parts[1], parts[3], Moment(parts[2]));
    }

    /// <summary>「202606100900」: in Tokyo, to the minute.</summary>
    public static string Minute(DateTimeOffset at) => at.ToOffset(Tokyo).ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);

    /// <summary>The moment of such a text.</summary>
    public static DateTimeOffset Moment(string minute) => new(DateTime.ParseExact(minute, "yyyyMMddHHmm", CultureInfo.InvariantCulture), Tokyo);

    /// <summary>The row of an occasion's record.</summary>
    public static Row Write(OccasionRecord record)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal) { ["Targets"] = record.Targets, ["PlannedAt"] = record.PlannedAt, ["Skipped"] = record.Skipped };
        if (record.ForOne) columns["ForOne"] = true;
        if (record.Title is { } title) columns["Title"] = title;
        if (record.EndedAt is { } ended) columns["EndedAt"] = ended;
        return new(RecordKey(record.Occasion), columns);
    }

    /// <summary>The record in a row.</summary>
    public static OccasionRecord ReadRecord(string ward, Row row)
    {
        var parts = row.Key.Split('|');
        return new(new(ward, parts[2], Moment(parts[1])), row.Number("Targets") ?? 0, When(row, "PlannedAt") ?? default, row.Text("Skipped") ?? "")
        {
            Title = row.Text("Title"),
            EndedAt = When(row, "EndedAt"),
            ForOne = row.Columns.GetValueOrDefault("ForOne") is true,
        };
    }

    /// <summary>The row of a delivery.</summary>
    public static Row Write(Delivery d)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["TenantId"] = d.To.TenantId,
            ["ObjectId"] = d.To.ObjectId,
            ["Name"] = d.Name,
            ["Areas"] = string.Join(' ', d.Areas),
            ["State"] = d.State.ToString(),
            ["Owner"] = d.Owner,
            ["NotBefore"] = d.NotBefore,
            ["Attempts"] = d.Attempts,
            ["Reason"] = d.Reason,
        };
        if (d.EndedAt is { } ended) columns["EndedAt"] = ended;
        if (d.Message is { } at)
        {
            columns["ServiceUrl"] = at.ServiceUrl;
            columns["ConversationId"] = at.ConversationId;
            if (at.BotId is not null) columns["BotId"] = at.BotId;
            if (at.UserId is not null) columns["UserId"] = at.UserId;
            if (at.MessageId is not null) columns["MessageId"] = at.MessageId;
        }

        return new(Key(d), columns, d.Version);
    }

    /// <summary>The delivery in a row.</summary>
    public static Delivery Read(string ward, Row row)
    {
        var parts = row.Key.Split('|');
        return new(
            new(ward, parts[1], Moment(parts[2])), new(row.Text("TenantId") ?? "", row.Text("ObjectId") ?? "", null), row.Text("Name") ?? "",
            (row.Text("Areas") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), Enum.Parse<DeliveryState>(row.Text("State") ?? nameof(DeliveryState.Unknown)),
            row.Text("Owner") ?? "", When(row, "NotBefore") ?? default, row.Number("Attempts") ?? 0, row.Text("Reason") ?? "")
        {
            EndedAt = When(row, "EndedAt"),
            Message = row.Text("ConversationId") is { } conversation ? new(row.Text("ServiceUrl") ?? "", conversation, row.Text("BotId"), row.Text("UserId"), row.Text("MessageId")) : null,
            Version = row.Version,
        };
    }

    private static DateTimeOffset? When(Row row, string column) => row.Columns.GetValueOrDefault(column) is DateTimeOffset at ? at.ToOffset(Tokyo) : null;
}
