using System.Globalization;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>活動なし: says in two touches that nothing was done in a 報告期間. It fulfils the period and is counted nowhere.</summary>
internal sealed class NoActivityHandler(ReportStore store, AreaYearStore totals)
{
    private const string ReportTitle = "活動なし";

    /// <summary>
    /// The periods that have ended and have nothing yet, of the person's areas; the oldest 期限 first. One round trip a ward,
    /// two where last year's periods are still open.
    /// </summary>
    public async Task<Reply> OpenAsync(Person person, OpenNoActivity form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var areas = ReportDesk.Reportable(person, master, today).Where(a => form.Area is null || a.Id == form.Area).ToList();
        if (areas.Count == 0) return new Reply.NewMessage(Refusals.Reporting(person, master));

        var open = new List<(DistrictArea Area, ReportingPeriod Period)>();
        foreach (var ward in areas.GroupBy(a => a.WardCode, StringComparer.Ordinal))
        {
            var periods = master.Plans.PeriodsCarriedOver(ward.Key, today).Concat(master.Plans.PeriodsOf(ward.Key, FiscalYear.Of(today)));
            foreach (var year in periods.Where(p => p.Ends <= today).GroupBy(p => p.Year))
            {
                var stored = await totals.WardAsync(ward.Key, year.Key, ct);
                open.AddRange(ward.SelectMany(area => year
                    .Where(p => area.IsValidIn(p.Begins, p.Ends) && stored.GetValueOrDefault(area.Id)?.HasAnythingIn(p.Begins, p.Ends) != true)
                    .Select(p => (area, p))));
            }
        }

        string Title(DistrictArea area, ReportingPeriod period) =>
            areas.Count == 1 ? period.NameIn(FiscalYear.Of(today)) : $"{area.Name} {period.NameIn(FiscalYear.Of(today))}";
        return new Reply.NewMessage(ChooseNoActivityCard.Of(new([.. open
            .OrderBy(o => o.Period.DueOn).ThenBy(o => o.Area.Id, StringComparer.Ordinal)
            .Select(o => new ChooseNoActivityCard.Period(Title(o.Area, o.Period), Key(o.Area, o.Period)))])));
    }

    /// <summary>Stores it, once however often and by whomever it is pressed; not where the area has reported.</summary>
    public async Task<Reply> SubmitAsync(Person person, SubmitNoActivity form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        // An area that does not exist gets the same answer as one of somebody else.
        if (form.Period?.Split('/')[0] is { Length: > 0 } id && (master.City.FindArea(id) is not { } own || !person.MayReportFor(own))) return new Reply.Replace(Refusals.Reporting(person, master));
        if (Find(form.Period, master) is not var (area, period) || period.Ends > DateOnly.FromDateTime(turn.Now.DateTime))
            return await OpenAsync(person, new(), master, turn, ct);
        try
        {
            return await StoreAsync(person, area, period, master, turn, ct);
        }
        catch (StorageTroubleException)
        {
            return new Reply.Replace(Card("notSaved", area, period, master, null));
        }
    }

    private async Task<Reply> StoreAsync(Person person, DistrictArea area, ReportingPeriod period, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var report = new ActivityReport(
            "", area.WardCode, area.Id, period.Ends, null, ReportTitle, ActivityKind.None, null, null, null, false, false, [], [],
            null, null, null, [], null, false, true, ReportStatus.Submitted, 1, new(person.Sender, person.Name, !person.IsOf(area)), turn.Now);
        var now = (await totals.FindAsync(area.WardCode, period.Year, area.Id, ct)).Totals;
        if (now.HasAnythingIn(period.Begins, period.Ends) && !now.HasOnlyNoActivityIn(period.Begins, period.Ends)) return new Reply.Replace(Card("reported", area, period, master, null));

        // The period is the ticket. One whose 活動なし was taken back may be used again, so it has ten.
        for (var time = 0; time < 10; time++)
        {
            var ticket = new Ticket(area.Id, period.Ends, string.Create(CultureInfo.InvariantCulture, $"NOACTIVIT{time}"));
            switch (await store.SubmitAsync(ticket, report, Task.FromResult(true), ct))
            {
                case Submitted.Stored { Report: { IsCounted: true } kept } stored:
                    return new Reply.Replace(Card(stored.Again ? "alreadyStored" : "stored", area, period, master, kept)) { Filed = ReportAccess.Filed(kept) };
                case Submitted.Stored or Submitted.TicketUsed: continue;
                default: return new Reply.Replace(Card("notSaved", area, period, master, null));
            }
        }

        return new Reply.Replace(Card("notSaved", area, period, master, null));
    }

    private static Card Card(string state, DistrictArea area, ReportingPeriod period, MasterSnapshot master, ActivityReport? report) => NoActivityCard.Of(new(
        state, area.Id, area.Name, period.Name, Key(area, period), report?.Number,
        report is null ? null : ReportReceipt.ReportedBy(report, area), master.City.FindWard(area.WardCode)?.Office,
        report is null ? null : ReportAccess.Key(report)));

    private static string Key(DistrictArea area, ReportingPeriod period) =>
        string.Create(CultureInfo.InvariantCulture, $"{area.Id}/{period.Year.BeginsIn}/{period.Number}");

    private static (DistrictArea Area, ReportingPeriod Period)? Find(string? key, MasterSnapshot master)
    {
        if (key?.Split('/') is not [var id, var begins, var number] || master.City.FindArea(id) is not { } area) return null;
        if (!int.TryParse(begins, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year > 9000) return null;
        return master.Plans.PeriodsOf(area.WardCode, new(year))
            .FirstOrDefault(p => p.Number.ToString(CultureInfo.InvariantCulture) == number && area.IsValidIn(p.Begins, p.Ends)) is { } period ? (area, period) : null;
    }
}
