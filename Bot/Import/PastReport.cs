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
    /// <summary>広報にも使ってよい.</summary>
    public bool Publicise { get; init; }

    /// <summary>相談したいこと.</summary>
    public string? Consult { get; init; }

    /// <summary>Ids of the fields of which the typist declared 「住民の情報ではありません」.</summary>
    public IReadOnlyList<string> Declared { get; init; } = [];

    /// <summary>部会確認: how, by whom and when; null for none.</summary>
    public (string How, string? By, DateOnly On)? Confirmed { get; init; }

    /// <summary>置換元.</summary>
    public string? Replaces { get; init; }

    /// <summary>The typist as the bot knew that person when the report was stored; null where only the roster can tell.</summary>
    public (string Tenant, string? Name, bool OnBehalf)? Typist { get; init; }

    /// <summary>登録日時; null for a report that this bot never stored.</summary>
    public DateTimeOffset? StoredAt { get; init; }

    /// <summary>版.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Its revisions from <c>revisions.csv</c>.</summary>
    public IReadOnlyList<KeptRow> Revisions { get; init; } = [];

    /// <summary>The forms that became this report, and what is still to be done for it.</summary>
    public IReadOnlyList<KeptRow> Beside { get; init; } = [];

    /// <summary>From a row that passed <see cref="CityRules"/>.</summary>
    public static PastReport From(MasterRow row, string ward) => new(
        row.Must("Number"), ward, row.Must("Area"), row.Day("HeldOn")!.Value, row.Day("EndedOn"), row.Text("Title"), ActivityKind.Named(row.Text("Kind")), row.Text("Place"),
        row.Number("Times"), row.Number("Participants"), row.Flag("Approximate"), row.Text("Counting") == "実", row.List("Partners"), row.List("Items"),
        row.Text("Content"), row.Text("Outcome"), row.Text("Issue"), row.List("IssueKinds"), row.Text("Next"), row.Flag("Share"), row.Flag("NoActivity"),
        ReportStatusWords.Read(row.Must("Status"))!.Value, row.Text("Reporter"))
    {
        Publicise = row.Flag("Publicise"),
        Consult = row.Text("Consult"),
        Declared = row.List("Declared"),
        Confirmed = row.Day("ConfirmedOn") is { } on ? (row.Must("ConfirmedHow"), row.Text("ConfirmedBy"), on) : null,
        Replaces = row.Text("Replaces"),
        Typist = row.Text("TypedByTenant") is { } tenant ? (tenant, row.Text("TypedByName"), row.Flag("OnBehalf")) : null,
        StoredAt = row.Text("StoredAt") is { } at ? CellKind.Instant.Of(at) : null,
        Revision = row.Number("Revision") ?? 1,
    };
}
