using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Texts;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Answers;

/// <summary>未報告の見せ方: puts who has handed in and who has not into the words of its card.</summary>
internal sealed class MissingView(Question.Missing asked, Extent extent, MasterSnapshot master, DateTimeOffset now)
{
    private DateOnly Today => DateOnly.FromDateTime(now.DateTime);

    private FiscalYear Year => FiscalYear.Of(Today);

    /// <summary>未報告 and 未提出.</summary>
    public Card Of(Missing missing, Days days)
    {
        if (missing.Periods.Count == 0) return Nothing(missing.Unknown.Count > 0 ? $"{extent.Name}の{days.Text}の報告は、登録がありません" : $"{extent.Name}で、いま締切の来ている報告はありません", [.. NotOver(days)]);
        var late = missing.Late.ToList();
        var groups = late.GroupBy(a => a.Area.WardCode, StringComparer.Ordinal).Select(g => new MissingCard.Group(
            $"{WardName(g.Key)}({g.Count()}/{missing.Expected.Count(a => a.Area.WardCode == g.Key)}地区部会)", [.. g.Select(a => new MissingCard.Area(a.Area.Name, Due(a)))]));
        IEnumerable<string> lines = [$"調べた報告: {Names(missing.Periods)}です。", .. extent.OnlyArea is { } only && missing.Areas is [var one] ? Each(only, one) : []];
        return MissingCard.Of(new(
            late.Count == 0 ? "complete" : "missing", Title(missing, late), [.. lines], extent.OnlyArea is null ? [.. groups] : [], [.. Remarks(missing, days)], QuestionWords.Of(asked, master.Plans),
            ["出典: 地区部会の報告と、活動なしの届け", "未提出: 締切の前で、まだ出ていません。", "未報告: 締切を過ぎても、出ていません。", "差戻し中の報告は、出したことに数えていません。", extent.How, FigureGrounds.AsOf(now)], Chips()));
    }

    /// <summary>一度も報告のない地区部会.</summary>
    /// <param name="unknown">Years of which nothing was recorded.</param>
    public Card Never(NeverReported never, Days days, IReadOnlyList<FiscalYear> unknown)
    {
        if (never.Areas == 0) return Nothing($"{extent.Name}の{days.Text}の報告は、登録がありません", "「報告がない」という意味ではありません。");
        var title = (never.Silent.Count, extent.OnlyArea) switch
        {
            (0, { } area) => $"{area.Name}は、{(never.NoActivity.Count > 0 ? "「活動なし」の届けだけがあります" : "報告を出しています")}",
            (_, { } area) => $"{area.Name}は、一度も報告がありません",
            (0, _) => $"{extent.Name}で、一度も報告のない地区部会はありません",
            var (count, _) => $"{extent.Name}で、一度も報告がないのは {count}地区部会です",
        };
        var groups = never.Silent.GroupBy(a => a.WardCode, StringComparer.Ordinal).Select(g => new MissingCard.Group($"{WardName(g.Key)}({g.Count()})", [.. g.Select(a => new MissingCard.Area(a.Name, null))]));
        IEnumerable<string> remarks =
        [
            .. never.NoActivity.Count > 0 && extent.OnlyArea is null ? [$"「活動なし」の届けだけがあるところ: {string.Join("、", never.NoActivity.Take(10).Select(a => a.Name))}{(never.NoActivity.Count > 10 ? $" など {never.NoActivity.Count}" : "")}"] : Array.Empty<string>(),
            .. unknown.Select(y => $"{y}は、登録がありません。"),
        ];
        return MissingCard.Of(new(
            never.Silent.Count == 0 ? "complete" : "missing", title, [$"期間: {days.Text}です。", .. days.Remarks], extent.OnlyArea is null ? [.. groups] : [], [.. remarks], QuestionWords.Of(asked, master.Plans),
            [$"調べた地区部会: {never.Areas}", "出典: 地区部会の報告(取り消したものを除く)", "「活動なし」の届けは、報告がないことと分けています。", extent.How, FigureGrounds.AsOf(now)], Chips()));
    }

    /// <summary>That there is nothing to say who is late.</summary>
    public Card Nothing(string title, params IReadOnlyList<string> lines) =>
        MissingCard.Of(new("nothing", title, lines, [], [], QuestionWords.Of(asked, master.Plans), [extent.How, FigureGrounds.AsOf(now)], Chips()));

    private string Title(Missing missing, List<AreaStanding> late)
    {
        if (extent.OnlyArea is { } area) return OfArea(area, missing);
        if (late.Count == 0) return $"{extent.Name}は、{missing.Expected.Count()}地区部会の全部が {Last(missing)}まで出しています";
        var wards = late.Select(a => a.Area.WardCode).Distinct(StringComparer.Ordinal).Count();
        var where = extent.Wards.Count > 1 ? $"{Japanese.ThingsOf(wards)}区の " : "";
        return missing.Periods is [var period]
            ? $"{extent.Name}で、{Name(period)}をまだ出していないのは {where}{late.Count}地区部会です"
            : $"{extent.Name}で、まだ出していない報告があるのは {where}{late.Count}地区部会です";
    }

