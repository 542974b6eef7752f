using System.Globalization;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// 取り次ぎ待ちの相談: a report has a 相談したいこと that may not be with those who answer. Its row <c>O</c> stands from the same moment as
/// the report, so that it is handed on whatever happens to this copy of the bot. The text stays in the report.
/// </summary>
/// <param name="Revision">The one that asks.</param>
internal sealed record WaitingConsult(string Number, int Revision, DateTimeOffset At)
{
    /// <summary>The column <c>Kind</c>.</summary>
    public const string Kind = "consult";

    /// <summary>The key of its row; another revision has another one.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{ReportKeys.Outbox(DateOnly.FromDateTime(At.DateTime), Number)}|c{Revision}");

    /// <summary>What a new report asks, or null.</summary>
    public static WaitingConsult? Of(ActivityReport report) => Asks(report) ? new(report.Number, report.Revision, report.StoredAt) : null;

    /// <summary>What a change asks, or null: 取消 before it was handed on took the question back, so its way back asks again.</summary>
    public static WaitingConsult? Of(ActivityReport before, ActivityReport after, Why why) =>
        Asks(after) && (before.Consult != after.Consult || before.Status == ReportStatus.Cancelled) ? new(after.Number, after.Revision, why.At) : null;

    /// <summary>The row <c>O</c>.</summary>
    public Row Write() => new(Key, new Dictionary<string, object>(StringComparer.Ordinal) { ["Kind"] = Kind, ["Number"] = Number, ["Revision"] = Revision, ["At"] = At });

    /// <summary>What a row <c>O</c> of this kind says; null when it was not written by this program.</summary>
    public static WaitingConsult? Read(Row row) => row.Text("Number") is { } number && row.Columns.GetValueOrDefault("At") is DateTimeOffset at
        ? new(number, row.Number("Revision") ?? 0, at.ToOffset(TimeSpan.FromHours(9)))
        : null;

    private static bool Asks(ActivityReport report) => report is { Consult.Length: > 0, TypedBy: not null } && report.Status != ReportStatus.Cancelled;
}
