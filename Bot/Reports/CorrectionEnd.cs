using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>訂正の画面: the cards in which a correction ends or waits, and what becomes of its draft.</summary>
internal sealed class CorrectionEnd(ReportReceipt receipt, DraftStore drafts)
{
    /// <summary>It is corrected: the receipt, with what it changed.</summary>
    public Task<Reply> ReceiptAsync(Correction correction, Revised.Done done, IReadOnlyList<string> notices, Turn turn, CancellationToken ct)
    {
        IReadOnlyList<string> said = [.. notices, .. IsConfirmed(done.Before) ? [RevisionWords.WasConfirmed] : Array.Empty<string>()];
        return SentAsync(correction, new(done.After, done.TotalsBefore, done.TotalsAfter, done.LastYear, done.Again), said, done.Before.Consult != done.After.Consult, turn, ct);
    }

    /// <summary>It lies in another ward now.</summary>
    public Task<Reply> MovedAsync(Correction correction, Submitted.Stored stored, Turn turn, CancellationToken ct) =>
        SentAsync(correction, stored, [RevisionWords.Replaces(correction.Before.Number)], consults: true, turn, ct);

    /// <summary>Keeps the reason too, so that it need not be given again after a conflict.</summary>
    public Task KeepReasonAsync(Correction correction, ReasonForm? reason, CancellationToken ct)
    {
        if (reason?.Reason is null) return Task.CompletedTask;
        var written = new Written(correction.Draft.Values).With("reason", reason.View.Code).With("reasonText", reason.Explanation);
        return drafts.KeepAsync(correction.Sheet.Person.Sender, correction.Draft with { Values = written.Inputs }, first: false, ct);
    }

    /// <summary>Before and after.</summary>
    public static Card Card(string state, Correction correction, int revision, IReadOnlyList<string> effects, ReasonView reason, string? notice = null)
    {
        var before = correction.Before;
        return CorrectionCard.Of(new(
            state, correction.Sheet.Ticket.ToString(), revision, before.Number, correction.Opened.Area.Name, JapaneseDate.DayAndMonth(before.HeldOn), before.Title,
            correction.Changes, effects, reason, notice)
        {
            Report = ReportAccess.Key(before),
            Ahead = correction.LeavesWard ? null : TotalsAhead.Say(before, correction.After),
        });
    }

    /// <summary>Somebody else was faster.</summary>
    public static Card Conflict(Correction correction, ActivityReport now, RevisionRow? last, Turn turn)
    {
        var master = correction.Sheet.Master;
        var who = last?.By is { } by ? ReportWords.Who(by, master, DateOnly.FromDateTime(turn.Now.DateTime)) : "ほかの人";
        return ConflictCard.Of(new(
            now.Status == ReportStatus.Cancelled, correction.Sheet.Ticket.ToString(), now.Revision, ReportAccess.Key(now), now.Number,
            ReportWords.AreaName(now, master), JapaneseDate.DayAndMonth(now.HeldOn), now.Title, who,
            last is null ? null : JapaneseDate.Moment(last.At), ReportWords.Differences(now, correction.Over(now), master)));
    }

    private async Task<Reply> SentAsync(Correction correction, Submitted.Stored stored, IReadOnlyList<string> notices, bool consults, Turn turn, CancellationToken ct)
    {
        var master = correction.Sheet.Master;
        var card = consults
            ? await receipt.ConsultedAsync(stored, titleProposed: false, master, turn.Now, ct, notices)
            : receipt.Card(stored, titleProposed: false, master, notices, turn.Now);
        return new Reply.Replace(card)
        {
            Afterwards = after => drafts.PutAsync(correction.Sheet.Person.Sender, correction.Draft with { SentAs = stored.Report.Number }, after),
        };
    }

    private static bool IsConfirmed(ActivityReport report) => report.Status is ReportStatus.ConfirmedByChapter or ReportStatus.ConfirmedBySecretariat;
}
