using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;
using Values = Sasaeai.Cards.ReportFormCard.Values;

namespace Sasaeai.Bot.Reports;

/// <summary>用紙を出す窓口: lays the form of an area before a person, blank or with what they had written.</summary>
internal sealed class ReportDesk
{
    /// <summary>The areas for which the person may report on that day. One that has ended still owes the period in which it ended, until its 期限.</summary>
    public static List<DistrictArea> Reportable(Person person, MasterSnapshot master, DateOnly today) =>
        [.. master.City.Areas.Where(a => person.MayReportFor(a) && (a.IsValidOn(today) || (a.ValidTo < today && OwesAPeriod(a, master, today))))];

    /// <summary>A blank form.</summary>
    public Card Form(Person person, DistrictArea area, MasterSnapshot master, DateOnly today, Ticket ticket) =>
        Form(ReportFormCard.Occasion.Blank, person, area, master, today, ticket, new Values(), []);

    /// <summary>The form on any occasion. The items are those of the plan in the year of the activity, as far as it is known.</summary>
    public Card Form(
        ReportFormCard.Occasion occasion, Person person, DistrictArea area, MasterSnapshot master, DateOnly day, Ticket ticket,
        Values values, IReadOnlyList<Conversation.Problem> problems, string? usedReport = null, string? notice = null, bool keepsAll = true)
    {
        var ward = master.City.FindWard(area.WardCode)!;
        var items = master.Plans.ItemsOf(area.WardCode, FiscalYear.Of(day));
        return ReportFormCard.Of(new(
            occasion, area.Id, area.Name, ward.Name, TypistOf(person, area), ticket.ToString(),
            [.. ActivityKind.All.Select(k => new Option(k.Name, k.Code))],
            [.. items.Select(Option)],
            values, [.. problems.Select(p => new ReportFormCard.Problem(p.Field, p.Label, p.Sentence))], usedReport, notice, keepsAll));
    }

    /// <summary>No right to report there: the same card whether the area is somebody else's or does not exist.</summary>
    public Card Refuse(Person person, MasterSnapshot master, IReadOnlyList<Typed> kept)
    {
        var ward = person.OwnWards.Select(master.City.FindWard).FirstOrDefault(w => w is not null);
        return RefusalCard.Of(new(
            "この報告は、あなたの役割では出せません",
            "担当する人が決まっているためです。あなたの操作に、まちがいはありません。",
            $"{(ward is null ? "" : ward.Name + "の")}{person.Grants[0].Role.Word()}",
            "その地区部会の人、担当のコミュニティソーシャルワーカー、その区の事務局",
            ward?.Office, person.MayReport(), kept));
    }

    /// <summary>「大塚 真理 さん(代理)」.</summary>
    public static string TypistOf(Person person, DistrictArea area) => $"{person.Name} さん{(person.IsOf(area) ? "" : "(代理)")}";

    private static bool OwesAPeriod(DistrictArea area, MasterSnapshot master, DateOnly today) =>
        master.Plans.PeriodsDueFrom(area.WardCode, today).Any(p => area.IsValidIn(p.Begins, p.Ends));

    private static Option Option(PlanItem item) => new(item.Full, item.Id);
}
