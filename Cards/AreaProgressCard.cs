using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>地区部会の進み具合: item by item.</summary>
public static class AreaProgressCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "area-progress";

    /// <summary><c>thisYear</c>; <c>pastYear</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["thisYear", "pastYear"];

    /// <param name="Year">年度, its first calendar year.</param>
    /// <param name="YearText">「令和8年度(2026年度)」.</param>
    /// <param name="Span">「令和8年度(2026年度)の 4月1日から6月10日までです。」: a whole line.</param>
    /// <param name="Touched">Items with reports: title with number, and its 件数.</param>
    /// <param name="NotYet">Titles of items without a report.</param>
    /// <param name="Due">One line per period that is 未報告/未提出, or empty.</param>
    /// <param name="MayReport">Shows 報告する.</param>
    /// <param name="AsOf">「令和8年6月10日(水) 10時42分」.</param>
    public sealed record View(
        string WardCode, string WardName, string AreaCode, string AreaName, int Year, string YearText, string Span, bool IsCurrentYear,
        WardProgressCard.Figures Figures, IReadOnlyList<ItemRow> Touched, IReadOnlyList<string> NotYet, IReadOnlyList<string> Due,
        bool MayReport, string AsOf);

    /// <summary>取組み項目 with its reports.</summary>
    public sealed record ItemRow(string Title, int Reports);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.IsCurrentYear ? "thisYear" : "pastYear", new AdaptiveCard(
        $"{Answer(view)}。",
        [
            Title(Answer(view)),
            Line($"{PlainText.Of(view.WardName)} / {PlainText.Of(view.Span)}"),
            .. view.Due.Select(d => Line(PlainText.Of(d))),
            .. Sums(view),
            .. Items(view),
            .. Onward(view),
            Basis(Grounds(view)),
        ])
    { Teams = new TeamsProperties { Width = TeamsWidth.Full } });

    private static string Answer(View view)
    {
        var (area, figures) = (PlainText.Of(view.AreaName), view.Figures);
        if (figures.ItemsInPlan == 0) return $"{area}の報告は {Number(figures.Reports)}件です";
        return figures.ItemsTouched == 0
            ? $"{area}は、取組み {figures.ItemsInPlan}項目の報告が{(view.IsCurrentYear ? "まだありません" : "ありませんでした")}"
            : $"{area}は、取組み {figures.ItemsInPlan}項目のうち {figures.ItemsTouched}項目に報告があります";
    }

    private static IEnumerable<Element> Sums(View view)
    {
        var figures = view.Figures;
        yield return BigNumbers(
            ("報告", $"{Number(figures.Reports)}件", $"活動なし {Number(figures.NoActivity)}件"),
            ("参加者(延べ)", PlainText.Of(figures.Gross), $"人数未記入 {Number(figures.NoNumber)}件"));
        if (figures.Returned > 0) yield return Line($"差戻し中 {Number(figures.Returned)}件");
        if (figures.Net is { } net) yield return Line($"ほかに 実人数 {PlainText.Of(net)}");
        if (figures.ItemsInPlan > 0) yield return Line(Squares.WithNumber(figures.ItemsTouched, figures.ItemsInPlan));
    }

    private static IEnumerable<Element> Items(View view)
    {
        if (view.Touched.Count > 0) yield return Heading($"報告がある項目({view.Touched.Count})");
        foreach (var item in view.Touched) yield return Row(item);
        if (view.NotYet.Count == 0) yield break;
        yield return Buttons.Toggle($"まだの項目({view.NotYet.Count})を開く・閉じる", "notYet");
        yield return new Container([.. view.NotYet.Select(t => Line(PlainText.Of(t)))])
        {
            Id = "notYet",
            IsVisible = false,
            Style = ContainerStyle.Emphasis,
        };
    }

    private static ColumnSet Row(ItemRow item) => new(
    [
        new Column(4, [new TextBlock(PlainText.Of(item.Title))]),
        new Column(1, [new TextBlock($"{Number(item.Reports)}件") { Weight = FontWeight.Bolder, HorizontalAlignment = HorizontalAlignment.Right }]),
    ])
    { Separator = true, Spacing = Spacing.Small };

    private static IEnumerable<Element> Onward(View view)
    {
        OpenAreaProgress year = new() { Ward = view.WardCode, Area = view.AreaCode, Year = view.IsCurrentYear ? $"{view.Year - 1}" : null };
        if (view.MayReport) yield return Buttons.Send("報告する", new OpenReport { Area = view.AreaCode }, Spacing.Medium);
        if (view.MayReport && view.Due.Count > 0) yield return Buttons.Send("活動なしを届ける", new OpenNoActivity { Area = view.AreaCode });
        yield return Buttons.Send(view.IsCurrentYear ? "昨年度を見る" : "今年度を見る", year, view.MayReport ? Spacing.Small : Spacing.Medium);
        yield return Buttons.Send($"{PlainText.Of(view.WardName)}にもどる", new OpenWardProgress { Ward = view.WardCode, Year = $"{view.Year}" });
    }

    private static IEnumerable<string> Grounds(View view)
    {
        yield return $"出典: 地区部会の報告 {Number(view.Figures.Reports)}件(取り消したものを除く)";
        yield return "件数: 1つの報告が、いくつもの項目にかかることがあります。";
        yield return "延べ: 来た回ごとに数えた人数です。実人数の報告は足していません。";
        if (view.Figures.Net is not null) yield return "実人数: 1人を1回だけ数えた人数です。";
        yield return "人数未記入: 参加者数が書かれていない報告です。";
        if (view.Figures.Returned > 0) yield return WardProgressParts.Returned;
        if (view.Due.Count > 0) yield return "未提出は締切の前、未報告は締切の後です。";
        yield return "1〜4人: 区の外では、はっきりした数を出しません。";
        yield return $"時点: {PlainText.Of(view.AsOf)}";
    }
}
