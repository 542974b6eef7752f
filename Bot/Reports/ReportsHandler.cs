using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>報告する: from the wish to report to the blank form. Asks for the ward and the area only where it must.</summary>
internal sealed class ReportsHandler(ReportDesk desk, WaitingDrafts drafts)
{
    /// <summary>More own areas than this are found by way of the ward.</summary>
    private const int AreasAsButtons = 3;

    /// <summary>「報告」: the form of the person's only area, a choice of their own areas, or the way over the ward.</summary>
    /// <remarks>A card that is a step on the way gives its place to the next; a welcome card, a receipt or a card with figures stays.</remarks>
    public async Task<Reply> OpenAsync(Person person, OpenReport form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var card = await OpenedAsync(person, form, master, turn, ct);
        return form.Step || form.Other ? new Reply.Replace(card) : new Reply.NewMessage(card);
    }

    /// <summary>Step 1 of 2 was answered.</summary>
    public Reply Ward(Person person, ChooseWard form, MasterSnapshot master, Turn turn)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        return new Reply.Replace(AskArea(person, form.Ward, null, master, today));
    }

    /// <summary>Step 2 of 2 was answered.</summary>
    public async Task<Reply> AreaAsync(Person person, ChooseArea form, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        new Reply.Replace(string.IsNullOrWhiteSpace(form.Area)
            ? AskArea(person, form.Ward, Japanese.AreaMissing, master, DateOnly.FromDateTime(turn.Now.DateTime))
            : await FormOfAsync(person, form.Area, master, turn, ct));

    private async Task<Card> OpenedAsync(Person person, OpenReport form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (form.Area is not null) return await FormOfAsync(person, form.Area, master, turn, ct);
        var areas = ReportDesk.Reportable(person, master, DateOnly.FromDateTime(turn.Now.DateTime));
        if (areas.Count == 0) return Refusals.Reporting(person, master);
        if (areas.Count == 1) return await FormOfAsync(person, areas[0].Id, master, turn, ct);

        var own = areas.Where(a => person.OwnAreas.Contains(a.Id, StringComparer.Ordinal)).ToList();
        if (!form.Other && own.Count is > 1 and <= AreasAsButtons) return ChooseMineCard.Of(new([.. own.Select(Option)], areas.Count > own.Count));
        return Wards(areas, master) is [var only] ? AskArea(only, areas, null) : AskWard(areas, null, master);
    }

    private async Task<Card> FormOfAsync(Person person, string areaId, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        if (ReportDesk.Reportable(person, master, today).FirstOrDefault(a => a.Id == areaId) is not { } area) return Refusals.Reporting(person, master);
        var sheet = new FormSheet(person, area, master, today, Ticket.New(area.Id, today), Written.Nothing);
        return desk.Form(sheet, ReportFormCard.Occasion.Blank, draftsWaiting: await drafts.CountAsync(person, master, turn.Now, ct));
    }

    // A ward that is none, or not this person's, is asked for again.
    private Card AskArea(Person person, string? wardCode, string? problem, MasterSnapshot master, DateOnly today)
    {
        var areas = ReportDesk.Reportable(person, master, today);
        if (areas.Count == 0) return Refusals.Reporting(person, master);
        return Wards(areas, master).FirstOrDefault(w => w.Code == wardCode) is { } ward
            ? AskArea(ward, areas, problem)
            : AskWard(areas, Japanese.WardMissing, master);
    }

    private static List<Ward> Wards(IEnumerable<DistrictArea> areas, MasterSnapshot master) =>
        [.. master.City.Wards.Where(w => areas.Any(a => a.WardCode == w.Code))];

    private static Card AskWard(IEnumerable<DistrictArea> areas, string? problem, MasterSnapshot master) =>
        ChooseWardCard.Of(new([.. Wards(areas, master).Select(w => new Option(w.Name, w.Code))], problem));

    private static Card AskArea(Ward ward, IEnumerable<DistrictArea> areas, string? problem) =>
        ChooseAreaCard.Of(new(ward.Code, ward.Name, [.. areas.Where(a => a.WardCode == ward.Code).Select(Option)], problem));

    private static Option Option(DistrictArea area) => new(area.Name, area.Id);
}
