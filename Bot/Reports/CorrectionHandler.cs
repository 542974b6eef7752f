using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;
using static Sasaeai.Cards.ReportFormCard;

namespace Sasaeai.Bot.Reports;

/// <summary>訂正: from the form with what the report says, over before and after, to the corrected report. What was typed lies in the draft of the ticket.</summary>
internal sealed class CorrectionHandler(ReportAccess access, FormReader reader, DraftStore drafts, CorrectionSteps steps, Corrections corrections)
{
    /// <summary>訂正する, あとから書き足す: the form with what the report says. One round trip, three where it fills more than page 1.</summary>
    public async Task<Reply> OpenAsync(Person person, OpenCorrection form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.Report)) return new Reply.Line(Japanese.ReportMissing);
        if (await access.FindAsync(person, form.Report, master, ct) is not { } opened) return new Reply.NewMessage(Refusals.Opening(person, master));
        return await OpenAsync(person, opened, form, master, turn, ct) with { Shows = opened.ShownTo(person) };
    }

    private async Task<Reply> OpenAsync(Person person, OpenedReport opened, OpenCorrection form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (CorrectionSteps.NotCorrected(opened.Report) is { } why) return new Reply.NewMessage(ReportHandler.Card(person, opened, null, master, turn, why));
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var sheet = new FormSheet(person, opened.Area, master, today, Ticket.New(opened.Area.Id, today), Written.Of(opened.Report))
        {
            Page = Written.PageIn(form.Page),
            Correcting = new(ReportAccess.Key(opened.Report), opened.Report.Revision),
        };
        sheet = sheet with { Written = CorrectionSteps.Accepted(sheet) };
        // The pages that are not in front lie in the draft.
        if ((sheet.Page > 1 || sheet.Written.GoesBeyondFirstPage) && !await drafts.PutAsync(person.Sender, sheet.Draft(turn.Now), ct)) return new Reply.Line(RevisionWords.Trouble);
        return new Reply.NewMessage(steps.Form(sheet, Occasion.Blank));
    }

    /// <summary>直すところを確かめる: before and after; what only fills in empty fields is stored at once.</summary>
    public async Task<Reply> ReviewAsync(Person person, ReviewCorrection page, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        try
        {
            if (await reader.ReadAsync(person, page, master, turn, ct) is not { } form)
                return new Reply.Replace(Refusals.Reporting(person, master, FormValues.ForCopying(Written.Nothing.With(page))));
            return form.Sheet.Correcting is { } of ? await ReviewAsync(form, of, turn, ct) : new Reply.Replace(steps.Form(form.Sheet, Occasion.Carried));
        }
        catch (StorageTroubleException)
        {
            var alone = FormReader.Alone(person, page, master, DateOnly.FromDateTime(turn.Now.DateTime));
            return new Reply.Replace(steps.Form(alone, Occasion.NotSaved, notice: RevisionWords.Trouble));
        }
    }

    /// <summary>この内容で訂正する; once, however often it is pressed.</summary>
    public async Task<Reply> CorrectAsync(Person person, CorrectReport form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var ahead = corrections.Ahead(form, ct);
        var beside = access.FindAsync(person, form.Report, master, ct);
        var found = drafts.FindAsync(person.Sender, form.Ticket ?? "", turn.Now, ct);
        await Task.WhenAll(found, beside, ahead.ReadAsync);
        if (await found is not { Report: { } key } draft) return new Reply.Replace(DraftsCard.Gone());
        var written = new Written(draft.Values);
        // The draft says which report it is; what the button said was only looked at early.
        if ((key == form.Report ? await beside : await access.FindAsync(person, key, master, ct)) is not { } opened || master.City.FindArea(draft.Area) is not { } area || !person.MayReportFor(area))
            return new Reply.Replace(Refusals.Opening(person, master, [.. FormValues.ForCopying(written), .. TypedInputs.Of(form)]));
        return await CorrectAsync(person, opened, draft, form, key == form.Report ? ahead : null, master, turn, ct) with { Shows = opened.ShownTo(person) };
    }

    private async Task<Reply> CorrectAsync(Person person, OpenedReport opened, Draft draft, CorrectReport form, TotalsAhead? ahead, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var (key, area, written) = (draft.Report!, master.City.FindArea(draft.Area)!, new Written(draft.Values));
        var revision = RevisionInCard.Read(form.Revision);
        // Only a card changed by hand comes here so: what is taken back is restored first.
        if (draft.SentAs is null && revision == opened.Report.Revision && CorrectionSteps.NotCorrected(opened.Report) is { } why) return new Reply.Replace(ReportHandler.Card(person, opened, null, master, turn, why));
        var sheet = new FormSheet(person, area, master, DateOnly.FromDateTime(turn.Now.DateTime), Ticket.Read(draft.Ticket)!, written) { Correcting = new(key, revision) };
        var (activity, problems) = CorrectionSteps.Check(sheet, opened.Report);
        if (problems.Count > 0) return new Reply.Replace(steps.Returned(sheet, problems));
        // From the card of a conflict the reason comes from the draft, where it was kept.
        var reason = ReasonForm.Check(
            form.Reason ?? written["reason"], form.ReasonText ?? written["reasonText"], form.ReasonTextDeclared ?? written["reasonTextDeclared"], CorrectionCard.Reasons, sheet.Known);
        return await corrections.StoreAsync(new(sheet, opened, activity!, draft) { Ahead = ahead }, revision, reason, turn, ct);
    }

    private async Task<Reply> ReviewAsync(FormIn form, CorrectionOf of, Turn turn, CancellationToken ct)
    {
        var sheet = form.Sheet;
        if (await access.FindAsync(sheet.Person, of.Report, sheet.Master, ct) is not { } opened)
            return new Reply.Replace(Refusals.Opening(sheet.Person, sheet.Master, FormValues.ForCopying(sheet.Written)));
        return await steps.ReviewAsync(form, opened, of, turn, ct) with { Shows = opened.ShownTo(sheet.Person) };
    }
}
