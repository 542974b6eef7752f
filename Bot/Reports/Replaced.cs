using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// 置換元: the report of another ward whose place a new one takes. Two partitions can't be written together, so the new report
/// leaves a row <c>O</c> in its own ward, and whoever finds that row takes the old report back.
/// </summary>
/// <param name="Ward">区コード of the old report.</param>
/// <param name="Number">受付番号 of the old report.</param>
internal sealed record Replaced(string Ward, string Number)
{
    private const string Kind = "replace";

    /// <summary>The row that is left by the new report.</summary>
    public Row Write(ActivityReport report)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Kind"] = Kind,
            ["Number"] = report.Number,
            ["OldWard"] = Ward,
            ["OldNumber"] = Number,
            ["At"] = report.StoredAt,
        };
        if (report.TypedBy is { } by)
        {
            columns["TypedByTenant"] = by.Sender.TenantId;
            columns["TypedById"] = by.Sender.ObjectId;
            columns["TypedByName"] = by.Name;
        }

        return new(Key(report), columns);
    }

    /// <summary>The key under which the new report leaves it.</summary>
    public static string Key(ActivityReport report) => ReportKeys.Outbox(DateOnly.FromDateTime(report.StoredAt.DateTime), report.Number);

    /// <summary>What a row <c>O</c> asks for: which report is to be taken back, and what is to be said of it; null when it is of another kind.</summary>
    public static (Replaced Old, Why Why)? Read(Row row) =>
        row.Text("Kind") == Kind && row.Text("OldWard") is { } ward && row.Text("OldNumber") is { } number && row.Text("Number") is { } replacement
            ? (new(ward, number), Because(
                replacement, new(new(row.Text("TypedByTenant") ?? "", row.Text("TypedById") ?? "", null), row.Text("TypedByName") ?? ""),
                row.Columns.GetValueOrDefault("At") is DateTimeOffset at ? at.ToOffset(TimeSpan.FromHours(9)) : default))
            : null;

    private static Why Because(string replacement, Reviser by, DateTimeOffset at) =>
        new(Why.WardChanged, $"置換先 {replacement}", by, at);
}
