using System.Globalization;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Questions;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>文で書いた訂正, beside the reports: which one it means, and what it puts there. Pure.</summary>
internal static class SaidCorrection
{
    /// <summary>May be the report that is meant: of that area and 種類, of that day or sent on it, and with what the sentence says it holds.</summary>
    public static bool Fits(CorrectionSentence said, ActivityReport report) =>
        report is { NoActivity: false } && report.Status != ReportStatus.Cancelled
        && (said.Area is null || said.Area.Id == report.Area)
        && (said.Kinds.Count == 0 || said.Kinds.Contains(report.Kind, StringComparer.Ordinal))
        && (said.Day is not { } day || IsOn(said, report) || DateOnly.FromDateTime(report.StoredAt.DateTime) == day)
        && (said.From is null || said.From == Value(said.Field, report));

    /// <summary>The activity was on the day that was said.</summary>
    public static bool IsOn(CorrectionSentence said, ActivityReport report) => said.Day is { } day && report.HeldOn <= day && day <= (report.EndedOn ?? report.HeldOn);

    /// <summary>As a button carries it.</summary>
    public static CorrectSaid Press(CorrectionSentence said) => new() { Field = said.Field.ToString().ToLowerInvariant(), Value = said.To };

    /// <summary>The input of the form that it changes; null for a press that says nothing of use.</summary>
    public static string? Input(CorrectSaid press) => press.Value is not { Length: > 0 and <= 10 } ? null : press.Field switch
    {
        "people" => "participants",
        "times" => "times",
        "day" => "heldOn",
        _ => null,
    };

    /// <summary>「参加者数を32人に直します。」</summary>
    public static string Words(CorrectSaid press) => press.Field switch
    {
        "people" => $"参加者数を{press.Value}人に直します。",
        "times" => $"回数を{press.Value}回に直します。",
        _ => $"活動日を{(ReportForm.Day(press.Value) is { } day ? JapaneseDate.DayAndMonth(day) : press.Value)}に直します。",
    };

    private static string? Value(CorrectedField field, ActivityReport report) => field switch
    {
        CorrectedField.People => report.Participants?.ToString(CultureInfo.InvariantCulture),
        CorrectedField.Times => report.Times?.ToString(CultureInfo.InvariantCulture),
        _ => report.HeldOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
