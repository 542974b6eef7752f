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
                ? await CheckAsync(form, turn, ct)
                : new Reply.Replace(Refusals.Reporting(person, master, FormValues.ForCopying(Written.Nothing.With(page))));
        }
        catch (StorageTroubleException)
        {
            var alone = FormReader.Alone(person, page, master, DateOnly.FromDateTime(turn.Now.DateTime));
            // Its button still names the draft, so that the other pages are found when it is pressed again.
            return Again(alone, Occasion.NotSaved, [], notice: Japanese.StorageTrouble);
        }
    }

    private async Task<Reply> CheckAsync(FormIn form, Turn turn, CancellationToken ct)
    {
        var sheet = form.Sheet;
        if (form.IsTorn && !form.IsOld && await store.FindAsync(sheet.Ticket, sheet.Area.WardCode, ct) is { } first)
            return new Reply.Replace(receipt.Card(first, titleProposed: false, sheet.Master));
        if (form.IsOld || form.IsTorn) return Again(sheet with { Page = form.IsTorn ? 1 : sheet.Page }, Occasion.Carried, [], notice: form.IsTorn ? Japanese.DraftOver : null);

        var checkedForm = ReportForm.Check(sheet.Written, sheet.Target, sheet.ItemsOf, sheet.Today);
        IReadOnlyList<Problem> problems =
            [.. checkedForm is Checked<ReportedActivity>.Mend mend ? mend.Problems : [], .. FormScreening.Problems(sheet.Written, sheet.Known)];
        if (problems.Count > 0 || checkedForm is not Checked<ReportedActivity>.Ok ok) return await ReturnAsync(sheet, problems, turn, ct);
        return await StoreAsync(sheet, ok.Value with { Declared = [.. FormScreening.Declared(sheet.Written, sheet.Known).Keys] }, turn, ct);
    }

    // The page in front comes first, because the eye is there; else the first page with something to mend.
    private async Task<Reply> ReturnAsync(FormSheet sheet, IReadOnlyList<Problem> problems, Turn turn, CancellationToken ct)
    {
        var here = problems.Any(p => ReportInputs.IdsOf(sheet.Page).Contains(p.Field)) ? sheet.Page : Written.PageOf(problems[0].Field);
        var turned = here != sheet.Page;
        // Another page in front than the one that was sent: what was sent must lie in the draft first.
        if (!await drafts.PutAsync(sheet.Person.Sender, sheet.Draft(turn.Now), ct) && turned) return Again(sheet, Occasion.Returned, problems);
        return Again(sheet with { Page = here }, Occasion.Returned, problems);
    }

    private async Task<Reply> StoreAsync(FormSheet sheet, ReportedActivity activity, Turn turn, CancellationToken ct)
    {
        try
        {
            var draft = sheet.Draft(turn.Now);
            // Kept while the first reads are on their way: if this copy dies before the report is stored, the text is there.
            var keeping = drafts.KeepAsync(sheet.Person.Sender, draft, ct);
            return await store.SubmitAsync(sheet.Ticket, Report(sheet, activity, turn), keeping, ct) switch
            {
                Submitted.Stored stored => new Reply.Replace(receipt.Card(stored, activity.TitleProposed, sheet.Master))
                {
                    Afterwards = after => drafts.PutAsync(sheet.Person.Sender, draft with { SentAs = stored.Report.Number }, after),
                },
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

    private async Task<Reply> TicketUsedAsync(FormSheet sheet, Submitted.TicketUsed used, Turn turn, CancellationToken ct)
    {
        var fresh = sheet with { Ticket = Ticket.New(sheet.Area.Id, sheet.Today), Page = 1 };
        if (fresh.Written.GoesBeyondFirstPage && !await drafts.PutAsync(sheet.Person.Sender, fresh.Draft(turn.Now), ct))
            return Again(sheet, Occasion.NotSaved, [], notice: Japanese.StorageTrouble);
        return Again(fresh, Occasion.TicketUsed, [], used: $"{sheet.Area.WardCode}/{used.Number}");
    }

    private static ActivityReport Report(FormSheet sheet, ReportedActivity activity, Turn turn) => activity.PutInto(new(
        "", sheet.Area.WardCode, sheet.Area.Id, activity.HeldOn, null, activity.Title, activity.Kind.Code, null,
        null, null, false, false, [], [], null, null, null, [], null, false, false, ReportStatus.Submitted, 1,
        new(sheet.Person.Sender, sheet.Person.Name, !sheet.Person.IsOf(sheet.Area)), turn.Now));

    private Reply.Replace Again(FormSheet sheet, Occasion occasion, IReadOnlyList<Problem> problems, string? used = null, string? notice = null) =>
        new(desk.Form(sheet, occasion, problems, notice, used));
}
