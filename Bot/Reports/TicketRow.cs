using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// The row <c>K|{ticket}</c>: which report a form became, a SHA-256 of its canonical content, and the area's totals before it,
/// so that a second press shows the same receipt.
/// </summary>
internal sealed record TicketRow(string Number, string Content, AreaYear Before)
{
    /// <summary>The row of a report that is being stored.</summary>
    public static Row Write(Ticket ticket, ActivityReport report, AreaYear before) => new(ReportKeys.Ticket(ticket), new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["Number"] = report.Number,
        ["Content"] = ContentOf(report),
        ["Before"] = before.ToJson(),
    });

    /// <summary>What was written.</summary>
    public static TicketRow Read(Row row) => new(row.Text("Number") ?? "", row.Text("Content") ?? "", AreaYear.FromJson(row.Text("Before") ?? "{}"));

    /// <summary>The columns of such a row without the totals before it.</summary>
    public static IReadOnlyDictionary<string, object> WithoutTotals(IReadOnlyDictionary<string, object> columns) =>
        columns.Where(c => c.Key != "Before").ToDictionary(StringComparer.Ordinal);

    /// <summary>True when the form says the same as when it was first sent.</summary>
    public bool IsSameContent(ActivityReport report) => ContentOf(report) == Content;

    private static IReadOnlyList<string> Sorted(IReadOnlyList<string> codes) => [.. codes.Order(StringComparer.Ordinal)];

    /// <summary>SHA-256 of everything that a person filled in.</summary>
    public static string ContentOf(ActivityReport report)
    {
        var canonical = new Canonical(
            report.Area, report.HeldOn, report.Kind, report.Title, report.Participants, report.Approximate, report.Net,
            Sorted(report.PlanItems), report.Content, report.EndedOn, report.Place, report.Times, Sorted(report.Partners),
            report.Outcome, report.Issue, Sorted(report.IssueKinds), report.Next, report.Share, report.Publicise, report.Consult);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(canonical, CanonicalJson.Default.Canonical))));
    }
}

/// <summary>What makes two forms the same: everything a person filled in, and nothing that the bot added.</summary>
internal sealed record Canonical(
    string Area, DateOnly HeldOn, string Kind, string Title, int? Participants, bool Approximate, bool Net, IReadOnlyList<string> PlanItems, string? Note,
    DateOnly? EndedOn, string? Place, int? Times, IReadOnlyList<string> Partners,
    string? Outcome, string? Issue, IReadOnlyList<string> IssueKinds, string? Next, bool Share, bool Publicise, string? Consult);

/// <summary>JSON of <see cref="Canonical"/>.</summary>
[JsonSerializable(typeof(Canonical))]
internal sealed partial class CanonicalJson : JsonSerializerContext;
