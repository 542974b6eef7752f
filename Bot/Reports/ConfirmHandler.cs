using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>部会確認: the 地区部会 stands by what somebody else typed for it; by a press of its officer, or by telephone or paper.</summary>
internal sealed class ConfirmHandler(ReportAccess access, RevisionStore store, ReportStore reports, ReportNewsDesk news)
{
    /// <summary>The reports of the person's areas that wait for it, the oldest first; this year's, and in April and May last year's too.</summary>
    public async Task<Reply> ListAsync(Person person, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        if (!person.MayReport()) return new Reply.NewMessage(Refusals.Opening(person, master));
        var years = new[] { FiscalYear.Of(today), FiscalYear.Of(today.AddMonths(-2)) }.Distinct().ToList();
        var ranges = ReportDesk.Reportable(person, master, today).SelectMany(a => years.Select(y => reports.InAreaAsync(a, y, ct)));
        var awaited = (await Task.WhenAll(ranges)).SelectMany(r => r).Where(Confirming.IsAwaited).OrderBy(r => r.HeldOn).ThenBy(r => r.Number, StringComparer.Ordinal).ToList();
        return new Reply.NewMessage(ToConfirmCard.Of(new(
            [.. awaited.Take(ToConfirmCard.Most).Select(r => ReportWords.Line(r, master))], Math.Max(0, awaited.Count - ToConfirmCard.Most))))
        {
            Shows = ReportAccess.ShownTo(person, awaited.Take(ToConfirmCard.Most)),
        };
    }

    /// <summary>Asks how it was confirmed.</summary>
    public async Task<Reply> AskAsync(Person person, AskToConfirm form, MasterSnapshot master, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.Report)) return new Reply.Line(Japanese.ReportMissing);
        if (await access.FindAsync(person, form.Report, master, ct) is not { } opened) return new Reply.NewMessage(Refusals.Opening(person, master));
        return new Reply.NewMessage(Over(person, opened, master) ?? Card(person.IsOf(opened.Area) ? "own" : "onBehalf", person, opened, master, [])) { Shows = opened.ShownTo(person) };
    }

    /// <summary>部会確認済にする; once, however often it is pressed.</summary>
    public async Task<Reply> ConfirmAsync(Person person, ConfirmReport form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (await access.FindAsync(person, form.Report, master, ct) is not { } opened) return new Reply.Replace(Refusals.Opening(person, master, TypedInputs.Of(form)));
        return new Reply.Replace(await ConfirmAsync(person, opened, form, master, turn, ct))
        {
            Shows = opened.ShownTo(person),
            // The typist; whoever comes by does it if this copy can't.
            Afterwards = after => news.TellAllAsync(opened.Report.Ward, after),
        };
    }

    private async Task<Card> ConfirmAsync(Person person, OpenedReport opened, ConfirmReport form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (Over(person, opened, master) is { } over) return over;
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var read = person.IsOf(opened.Area)
            ? new Checked<ChapterConfirmation>.Ok(new(ConfirmedBy.Self, person.Name, today))
            : Confirming.Check(form, opened.Report, today, master.Names.Of(opened.Report.Ward));
        if (read is not Checked<ChapterConfirmation>.Ok ok)
            return Card("returned", person, opened, master, [], Confirming.Typed(form, ((Checked<ChapterConfirmation>.Mend)read).Problems));
        try
        {
            return await StoreAsync(person, opened, form, ok.Value, master, turn, ct);
        }
        catch (StorageTroubleException)
        {
            return Card("notSaved", person, opened, master, [RevisionWords.Trouble, RevisionWords.TwiceIsOnce], Confirming.Typed(form, []));
        }
    }

    private async Task<Card> StoreAsync(Person person, OpenedReport opened, ConfirmReport form, ChapterConfirmation confirmation, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var after = opened.Report with { Status = ReportStatus.ConfirmedByChapter, Confirmation = confirmation };
        var why = new Why(Why.Confirmed, null, new(person.Sender, person.Name), turn.Now);
        switch (await store.ReviseAsync(opened.Stored, RevisionInCard.Read(form.Revision), after, why, ct))
        {
            case Revised.Done done:
                return Over(person, opened with { Stored = opened.Stored with { Report = done.After } }, master)!;
            case Revised.Conflict conflict:
                var now = opened with { Stored = opened.Stored with { Report = conflict.Now } };
                return Over(person, now, master) ?? Card("returned", person, now, master, [RevisionWords.ChangedMeanwhile], Confirming.Typed(form, []));
            case Revised.YearClosed:
                return Card("notSaved", person, opened, master, [RevisionWords.ClosedYear], Confirming.Typed(form, []));
            default:
                return Card("notSaved", person, opened, master, [RevisionWords.Crowded], Confirming.Typed(form, []));
        }
    }

    // Confirmed already, or nothing to confirm: what is the case is said.
    private static Card? Over(Person person, OpenedReport opened, MasterSnapshot master)
    {
        if (opened.Report is { Status: ReportStatus.ConfirmedByChapter, Confirmation: { } c })
            return Card("done", person, opened, master, [RevisionWords.Confirmed(Confirming.Word(c.How), c.By, c.On)]);
        return Confirming.NotNeeded(opened.Report) is { } why ? Card("notNeeded", person, opened, master, [why]) : null;
    }

    private static Card Card(string state, Person person, OpenedReport opened, MasterSnapshot master, IReadOnlyList<string> notices, ConfirmCard.Values? inputs = null) =>
        ConfirmCard.Of(new(
            state, ReportAccess.Key(opened.Report), opened.Report.Revision, opened.Report.Number, person.IsOf(opened.Area),
            ReportWords.Facts(opened.Report, master), ReportWords.TypedTexts(opened.Report),
            [.. notices, ReportReceipt.ReportedBy(opened.Report, opened.Area)], inputs ?? new()));
}
