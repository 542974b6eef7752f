using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>取り消す: 状態 becomes 取消 and the totals are lowered; nothing is deleted.</summary>
internal sealed class CancelHandler(ReportAccess access, RevisionStore store, AreaYearStore totals)
{
    /// <summary>Asks for the reason, and says what it will change. Two round trips.</summary>
    public async Task<Reply> AskAsync(Person person, AskToCancel form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.Report)) return new Reply.Line(Japanese.ReportMissing);
        if (Ticket.Read(form.Report) is not null) return new Reply.Line(RevisionWords.ChosenIsDraft);
        if (await access.FindAsync(person, form.Report, master, ct) is not { } opened) return new Reply.NewMessage(Refusals.Opening(person, master));
        var card = opened.Report.Status == ReportStatus.Cancelled
            ? CancelView.Done(opened, null, master, turn)
            : CancelView.Ask("ask", opened, await TotalsAsync(opened.Report, ct), [], new(), master, turn);
        return new Reply.NewMessage(card) { Shows = opened.ShownTo(person) };
    }

    /// <summary>取り消す; once, however often it is pressed.</summary>
    public async Task<Reply> CancelAsync(Person person, CancelReport form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (await access.FindAsync(person, form.Report, master, ct) is not { } opened) return new Reply.Replace(Refusals.Opening(person, master, TypedInputs.Of(form)));
        return new Reply.Replace(await CancelAsync(person, opened, form, master, turn, ct)) { Shows = opened.ShownTo(person) };
    }

    private async Task<Card> CancelAsync(Person person, OpenedReport opened, CancelReport form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (opened.Report.Status == ReportStatus.Cancelled) return CancelView.Done(opened, null, master, turn);
        var reason = ReasonForm.Check(form.Reason, form.ReasonText, form.ReasonTextDeclared, CancelCard.Reasons, master.Names.Of(opened.Area.WardCode));
        if (reason.Reason is null) return CancelView.Ask("returned", opened, null, [], reason.View, master, turn);
        try
        {
            return await StoreAsync(person, opened, form, reason, master, turn, ct);
        }
        catch (StorageTroubleException)
        {
            return CancelView.Ask("notSaved", opened, null, [RevisionWords.Trouble, RevisionWords.TwiceIsOnce], reason.View, master, turn);
        }
    }

    private async Task<Card> StoreAsync(Person person, OpenedReport opened, CancelReport form, ReasonForm reason, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var why = new Why(reason.Reason!, reason.Explanation, new(person.Sender, person.Name), turn.Now);
        switch (await store.ReviseAsync(opened.Stored, RevisionInCard.Read(form.Revision), opened.Report with { Status = ReportStatus.Cancelled }, why, ct))
        {
            case Revised.Done done:
                return CancelView.Done(opened with { Stored = opened.Stored with { Report = done.After } }, done.TotalsAfter, master, turn);
            case Revised.Conflict { Now: var now }:
                var current = opened with { Stored = opened.Stored with { Report = now } };
                return now.Status == ReportStatus.Cancelled
                    ? CancelView.Done(current, null, master, turn)
                    : CancelView.Ask("returned", current, null, [RevisionWords.ChangedMeanwhile], reason.View, master, turn);
            case Revised.YearClosed:
                return CancelView.Ask("notSaved", opened, null, [RevisionWords.ClosedYear], reason.View, master, turn);
            default:
                return CancelView.Ask("notSaved", opened, null, [RevisionWords.Crowded], reason.View, master, turn);
        }
    }

    private async Task<AreaYear> TotalsAsync(ActivityReport report, CancellationToken ct) => (await totals.FindAsync(report.Ward, report.Year, report.Area, ct)).Totals;
}
