using System.Globalization;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// The columns of a report, the same in its rows <c>R</c>, <c>A</c> and <c>I</c>. Days are text <c>YYYY-MM-DD</c>, lists are
/// separated by <c>;</c>, 状態 is the Japanese word, empty fields have no column: readable with any Table Storage client.
/// </summary>
internal static class ReportRow
{
    /// <summary>The report as columns.</summary>
    public static IReadOnlyDictionary<string, object> Columns(ActivityReport report)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Number"] = report.Number,
            ["Area"] = report.Area,
            ["HeldOn"] = Day(report.HeldOn),
            ["Title"] = report.Title,
            ["Kind"] = report.Kind,
            ["Approximate"] = report.Approximate,
            ["Net"] = report.Net,
            ["Share"] = report.Share,
            ["NoActivity"] = report.NoActivity,
            ["Status"] = report.Status.Word(),
            ["Revision"] = report.Revision,
            ["StoredAt"] = report.StoredAt,
        };
        Put(columns, "EndedOn", report.EndedOn is { } ended ? Day(ended) : null);
        Put(columns, "Place", report.Place);
        Put(columns, "Times", report.Times);
        Put(columns, "Participants", report.Participants);
        Put(columns, "Partners", List(report.Partners));
        Put(columns, "PlanItems", List(report.PlanItems));
        Put(columns, "Content", report.Content);
        Put(columns, "Outcome", report.Outcome);
        Put(columns, "Issue", report.Issue);
        Put(columns, "IssueKinds", List(report.IssueKinds));
        Put(columns, "Next", report.Next);
        Put(columns, "Publicise", report.Publicise ? true : null);
        Put(columns, "Consult", report.Consult);
        Put(columns, "Declared", List(report.Declared));
        Put(columns, "Replaces", report.Replaces);
        if (report.Confirmation is { } confirmation)
        {
            columns["ConfirmedHow"] = Word(confirmation.How);
            columns["ConfirmedBy"] = confirmation.By;
            columns["ConfirmedOn"] = Day(confirmation.On);
        }

        if (report.TypedBy is { } typedBy)
        {
            columns["TypedByTenant"] = typedBy.Sender.TenantId;
            columns["TypedById"] = typedBy.Sender.ObjectId;
            columns["TypedByName"] = typedBy.Name;
            columns["OnBehalf"] = typedBy.OnBehalf;
        }

        return columns;
    }

    /// <summary>The report in a row of partition <paramref name="ward"/>.</summary>
    /// <exception cref="FormatException">The row was not written by this program.</exception>
    public static ActivityReport Read(string ward, Row row) => new(
        row.Text("Number") ?? throw new FormatException("A report row without a number."), ward, row.Text("Area") ?? "",
        DayOf(row.Text("HeldOn")!), row.Text("EndedOn") is { } ended ? DayOf(ended) : null,
        row.Text("Title") ?? "", row.Text("Kind") ?? "", row.Text("Place"), row.Number("Times"), row.Number("Participants"),
        Flag(row, "Approximate"), Flag(row, "Net"), Items(row.Text("Partners")), Items(row.Text("PlanItems")),
        row.Text("Content"), row.Text("Outcome"), row.Text("Issue"), Items(row.Text("IssueKinds")), row.Text("Next"),
        Flag(row, "Share"), Flag(row, "NoActivity"), ReportStatusWords.Read(row.Text("Status")) ?? ReportStatus.Submitted, row.Number("Revision") ?? 1,
        row.Text("TypedById") is { } id ? new(new Sender(row.Text("TypedByTenant") ?? "", id, null), row.Text("TypedByName") ?? "", Flag(row, "OnBehalf")) : null,
        row.Columns.GetValueOrDefault("StoredAt") is DateTimeOffset at ? at.ToOffset(TimeSpan.FromHours(9)) : default)
    {
        Publicise = Flag(row, "Publicise"),
        Consult = row.Text("Consult"),
        Declared = Items(row.Text("Declared")),
        Replaces = row.Text("Replaces"),
        Confirmation = row.Text("ConfirmedOn") is { } on ? new(How(row.Text("ConfirmedHow")), row.Text("ConfirmedBy") ?? "", DayOf(on)) : null,
    };

    /// <summary>確認のしかた as it is kept.</summary>
    internal static string Word(ConfirmedBy how) => how switch
    {
        ConfirmedBy.Telephone => "電話",
        ConfirmedBy.Paper => "書面",
        _ => "本人",
    };

    /// <summary>What <see cref="Word"/> wrote.</summary>
    internal static ConfirmedBy How(string? word) => word switch
    {
        "電話" => ConfirmedBy.Telephone,
        "書面" => ConfirmedBy.Paper,
        _ => ConfirmedBy.Self,
    };

    private static void Put(Dictionary<string, object> columns, string name, object? value)
    {
        if (value is not null) columns[name] = value;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly DayOf(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool Flag(Row row, string column) => row.Columns.GetValueOrDefault(column) is true;

    private static string? List(IReadOnlyList<string> items) => items.Count == 0 ? null : string.Join(';', items);

    private static IReadOnlyList<string> Items(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
