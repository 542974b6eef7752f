using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>報告を文で: the form filled in with what was read. Nothing is kept before it is sent; until then the card carries all of it.</summary>
internal sealed class SaidReportHandler(ReportDesk desk)
{
    /// <summary>Where there are more than this, in several wards, the ward is asked for first.</summary>
    private const int MostInList = 30;

    /// <summary>The sentence: the form of the area that it names or that alone is the person's, or a choice of areas. No round trip.</summary>
    public Reply Open(Person person, ReportSentence said, MasterSnapshot master, Turn turn)
    {
        var areas = Areas(person, master, turn);
        if (areas.Count == 0 || (said.Area is { } named && areas.All(a => a.Id != named.Id)))
            return new Reply.NewMessage(Refusals.Reporting(person, master, [new("書いた文", said.Typed)]));
        var own = areas.Where(a => person.OwnAreas.Contains(a.Id, StringComparer.Ordinal)).ToList();
        var written = FromSentence.Of(said);
        if ((said.Area ?? Only(own) ?? Only(areas)) is { } area) return new Reply.NewMessage(Form(person, area, written, master, turn));
        return new Reply.NewMessage(own.Count > 0
            ? ChooseReadAreaCard.Of(new(FromSentence.Carried(written), Options(own, master), AreWards: false, areas.Count > own.Count))
            : Choice(written, areas, master));
    }

    /// <summary>An area was chosen, a ward, or none of those that were offered.</summary>
    public Reply Area(Person person, FillReport form, MasterSnapshot master, Turn turn)
    {
        var written = Written.Nothing.With(form);
        var areas = Areas(person, master, turn);
        if (areas.FirstOrDefault(a => a.Id == form.Area) is { } area) return new Reply.Replace(Form(person, area, written, master, turn));
        var offered = form.Area is null ? areas : [.. areas.Where(a => a.WardCode == form.Area)];
        return new Reply.Replace(offered.Count > 0
            ? Choice(written, offered, master)
            : Refusals.Reporting(person, master, FormValues.ForCopying(written)));
    }

    private static List<DistrictArea> Areas(Person person, MasterSnapshot master, Turn turn) => ReportDesk.Reportable(person, master, DateOnly.FromDateTime(turn.Now.DateTime));

    private static DistrictArea? Only(List<DistrictArea> areas) => areas.Count == 1 ? areas[0] : null;

    private Card Form(Person person, DistrictArea area, Written written, MasterSnapshot master, Turn turn)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var sheet = new FormSheet(person, area, master, today, Ticket.New(area.Id, today), written) { Unkept = true };
        sheet = sheet with { Written = FromSentence.Asked(written, sheet.Known) };
        return desk.Form(sheet, ReportFormCard.Occasion.Read, FormScreening.Problems(sheet.Written, sheet.Known));
    }

    private static Card Choice(Written written, List<DistrictArea> areas, MasterSnapshot master)
    {
        var wards = master.City.Wards.Where(w => areas.Any(a => a.WardCode == w.Code)).ToList();
        var byWard = wards.Count > 1 && areas.Count > MostInList;
        return ChooseReadAreaCard.Of(new(
            FromSentence.Carried(written), byWard ? [.. wards.Select(w => new Option(w.Name, w.Code))] : Options(areas, master), byWard, MoreAreas: false));
    }

    // Areas of several wards may have the same name.
    private static IReadOnlyList<Option> Options(List<DistrictArea> areas, MasterSnapshot master) =>
        [.. areas.Select(a => new Option(areas.Count(other => other.Name == a.Name) > 1 ? $"{a.Name}({master.City.FindWard(a.WardCode)?.Name})" : a.Name, a.Id))];
}
