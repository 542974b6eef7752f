using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>自分の報告: drafts first, then the newest reports; one is chosen, then a button says what to do with it.</summary>
public static class MyReportsCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "my-reports";

    /// <summary><c>newest</c>; <c>earlier</c>: a page further back; <c>nothing</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["newest", "earlier", "nothing"];

    /// <param name="Drafts">Value: the draft's ticket. On the first page only.</param>
    /// <param name="Reports">Value: as in <see cref="OpenReportCard.Report"/>. Titles hold typed text.</param>
    /// <param name="After">Where this page ended, when there are more; null when not.</param>
    public sealed record View(bool Earlier, IReadOnlyList<Option> Drafts, IReadOnlyList<Option> Reports, string? After);

    /// <summary>The card.</summary>
    public static Card Of(View view) => view.Drafts.Count + view.Reports.Count == 0 ? Nothing(view) : new(Kind, view.Earlier ? "earlier" : "newest", new AdaptiveCard(
        "あなたが出した報告です。",
        [
            Title(view.Earlier ? "あなたの、前の報告です" : "あなたの報告です"),
            Line(Count(view)),
            Line("1つ選んで、下のボタンを押してください。"),
            Choices.Radio("report", "どの報告ですか(必須)", "報告を1つ選んでください。", [.. view.Drafts, .. view.Reports], problem: null),
            Buttons.Send("訂正する・続きを書く", new OpenCorrection { Page = "1" }, Spacing.Medium),
            Buttons.Send("同じ内容で新しく書く", new CopyReport()),
            Buttons.Send("取り消す", new AskToCancel()),
            Buttons.Send("くわしく見る", new OpenReportCard()),
            .. view.After is { } after ? [Buttons.Go("前の報告を見る", new OpenMyReports { After = after })] : Array.Empty<Element>(),
            Buttons.Go("はじめの画面にもどる", new OpenHome()),
        ]));

    private static string Count(View view) => (view.Drafts.Count, view.Reports.Count) switch
    {
        (0, var reports) => $"{(view.Earlier ? "続きの" : "新しい順に")} {reports}件です。",
        (var drafts, 0) => $"下書き {drafts}件です。",
        var (drafts, reports) => $"下書き {drafts}件と、新しい順に {reports}件です。",
    };

    private static Card Nothing(View view) => new(Kind, "nothing", new AdaptiveCard(
        "あなたが出した報告は、まだありません。",
        [
            Title(view.Earlier ? "これより前の報告は、ありません" : "あなたが出した報告は、まだありません"),
            Line("ここには、あなたが入力した報告が出ます。"),
            .. Buttons.ReportAndProgress(mayReport: true),
            Buttons.Home(),
        ]));
}
