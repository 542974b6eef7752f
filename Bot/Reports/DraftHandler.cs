using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;
using static Sasaeai.Cards.ReportFormCard;
using Problem = Sasaeai.Bot.Conversation.Problem;

namespace Sasaeai.Bot.Reports;

/// <summary>下書き: くわしく書く, 下書きに残す, 続きから. Each step keeps what was typed before it shows something else.</summary>
internal sealed class DraftHandler(FormReader reader, ReportDesk desk, DraftStore drafts, WaitingDrafts waiting, ReportAccess access)
{
    /// <summary>くわしく書く, 次のページへ, 前のページにもどる.</summary>
    public Task<Reply> TurnAsync(Person person, TurnPage page, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        KeepAsync(person, page, master, turn, sheet => desk.Form(sheet with { Page = Written.PageIn(page.To) }, Occasion.Blank), ct);

    /// <summary>下書きに残す.</summary>
    public Task<Reply> KeepAsync(Person person, KeepDraft page, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        KeepAsync(person, page, master, turn, sheet => DraftsCard.Kept(sheet.Ticket.ToString(), KeptUntil(turn.Now)), ct);

    /// <summary>続きから: what waits to be written on. What became a report meanwhile is not among it.</summary>
    public async Task<Reply> ListAsync(Person person, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        try
        {
            return new Reply.NewMessage(DraftsCard.List([.. (await waiting.ListAsync(person, master, turn.Now, ct)).Select(d => Row(d, master))]));
        }
        catch (StorageTroubleException)
        {
            return new Reply.Line(Japanese.DraftsNotRead);
        }
    }

    /// <summary>続きを書く.</summary>
    public async Task<Reply> OpenAsync(Person person, OpenDraft form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        try
        {
            if (await drafts.FindAsync(person.Sender, form.Ticket ?? "", turn.Now, ct) is not { SentAs: null } draft) return new Reply.NewMessage(DraftsCard.Gone());
            var written = new Written(draft.Values);
            if (master.City.FindArea(draft.Area) is not { } area || !person.MayReportFor(area))
                return new Reply.NewMessage(Refusals.Reporting(person, master, FormValues.ForCopying(written)));

            var sheet = new FormSheet(person, area, master, DateOnly.FromDateTime(turn.Now.DateTime), Ticket.Read(draft.Ticket)!, written)
            {
                Page = Written.PageIn(form.Page),
                Correcting = draft is { Report: { } report, Revision: { } revision } ? new(report, revision) : null,
            };
            return form.BesideTheirs ? await BesideTheirsAsync(sheet, ct) : new Reply.NewMessage(desk.Form(sheet, Occasion.Blank, notice: Japanese.FromDraft));
        }
        catch (StorageTroubleException)
        {
            return new Reply.Line(Japanese.DraftsNotRead);
        }
    }

    /// <summary>下書きを消す.</summary>
    public async Task<Reply> DiscardAsync(Person person, DiscardDraft form, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(form.Ticket) ? new Reply.Line(Japanese.DraftMissing)
        : await drafts.DeleteAsync(person.Sender, form.Ticket, ct) ? new Reply.Replace(DraftsCard.Discarded())
        : new Reply.Line(Japanese.DraftsNotRead);

    private async Task<Reply> KeepAsync(Person person, ReportPage page, MasterSnapshot master, Turn turn, Func<FormSheet, Card> then, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        try
        {
            if (await reader.ReadAsync(person, page, master, turn, ct) is not { } form)
                return new Reply.Replace(Refusals.Reporting(person, master, FormValues.ForCopying(Written.Nothing.With(page))));

            // What looks like a resident's data is on this card only, until it is rewritten or declared; so are letters too many.
            IReadOnlyList<Problem> problems = [.. FormScreening.Problems(form.Sheet.Written, form.Sheet.Known), .. ReportForm.TooLong(form.Sheet.Written)];
            var kept = await drafts.PutAsync(person.Sender, form.Sheet.Draft(turn.Now), ct);
            if (problems.Count > 0) return new Reply.Replace(desk.Form(form.Sheet, Occasion.Returned, problems));
            if (!kept) return new Reply.Replace(desk.Form(form.Sheet, Occasion.NotSaved, notice: Japanese.DraftNotKept));
            return new Reply.Replace(form.IsTorn ? desk.Form(form.Sheet with { Page = 1 }, Occasion.Carried, notice: Japanese.DraftOver) : then(form.Sheet));
        }
        catch (StorageTroubleException)
        {
            return new Reply.Replace(desk.Form(FormReader.Alone(person, page, master, today), Occasion.NotSaved, notice: Japanese.DraftNotKept));
        }
    }

    private async Task<Reply> BesideTheirsAsync(FormSheet sheet, CancellationToken ct)
    {
        var of = sheet.Correcting;
        if (of is null) return new Reply.NewMessage(desk.Form(sheet, Occasion.Blank, notice: Japanese.FromDraft));
        if (await access.FindAsync(sheet.Person, of.Report, sheet.Master, ct) is not { Report: var now } opened)
            return new Reply.NewMessage(Refusals.Opening(sheet.Person, sheet.Master, FormValues.ForCopying(sheet.Written)));
        var seen = sheet with { Correcting = of with { Revision = now.Revision } };
        return new Reply.NewMessage(desk.Form(seen, Occasion.Blank, notice: Japanese.TheirsAbove, theirs: Differences.Theirs(sheet.Written, now, sheet.Master))) { Shows = opened.ShownTo(sheet.Person) };
    }

    private static Option Row(Draft draft, MasterSnapshot master)
    {
        var written = new Written(draft.Values);
        var day = ReportForm.Day(written["heldOn"]) is { } heldOn ? JapaneseDate.DayAndMonth(heldOn) : "活動日はまだ";
        var what = written["title"] ?? ActivityKind.Find(written["kind"])?.Name ?? "種類はまだ";
        return new($"{day} {TypedText.Cut(what, 24)} / {master.City.FindArea(draft.Area)!.Name}{(draft.Report is null ? "" : " / 訂正")}", draft.Ticket);
    }

    private static string KeptUntil(DateTimeOffset now) => JapaneseDate.DayAndMonth(DateOnly.FromDateTime(now.DateTime).AddDays(DraftStore.Days));
}
