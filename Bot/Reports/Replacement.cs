using System.Text.Json;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// 置換先: the report that takes the place of one of another ward. Two partitions can't be written together, so the old report
/// goes in one change with a row <c>O</c> beside it that holds all of the new one, and whoever finds that row stores it.
/// </summary>
/// <param name="Ticket">Of the form: the new report is stored under it, once.</param>
/// <param name="Report">With its number, because the old report's revision names it.</param>
internal sealed record Replacement(Ticket Ticket, ActivityReport Report)
{
    /// <summary>The column <c>Kind</c>.</summary>
    public const string Kind = "move";

    /// <summary>Why the old report goes.</summary>
    /// <exception cref="InvalidOperationException">Nobody typed the new report.</exception>
    public Why Why => Report.TypedBy is { } by
        ? new(Why.WardChanged, $"置換先 {Report.Number}", new(by.Sender, by.Name), Report.StoredAt)
        : throw new InvalidOperationException("A move that nobody made.");

    /// <summary>The row <c>O</c> in the ward of the old report. It holds what was typed, for as long as the move is open.</summary>
    public Row Write(ActivityReport old) => new(Key(old, Report.StoredAt), new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["Kind"] = Kind,
        ["Number"] = old.Number,
        ["Ticket"] = Ticket.ToString(),
        ["At"] = Report.StoredAt,
        ["Report"] = JsonSerializer.Serialize(Report, RevisionJson.Readable.ActivityReport),
    });

    /// <summary>What a row <c>O</c> promises; null when it is of another kind.</summary>
    public static Replacement? Read(Row row) =>
        row.Text("Kind") == Kind && Ticket.Read(row.Text("Ticket")) is { } ticket && row.Text("Report") is { } json
        && JsonSerializer.Deserialize(json, RevisionJson.Readable.ActivityReport) is { } report
            ? new(ticket, report)
            : null;

    /// <summary>The key of the row <c>O</c>.</summary>
    /// <param name="at">When the old report went.</param>
    public static string Key(ActivityReport old, DateTimeOffset at) => ReportKeys.Outbox(DateOnly.FromDateTime(at.DateTime), old.Number);
}
