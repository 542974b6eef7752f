using System.Globalization;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Operations;

/// <summary>From a 活動報告 to its row of <c>reports.csv</c>: the way back of <see cref="PastActivity"/>.</summary>
internal static class ReportCells
{
    /// <summary>The cells by name of the column; null for an empty one.</summary>
    public static IReadOnlyDictionary<string, string?> Of(ActivityReport report) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Number"] = report.Number,
        ["Area"] = report.Area,
        ["HeldOn"] = Day(report.HeldOn),
        ["EndedOn"] = Day(report.EndedOn),
        ["Title"] = report.Title,
        ["Kind"] = ActivityKind.Find(report.Kind)?.Name,
        ["Place"] = report.Place,
        ["Times"] = Number(report.Times),
        ["Participants"] = Number(report.Participants),
        ["Approximate"] = Flag(report.Approximate),
        ["Counting"] = report.Net ? "実" : report.Participants is null ? null : "延べ",
        ["Partners"] = List(report.Partners),
        ["Items"] = List(report.PlanItems),
        ["Content"] = report.Content,
        ["Outcome"] = report.Outcome,
        ["Issue"] = report.Issue,
        ["IssueKinds"] = List(report.IssueKinds),
        ["Next"] = report.Next,
        ["Share"] = Flag(report.Share),
        ["NoActivity"] = Flag(report.NoActivity),
        ["Status"] = report.Status.Word(),
        ["Reporter"] = report.TypedBy?.Sender.ObjectId,
        ["Publicise"] = Flag(report.Publicise),
        ["Consult"] = report.Consult,
        ["Declared"] = List(report.Declared),
        ["ConfirmedHow"] = report.Confirmation is { } how ? ReportRow.Word(how.How) : null,
        ["ConfirmedBy"] = report.Confirmation?.By,
        ["ConfirmedOn"] = Day(report.Confirmation?.On),
        ["Replaces"] = report.Replaces,
        ["TypedByTenant"] = report.TypedBy?.Sender.TenantId,
        ["TypedByName"] = report.TypedBy?.Name,
        ["OnBehalf"] = Flag(report.TypedBy?.OnBehalf == true),
        ["StoredAt"] = CellKind.Instant.Write(report.StoredAt),
        ["Revision"] = Number(report.Revision),
        ["Ward"] = report.Ward,
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Flag(bool flag) => flag ? "1" : null;

    private static string? List(IReadOnlyList<string> items) => items.Count == 0 ? null : string.Join(';', items);
}
