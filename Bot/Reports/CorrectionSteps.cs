using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;
using static Sasaeai.Cards.ReportFormCard;
using Problem = Sasaeai.Bot.Conversation.Problem;

namespace Sasaeai.Bot.Reports;

/// <summary>訂正の段取り: a form of a correction checked, kept as a draft, and shown before and after.</summary>
internal sealed class CorrectionSteps(ReportDesk desk, DraftStore drafts, Corrections corrections)
{
    /// <summary>Before and after, or the form with what is to be mended.</summary>
    /// <param name="asks">As in <see cref="Corrections.ReviewAsync"/>.</param>
    public async Task<Reply> ReviewAsync(FormIn form, OpenedReport opened, CorrectionOf of, Turn turn, CancellationToken ct, bool asks = false)
    {
        var sheet = form.Sheet;
        if (form.IsTorn) return new Reply.Replace(desk.Form(sheet with { Page = 1, Written = Over(Accepted(sheet with { Written = Written.Of(opened.Report) }), sheet.Written) }, Occasion.Carried, notice: Japanese.DraftOver));
        sheet = await corrections.AnewAsync(sheet, opened.Report, ct);
        var draft = sheet.Draft(turn.Now);
        var kept = await drafts.PutAsync(sheet.Person.Sender, draft, ct);
        var (activity, problems) = Check(sheet, opened.Report);
        if (problems.Count > 0) return new Reply.Replace(Returned(sheet, problems, stays: !kept));
        if (!kept) return new Reply.Replace(desk.Form(sheet, Occasion.NotSaved, notice: RevisionWords.DraftNotKept));
        if (form.IsOld) return new Reply.Replace(desk.Form(sheet, Occasion.Carried));
        if (NotCorrected(opened.Report) is { } why) return new Reply.Replace(ReportHandler.Card(sheet.Person, opened, null, sheet.Master, turn, why));
        return await corrections.ReviewAsync(new(sheet, opened, activity!, draft), of.Revision, turn, ct, asks);
    }

    /// <summary>What the form says once it is in order, or what is to be mended.</summary>
    public static (ReportedActivity? Activity, IReadOnlyList<Problem> Problems) Check(FormSheet sheet, ActivityReport report)
    {
        var read = ReportForm.Check(sheet.Written, sheet.Target, sheet.ItemsOf, sheet.Today, report);
        IReadOnlyList<Problem> problems = [.. read is Checked<ReportedActivity>.Mend mend ? mend.Problems : [], .. FormScreening.Problems(sheet.Written, sheet.Known)];
        return read is Checked<ReportedActivity>.Ok ok && problems.Count == 0
            ? (ok.Value with { Declared = [.. FormScreening.Declared(sheet.Written, sheet.Known).Keys] }, problems)
            : (null, problems);
    }

    /// <summary>The form.</summary>
    public Card Form(FormSheet sheet, Occasion occasion, string? notice = null) => desk.Form(sheet, occasion, notice: notice);

    /// <summary>The form with what is to be mended. The page in front comes first, because the eye is there; else the first page with something to mend.</summary>
    public Card Returned(FormSheet sheet, IReadOnlyList<Problem> problems, bool stays = false)
    {
        var here = stays || problems.Any(p => ReportInputs.IdsOf(sheet.Page).Contains(p.Field)) ? sheet.Page : Written.PageOf(problems[0].Field);
        return desk.Form(sheet with { Page = here }, Occasion.Returned, problems);
    }

    /// <summary>What is stored already need not be declared again while it stands there as it is.</summary>
    public static Written Accepted(FormSheet sheet) =>
        FormScreening.Problems(sheet.Written, sheet.Known).Aggregate(sheet.Written, (written, problem) => written.With($"{problem.Field}Declared", problem.Mark));

    /// <summary>Why that report is not to be corrected; null where it is.</summary>
    public static string? NotCorrected(ActivityReport report) =>
        report.Status == ReportStatus.Cancelled ? RevisionWords.CancelledIsNotCorrected : report.NoActivity ? RevisionWords.NoActivityIsNotCorrected : null;

    private static Written Over(Written stored, Written typed) => typed.Inputs.Aggregate(stored, (written, input) => written.With(input.Key, input.Value));
}
