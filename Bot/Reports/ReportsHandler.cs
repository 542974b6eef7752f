using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>報告する: from the wish to report to the blank form. Asks for the ward and the area only where it must.</summary>
internal sealed class ReportsHandler(ReportDesk desk)
{
    /// <summary>More own areas than this are shown as a list, not as buttons.</summary>
    private const int AreasAsButtons = 3;

    /// <summary>「報告」: the form of the person's only area, a choice of their own areas, or the way over the ward.</summary>
    public Reply Open(Person person, OpenReport form, MasterSnapshot master, Turn turn)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        if (form.Area is not null) return OpenFor(person, form.Area, master, turn);
        if (!person.MayReport()) return new Reply.NewMessage(desk.Refuse(person, master, []));

        var areas = Reportable(person, master, today);
        if (areas.Count == 1) return OpenFor(person, areas[0].Id, master, turn);
        var own = areas.Where(a => person.OwnAreas.Contains(a.Id, StringComparer.Ordinal)).ToList();
        if (!form.Other && own.Count is > 1 and <= AreasAsButtons)
            return new Reply.NewMessage(ChooseMineCard.Of(new([.. own.Select(Option)], areas.Count > own.Count)));

        var wards = Wards(areas, master);
        return wards.Count == 1 ? AskArea(wards[0], areas, null) : AskWard(wards, null);
    }

    /// <summary>Step 1 of 2 was answered.</summary>
    public Reply Ward(Person person, ChooseWard form, MasterSnapshot master, Turn turn)
    {
        var areas = Reportable(person, master, DateOnly.FromDateTime(turn.Now.DateTime));
        var wards = Wards(areas, master);
        return wards.FirstOrDefault(w => w.Code == form.Ward) is { } ward ? AskArea(ward, areas, null)
            : wards.Count == 0 ? new Reply.Replace(desk.Refuse(person, master, []))
            : AskWard(wards, Japanese.WardMissing);
    }

    /// <summary>Step 2 of 2 was answered.</summary>
    public Reply Area(Person person, ChooseArea form, MasterSnapshot master, Turn turn)
    {
        if (!string.IsNullOrWhiteSpace(form.Area)) return OpenFor(person, form.Area, master, turn);
        var areas = Reportable(person, master, DateOnly.FromDateTime(turn.Now.DateTime));
        var wards = Wards(areas, master);
        return wards.FirstOrDefault(w => w.Code == form.Ward) is { } ward ? AskArea(ward, areas, Japanese.AreaMissing)
            : wards.Count == 0 ? new Reply.Replace(desk.Refuse(person, master, []))
            : AskWard(wards, Japanese.WardMissing);
    }

    private Reply OpenFor(Person person, string areaId, MasterSnapshot master, Turn turn)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        return master.City.FindArea(areaId) is { } area && area.IsValidOn(today) && person.MayReportFor(area)
            ? new Reply.Replace(desk.Form(person, area, master, today, Ticket.New(area.Id, today)))
            : new Reply.Replace(desk.Refuse(person, master, []));
    }

    private static List<DistrictArea> Reportable(Person person, MasterSnapshot master, DateOnly today) =>
        [.. master.City.Areas.Where(a => a.IsValidOn(today) && person.MayReportFor(a))];

    private static List<Ward> Wards(IEnumerable<DistrictArea> areas, MasterSnapshot master) =>
        [.. master.City.Wards.Where(w => areas.Any(a => a.WardCode == w.Code))];

    private static Reply AskWard(IEnumerable<Ward> wards, string? problem) =>
        new Reply.Replace(ChooseWardCard.Of(new([.. wards.Select(w => new Option(w.Name, w.Code))], problem)));

    private static Reply AskArea(Ward ward, IEnumerable<DistrictArea> areas, string? problem) =>
        new Reply.Replace(ChooseAreaCard.Of(new(ward.Code, ward.Name, [.. areas.Where(a => a.WardCode == ward.Code).Select(Option)], problem)));

    private static Option Option(DistrictArea area) => new(area.Name, area.Id);
}
