using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// 入力者への知らせ: somebody else has confirmed or returned a report. Its row <c>O</c> stands from the same moment as the change, so that
/// it is told once whatever happens to this copy of the bot.
/// </summary>
/// <param name="Revision">The one in which it was done.</param>
/// <param name="To">Who typed the report.</param>
internal sealed record ReportNews(string Ward, string Number, int Revision, DateTimeOffset At, Recipient To)
{
    /// <summary>First letter of its subjects.</summary>
    public const string Initial = "s";

    /// <summary>The column <c>Kind</c>.</summary>
    public const string Kind = "news";

    /// <summary>The occasion: one a revision.</summary>
    public Occasion Occasion => new(Ward, FormattableString.Invariant($"{Initial}-{Number}-{Revision}"), At);

    /// <summary>What that change is to say, or null: it says nothing to whoever made it.</summary>
    public static ReportNews? Of(ActivityReport before, ActivityReport after, Why why) =>
        after.Status != before.Status && after.Status is ReportStatus.ConfirmedByChapter or ReportStatus.ConfirmedBySecretariat or ReportStatus.Returned
        && before.TypedBy is { } typed && (typed.Sender.TenantId, typed.Sender.ObjectId) != (why.By.Sender.TenantId, why.By.Sender.ObjectId)
            ? new(after.Ward, after.Number, after.Revision, why.At, new(typed.Sender, typed.Name))
            : null;

    /// <summary>受付番号 and revision of such an occasion, or null.</summary>
    public static (string Number, int Revision)? Read(Occasion occasion) =>
        occasion.Subject.LastIndexOf('-') is var at and > 2 && int.TryParse(occasion.Subject[(at + 1)..], System.Globalization.CultureInfo.InvariantCulture, out var revision) && ReceiptNumber.IsValid(occasion.Subject[2..at])
            ? (occasion.Subject[2..at], revision)
            : null;

    /// <summary>The row <c>O</c>.</summary>
    public Row Write() => new(
        FormattableString.Invariant($"{ReportKeys.Outbox(DateOnly.FromDateTime(At.DateTime), Number)}|{Revision}"),
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Kind"] = Kind,
            ["Number"] = Number,
            ["Revision"] = Revision,
            ["At"] = At,
            ["TenantId"] = To.Person.TenantId,
            ["ObjectId"] = To.Person.ObjectId,
            ["Name"] = To.Name,
        });

    /// <summary>What a row <c>O</c> is to say; null when it is of another kind.</summary>
    public static ReportNews? Read(string ward, Row row) => row.Text("Kind") == Kind && row.Columns.GetValueOrDefault("At") is DateTimeOffset at
        ? new(ward, row.Text("Number") ?? "", row.Number("Revision") ?? 0, at.ToOffset(TimeSpan.FromHours(9)), new(new(row.Text("TenantId") ?? "", row.Text("ObjectId") ?? "", null), row.Text("Name") ?? ""))
        : null;
}
