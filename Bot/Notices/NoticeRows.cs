using System.Globalization;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Notices;

/// <summary>行の形: how notices and 確認 lie in table Notices, PartitionKey = the ward: <c>N|{id}</c> and <c>A|{id}|{person}</c>.</summary>
internal static class NoticeRows
{
    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    /// <summary>RowKey of a notice.</summary>
    public static string Key(NoticeKey key) => $"N|{key.Id}";

    /// <summary>RowKey of who has acknowledged it; without a person, the prefix of all.</summary>
    public static string Key(string notice, string person = "") => $"A|{notice}|{person}";

    /// <summary>The row of a notice.</summary>
    public static Row Write(Notice notice)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Headline"] = notice.Text.Headline,
            ["Message"] = notice.Text.Message,
            ["To"] = notice.Text.To.ToString(),
            ["AsksReply"] = notice.Text.AsksReply,
            ["WrittenAt"] = notice.WrittenAt,
            ["By"] = notice.By,
            ["Recipients"] = notice.Recipients,
            ["Again"] = string.Join(' ', notice.Again.Select(OutboxRows.Minute)),
        };
        if (notice.Text.ReplyBy is { } day) columns["ReplyBy"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (notice.SentAt is { } sent) columns["SentAt"] = sent;
        return new(Key(notice.Key), columns, notice.Version);
    }

    /// <summary>The notice in a row.</summary>
    public static Notice Read(string ward, Row row) => new(
        new(ward, row.Key[2..]),
        new(
            row.Text("Headline") ?? "", row.Text("Message") ?? "", Enum.Parse<NoticeTo>(row.Text("To") ?? nameof(NoticeTo.Areas)), row.Columns.GetValueOrDefault("AsksReply") is true,
            row.Text("ReplyBy") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null),
        When(row, "WrittenAt") ?? default, row.Text("By") ?? "")
    {
        SentAt = When(row, "SentAt"),
        Recipients = row.Number("Recipients") ?? 0,
        Again = [.. (row.Text("Again") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(OutboxRows.Moment)],
        Version = row.Version,
    };

    /// <summary>The row of a 確認.</summary>
    public static Row Write(Acknowledgement one, string? version = null)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal) { ["Name"] = one.Name, ["At"] = one.At };
        if (one.Text is { } text) columns["Text"] = text;
        return new(Key(one.Notice, one.Person), columns, version);
    }

    /// <summary>The 確認 in a row.</summary>
    public static Acknowledgement ReadAcknowledgement(Row row)
    {
        var parts = row.Key.Split('|');
        return new(parts[1], parts[2], row.Text("Name") ?? "", When(row, "At") ?? default, row.Text("Text"));
    }

    /// <summary>True for a row of a backup that is one of these.</summary>
    /// <exception cref="ArgumentException">It says of no one to whom it goes.</exception>
    /// <exception cref="FormatException">A day in it can't be read.</exception>
    public static bool CanRead(string ward, Row row) => row.Key.Split('|') switch
    {
        ["N", { Length: > 0 }] => Enum.IsDefined(Read(ward, row).Text.To),
        ["A", { Length: > 0 }, { Length: > 0 }] => true,
        _ => false,
    };

    private static DateTimeOffset? When(Row row, string column) => row.Columns.GetValueOrDefault(column) is DateTimeOffset at ? at.ToOffset(Tokyo) : null;
}
