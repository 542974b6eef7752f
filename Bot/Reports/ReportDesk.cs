using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;
using static Sasaeai.Cards.ReportFormCard;

namespace Sasaeai.Bot.Reports;

/// <summary>用紙を出す窓口: lays the form of an area before a person, blank or with what they had written.</summary>
internal sealed class ReportDesk
{
    /// <summary>The areas for which the person may report on that day. One that has ended still owes the period in which it ended, until its 期限.</summary>
    public static List<DistrictArea> Reportable(Person person, MasterSnapshot master, DateOnly today) =>
        [.. master.City.Areas.Where(a => person.MayReportFor(a) && (a.IsValidOn(today) || (a.ValidTo < today && OwesAPeriod(a, master, today))))];

    /// <summary>The page of the form that is in front.</summary>
    /// <param name="usedReport">TicketUsed only: the report that the ticket made.</param>
    /// <param name="theirs">What somebody else wrote meanwhile, by field.</param>
    public Card Form(
        FormSheet sheet, Occasion occasion, IReadOnlyList<Conversation.Problem>? problems = null, string? notice = null,
        string? usedReport = null, IReadOnlyDictionary<string, string>? theirs = null, int draftsWaiting = 0)
    {
        var view = new View(
            occasion, sheet.Area.Id, sheet.Area.Name, sheet.Master.City.FindWard(sheet.Area.WardCode)!.Name, TypistOf(sheet.Person, sheet.Area),
            sheet.Ticket.ToString(), [.. ActivityKind.All.Select(k => new Option(k.Name, k.Code))], [.. sheet.PlanItems.Select(Option)],
            FormValues.Of(sheet.Written), [.. (problems ?? []).Select(p => new ReportFormCard.Problem(p.Field, p.Label, p.Sentence, p.Mark))],
            usedReport, notice, FormValues.KeepsAll(sheet.Written));
        return ReportFormCard.Of(view with
        {
            Page = sheet.Page,
            Drafted = sheet.Drafted || sheet.Page > 1 || (sheet.Written.GoesBeyondFirstPage && !sheet.CarriesPage2),
            CarriesPage2 = sheet.CarriesPage2,
            Correcting = sheet.Correcting is { } of ? new(of.Report, of.Number, of.Revision, [.. Reportable(sheet.Person, sheet.Master, sheet.Today).Select(AreaOption)]) : null,
            Partners = [.. Partner.All, .. view.Values.Partners.Except(Partner.All, StringComparer.Ordinal).Where(_ => sheet.Correcting is not null)],
            IssueKinds = IssueKind.All,
            Declared = FormScreening.Declared(sheet.Written, sheet.Known),
            Theirs = theirs ?? view.Theirs,
            DraftsWaiting = draftsWaiting,
        });
    }

    /// <summary>「大塚 真理 さん(代理)」.</summary>
    private static string TypistOf(Person person, DistrictArea area) => $"{person.Name} さん{(person.IsOf(area) ? "" : "(代理)")}";

    private static bool OwesAPeriod(DistrictArea area, MasterSnapshot master, DateOnly today) =>
        master.Plans.PeriodsDueFrom(area.WardCode, today).Any(p => area.IsValidIn(p.Begins, p.Ends));

    private static Option Option(PlanItem item) => new(item.Full, item.Id);

    private static Option AreaOption(DistrictArea area) => new(area.Name, area.Id);
}
