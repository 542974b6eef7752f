using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>The rows, buttons and grounds of <see cref="WardProgressCard"/>.</summary>
internal static class WardProgressParts
{
    /// <summary>Name, what is due, bar, figures: one under the other, so that no name is squeezed on a phone.</summary>
    public static Element Row(WardProgressCard.AreaRow row) => new Container(
    [
        new TextBlock(PlainText.Of(row.AreaName)) { Weight = FontWeight.Bolder },
        .. row.Due is { } due ? [Line(PlainText.Of(due), Spacing.None)] : Array.Empty<Element>(),
        Line(Squares.WithNumber(row.Figures.ItemsTouched, row.Figures.ItemsInPlan), Spacing.None),
        Line(FiguresOf(row), Spacing.None),
    ])
    { Separator = true, Spacing = Spacing.Medium };

    /// <summary>A closed list of the areas, and where one can go from here.</summary>
    public static IEnumerable<Element> Onward(WardProgressCard.View view)
    {
        Submission year = new OpenWardProgress { Ward = view.WardCode, Year = view.IsCurrentYear ? $"{view.Year - 1}" : null };
        Submission again = new OpenWardProgress { Ward = view.WardCode, Year = $"{view.Year}", Refresh = true };
        IEnumerable<Element> pick = view.Late.Count + view.Done.Count == 0 ? [] : PickArea(view);
        IEnumerable<Element> report = view is { Personal: true, MayReport: true } ? [Buttons.Go("報告する", new OpenReport())] : [];
        return
        [
            .. pick,
            Buttons.Go(view.IsCurrentYear ? "昨年度を見る" : "今年度を見る", year),
            Buttons.Go("ほかの区を見る", new ChooseWardProgress()),
            Buttons.Go("最新を表示", again),
            .. report,
        ];
    }

    /// <summary>What 差戻し中 means.</summary>
    public const string Returned = "差戻し中: 直すために戻した報告です。ほかの数には入れていません。";

    /// <summary>The definitions used.</summary>
    public static IEnumerable<string> Grounds(WardProgressCard.Figures sum)
    {
        yield return "出典: 地区部会の報告(取り消したものを除く)";
        yield return "取組み: 報告が1件でもある項目 / 区の計画の全部の項目";
        if (sum.Returned > 0) yield return Returned;
        yield return "未提出: 締切の前で、まだ出ていません。";
        yield return "未報告: 締切を過ぎても、出ていません。";
        yield return "延べ: 来た回ごとに数えた人数です。実人数の報告は足していません。";
        if (sum.Net is not null) yield return "実人数: 1人を1回だけ数えた人数です。";
        yield return "人数未記入: 参加者数が書かれていない報告です。";
        yield return "1〜4人: 区の外では、はっきりした数を出しません。";
    }

    private static string FiguresOf(WardProgressCard.AreaRow row)
    {
        var figures = row.Figures;
        var returned = figures.Returned > 0 ? $"差戻し中 {Number(figures.Returned)}件" : null;
        string?[] words = figures.Reports == 0 ?
        [
            figures.NoActivity > 0 ? $"○ 報告 0件 / 活動なしの届け {Number(figures.NoActivity)}件" : "報告 0件",
            returned,
        ] :
        [
            $"{(row.Due is null ? "● " : "")}報告 {Number(figures.Reports)}件",
            figures.NoNumber < figures.Reports || figures.Net is not null ? $"延べ {PlainText.Of(figures.Gross)}" : null,
            figures.Net is { } net ? $"実人数 {PlainText.Of(net)}" : null,
            $"人数未記入 {Number(figures.NoNumber)}件",
            figures.NoActivity > 0 ? $"活動なし {Number(figures.NoActivity)}件" : null,
            returned,
        ];
        return string.Join(" / ", words.Where(w => w is not null));
    }

    private static IEnumerable<Element> PickArea(WardProgressCard.View view) =>
    [
        new ChoiceSetInput
        {
            Id = "area",
            Label = "くわしく見る地区部会(任意)",
            Placeholder = "選んでください",
            Choices = Choices.Of(view.Late.Concat(view.Done).Select(r => new Option(r.AreaName, r.AreaCode))),
            Spacing = Spacing.Large,
        },
        Buttons.Send("くわしく見る", new OpenAreaProgress { Ward = view.WardCode, Year = $"{view.Year}" }),
    ];
}
