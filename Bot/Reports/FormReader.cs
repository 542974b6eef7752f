using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// 用紙を受け取る: takes in a page of the form, whatever was pressed on it: may this person, what lies in its draft, is its
/// ticket still good. No round trip for a form of one page.
/// </summary>
internal sealed class FormReader(DraftStore drafts)
{
    /// <summary>The form with this page laid over its draft; null where the person may not report for that area.</summary>
    /// <exception cref="StorageTroubleException">Its other pages can't be read just now.</exception>
    public async Task<FormIn?> ReadAsync(Person person, ReportPage page, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        if (master.City.FindArea(page.Area) is not { } area || !person.MayReportFor(area)) return null;

        var ticket = Ticket.Read(page.Ticket);
        var valid = ticket is not null && ticket.Area == area.Id && ticket.IsValidOn(today);
        // A blank form that is sent has no draft yet; what is sent twice, or from a card that was left behind, is met where it is kept.
        var looks = page.Drafted || page is not (SubmitReport or SubmitAsNewReport);
        var draft = looks && ticket is not null ? await drafts.FindAsync(person.Sender, ticket.ToString(), turn.Now, ct) : null;
        var written = (draft is null ? Written.Nothing : new Written(draft.Values)).With(page);
        var sheet = new FormSheet(person, area, master, today, valid ? ticket! : Ticket.New(area.Id, today), written)
        {
            Page = Written.PageOf(page),
            Drafted = page.Drafted || draft is not null,
            Unkept = !page.Drafted && draft is null,
            Correcting = CorrectionOf.Read(page.Report, page.Revision),
        };
        return new(sheet, !valid, page.Drafted && draft is null);
    }

    /// <summary>What this page alone says, where its draft can't be read.</summary>
    public static FormSheet Alone(Person person, ReportPage page, MasterSnapshot master, DateOnly today)
    {
        var area = master.City.FindArea(page.Area)!;
        return new(person, area, master, today, Ticket.Read(page.Ticket) ?? Ticket.New(area.Id, today), Written.Nothing.With(page))
        {
            Page = Written.PageOf(page),
            Drafted = page.Drafted,
            Unkept = !page.Drafted,
            Correcting = CorrectionOf.Read(page.Report, page.Revision),
        };
    }

    /// <summary>A form whose other pages turned out to lie in a draft, with this page laid over them. One round trip.</summary>
    /// <exception cref="StorageTroubleException">They can't be read just now.</exception>
    public async Task<FormSheet> OverDraftAsync(FormSheet sheet, ReportPage page, DateTimeOffset now, CancellationToken ct) =>
        await drafts.FindAsync(sheet.Person.Sender, sheet.Ticket.ToString(), now, ct) is { } draft
            ? sheet with { Written = new Written(draft.Values).With(page), Drafted = true }
            : sheet;
}

/// <summary>A form that came in.</summary>
/// <param name="IsOld">Its ticket is older than 60 days, or none of ours: it gets a new one.</param>
/// <param name="IsTorn">Its other pages are gone: a draft is kept for 14 days.</param>
internal sealed record FormIn(FormSheet Sheet, bool IsOld, bool IsTorn);
