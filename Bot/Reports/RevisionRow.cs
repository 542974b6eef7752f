using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>The rows <c>V|{number}|{rev}</c>: before, after, who, why. They are the audit of writes and are never changed.</summary>
internal static class RevisionRow
{
    /// <summary>Revision 1: nothing before, the report after.</summary>
    public static Row First(ActivityReport report)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["After"] = JsonSerializer.Serialize(report, RevisionJson.Readable.ActivityReport),
            ["At"] = report.StoredAt,
            ["Reason"] = report.TypedBy is null ? "取り込み" : "提出",
        };
        if (report.TypedBy is { } typedBy)
        {
            columns["TypedByTenant"] = typedBy.Sender.TenantId;
            columns["TypedById"] = typedBy.Sender.ObjectId;
            columns["TypedByName"] = typedBy.Name;
        }

        return new Row(ReportKeys.Revision(report.Number, report.Revision), columns);
    }
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
        Converters = { new JsonStringEnumConverter<ReportStatus>() },
    });
}
