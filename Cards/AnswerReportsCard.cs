using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>元の報告: the reports from which a question was answered, a page of them.</summary>
public static class AnswerReportsCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "answer-reports";

    /// <summary>Reports on one card.</summary>
    public const int Most = 8;

    /// <summary><c>open</c>: some may be opened; <c>read</c>: none; <c>nothing</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "read", "nothing"];

    /// <param name="Count">On all pages.</param>
    /// <param name="Reports">「6月3日(水) 寒川 朝のふれあいサロン」. Value: as in <see cref="OpenReportCard.Report"/> where it may be opened, else empty. Titles hold typed text.</param>
    /// <param name="Question">For the next page.</param>
    /// <param name="After">Where this page ended, when there are more; null when not.</param>
    /// <param name="Basis">対象, 定義, 時点.</param>
    public sealed record View(int Count, IReadOnlyList<Option> Reports, string Question, string? After, IReadOnlyList<string> Basis);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        List<Option> open = [.. view.Reports.Where(r => r.Value.Length > 0)];
        var title = view.Count == 0 ? "当てはまる報告は、ありません" : $"元の報告は {Number(view.Count)}件です";
        return new(Kind, view.Reports.Count == 0 ? "nothing" : open.Count == 0 ? "read" : "open", new AdaptiveCard(
            $"{title}。",
            [
                Title(title),
                .. view.Reports.Count == 0 ? [] : new[] { Line("新しい順です。") },
                .. view.Reports.Where(r => r.Value.Length == 0).Select(r => Typed(r.Title)),
                .. open.Count == 0 ? [] : Open(open),
                .. view.After is { } after ? [Buttons.Go("前の報告を見る", new OpenAnswerReports { Question = view.Question, After = after }, Spacing.Medium)] : Array.Empty<Element>(),
                Buttons.Go("答えにもどる", new AskQuestion { Question = view.Question }, view.After is null ? Spacing.Medium : Spacing.Small),
                Box("この答えの根拠", view.Basis.Select(PlainText.Of)),
            ]));
    }

    private static IEnumerable<Element> Open(IReadOnlyList<Option> reports) =>
    [
        Choices.Radio("report", "どの報告ですか(必須)", "報告を1つ選んでください。", reports, problem: null),
        Buttons.Send("くわしく見る", new OpenReportCard(), Spacing.Medium),
    ];
}
