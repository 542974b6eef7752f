using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>受付: what was understood, and what the report gives back.</summary>
public static class ReceiptCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "receipt";

    /// <summary><c>stored</c>; <c>alreadyStored</c>: the same form came again; <c>corrected</c>: the report was corrected.</summary>
    public static IReadOnlyList<string> States { get; } = ["stored", "alreadyStored", "corrected"];

    /// <param name="Receipt">受付番号.</param>
    /// <param name="OfficeName">Who has it now, e.g. 「中央区 事務局」.</param>
    /// <param name="HeldOn">和暦 with weekday: 「令和8年6月3日(水)」.</param>
    /// <param name="Kind">活動の種類, its words.</param>
    /// <param name="Title">活動名, as typed or proposed.</param>
    /// <param name="TitleProposed">True when the name was made from 種類 and area.</param>
    /// <param name="Participants">「延べ 約23人」, 「未記入」.</param>
    /// <param name="PlanItems">Titles with number, in order.</param>
    /// <param name="Note">ひとこと, as typed, or null.</param>
    /// <param name="ReportedBy">「報告元: 寒川地区部会 ／ 入力: 大塚 真理(代理)」.</param>
    /// <param name="Year">「令和8年度(2026年度)」.</param>
    /// <param name="NewItems">Numbers of the items that got their first report, e.g. 「(3)」.</param>
    /// <param name="SameTimeLastYear">A full sentence or null.</param>
    /// <param name="NextDeadline">A full sentence or null.</param>
    /// <param name="SamePeriod">「同じころ: 4月1日から6月10日までです。」: a whole line; stands only beside SameTimeLastYear.</param>
    /// <param name="AsOf">「令和8年6月10日(水) 10時42分」.</param>
    public sealed record View(
        bool AlreadyStored, string Receipt, string AreaCode, string AreaName, string WardCode, string WardName, string OfficeName,
        string HeldOn, string Kind, string Title, bool TitleProposed, string Participants, IReadOnlyList<string> PlanItems, string? Note,
        string ReportedBy, string Year, Totals Before, Totals After, IReadOnlyList<string> NewItems,
        string? SameTimeLastYear, string? NextDeadline, string SamePeriod, string AsOf)
    {
        /// <summary>訂正: the receipt of a correction, whose figures say what it changed.</summary>
        public bool Corrected { get; init; }

        /// <summary>Sentences that belong under the title, each whole.</summary>
        public IReadOnlyList<string> Notices { get; init; } = [];

        /// <summary>What pages 2 and 3 of the form say, as far as they say anything.</summary>
        public IReadOnlyList<Typed> More { get; init; } = [];
    }

    /// <summary>合計 of one area and year.</summary>
    /// <param name="Reports">件数.</param>
    /// <param name="Gross">延べ, people.</param>
    /// <param name="Net">実人数, people; never added to 延べ.</param>
    /// <param name="NoNumber">人数未記入, reports.</param>
    public sealed record Totals(int Reports, int Gross, int Net, int NoNumber, int ItemsTouched, int ItemsInPlan);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Corrected ? "corrected" : view.AlreadyStored ? "alreadyStored" : "stored", new AdaptiveCard(
        $"{Answer(view)}。受付番号 {PlainText.Of(view.Receipt)}",
        [
            Title(Answer(view)),
            Line(view switch
            {
                { Corrected: true } => "直す前の記録も残っています。",
                { AlreadyStored: true } => "同じ用紙が、前に届いています。報告は1件のままです。",
                _ => $"ありがとうございます。{PlainText.Of(view.OfficeName)}に届きました。",
            }),
            .. view.Notices.Select(n => Line(PlainText.Of(n))),
            Facts(Understood(view)),
            Line(PlainText.Of(view.ReportedBy), Spacing.Medium),
            .. GivenBack(view),
            .. OnwardButtons(view),
            Basis(Grounds(view)),
        ]));

    private static string Answer(View view) => view.Corrected ? "訂正しました" : view.AlreadyStored ? "すでに届いています" : "提出しました";

    private static IEnumerable<(string, Element)> Understood(View view)
    {
        yield return Fact("受付番号", PlainText.Of(view.Receipt));
        yield return Fact("地区部会", $"{PlainText.Of(view.AreaName)}({PlainText.Of(view.WardName)})");
        yield return Fact("活動日", PlainText.Of(view.HeldOn));
        yield return Fact("種類", PlainText.Of(view.Kind));
        yield return ("活動名", view.TitleProposed ? Proposed(view.Title) : Typed(view.Title, spacing: null));
        yield return Fact("参加者", PlainText.Of(view.Participants));
        yield return ("取組み", new Container([.. view.PlanItems.Select((t, i) => Line(PlainText.Of(t), i == 0 ? null : Spacing.Small))]));
        if (view.Note is { Length: > 0 } note) yield return ("ひとこと", Typed(note, spacing: null));
        foreach (var more in view.More) yield return (more.Label, Typed(more.Text, spacing: null));
    }

    private static Container Proposed(string title) =>
        new([Typed(title, spacing: null), Help("空いていたので、種類からつけました。", Spacing.None)]);

    private static IEnumerable<Element> GivenBack(View view)
    {
        var (before, after) = (view.Before, view.After);
        yield return Heading($"{PlainText.Of(view.AreaName)}の{PlainText.Of(view.Year)}");
        yield return BigNumbers(
            ("報告", $"{Number(after.Reports)}件", Change(before.Reports, after.Reports, "件")),
            ("参加者(延べ)", $"{Number(after.Gross)}人", Change(before.Gross, after.Gross, "人")));
        if (after.Net > 0) yield return Line($"ほかに 実人数 {Number(after.Net)}人({Change(before.Net, after.Net, "人")})");
        yield return Line($"人数未記入 {Number(after.NoNumber)}件");
        if (after.ItemsInPlan > 0)
        {
            yield return Line("取組み項目", Spacing.Medium);
            yield return new TextBlock($"{after.ItemsTouched}/{after.ItemsInPlan}") { Size = FontSize.ExtraLarge, Weight = FontWeight.Bolder, Spacing = Spacing.None };
            yield return Line(Squares.Bar(after.ItemsTouched, after.ItemsInPlan), Spacing.None);
        }

        if (view.NewItems.Count > 0) yield return Line($"{string.Join('、', view.NewItems.Select(PlainText.Of))} に初めての報告がつきました。");
        if (view.SameTimeLastYear is { } lastYear) yield return Line(PlainText.Of(lastYear), Spacing.Medium);
        if (view.NextDeadline is { } deadline) yield return Line(PlainText.Of(deadline));
    }

    private static string Change(int before, int after, string unit) =>
        after == before ? "今回は同じです" : $"今回 {(after < before ? "-" : "+")}{Number(Math.Abs(after - before))}{unit}";

    private static IEnumerable<Element> OnwardButtons(View view) =>
    [
        Buttons.Send("続けて報告する", new OpenReport(), Spacing.Medium),
        Buttons.Send(Buttons.StatusOf(view.AreaName), new OpenAreaProgress { Ward = view.WardCode, Area = view.AreaCode }),
        Buttons.Send("あとから書き足す", new OpenCorrection { Report = $"{view.WardCode}/{view.Receipt}", Page = "2" }),
        Help("場所、団体、成果、課題などを書き足せます。"),
        Buttons.Send("この報告を直す", new OpenCorrection { Report = $"{view.WardCode}/{view.Receipt}" }),
    ];

    private static IEnumerable<string> Grounds(View view)
    {
        yield return "出典: この地区部会の報告(取り消したものを除く)";
        yield return "延べ: 来た回ごとに数えた人数です。実人数の報告は足していません。";
        if (view.After.Net > 0) yield return "実人数: 1人を1回だけ数えた人数です。";
        yield return "人数未記入: 参加者数が書かれていない報告です。";
        yield return "取組み項目: 報告が1件でもある項目 / 区の計画の全部の項目";
        if (view.SameTimeLastYear is not null) yield return PlainText.Of(view.SamePeriod);
        yield return $"時点: {PlainText.Of(view.AsOf)}";
    }
}
