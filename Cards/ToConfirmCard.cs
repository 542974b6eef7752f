using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>部会確認を待つ報告: what somebody else typed for the 地区部会, and nobody of it has confirmed yet.</summary>
public static class ToConfirmCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "to-confirm";

    /// <summary>Reports on one card.</summary>
    public const int Most = 10;

    /// <summary><c>list</c>; <c>nothing</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["list", "nothing"];

    /// <param name="Reports">Value: as in <see cref="OpenReportCard.Report"/>. Titles hold typed text. At most <see cref="Most"/>, the oldest first.</param>
    /// <param name="More">How many are left out.</param>
    public sealed record View(IReadOnlyList<Option> Reports, int More);

    /// <summary>The card.</summary>
    public static Card Of(View view) => view.Reports.Count == 0
        ? new(Kind, "nothing", new AdaptiveCard(
            "部会確認を待つ報告は、ありません。",
            [
                Title("部会確認を待つ報告は、ありません"),
                Line("地区部会の人のほかが入力した報告が、ここに出ます。"),
                .. Buttons.ReportAndProgress(mayReport: true),
                Buttons.Home(),
            ]))
        : new(Kind, "list", new AdaptiveCard(
            $"部会確認を待つ報告が {view.Reports.Count + view.More}件あります。",
            [
                Title($"部会確認を待つ報告が {view.Reports.Count + view.More}件あります"),
                Line("地区部会の人のほかが入力した報告です。1つ選んでください。"),
                .. view.More > 0 ? [Line($"古いほうから {view.Reports.Count}件です。")] : Array.Empty<Element>(),
                Choices.Radio("report", "どの報告ですか(必須)", "報告を1つ選んでください。", view.Reports, problem: null),
                Buttons.Send("部会確認をする", new AskToConfirm(), Spacing.Medium),
                Buttons.Send("くわしく見る", new OpenReportCard()),
                Buttons.Go("はじめの画面にもどる", new OpenHome()),
            ]));
}
