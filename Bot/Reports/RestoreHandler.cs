using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>元に戻す: takes 取消 back, until the 期限 of the 報告期間 in which the activity lies.</summary>
internal sealed class RestoreHandler(ReportAccess access, RevisionStore store)
{
    /// <summary>Back to the status before; once, however often it is pressed.</summary>
    public async Task<Reply> RestoreAsync(Person person, RestoreReport form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (await access.FindAsync(person, form.Report, master, ct) is not { } opened) return new Reply.Replace(Refusals.Opening(person, master));
        return new Reply.Replace(await RestoreAsync(person, opened, form, master, turn, ct)) { Shows = opened.ShownTo(person) };
    }

    private async Task<Card> RestoreAsync(Person person, OpenedReport opened, RestoreReport form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (opened.Report.Status != ReportStatus.Cancelled) return CancelView.Restored("restored", opened, []);
        try
        {
            return await RestoreAsync(person, opened, RevisionInCard.Read(form.Revision), master, turn, ct);
        }
        catch (StorageTroubleException)
        {
            return CancelView.Restored("notRestored", opened, [RevisionWords.Trouble, RevisionWords.TwiceIsOnce]);
        }
    }

    private async Task<Card> RestoreAsync(Person person, OpenedReport opened, int revision, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var report = opened.Report;
        var last = await store.RevisionAsync(report, report.Revision, ct);
        if (last?.Reason == Why.WardChanged) return CancelView.Restored("tooLate", opened, [RevisionWords.MovedTo(last.Explanation)]);
        if (!Restoring.IsInTime(report, master, DateOnly.FromDateTime(turn.Now.DateTime)))
            return CancelView.Restored("tooLate", opened, [RevisionWords.TooLateSince(Restoring.Until(report, master)!.Value)]);

        // What was imported as 取消 has no status before.
        var status = last?.Before?.Status is { } before and not ReportStatus.Cancelled ? before : ReportStatus.Submitted;
        var why = new Why(Why.Restored, null, new(person.Sender, person.Name), turn.Now);
        return await store.ReviseAsync(opened.Stored, revision, report with { Status = status }, why, ct) switch
        {
            Revised.Done done => CancelView.Restored(
                "restored", opened with { Stored = opened.Stored with { Report = done.After } },
                [RevisionWords.TotalsNow(opened.Area.Name, report.Year, done.TotalsAfter.Sum().Reports)]),
            Revised.Conflict { Now.Status: not ReportStatus.Cancelled } conflict =>
                CancelView.Restored("restored", opened with { Stored = opened.Stored with { Report = conflict.Now } }, []),
            Revised.Conflict conflict => CancelView.Done(opened with { Stored = opened.Stored with { Report = conflict.Now } }, null, master, turn),
            Revised.YearClosed => CancelView.Restored("tooLate", opened, [RevisionWords.ClosedYear]),
            _ => CancelView.Restored("notRestored", opened, [RevisionWords.Crowded]),
        };
    }
}
