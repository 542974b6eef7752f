using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>受付票: what was understood, and what the report gives back: the area's totals and how they changed.</summary>
internal sealed class ReportReceipt(ConsultDesk consults)
{
    /// <summary>The card, with what became of the 相談 in the report: handed on, or to be handed on by whoever comes by. No round trip where there is none.</summary>
    /// <inheritdoc cref="Card" path="/param"/>
    public async Task<Card> ConsultedAsync(Submitted.Stored stored, bool titleProposed, MasterSnapshot master, DateTimeOffset now, CancellationToken ct, IReadOnlyList<string>? corrected = null) =>
        Card(stored, titleProposed, master, corrected, corrected is null ? null : now, await consults.HandOnAsync(stored.Report, master, now, ct));

    /// <summary>The card.</summary>
    /// <param name="corrected">訂正: what is to be said under the title; null for a new report.</param>
    /// <param name="at">When; null for the moment at which the report was stored.</param>
    /// <param name="consulted">What became of its 相談; null where there is none.</param>
    public Card Card(Submitted.Stored stored, bool titleProposed, MasterSnapshot master, IReadOnlyList<string>? corrected = null, DateTimeOffset? at = null, string? consulted = null)
    {
        var (report, before, after, lastYear, again) = stored;
        var area = master.City.FindArea(report.Area)!;
        var ward = master.City.FindWard(report.Ward)!;
        var items = master.Plans.ItemsOf(report.Ward, report.Year);
        var storedOn = DateOnly.FromDateTime((at ?? report.StoredAt).DateTime);
        return ReceiptCard.Of(new(
            again, report.Number, area.Id, area.Name, ward.Code, ward.Name, ward.OfficeName,
            JapaneseDate.Full(report.HeldOn), ActivityKind.Find(report.Kind)?.Name ?? "", report.Title, titleProposed,
            People(report), [.. report.PlanItems.Select(id => master.Plans.Find(id)?.Full ?? id)], report.Content,
            ReportedBy(report, area), report.Year.ToString(), Totals(before, items), Totals(after, items),
            [.. items.Where(i => after.ByPlanItem.ContainsKey(i.Id) && !before.ByPlanItem.ContainsKey(i.Id)).Select(i => i.Number)],
            LastYear(report.Year, lastYear, storedOn), NextDeadline(stored, area, master, storedOn),
            SamePeriod(report.Year, storedOn), JapaneseDate.Moment(at ?? report.StoredAt))
        {
            Corrected = corrected is not null,
            Notices = [.. corrected ?? [], .. consulted is null ? [] : new[] { consulted }],
            More = More(report),
        });
    }

    /// <summary>What pages 2 and 3 of the form say of a report, with labels that fit beside it.</summary>
    public static IReadOnlyList<Typed> More(ActivityReport report)
    {
        var share = report.Publicise ? "ほかの区と広報" : report.Share ? "ほかの区" : null;
        return [.. new (string Label, string? Text)[]
        {
            ("終わり", report.EndedOn is { } ended ? JapaneseDate.Full(ended) : null), ("場所", report.Place),
            ("回数", report.Times is { } times ? $"{Japanese.Number(times)}回" : null), ("団体", Joined(report.Partners)),
            ("成果", report.Outcome), ("課題", report.Issue), ("課題分類", Joined(report.IssueKinds)), ("今後", report.Next),
            ("共有", share), ("相談", report.Consult),
        }.Where(m => !string.IsNullOrEmpty(m.Text)).Select(m => new Typed(m.Label, m.Text!))];
    }

    private static string? Joined(IReadOnlyList<string> words) => words.Count == 0 ? null : string.Join('、', words);

    /// <summary>「報告元: 寒川地区部会 ／ 入力: 大塚 真理(代理)」.</summary>
    public static string ReportedBy(ActivityReport report, DistrictArea area) => report.TypedBy is { } typedBy
        ? $"報告元: {area.Name}地区部会 ／ 入力: {typedBy.Name}{(typedBy.OnBehalf ? "(代理)" : "")}"
        : $"報告元: {area.Name}地区部会";

    private static string People(ActivityReport report) => report.Participants is { } number
        ? $"{(report.Net ? "実人数" : "延べ")} {(report.Approximate ? "約" : "")}{Japanese.Number(number)}人"
        : "未記入";

    private static ReceiptCard.Totals Totals(AreaYear totals, IReadOnlyList<PlanItem> items)
    {
        var sum = totals.Sum();
        return new(sum.Reports, sum.Gross, sum.Net, sum.NoNumber, items.Count(i => totals.ByPlanItem.ContainsKey(i.Id)), items.Count);
    }

    // A year that is over is compared with the whole year before it, a running one with the same days.
    private static string? LastYear(FiscalYear year, AreaYear lastYear, DateOnly today)
    {
        var running = year.Contains(today);
        var sum = lastYear.Sum(running ? year.Previous.SameDay(today) : null);
        if (lastYear.Sum().Reports == 0) return null;
        var when = running ? "昨年度の同じころは" : $"{year.Previous}の1年間は";
        var net = sum.Net > 0 ? $"、実人数{Japanese.Number(sum.Net)}人" : "";
        return $"{when} {Japanese.Number(sum.Reports)}件、延べ{Japanese.Number(sum.Gross)}人{net}でした。";
    }

    private static string SamePeriod(FiscalYear year, DateOnly today) => year.Contains(today)
        ? $"同じころ: 4月1日から{today.Month}月{today.Day}日までです。"
        : "1年分(4月1日から3月31日まで)の数字です。";

    // Of a year whose totals are not at hand the receipt can't know what is in: its deadline stands all the same.
    private static string? NextDeadline(Submitted.Stored stored, DistrictArea area, MasterSnapshot master, DateOnly today)
    {
        AreaYear? TotalsOf(FiscalYear year) => year == stored.Report.Year ? stored.After : year == stored.Report.Year.Previous ? stored.LastYear : null;
        var next = master.Plans.PeriodsDueFrom(area.WardCode, today)
            .FirstOrDefault(p => area.IsValidIn(p.Begins, p.Ends) && TotalsOf(p.Year)?.HasAnythingIn(p.Begins, p.Ends) != true);
        return next is null ? null : $"次の締切は {next.NameIn(FiscalYear.Of(today))} {JapaneseDate.DayAndMonth(next.DueOn)}です。";
    }
}
