using Figures = Sasaeai.Cards.WardProgressCard.Figures;
using Row = Sasaeai.Cards.WardProgressCard.AreaRow;

namespace Sasaeai.Cards.Tests;

/// <summary>The cards with numbers of <see cref="Examples"/>; their sums agree with their rows.</summary>
internal static class ProgressExamples
{
    private const string AsOf = "令和8年6月10日(水) 10時42分";

    internal static readonly WardProgressCard.View Ward = new(
        "12101", "中央区", 2026, "令和8年度(2026年度)", "令和8年度(2026年度)の 4月1日から6月10日までです。", true,
        "中央区は、5地区部会のうち 3つが 5月分を出しました", new(15, "375人", "12人", 1, 1, 8, 12, 1), 4, 5,
        [
            new("12101-05", "仮名坂", "× 4月分が未報告、5月分が未提出", new(0, "0人", null, 0, 0, 0, 12, 1)),
            new("12101-04", "例示町", "△ 5月分が未提出", new(1, "0人", null, 1, 0, 1, 12)),
        ],
        [
            new("12101-01", "寒川", null, new(7, "184人", null, 0, 0, 5, 12)),
            new("12101-02", "松ケ丘", null, new(5, "142人", "12人", 0, 0, 4, 12)),
            new("12101-03", "見本台", null, new(2, "49人", null, 0, 1, 2, 12)),
        ],
        AsOf, Personal: true, MayReport: true);

    internal static readonly AreaProgressCard.View Area = new(
        "12101", "中央区", "12101-01", "寒川", 2026, "令和8年度(2026年度)", "令和8年度(2026年度)の 4月1日から6月10日までです。", true, new Figures(7, "184人", null, 0, 0, 5, 12, 2),
        [
            new(Examples.Items[0].Title, 3), new(Examples.Items[2].Title, 1), new(Examples.Items[3].Title, 1),
            new(Examples.Items[5].Title, 1), new(Examples.Items[8].Title, 1),
        ],
        [.. new[] { 1, 4, 6, 7, 9, 10, 11 }.Select(i => Examples.Items[i].Title)], ["△ 6月分が未提出(締切 7月15日(水))"], true, AsOf);

    internal static IReadOnlyList<Card> All { get; } =
    [
        WardProgressCard.Of(Ward),
        WardProgressCard.Of(Ward with
        {
            Year = 2025,
            YearText = "令和7年度(2025年度)",
            Span = "令和7年度(2025年度)の 1年分です。",
            IsCurrentYear = false,
            Title = "中央区は、2地区部会のうち 2つが 12か月分を出しました",
            Sum = new(56, "1,284人", null, 0, 0, 12, 12),
            AreasReported = 2,
            Areas = 2,
            Late = [],
            Done =
            [
                new Row("12101-01", "寒川", null, new(31, "702人", null, 0, 0, 10, 12)),
                new Row("12101-02", "松ケ丘", null, new(25, "582人", null, 0, 0, 9, 12)),
            ],
            Personal = false,
        }),
        WardProgressCard.Of(Ward with { Title = "中央区の地区部会は、まだ登録されていません", Sum = new(0, "0人", null, 0, 0, 0, 0), AreasReported = 0, Areas = 0, Late = [], Done = [] }),
        AreaProgressCard.Of(Area),
        AreaProgressCard.Of(Area with
        {
            Year = 2025,
            YearText = "令和7年度(2025年度)",
            Span = "令和7年度(2025年度)の 1年分です。",
            IsCurrentYear = false,
            Figures = new(2, "0人", "1〜4人", 1, 2, 0, 12),
            Touched = [],
            NotYet = [.. Examples.Items.Select(i => i.Title)],
            Due = [],
            MayReport = false,
        }),
    ];
}