    // 「松ケ丘は、5月分をまだ出していません」
    private string OfArea(DistrictArea area, Missing missing)
    {
        if (missing.Areas is not [var standing]) return $"{area.Name}は、この期間に報告を出すところではありません";
        var open = standing.Unreported.Concat(standing.NotSubmitted).OrderBy(p => p.Begins).ToList();
        if (open.Count > 0) return $"{area.Name}は、{Names(open)}をまだ出していません";
        var (period, state) = standing.Periods.LastOrDefault(p => p.Standing is Standing.Reported or Standing.NoActivity);
        if (period is null) return $"{area.Name}は、いま出す報告がありません";
        var upTo = missing.Periods.Count > 1 ? "まで全部" : "を";
        return state == Standing.NoActivity && missing.Periods.Count == 1 ? $"{area.Name}は、{Name(period)}を「活動なし」で届けています" : $"{area.Name}は、{Name(period)}{upTo}出しています";
    }

    // ● 4月分は、報告があります。
    private IEnumerable<string> Each(DistrictArea area, AreaStanding standing) => standing.Periods.Where(p => p.Standing != Standing.NotExpected).Select(p => p.Standing switch
    {
        Standing.Reported => $"● {Name(p.Period)}: 報告があります。",
        Standing.NoActivity => $"○ {Name(p.Period)}: 活動なしの届けがあります。",
        Standing.NotSubmitted => $"△ {Name(p.Period)}: 未提出です(締切 {JapaneseDate.DayAndMonth(p.Period.DueOn)})。",
        _ => $"× {Name(p.Period)}: 未報告です(締切 {JapaneseDate.DayAndMonth(p.Period.DueOn)})。",
    }).DefaultIfEmpty($"{area.Name}が出すことになっている報告は、この期間にはありません。");

    private string Due(AreaStanding area)
    {
        var late = area.Unreported.ToList();
        var open = area.NotSubmitted.ToList();
        string?[] words =
        [
            late.Count == 0 ? null : $"× {Names(late)}が未報告{(late.Count == 1 ? Until(late[0]) : "")}",
            open.Count == 0 ? null : $"△ {Names(open)}が未提出{Until(open[^1])}",
        ];
        return string.Join("、", words.Where(w => w is not null));
    }

    private IEnumerable<string> Remarks(Missing missing, Days days) =>
    [
        .. missing.Unknown.Take(5).Select(u => $"{u.Ward.Name}の{u.Year}は、登録がありません。"),
        .. NotOver(days),
        .. asked.Scope is { Kinds: [], Items: [], Partners: [] } ? Array.Empty<string>() : ["出したかどうかは、活動の種類などに分けては分かりません。"],
    ];

    // What was asked for and is not over yet: nothing is missing there.
    private IEnumerable<string> NotOver(Days days) => days.Said is null || days.Year is not null ? [] : extent.Wards.Take(1)
        .SelectMany(w => Missing.Asked(w.Ward, days, Today, master.Plans)).Where(p => p.Ends >= Today && p.DueOn >= Today)
        .Select(p => $"{Name(p)}は、まだ途中です。締切は {JapaneseDate.DayAndMonth(p.DueOn)}です。");

    private IReadOnlyList<Option> Chips()
    {
        Question.Progress progress = new(asked.Scope with { Span = null, Kinds = [], Items = [], Partners = [], Issues = [], Words = [] });
        var ward = extent.OnlyArea is { } area ? master.City.FindWard(area.WardCode) : null;
        (bool Wanted, string Title, Question Question)[] possible =
        [
            (ward is not null, "この区の全部を見る", asked with { Scope = asked.Scope with { Places = ward is null ? [] : [new Place.InWard(ward)] } }),
            (!extent.IsWholeCity, "全部の区で見る", asked with { Scope = asked.Scope with { Places = [new Place.WholeCity()] } }),
            (!asked.Never, "一度も報告のない所", asked with { Never = true, Scope = asked.Scope with { Span = null } }),
            (true, "進み具合を見る", progress),
        ];
        return [.. possible.Where(p => p.Wanted).Select(p => new Option(p.Title, QuestionNotation.Write(p.Question)))];
    }

    private string Last(Missing missing) => Name(missing.Periods[^1]);

    private string Names(IReadOnlyList<ReportingPeriod> periods) => periods.Count > 6
        ? $"{Name(periods[0])}から{Name(periods[^1])}までの {periods.Count}回分"
        : string.Join("・", periods.Select(Name));

    // 「5月分」, 「昨年度の3月分」, 「令和6年度(2024年度)の4月分」; 「上半期の報告」, which is not handed in as it is.
    private string Name(ReportingPeriod period)
    {
        var name = period.Name.EndsWith('分') || period.Name.EndsWith("報告", StringComparison.Ordinal) ? period.Name : $"{period.Name}の報告";
        return period.Year == Year ? name : period.Year == Year.Previous ? $"昨年度の{name}" : $"{period.Year}の{name}";
    }

    private static string Until(ReportingPeriod period) => $"(締切 {JapaneseDate.DayAndMonth(period.DueOn)})";

    private string WardName(string code) => master.City.FindWard(code)?.Name ?? code;
}
