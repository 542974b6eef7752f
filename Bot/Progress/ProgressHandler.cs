using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Progress;

/// <summary>進み具合: how far a ward or an area has come in a year. Figures are public; 1-4 people stay inside the ward.</summary>
internal sealed class ProgressHandler(AreaYearStore store)
{
    /// <summary>The ward's card. Without a ward in the form it is the person's own; who has none, or several, is asked. One round trip; in April and May two at once.</summary>
    /// <param name="person">Null in a group or channel, where everybody gets the public figures.</param>
    public async Task<Reply> WardAsync(Person? person, OpenWardProgress form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var code = form.Ward ?? (person?.OwnWards is [var own] ? own : null);
        if (master.City.FindWard(code) is not { } ward) return ChooseWard(master, form.Ward is null ? null : Japanese.WardMissing);
        var year = Year(form.Year, turn);
        var standing = await StandingAsync(ward, year, master, turn, ct);
        var card = new ProgressView(master, turn, SeesAll(person, ward, turn)).Ward(ward, year, standing, person?.MayReport() == true);
        return form.Refresh ? new Reply.Replace(card) : new Reply.NewMessage(card);
    }

    /// <summary>One area's card. Round trips as for the ward.</summary>
    public async Task<Reply> AreaAsync(Person? person, OpenAreaProgress form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (master.City.FindArea(form.Area) is not { } area) return new Reply.Line(Japanese.ChooseAnArea);
        var ward = master.City.FindWard(area.WardCode)!;
        var year = Year(form.Year, turn);
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var carried = CarriedOver(ward, year, master, today);
        var totals = store.FindAsync(ward.Code, year, area.Id, ct);
        var before = carried.Count == 0 ? totals : store.FindAsync(ward.Code, year.Previous, area.Id, ct);
        await Task.WhenAll(totals, before);
        var standing = AreaStanding.Of(area, (await totals).Totals, master.Plans.PeriodsOf(ward.Code, year), today)
            .After(carried, (await before).Totals, today);
        var mayReport = turn.Chat == ChatKind.Personal && person?.MayReportFor(area) == true;
        return new Reply.NewMessage(new ProgressView(master, turn, SeesAll(person, ward, turn)).Area(ward, year, standing, mayReport));
    }

    /// <summary>ほかの区を見る.</summary>
    public static Reply ChooseWard(MasterSnapshot master, string? problem = null) => new Reply.NewMessage(
        ChooseWardProgressCard.Of(new([.. master.City.Wards.Select(w => new Option(w.Name, w.Code))], problem)));

    private async Task<WardStanding> StandingAsync(Ward ward, FiscalYear year, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var periods = master.Plans.PeriodsOf(ward.Code, year);
        var carried = CarriedOver(ward, year, master, today);
        var totals = store.WardAsync(ward.Code, year, ct);
        var before = carried.Count == 0 ? totals : store.WardAsync(ward.Code, year.Previous, ct);
        await Task.WhenAll(totals, before);
        var (byArea, earlier) = (await totals, await before);
        var areas = master.City.AreasOf(ward.Code, year.FirstDay, year.LastDay)
            .Where(a => (a.ValidFrom ?? DateOnly.MinValue) <= today)
            .Select(a => AreaStanding.Of(a, byArea.GetValueOrDefault(a.Id) ?? new(), periods, today).After(carried, earlier.GetValueOrDefault(a.Id) ?? new(), today));
        return new([.. areas], master.Plans.ItemsOf(ward.Code, year));
    }

    private static IReadOnlyList<ReportingPeriod> CarriedOver(Ward ward, FiscalYear year, MasterSnapshot master, DateOnly today) =>
        year.Contains(today) ? master.Plans.PeriodsCarriedOver(ward.Code, today) : [];

    private static bool SeesAll(Person? person, Ward ward, Turn turn) => turn.Chat == ChatKind.Personal && person?.MaySeeSmallCounts(ward.Code) == true;

    // A year that nobody could have meant, as in a card changed by hand, is the current one; the card says which it is.
    private static FiscalYear Year(string? year, Turn turn)
    {
        var current = FiscalYear.Of(DateOnly.FromDateTime(turn.Now.DateTime));
        return int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var begins) && begins > 2000 && begins <= current.BeginsIn ? new(begins) : current;
    }
}
