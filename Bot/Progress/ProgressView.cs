using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;
using Figures = Sasaeai.Cards.WardProgressCard.Figures;

namespace Sasaeai.Bot.Progress;

/// <summary>進み具合の見せ方: puts a standing into the words and figures of its card.</summary>
/// <param name="seesAll">False hides counts of 1-4 people, and what would give them away.</param>
internal sealed class ProgressView(MasterSnapshot master, Turn turn, bool seesAll)
{
    private DateOnly Today => DateOnly.FromDateTime(turn.Now.DateTime);

    /// <summary>The ward's card.</summary>
    public Card Ward(Ward ward, FiscalYear year, WardStanding standing, bool mayReport) => WardProgressCard.Of(new(
        ward.Code, ward.Name, year.BeginsIn, year.ToString(), Span(year, IsRecorded(standing.Areas)), year.Contains(Today),
        Title(ward, year, standing), WardFigures(standing), standing.AreasReported, standing.Areas.Count,
        [.. standing.Late.Select(a => AreaRow(a, year, standing.Items))], [.. standing.Done.Select(a => AreaRow(a, year, standing.Items))],
        JapaneseDate.Moment(turn.Now), turn.Chat == ChatKind.Personal, mayReport));

    /// <summary>One area's card.</summary>
    public Card Area(Ward ward, FiscalYear year, AreaStanding standing, bool mayReport)
    {
        var items = master.Plans.ItemsOf(ward.Code, year);
        return AreaProgressCard.Of(new(
            ward.Code, ward.Name, standing.Area.Id, standing.Area.Name, year.BeginsIn, year.ToString(), Span(year, IsRecorded([standing])), year.Contains(Today),
            AreaFigures(standing, items),
            [.. items.Where(i => standing.Totals.ByPlanItem.ContainsKey(i.Id)).Select(i => new AreaProgressCard.ItemRow(i.Full, standing.Totals.ByPlanItem[i.Id]))],
            [.. items.Where(i => !standing.Totals.ByPlanItem.ContainsKey(i.Id)).Select(i => i.Full)],
            [.. DueLines(year, standing)], mayReport, JapaneseDate.Moment(turn.Now)));
    }

    private string Title(Ward ward, FiscalYear year, WardStanding standing)
    {
        if (standing.Areas.Count == 0) return $"{ward.Name}の{year}の地区部会は、登録されていません";
        var periods = master.Plans.PeriodsOf(ward.Code, year);
        if (year.Contains(Today) && WardStanding.LastEnded(periods, Today) is { } period)
        {
            var (submitted, expected) = standing.SubmittedIn(period);
            if (expected > 0) return $"{ward.Name}は、{expected}地区部会のうち {Japanese.Things(submitted)}が {HandedIn(period)}を出しました";
        }

        if (!year.Contains(Today) && !IsRecorded(standing.Areas)) return $"{ward.Name}の{year}の報告は、登録がありません";
        return year.Contains(Today)
            ? $"{ward.Name}の今年度の報告は、いま {Japanese.Number(standing.Sum.Reports)}件です"
            : $"{ward.Name}の{year}の報告は、{Japanese.Number(standing.Sum.Reports)}件でした";
    }

    private string Span(FiscalYear year, bool isRecorded) => year.Contains(Today)
        ? $"{year}の 4月1日から{Today.Month}月{Today.Day}日までです。"
        : isRecorded ? $"{year}の 1年分です。" : $"{year}の報告は、システムに入っていません。0件という意味ではありません。";

    // What was never measured is not nothing.
    private static bool IsRecorded(IEnumerable<AreaStanding> areas) => areas.Any(a => a.Totals is { ByDay.Count: > 0 } or { NoActivity.Count: > 0 } or { Returned.Count: > 0 });

    private Figures WardFigures(WardStanding standing)
    {
        var (gross, net) = standing.People(seesAll);
        return new(
            standing.Sum.Reports, gross.ToString(), net.IsNobody ? null : net.ToString(),
            standing.Sum.NoNumber, standing.NoActivityReports, standing.Touched, standing.Items.Count, standing.ReturnedReports);
    }

    private Figures AreaFigures(AreaStanding standing, IReadOnlyList<PlanItem> items)
    {
        var sum = standing.Totals.Sum();
        var (gross, net) = standing.Totals.People(seesAll);
        return new(
            sum.Reports, gross.ToString(), net.IsNobody ? null : net.ToString(),
            sum.NoNumber, standing.Totals.NoActivityReports, standing.Touched(items), items.Count, standing.Totals.ReturnedReports);
    }

    private WardProgressCard.AreaRow AreaRow(AreaStanding standing, FiscalYear year, IReadOnlyList<PlanItem> items) =>
        new(standing.Area.Id, standing.Area.Name, DueInOneLine(year, standing), AreaFigures(standing, items));

    // 「× 4月分が未報告、5月分が未提出」: one mark, the graver one.
    private static string? DueInOneLine(FiscalYear year, AreaStanding standing)
    {
        var late = standing.Unreported.Any() ? $"{Names(year, standing.Unreported)}が未報告" : null;
        var open = standing.NotSubmitted.Any() ? $"{Names(year, standing.NotSubmitted)}が未提出" : null;
        return late is null && open is null ? null : $"{(late is null ? "△" : "×")} {string.Join("、", new[] { late, open }.OfType<string>())}";
    }

    private static IEnumerable<string> DueLines(FiscalYear year, AreaStanding standing)
    {
        if (standing.Unreported.Any()) yield return $"× {Names(year, standing.Unreported)}が未報告";
        foreach (var period in standing.NotSubmitted) yield return $"△ {period.NameIn(year)}が未提出(締切 {JapaneseDate.DayAndMonth(period.DueOn)})";
    }

    private static string Names(FiscalYear year, IEnumerable<ReportingPeriod> periods) => string.Join("・", periods.Select(p => p.NameIn(year)));

    // 「5月分」 is handed in as it is, 「上半期」 is not.
    private static string HandedIn(ReportingPeriod period) =>
        period.Name.EndsWith('分') || period.Name.EndsWith("報告", StringComparison.Ordinal) ? period.Name : $"{period.Name}の報告";
}
