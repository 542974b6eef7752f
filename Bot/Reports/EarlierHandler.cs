using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// 前回と同じ: a new form with what a report said. The days and the free texts are of that day and stay behind; so does what was
/// asked or allowed for that report alone.
/// </summary>
internal sealed class EarlierHandler(ReportAccess access, ReportDesk desk, DraftStore drafts, ReportStore reports)
{
    private const int MostKinds = 8;
    private static readonly string[] Repeats = ["kind", "title", "participants", "approximate", "counting", "planItems", "place", "times", "partners"];

    /// <summary>The area's last report of each 種類, of this year and the last; two ranges at once.</summary>
    public async Task<Reply> OpenAsync(Person person, OpenEarlier form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (master.City.FindArea(form.Area) is not { } area || !person.MayReportFor(area)) return new Reply.NewMessage(Refusals.Reporting(person, master));
        try
        {
            var year = FiscalYear.Of(DateOnly.FromDateTime(turn.Now.DateTime));
            var years = await Task.WhenAll(reports.InAreaAsync(area, year, ct), reports.InAreaAsync(area, year.Previous, ct));
            var last = years.SelectMany(y => y).Where(r => r is { IsCounted: true, NoActivity: false })
                .GroupBy(r => r.Kind, StringComparer.Ordinal)
                .Select(kind => kind.MaxBy(r => (r.HeldOn, r.StoredAt))!)
                .OrderByDescending(r => r.HeldOn).Take(MostKinds).ToList();
            return new Reply.NewMessage(EarlierCard.Of(new(area.Name, [.. last.Select(Row)]))) { Shows = ReportAccess.ShownTo(person, last) };
        }
        catch (StorageTroubleException)
        {
            return new Reply.Line(Japanese.EarlierNotRead);
        }
    }

    /// <summary>The new form. Its second page lies in a draft at once.</summary>
    public async Task<Reply> CopyAsync(Person person, CopyReport form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.Report)) return new Reply.Line(Japanese.ReportMissing);
        try
        {
            if (await access.FindAsync(person, form.Report, master, ct) is not { Report: { NoActivity: false } report, Area: var area }) return new Reply.NewMessage(Refusals.Reporting(person, master));
            var today = DateOnly.FromDateTime(turn.Now.DateTime);
            var sheet = new FormSheet(person, area, master, today, Ticket.New(area.Id, today), Copied(report, area, master, today));
            // Where it can't be kept, the first page is still worth having.
            if (sheet.Written.GoesBeyondFirstPage && !await drafts.PutAsync(person.Sender, sheet.Draft(turn.Now), ct))
                sheet = sheet with { Written = sheet.Written.With("place", null).With("times", null).With("partners", null) };
            return new Reply.NewMessage(desk.Form(sheet, ReportFormCard.Occasion.Copied)) { Shows = ReportAccess.ShownTo(person, [report]) };
        }
        catch (StorageTroubleException)
        {
            return new Reply.Line(Japanese.EarlierNotRead);
        }
    }

    // Items of a plan that is over are left out; organisations that only an imported report names, too.
    private static Written Copied(ActivityReport report, DistrictArea area, MasterSnapshot master, DateOnly today)
    {
        var all = Written.Of(report);
        var written = Repeats.Aggregate(Written.Nothing, (copy, field) => copy.With(field, all[field]));
        var plan = master.Plans.ItemsOf(area.WardCode, FiscalYear.Of(today)).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        written = written.With("planItems", Joined(report.PlanItems.Where(plan.Contains)));
        return written.With("partners", Joined(report.Partners.Where(Partner.All.Contains)));
    }

    private static string? Joined(IEnumerable<string> codes) => string.Join(',', codes) is { Length: > 0 } joined ? joined : null;

    private static Option Row(ActivityReport report) => new(
        $"{ActivityKind.Find(report.Kind)?.Name ?? "その他"}({JapaneseDate.DayAndMonth(report.HeldOn)}) {TypedText.Cut(report.Title, 24)}", ReportAccess.Key(report));
}
