using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;
using Share = Sasaeai.Cards.FiguresCard.Share;

namespace Sasaeai.Bot.Answers;

/// <summary>進み具合の見わたしの見せ方: a row for each ward, area, year or 取組み項目.</summary>
internal sealed class OverviewView(Question.Progress asked, Extent extent, Days days, MasterSnapshot master, DateTimeOffset now)
{
    private const int MonthsOfABeginning = 3;

    private static readonly string[] Definitions =
        ["出典: 地区部会の報告(取り消したものを除く)", "取組み: 報告が1件でもある項目 / 区の計画の全部の項目", "延べ: 来た回ごとに数えた人数です。実人数の報告は足していません。"];

    /// <summary>A row for each ward.</summary>
    public Card Wards(Overview overview, Func<string, bool> seesAll) => Card(
        HandedIn(overview) ?? $"{extent.Name}の{days.Text}の報告は、{Japanese.Number(Reports(overview))}件です",
        "区ごと", overview.Wards.Select(w => Row(w.Ward.Ward.Name, w, seesAll)), FiguresView.Caution(Breakdown.Ward, overview.Wards.Count), overview);

    /// <summary>A row for each area.</summary>
    public Card Areas(Overview overview, Func<string, bool> seesAll)
    {
        var rows = overview.Wards.Where(w => w.IsKnown).SelectMany(w => w.Standing.Areas.Select(a => (Ward: w, Area: a))).ToList();
        return Card(
            HandedIn(overview) ?? $"{extent.Name}の{days.Text}の報告は、{Japanese.Number(Reports(overview))}件です",
            "地区部会ごと", rows.Select(r => Row(r.Area.Area.Name, new(r.Ward.Ward, r.Ward.Year, new([r.Area], r.Ward.Standing.Items), r.Ward.LastEnded, true), seesAll)),
            FiguresView.Caution(Breakdown.Area, rows.Count), overview);
    }

    /// <summary>A row for each year; several wards are added up.</summary>
    public Card Years(Overview overview, Func<string, bool> seesAll)
    {
        var rows = overview.Wards.GroupBy(w => w.Year).OrderBy(g => g.Key).Select(g => g.Any(w => w.IsKnown)
            ? new FiguresCard.Row(g.Key.ToString(), Items([.. g]), $"{AreasReported([.. g])} / {Figures([.. g], seesAll)}")
            : new FiguresCard.Row(g.Key.ToString(), null, "登録がありません。"));
        return Card($"{extent.Name}の {overview.Wards.Select(w => w.Year).Distinct().Count()}年度分の進み具合です", "年度ごと", rows, [], overview);
    }

    /// <summary>A row for each 取組み項目.</summary>
    public Card Items(Overview overview)
    {
        var items = ItemStanding.Of(overview, asked.Scope.Items);
        var touched = items.Count(i => i.Reports > 0);
        var title = items.Count == 0 ? $"{extent.Name}の{days.Text}の取組み項目は、登録されていません"
            : items is [var one] ? $"{extent.Name}のその取組み項目には、報告が {Japanese.Number(one.Reports)}件あります"
            : $"{extent.Name}は、{items.Count}項目のうち {touched}項目に 報告があります";
        var rows = items.Select(i => new FiguresCard.Row(
            overview.Wards.Count > 1 ? $"{i.Ward.Ward.Ward.Name} {i.Item.Full}" : i.Item.Full, extent.OnlyArea is null ? new Share(i.AreasReported, i.Ward.Standing.Areas.Count) : null,
            extent.OnlyArea is null ? $"報告のある地区部会 {i.AreasReported}/{i.Ward.Standing.Areas.Count} / 報告 {Japanese.Number(i.Reports)}件" : $"報告 {Japanese.Number(i.Reports)}件"));
        return Card(title, "取組み項目ごと", rows, items.Count > 1 ? ["1件でもあれば、取り組んだ項目です。進み具合のよしあしではありません。"] : [], overview);
    }

    /// <summary>報告がある取組み項目 of two whole years beside each other.</summary>
    public static FiguresCard.Pair Touched(Overview one, Overview other) => new(
        "報告がある取組み項目", new(Short(one), Fraction(one), ""), new(Short(other), Fraction(other), ""), null);

    private Card Card(string title, string heading, IEnumerable<FiguresCard.Row> rows, IEnumerable<string> remarks, Overview overview)
    {
        var shown = rows.ToList();
        if (overview.Wards.All(w => !w.IsKnown))
            return FiguresCard.Of(new($"{extent.Name}の{days.Text}の報告は、登録がありません", ["0件という意味ではありません。"], [], "", [], [], QuestionWords.Of(asked, master.Plans), [extent.How, FigureGrounds.AsOf(now)], []));
        IReadOnlyList<string> left = [.. overview.Wards.Where(w => !w.IsKnown).Select(w => $"{w.Ward.Ward.Name}の{w.Year}").Distinct()];
        return FiguresCard.Of(new(
            title, [$"期間: {days.Text}です。", .. days.Remarks, .. IsBeginning ? ["今年度は始まったばかりです。"] : Array.Empty<string>()], [], heading, shown,
            [.. remarks, .. left.Count > 0 && asked.By != Breakdown.Year ? [$"{string.Join("、", left.Take(6))}は、登録がありません。"] : Array.Empty<string>()],
            QuestionWords.Of(asked, master.Plans), [.. Definitions, .. HiddenIn(shown), extent.How, FigureGrounds.AsOf(now)], Chips()));
    }

