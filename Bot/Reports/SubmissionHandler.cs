using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;
using static Sasaeai.Cards.ReportFormCard;
using Problem = Sasaeai.Bot.Conversation.Problem;

namespace Sasaeai.Bot.Reports;

/// <summary>提出する: may this person, is it in order, keep it, give something back. What was typed survives every way out.</summary>
internal sealed class SubmissionHandler(FormReader reader, ReportDesk desk, DraftStore drafts, ReportStore store, ReportReceipt receipt)
{
    /// <summary>「提出する」 and 「新しい報告として出す」, from any page.</summary>
    public async Task<Reply> SubmitAsync(Person person, ReportPage page, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        try
        {
            return await reader.ReadAsync(person, page, master, turn, ct) is { } form
                ? await CheckAsync(form with { Sheet = form.Sheet with { Correcting = null } }, page, turn, ct)
                : new Reply.Replace(Refusals.Reporting(person, master, FormValues.ForCopying(Written.Nothing.With(page))));
        }
        catch (StorageTroubleException)
        {
            var alone = FormReader.Alone(person, page, master, DateOnly.FromDateTime(turn.Now.DateTime));
            // Its button still names the draft, so that the other pages are found when it is pressed again.
            return Again(alone, Occasion.NotSaved, [], notice: Japanese.StorageTrouble);
        }
    }

    private async Task<Reply> CheckAsync(FormIn form, ReportPage page, Turn turn, CancellationToken ct, bool again = false)
    {
        var sheet = form.Sheet;
        if (form.IsTorn && !form.IsOld && await store.FindAsync(sheet.Ticket, sheet.Area.WardCode, ct) is { } first)
            return new Reply.Replace(await receipt.ConsultedAsync(first, titleProposed: false, sheet.Master, turn.Now, ct));
        if (form.IsTorn) return Again(sheet with { Page = 1, Drafted = false }, Occasion.Carried, [], notice: Japanese.DraftOver);
        if (form.IsOld) return await FreshAsync(sheet, Occasion.Carried, turn, ct) ?? Again(sheet, Occasion.NotSaved, [], notice: Japanese.StorageTrouble);

        var checkedForm = ReportForm.Check(sheet.Written, sheet.Target, sheet.ItemsOf, sheet.Today);
        IReadOnlyList<Problem> problems =
            [.. checkedForm is Checked<ReportedActivity>.Mend mend ? mend.Problems : [], .. FormScreening.Problems(sheet.Written, sheet.Known)];
        if (problems.Count > 0 || checkedForm is not Checked<ReportedActivity>.Ok ok) return await ReturnAsync(sheet, page, problems, turn, ct);
        return await StoreAsync(form, page, ok.Value with { Declared = [.. FormScreening.Declared(sheet.Written, sheet.Known).Keys] }, turn, ct, again);
    }

    // The page in front comes first, because the eye is there; else the first page with something to mend.
    private async Task<Reply> ReturnAsync(FormSheet sheet, ReportPage page, IReadOnlyList<Problem> problems, Turn turn, CancellationToken ct)
    {
        var here = problems.Any(p => ReportInputs.IdsOf(sheet.Page).Contains(p.Field)) ? sheet.Page : Written.PageOf(problems[0].Field);
        if (!sheet.Drafted) sheet = await reader.OverDraftAsync(sheet, page, turn.Now, ct);
        // Another page in front than the one that was sent: what was sent must lie in the draft first.
        var kept = await drafts.PutAsync(sheet.Person.Sender, sheet.Draft(turn.Now), ct);
        return Again(sheet with { Page = kept ? here : sheet.Page, Drafted = sheet.Drafted || kept }, Occasion.Returned, problems);
    }

