using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;
using static Sasaeai.Cards.ReportFormCard;

namespace Sasaeai.Bot.Reports;

/// <summary>提出する: may this person, is it in order, keep it, give something back. What was typed survives every way out.</summary>
internal sealed class SubmissionHandler(ReportDesk desk, ReportStore store, ReportReceipt receipt)
{
    /// <summary>「提出する」 and 「新しい報告として出す」.</summary>
    public async Task<Reply> SubmitAsync(Person person, ReportPage page, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        if (master.City.FindArea(page.Area) is not { } area || !person.MayReportFor(area))
            return new Reply.Replace(desk.Refuse(person, master, Kept(page)));

        var sheet = new Sheet(person, page, area, master, today);
        if (Ticket.Read(page.Ticket) is not { } ticket || ticket.Area != area.Id || !ticket.IsValidOn(today))
            return Again(sheet, Occasion.Carried, Ticket.New(area.Id, today), []);

        return ReportForm.Check(page, area, year => master.Plans.ItemsOf(area.WardCode, year), today) switch
        {
            Checked<ReportedActivity>.Mend mend => Again(sheet, Occasion.Returned, ticket, mend.Problems),
            Checked<ReportedActivity>.Ok ok => await StoreAsync(sheet, ticket, ok.Value, turn, ct),
            _ => throw new InvalidOperationException("A check ends in one of two ways."),
        };
    }

    private async Task<Reply> StoreAsync(Sheet sheet, Ticket ticket, ReportedActivity activity, Turn turn, CancellationToken ct)
    {
        try
        {
            var report = Report(sheet, activity, turn);
            return await store.SubmitAsync(ticket, report, ct) switch
            {
                Submitted.Stored stored => new Reply.Replace(receipt.Card(stored, activity.TitleProposed, sheet.Master)),
                Submitted.TicketUsed used => Again(sheet, Occasion.TicketUsed, Ticket.New(sheet.Area.Id, sheet.Today), [], used.Number),
                Submitted.YearClosed => Again(sheet, Occasion.Returned, ticket, [new("heldOn", "活動日", Japanese.YearClosed(report.Year))]),
                _ => Again(sheet, Occasion.NotSaved, ticket, [], notice: Japanese.Crowded),
            };
        }
        catch (StorageTroubleException)
        {
            return Again(sheet, Occasion.NotSaved, ticket, [], notice: Japanese.StorageTrouble);
        }
    }

    private static ActivityReport Report(Sheet sheet, ReportedActivity activity, Turn turn) => new(
        "", sheet.Area.WardCode, sheet.Area.Id, activity.HeldOn, null, activity.Title, activity.Kind.Code, null,
        null, activity.Participants, activity.Approximate, activity.Net, [], [.. activity.PlanItems.Select(i => i.Id)],
        activity.Note, null, null, [], null, false, false, ReportStatus.Submitted, 1,
        new(sheet.Person.Sender, sheet.Person.Name, !sheet.Person.IsOf(sheet.Area)), turn.Now);

    private Reply.Replace Again(Sheet sheet, Occasion occasion, Ticket ticket, IReadOnlyList<Conversation.Problem> problems, string? used = null, string? notice = null)
    {
        var values = ReportForm.Typed(sheet.Page);
        // An item of another year's plan is only on the form if that year's items are.
        var day = ReportForm.Day(values.HeldOn) is { } heldOn && heldOn <= sheet.Today ? heldOn : sheet.Today;
        return new(desk.Form(occasion, sheet.Person, sheet.Area, sheet.Master, day, ticket, values, problems, used, notice, ReportForm.KeepsAll(sheet.Page)));
    }

    private static List<Typed> Kept(ReportPage page)
    {
        var values = ReportForm.Typed(page);
        return [.. new[] { ("活動名", values.Title), ("参加者数", values.Participants), ("ひとこと", values.Note) }
            .Where(t => t.Item2 is not null).Select(t => new Typed(t.Item1, t.Item2!))];
    }

    /// <summary>What is on the desk during one submission.</summary>
    private sealed record Sheet(Person Person, ReportPage Page, DistrictArea Area, MasterSnapshot Master, DateOnly Today);
}
