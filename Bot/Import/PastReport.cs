using Sasaeai.Bot.Activities;

namespace Sasaeai.Bot.Import;

/// <summary>過去の活動報告: one row of <c>reports.csv</c>, checked against the rest of the master data.</summary>
/// <param name="Number">受付番号.</param>
/// <param name="Ward">区コード of the area.</param>
/// <param name="Kind">種類; null only with 活動なし.</param>
/// <param name="Net">True for 実人数, false for 延べ or not said.</param>
/// <param name="Reporter">Entra object id, or null.</param>
internal sealed record PastReport(
    string Number, string Ward, string Area, DateOnly HeldOn, DateOnly? EndedOn, string? Title, ActivityKind? Kind, string? Place,
    int? Times, int? Participants, bool Approximate, bool Net, IReadOnlyList<string> Partners, IReadOnlyList<string> Items,
    string? Content, string? Outcome, string? Issue, IReadOnlyList<string> IssueKinds, string? Next, bool Share, bool NoActivity,
    ReportStatus Status, string? Reporter)
{
    /// <summary>From a row that passed <see cref="CityRules"/>.</summary>
    public static PastReport From(MasterRow row, string ward) => new(
        row.Must("Number"), ward, row.Must("Area"), row.Day("HeldOn")!.Value, row.Day("EndedOn"), row.Text("Title"), ActivityKind.Named(row.Text("Kind")), row.Text("Place"),
        row.Number("Times"), row.Number("Participants"), row.Flag("Approximate"), row.Text("Counting") == "実", row.List("Partners"), row.List("Items"),
        row.Text("Content"), row.Text("Outcome"), row.Text("Issue"), row.List("IssueKinds"), row.Text("Next"), row.Flag("Share"), row.Flag("NoActivity"),
        ReportStatusWords.Read(row.Must("Status"))!.Value, row.Text("Reporter"));
}