    private async Task<Reply> StoreAsync(FormIn form, ReportPage page, ReportedActivity activity, Turn turn, CancellationToken ct, bool again)
    {
        var sheet = form.Sheet;
        try
        {
            var draft = sheet.Draft(turn.Now);
            // Kept while the first reads are on their way: if this copy dies before the report is stored, the text is there.
            var keeping = drafts.KeepAsync(sheet.Person.Sender, draft, first: !sheet.Drafted && !again, ct);
            return await store.SubmitAsync(sheet.Ticket, Report(sheet, activity, turn), keeping, ct, consults: true) switch
            {
                // A card that was left behind, or the same press again: the other pages lie in the draft.
                Submitted.Stopped => await CheckAsync(form with { Sheet = await reader.OverDraftAsync(sheet, page, turn.Now, ct) }, page, turn, ct, again: true),
                Submitted.Stored { Again: true, Report.Status: ReportStatus.Cancelled } stored => new Reply.Replace(Cancelled(sheet, stored.Report, turn)),
                Submitted.Stored stored => await ReceivedAsync(sheet, stored, activity.TitleProposed, draft, turn, ct),
                Submitted.TicketUsed used => await TicketUsedAsync(sheet, used, turn, ct),
                Submitted.YearClosed => Again(sheet, Occasion.Returned, [new("heldOn", "活動日", Japanese.YearClosed(Calendar.FiscalYear.Of(activity.HeldOn)))]),
                _ => Again(sheet, Occasion.NotSaved, [], notice: Japanese.Crowded),
            };
        }
        catch (StorageTroubleException)
        {
            return Again(sheet, Occasion.NotSaved, [], notice: Japanese.StorageTrouble);
        }
    }

    private async Task<Reply> ReceivedAsync(FormSheet sheet, Submitted.Stored stored, bool titleProposed, Draft draft, Turn turn, CancellationToken ct) =>
        new Reply.Replace(await receipt.ConsultedAsync(stored, titleProposed, sheet.Master, turn.Now, ct))
        {
            Filed = ReportAccess.Filed(stored.Report),
            Afterwards = after => drafts.PutAsync(sheet.Person.Sender, draft with { SentAs = stored.Report.Number }, after),
        };

    private async Task<Reply> TicketUsedAsync(FormSheet sheet, Submitted.TicketUsed used, Turn turn, CancellationToken ct)
    {
        var fresh = sheet with { Ticket = Ticket.New(sheet.Area.Id, sheet.Today), Page = 1 };
        return await FreshAsync(fresh, Occasion.TicketUsed, turn, ct, $"{sheet.Area.WardCode}/{used.Number}") ?? Again(sheet, Occasion.NotSaved, [], notice: Japanese.StorageTrouble);
    }

    // A new ticket has no draft yet: what is not on this page must lie in one first. Null where that can't be done just now.
    private async Task<Reply?> FreshAsync(FormSheet sheet, Occasion occasion, Turn turn, CancellationToken ct, string? used = null)
    {
        var fresh = sheet with { Drafted = false, Unkept = false };
        return fresh.Written.GoesBeyondFirstPage && !await drafts.PutAsync(sheet.Person.Sender, fresh.Draft(turn.Now), ct) ? null : Again(fresh, occasion, [], used: used);
    }

    private static Card Cancelled(FormSheet sheet, ActivityReport report, Turn turn) => ReportHandler.Card(
        sheet.Person, new(new(report, ""), sheet.Area, sheet.Master.City.FindWard(report.Ward)!), null, sheet.Master, turn, Japanese.SentAndCancelled);

    private static ActivityReport Report(FormSheet sheet, ReportedActivity activity, Turn turn) => activity.PutInto(new(
        "", sheet.Area.WardCode, sheet.Area.Id, activity.HeldOn, null, activity.Title, activity.Kind.Code, null,
        null, null, false, false, [], [], null, null, null, [], null, false, false, ReportStatus.Submitted, 1,
        new(sheet.Person.Sender, sheet.Person.Name, !sheet.Person.IsOf(sheet.Area)), turn.Now));

    private Reply.Replace Again(FormSheet sheet, Occasion occasion, IReadOnlyList<Problem> problems, string? used = null, string? notice = null) =>
        new(desk.Form(sheet, occasion, problems, notice, used));
}
