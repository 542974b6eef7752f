using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>直した人.</summary>
internal sealed record Reviser(Sender Sender, string Name);

/// <summary>直した理由: why, by whom and when a report was changed.</summary>
/// <param name="Reason">One of the words that the cards offer, or one of these constants.</param>
/// <param name="Explanation">理由のくわしい説明, as typed, or null.</param>
internal sealed record Why(string Reason, string? Explanation, Reviser By, DateTimeOffset At)
{
    /// <summary>The report was moved to another ward: there a new one took its place.</summary>
    public const string WardChanged = "区の変更";

    /// <summary>書き足し: only what was empty was filled in.</summary>
    public const string Added = "書き足し";

    /// <summary>取消 was taken back.</summary>
    public const string Restored = "取消の取消";

    /// <summary>部会確認.</summary>
    public const string Confirmed = "部会確認";
}

/// <summary>The rows <c>V|{number}|{rev}</c>: before, after, who, why. They are the audit of writes and are never changed.</summary>
/// <param name="Before">Null in revision 1.</param>
/// <param name="By">Null for a report that was imported.</param>
internal sealed record RevisionRow(int Revision, ActivityReport? Before, ActivityReport After, string Reason, string? Explanation, Reviser? By, DateTimeOffset At)
{
    /// <summary>Revision 1: nothing before, the report after.</summary>
    public static Row First(ActivityReport report) => Write(
        null, report, report.TypedBy is null ? "取り込み" : "提出", null, report.TypedBy is { } typedBy ? new(typedBy.Sender, typedBy.Name) : null, report.StoredAt);

    /// <summary>A later revision.</summary>
    public static Row Write(ActivityReport before, ActivityReport after, Why why) => Write(before, after, why.Reason, why.Explanation, why.By, why.At);

    /// <summary>What was written.</summary>
    /// <exception cref="FormatException">The row was not written by this program.</exception>
    public static RevisionRow Read(Row row)
    {
        var after = Report(row.Text("After")) ?? throw new FormatException("A revision without the report.");
        return new(
            after.Revision, Report(row.Text("Before")), after, row.Text("Reason") ?? "", row.Text("Explanation"),
            row.Text("TypedById") is { } id ? new(new(row.Text("TypedByTenant") ?? "", id, null), row.Text("TypedByName") ?? "") : null,
            row.Columns.GetValueOrDefault("At") is DateTimeOffset at ? at.ToOffset(TimeSpan.FromHours(9)) : default);
    }

    private static Row Write(ActivityReport? before, ActivityReport after, string reason, string? explanation, Reviser? by, DateTimeOffset at)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["After"] = JsonSerializer.Serialize(after, RevisionJson.Readable.ActivityReport),
            ["At"] = at,
            ["Reason"] = reason,
        };
        if (before is not null) columns["Before"] = JsonSerializer.Serialize(before, RevisionJson.Readable.ActivityReport);
        if (explanation is not null) columns["Explanation"] = explanation;
        if (by is not null)
        {
            columns["TypedByTenant"] = by.Sender.TenantId;
            columns["TypedById"] = by.Sender.ObjectId;
            columns["TypedByName"] = by.Name;
        }

        return new Row(ReportKeys.Revision(after.Number, after.Revision), columns);
    }

    private static ActivityReport? Report(string? json) => json is null ? null : JsonSerializer.Deserialize(json, RevisionJson.Readable.ActivityReport);
}

/// <summary>JSON of a report as kept in its revisions.</summary>
[JsonSerializable(typeof(ActivityReport))]
internal sealed partial class RevisionJson : JsonSerializerContext
{
    /// <summary>With Japanese as it is, for people who look into the table.</summary>
    public static RevisionJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // What follows from the rest is not kept; 年度 would even lead to 昨年度 without end.
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<ReportStatus>(), new JsonStringEnumConverter<ConfirmedBy>() },
    });
}
