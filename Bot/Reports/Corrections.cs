using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>訂正を残す: shows what a correction changes, stores it, and meets whoever was faster.</summary>
internal sealed class Corrections(RevisionStore store, ReportStore reports, WardMove move, AreaYearStore totals, CorrectionEnd end)
{
    /// <summary>Begins to read the totals that the button names.</summary>
    public TotalsAhead Ahead(CorrectReport form, CancellationToken ct) => form.Report?.Split('/') is [var ward, _] && ward.Length == 5 && ward.All(char.IsAsciiDigit)
        ? TotalsAhead.Begin(totals, ward, form.Ahead, ct)
        : TotalsAhead.None;

    /// <summary>The sheet with a new ticket where a correction was stored from this form before: it is another one, and has a draft of its own.</summary>
    public async Task<FormSheet> AnewAsync(FormSheet sheet, ActivityReport report, CancellationToken ct) =>
        report.Revision != sheet.Correcting?.Revision && await IsStoredAsync(sheet, ct) ? sheet with { Ticket = Ticket.New(sheet.Area.Id, sheet.Today) } : sheet;

    /// <summary>Before and after; stored at once where only empty fields are filled in.</summary>
    /// <param name="asks">True where nothing is stored without a press: a sentence may have been read wrongly.</param>
    public async Task<Reply> ReviewAsync(Correction correction, int revision, Turn turn, CancellationToken ct, bool asks = false)
    {
        if (correction.Before.Revision != revision) return await MetAsync(correction, correction.Before, null, turn, ct);
        if (correction.Changes.Count == 0) return new Reply.Replace(CorrectionEnd.Card("nothing", correction, revision, [], new()));
        if (asks || !correction.OnlyAdds) return new Reply.Replace(CorrectionEnd.Card("review", correction, revision, await EffectsAsync(correction, ct), new()));
        return await StoreAsync(correction, revision, new ReasonForm(Why.Added, null, new()), turn, ct);
    }

    /// <summary>Stores it with its reason.</summary>
    public async Task<Reply> StoreAsync(Correction correction, int revision, ReasonForm reason, Turn turn, CancellationToken ct)
    {
        try
        {
            // Sent before: there is nothing more to store, only to answer.
            var again = correction.Draft.SentAs is not null;
            if (again && correction.Before.Revision == revision) return await MetAsync(correction, correction.Before, reason, turn, ct);
            if (reason.Reason is null && !again && (!correction.OnlyAdds || reason.View.TextProblem is not null))
                return new Reply.Replace(CorrectionEnd.Card("returned", correction, revision, await EffectsAsync(correction, ct), reason.View));
            var why = new Why(reason.Reason ?? Why.Added, reason.Explanation, new(correction.Sheet.Person.Sender, correction.Sheet.Person.Name), turn.Now);
            return correction.LeavesWard ? await MoveAsync(correction, revision, reason, turn, ct) : await ReviseAsync(correction, revision, reason, why, turn, ct);
        }
        catch (StorageTroubleException)
        {
            return new Reply.Replace(CorrectionEnd.Card("notSaved", correction, revision, [], reason.View, $"{RevisionWords.Trouble}{RevisionWords.TwiceIsOnce}"));
        }
    }

    private async Task<Reply> ReviseAsync(Correction correction, int revision, ReasonForm reason, Why why, Turn turn, CancellationToken ct) =>
        await store.ReviseAsync(correction.Opened.Stored, revision, correction.After, why, ct, correction.Sheet.Ticket, correction.Ahead) switch
        {
            Revised.Done done => await end.ReceiptAsync(correction, done, why.Reason == Why.Added ? [RevisionWords.OnlyAdded] : [], turn, ct),
            var not => await NotAsync(not, correction, revision, reason, turn, ct),
        };

    private async Task<Reply> MoveAsync(Correction correction, int revision, ReasonForm reason, Turn turn, CancellationToken ct)
    {
        var replacement = new Replacement(correction.Sheet.Ticket, correction.Elsewhere(turn.Now));
        return await move.MoveAsync(correction.Opened.Stored, revision, replacement, ct) switch
        {
            Moved.Done done => await end.MovedAsync(correction, done.Stored, turn, ct),
            Moved.Promised promised => new Reply.Line(RevisionWords.BeingMoved(promised.Number)),
            Moved.Before => new Reply.Line(RevisionWords.MovedAlready),
            Moved.Not not => await NotAsync(not.Why, correction, revision, reason, turn, ct),
            _ => throw new InvalidOperationException("A move that ended in no known way."),
        };
    }

    private async Task<Reply> NotAsync(Revised revised, Correction correction, int revision, ReasonForm reason, Turn turn, CancellationToken ct) => revised switch
    {
        Revised.Conflict conflict => await MetAsync(correction, conflict.Now, reason, turn, ct, conflict.Last),
        Revised.YearClosed => new Reply.Replace(CorrectionEnd.Card("notSaved", correction, revision, [], reason.View, RevisionWords.ClosedYear)),
        Revised.NotThere => new Reply.Replace(Refusals.Opening(correction.Sheet.Person, correction.Sheet.Master)),
        _ => new Reply.Replace(CorrectionEnd.Card("notSaved", correction, revision, [], reason.View, RevisionWords.Crowded)),
    };

    private async Task<Reply> MetAsync(Correction correction, ActivityReport now, ReasonForm? reason, Turn turn, CancellationToken ct, RevisionRow? last = null)
    {
        // Pressed once more after it was stored, and others went on from there: the report as it is now.
        if (reason is not null && (correction.Draft.SentAs is not null || await IsStoredAsync(correction.Sheet, ct)))
            return new Reply.Replace(ReportHandler.Card(correction.Sheet.Person, correction.At(now), last, correction.Sheet.Master, turn, RevisionWords.CorrectedBefore));
        last ??= await store.RevisionAsync(now, now.Revision, ct);
        await end.KeepReasonAsync(correction, reason, ct);
        return new Reply.Replace(CorrectionEnd.Conflict(correction, now, last, turn));
    }

    // What went to another ward has its ticket there.
    private async Task<bool> IsStoredAsync(FormSheet sheet, CancellationToken ct) =>
        await reports.IsUsedAsync(sheet.Ticket, sheet.Area.WardCode, ct)
        || (sheet.Target.WardCode != sheet.Area.WardCode && await reports.IsUsedAsync(sheet.Ticket, sheet.Target.WardCode, ct));

    private async Task<IReadOnlyList<string>> EffectsAsync(Correction correction, CancellationToken ct) => [.. correction.Effects(
        await RevisionTotals.ReadAsync(totals, correction.Before, correction.LeavesWard ? correction.Before : correction.After, ct))];
}
