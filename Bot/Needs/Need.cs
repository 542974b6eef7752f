using System.Globalization;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Needs;

/// <summary>困りごとメモ: a need that a CSW heard outside any activity. It is in no total.</summary>
/// <param name="Area">地区部会ID.</param>
/// <param name="Kind">As in <see cref="NeedKind"/>.</param>
/// <param name="Text">内容; null once it was erased.</param>
/// <param name="By">氏名 of who wrote it.</param>
/// <param name="Author">Who wrote it, hashed.</param>
internal sealed record Need(NeedKey Key, string Area, string Kind, string? Text, DateOnly HeardOn, string By, string Author, DateTimeOffset At)
{
    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    /// <summary>ETag of what was read.</summary>
    public string? Version { get; init; }

    /// <summary>The text is gone, the line stays.</summary>
    public bool IsErased => Text is null;

    /// <summary>As what somebody has erased it, e.g. 区事務局; null before, and where it was not kept.</summary>
    public string? ErasedBy { get; init; }

    /// <summary>When it was erased; null as <see cref="ErasedBy"/>.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>The same memo of the same person.</summary>
    public bool Says(Need other) => (Area, Kind, Text, HeardOn, Author) == (other.Area, other.Kind, other.Text, other.HeardOn, other.Author);

    /// <summary>The row.</summary>
    public Row Write()
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Area"] = Area,
            ["Kind"] = Kind,
            ["HeardOn"] = HeardOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["By"] = By,
            ["Author"] = Author,
            ["At"] = At,
        };
        if (Text is { } text) columns["Text"] = text;
        if (ErasedBy is { } eraser) columns["ErasedBy"] = eraser;
        if (ErasedAt is { } erased) columns["ErasedAt"] = erased;
        return new(Key.RowKey, columns, Version);
    }

    /// <summary>True for a row of a backup that the list will be able to show.</summary>
    /// <exception cref="FormatException">The day in it can't be read.</exception>
    public static bool CanRead(string ward, Row row) => NeedKey.OfRow(ward, row.Key) is { } key && Read(key, row) is not null;

    /// <summary>The memo in a row.</summary>
    public static Need Read(NeedKey key, Row row) => new(
        key, row.Text("Area") ?? "", row.Text("Kind") ?? "", row.Text("Text"), DateOnly.ParseExact(row.Text("HeardOn") ?? "0001-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
        row.Text("By") ?? "", row.Text("Author") ?? "", When(row, "At") ?? default)
    {
        ErasedBy = row.Text("ErasedBy"),
        ErasedAt = When(row, "ErasedAt"),
        Version = row.Version,
    };

    private static DateTimeOffset? When(Row row, string column) => row.Columns.GetValueOrDefault(column) is DateTimeOffset at ? at.ToOffset(Tokyo) : null;
}
