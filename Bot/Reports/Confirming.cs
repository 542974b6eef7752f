using System.Globalization;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Screening;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>部会確認: what there is to confirm, and what is typed about a confirmation by telephone or on paper. Pure.</summary>
internal static class Confirming
{
    /// <summary>Typed for the 地区部会 by somebody who is not of it, and not confirmed yet. What came by import is not asked for.</summary>
    public static bool IsAwaited(ActivityReport report) => report is { Status: ReportStatus.Submitted, TypedBy.OnBehalf: true };

    /// <summary>Why there is nothing to confirm, or null where there is.</summary>
    public static string? NotNeeded(ActivityReport report) => report switch
    {
        { Status: ReportStatus.Cancelled } => "取り消した報告です。",
        { Status: ReportStatus.Returned } => "事務局が差し戻した報告です。直すと、確認できます。",
        { Status: ReportStatus.ConfirmedBySecretariat } => "事務局が確認した報告です。",
        { TypedBy.OnBehalf: false } => "地区部会の人が入力した報告です。",
        _ => null,
    };

    /// <summary>確認のしかた in one word.</summary>
    public static string Word(ConfirmedBy how) => how switch
    {
        ConfirmedBy.Telephone => "電話",
        ConfirmedBy.Paper => "書面",
        _ => "本人",
    };

    /// <summary>Checks what was typed about a confirmation that was given elsewhere.</summary>
    /// <param name="known">Names that are no resident's, in the report's ward.</param>
    public static Checked<ChapterConfirmation> Check(ConfirmReport form, ActivityReport report, DateOnly today, KnownNames known)
    {
        var problems = new List<Conversation.Problem>();
        var by = TypedText.Clean(form.By);
        var on = ReportForm.Day(form.On);
        if (form.How is not ("phone" or "paper")) problems.Add(new("how", "確認のしかた", RevisionWords.HowMissing));
        if (ByProblem(by, known) is { } wrong) problems.Add(new("by", "確認者", wrong));
        if (on is null || on > today || on < report.HeldOn)
            problems.Add(new("on", "確認した日", on is null ? RevisionWords.OnMissing : on > today ? RevisionWords.OnInFuture : RevisionWords.OnBeforeActivity));
        return problems.Count > 0
            ? new Checked<ChapterConfirmation>.Mend(problems)
            : new Checked<ChapterConfirmation>.Ok(new(form.How == "phone" ? ConfirmedBy.Telephone : ConfirmedBy.Paper, by!, on!.Value));
    }

    // A name is what is asked for; anything else of a person has no place in it.
    private static string? ByProblem(string? by, KnownNames known) =>
        by is null ? RevisionWords.ByMissing
        : by.Length > ConfirmCard.ByLength ? RevisionWords.TooLong(ConfirmCard.ByLength)
        : FormScreening.BesideName(by, known) is { } named ? named + RevisionWords.ByOnlyName
        : null;

    /// <summary>What stands in the inputs when the card comes back.</summary>
    public static ConfirmCard.Values Typed(ConfirmReport form, IReadOnlyList<Conversation.Problem> problems)
    {
        string? Of(string field) => problems.FirstOrDefault(p => p.Field == field)?.Sentence;
        return new(
            form.How, TypedText.Clean(form.By) is { } by ? TypedText.Cut(by, ConfirmCard.ByLength) : null,
            ReportForm.Day(form.On)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Of("how"), Of("by"), Of("on"));
    }
}
