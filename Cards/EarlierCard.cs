using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>前回と同じ: which of the area's last reports, one of each 種類.</summary>
public static class EarlierCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "earlier";

    /// <summary><c>open</c>; <c>none</c>: the area has no report yet.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "none"];

    /// <param name="Reports">What each was, and its value as in <see cref="OpenReportCard.Report"/>; newest first.</param>
    public sealed record View(string AreaName, IReadOnlyList<Option> Reports);

    /// <summary>The card.</summary>
    public static Card Of(View view) => view.Reports.Count == 0
        ? new(Kind, "none", new AdaptiveCard("前の報告がまだありません。", [Title("前の報告が、まだありません"), Line($"{PlainText.Of(view.AreaName)}の報告は、今年度にも昨年度にもありません。"), Buttons.Report(), Buttons.Home()]))
        : new(Kind, "open", new AdaptiveCard("どの報告と同じですか。",
        [
            Title("どの報告と同じですか"),
            Line($"{PlainText.Of(view.AreaName)}の、種類ごとのいちばん新しい報告です。"),
            Line("活動名、場所、人数、団体、取組み項目を入れた用紙が出ます。"),
            Choices.Radio("report", "もとにする報告(必須)", "報告を1つ選んでください。", view.Reports, problem: null),
            Buttons.Send("この内容を入れて書く", new CopyReport(), Spacing.Medium),
            Help("活動日と、内容などの文章は入りません。"),
        ]));
}
