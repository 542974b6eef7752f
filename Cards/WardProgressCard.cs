using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>区の進み具合: the ward's sums and a row for each area, those that are late first.</summary>
public static class WardProgressCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "ward-progress";

    /// <summary><c>thisYear</c>; <c>pastYear</c>; <c>noAreas</c>: the ward has no areas in that year.</summary>
    public static IReadOnlyList<string> States { get; } = ["thisYear", "pastYear", "noAreas"];

    /// <param name="Year">年度, its first calendar year.</param>
    /// <param name="YearText">「令和8年度(2026年度)」.</param>
    /// <param name="Span">「令和8年度(2026年度)の 4月1日から6月10日までです。」: a whole line.</param>
    /// <param name="Title">The answer as a sentence, without a full stop.</param>
    /// <param name="AreasReported">Areas with at least one counted report in the year.</param>
    /// <param name="Late">Areas with something 未報告 or 未提出, most late first.</param>
    /// <param name="AsOf">「令和8年6月10日(水) 10時42分」.</param>
    /// <param name="Personal">False in group chats and channels: then nothing leads to a form.</param>
    /// <param name="MayReport">Shows 報告する, in a personal chat.</param>
    public sealed record View(
        string WardCode, string WardName, int Year, string YearText, string Span, bool IsCurrentYear,
        string Title, Figures Sum, int AreasReported, int Areas,
        IReadOnlyList<AreaRow> Late, IReadOnlyList<AreaRow> Done, string AsOf, bool Personal, bool MayReport = false);

    /// <summary>数: of a ward or of an area. People stand as text, because 1-4 are not given outside the ward.</summary>
    /// <param name="Reports">件数, without 活動なし.</param>
    /// <param name="Gross">延べ, with its unit: 「555人」, 「1〜4人」.</param>
    /// <param name="Net">実人数, with its unit; null when no report counts that way.</param>
    /// <param name="NoNumber">人数未記入, reports.</param>
    /// <param name="NoActivity">活動なし, notices.</param>
    /// <param name="Returned">差戻し中, reports; they are in no other figure.</param>
    public sealed record Figures(int Reports, string Gross, string? Net, int NoNumber, int NoActivity, int ItemsTouched, int ItemsInPlan, int Returned = 0);

    /// <param name="Due">「× 4月分が未報告、5月分が未提出」 or null.</param>
    public sealed record AreaRow(string AreaCode, string AreaName, string? Due, Figures Figures);

    /// <summary>The card.</summary>
    public static Card Of(View view) => view.Late.Count + view.Done.Count == 0
        ? Whole(view, "noAreas", [Line($"{PlainText.Of(view.YearText)}の地区部会が、登録されていません。", Spacing.Medium)], [])
        : Whole(view, view.IsCurrentYear ? "thisYear" : "pastYear", [.. Sums(view), .. Rows(view)], WardProgressParts.Grounds(view.Sum));

    private static Card Whole(View view, string state, IEnumerable<Element> answer, IEnumerable<string> grounds) => new(Kind, state, new AdaptiveCard(
        $"{PlainText.Of(view.Title)}。",
        [
            Title(PlainText.Of(view.Title)),
            Line(PlainText.Of(view.Span)),
            .. view.IsCurrentYear ? [Line("年度の途中です。")] : Array.Empty<Element>(),
            .. answer,
            .. WardProgressParts.Onward(view),
            Basis([.. grounds, $"時点: {PlainText.Of(view.AsOf)}"]),
        ])
    { Teams = new TeamsProperties { Width = TeamsWidth.Full } });

    private static IEnumerable<Element> Sums(View view)
    {
        var sum = view.Sum;
        yield return BigNumbers(
            ("取組み項目", sum.ItemsInPlan == 0 ? "未登録" : $"{sum.ItemsTouched}/{sum.ItemsInPlan}", "報告がある項目"),
            ("参加者(延べ)", PlainText.Of(sum.Gross), $"人数未記入 {Number(sum.NoNumber)}件"));
        if (sum.ItemsInPlan > 0)
        {
            yield return Line(Squares.Bar(sum.ItemsTouched, sum.ItemsInPlan));
            yield return Help(Squares.Legend(sum.ItemsInPlan));
        }

        yield return Line($"報告 {Number(sum.Reports)}件{(sum.NoActivity > 0 ? $"、ほか活動なし {Number(sum.NoActivity)}件" : "")}");
        if (sum.Returned > 0) yield return Line($"差戻し中 {Number(sum.Returned)}件");
        if (sum.Net is { } net) yield return Line($"ほかに 実人数 {PlainText.Of(net)}");
        yield return Line($"報告のある地区部会 {view.AreasReported}/{view.Areas}");
    }

    private static IEnumerable<Element> Rows(View view) =>
    [
        .. Group("まだのところ", view.Late),
        .. Group(view.Late.Count == 0 ? "地区部会" : "出しているところ", view.Done),
    ];

    private static IEnumerable<Element> Group(string heading, IReadOnlyList<AreaRow> rows) => rows.Count == 0 ? [] :
        [Heading($"{heading}({rows.Count})"), .. rows.Select(WardProgressParts.Row)];
}