    private bool IsBeginning => days.Year is { } year && year.Contains(days.Today) && days.Today < year.FirstDay.AddMonths(MonthsOfABeginning);

    private static IEnumerable<string> HiddenIn(IEnumerable<FiguresCard.Row> rows) => rows.Any(r => r.Figures.Contains("人以上", StringComparison.Ordinal) || r.Figures.Contains("1〜4人", StringComparison.Ordinal))
        ? ["1〜4人: 区の外では、はっきりした数を出しません。合計からも除いて「以上」と書きます。"]
        : [];

    private static FiguresCard.Row Row(string name, WardOverview ward, Func<string, bool> seesAll)
    {
        if (!ward.IsKnown) return new(name, null, "登録がありません。");
        var period = ward.LastEnded is { } last && ward.Standing.SubmittedIn(last) is { Expected: > 0 } handed ? $"{last.Name}を出した地区部会 {handed.In}/{handed.Expected} / " : "";
        return new(name, Items([ward]), $"{period}{(ward.Standing.Areas.Count > 1 ? $"{AreasReported([ward])} / " : "")}{Figures([ward], seesAll)}");
    }

    private static string AreasReported(IReadOnlyList<WardOverview> wards) => $"報告のある地区部会 {wards.Sum(w => w.Standing.AreasReported)}/{wards.Where(w => w.IsKnown).Sum(w => w.Standing.Areas.Count)}";

    private static string Figures(IReadOnlyList<WardOverview> wards, Func<string, bool> seesAll)
    {
        var people = wards.Select(w => w.Standing.People(seesAll(w.Ward.Ward.Code))).Aggregate((Gross: default(ShownPeople), Net: default(ShownPeople)), (sum, p) => (sum.Gross + p.Gross, sum.Net + p.Net));
        var (none, returned) = (wards.Sum(w => w.Standing.NoActivityReports), wards.Sum(w => w.Standing.ReturnedReports));
        string?[] words =
        [
            $"報告 {Japanese.Number(wards.Sum(w => w.Standing.Sum.Reports))}件", $"延べ {people.Gross}", people.Net.IsNobody ? null : $"実人数 {people.Net}",
            $"人数未記入 {Japanese.Number(wards.Sum(w => w.Standing.Sum.NoNumber))}件",
            none == 0 ? null : $"活動なし {Japanese.Number(none)}件", returned == 0 ? null : $"差戻し中 {Japanese.Number(returned)}件",
        ];
        return string.Join(" / ", words.Where(w => w is not null));
    }

    private static Share? Items(IReadOnlyList<WardOverview> wards) => wards.Sum(w => w.Standing.Items.Count) is > 0 and var all ? new(wards.Sum(w => w.Standing.Touched), all, IsOfItems: true) : null;

    private string? HandedIn(Overview overview)
    {
        if (overview.Wards.Select(w => w.LastEnded).ToList() is not [{ } first, ..] periods || periods.Exists(p => p is null || p.Name != first.Name || p.Ends != first.Ends)) return null;
        var handed = overview.Wards.Select(w => w.Standing.SubmittedIn(w.LastEnded!)).ToList();
        var name = first.Name.EndsWith('分') ? first.Name : $"{first.Name}の報告";
        return handed.Sum(h => h.Expected) == 0 ? null : $"{extent.Name}は、{handed.Sum(h => h.Expected)}地区部会のうち {Japanese.Things(handed.Sum(h => h.In))}が {name}を出しました";
    }

    private static int Reports(Overview overview) => overview.Wards.Sum(w => w.Standing.Sum.Reports);

    private IReadOnlyList<Option> Chips()
    {
        var plain = asked with { Versus = null, By = null, Scope = asked.Scope with { Items = [] } };
        (bool Wanted, string Title, Question Question)[] possible =
        [
            (asked.By != Breakdown.Item, "取組み項目ごとに見る", plain with { By = Breakdown.Item }),
            (days.Year is not null, "前の年度とくらべる", plain with { Versus = days.Year?.Previous }),
            (extent.Wards.Count == 1 && extent.OnlyArea is null && asked.By != Breakdown.Area, "地区部会ごとに見る", plain with { By = Breakdown.Area }),
            (days.Year == FiscalYear.Of(days.Today), "まだの地区部会を見る", new Question.Missing(asked.Scope with { Span = null, Items = [] })),
        ];
        return [.. possible.Where(p => p.Wanted).Select(p => new Option(p.Title, QuestionNotation.Write(p.Question)))];
    }

    private static string Short(Overview overview) => overview.Wards[0].Year.ToString().Split('(')[0];

    private static string Fraction(Overview overview) => $"{overview.Wards.Sum(w => w.Standing.Touched)}/{overview.Wards.Sum(w => w.Standing.Items.Count)}";
}
