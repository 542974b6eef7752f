using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>未回答の質問: what could not be answered, for the secretariat. Whose question it was is not known here.</summary>
public static class UnansweredCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "unanswered";

    /// <summary>Questions on one card.</summary>
    public const int Most = 8;

    /// <summary><c>list</c>; <c>nothing</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["list", "nothing"];

    /// <param name="Questions">Value: as in <see cref="OpenTeaching.Asked"/>. Titles hold typed text.</param>
    /// <param name="Count">On all pages.</param>
    /// <param name="After">Where this page ended, when there are more; null when not.</param>
    /// <param name="Notice">What was just done, a full sentence; else null.</param>
    public sealed record View(IReadOnlyList<Option> Questions, int Count, string? After, string? Notice = null);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = view.Count == 0 ? "未回答の質問は、ありません" : $"未回答の質問が {Number(view.Count)}件あります";
        return new(Kind, view.Questions.Count == 0 ? "nothing" : "list", new AdaptiveCard(
            $"{title}。",
            [
                Title(title),
                .. view.Notice is { } notice ? [Line(PlainText.Of(notice))] : Array.Empty<Element>(),
                Line("ボットが答えられなかった質問です。だれの質問かは、残していません。"),
                .. view.Questions.Count == 0 ? [] : List(view),
                Buttons.Go("教えた言葉を見る", new OpenTaughtWords(), view.Questions.Count == 0 ? Spacing.Medium : Spacing.Small),
                Buttons.Go("はじめの画面にもどる", new OpenHome()),
            ]));
    }

    private static IEnumerable<Element> List(View view) =>
    [
        Line("新しい順です。1つ選んでください。"),
        Choices.Radio("asked", "どの質問ですか(必須)", "質問を1つ選んでください。", view.Questions, problem: null),
        Buttons.Send("言葉を教える", new OpenTeaching(), Spacing.Medium),
        Help("言葉を1つ教えると、次からは分かります。"),
        Buttons.Send("済みにする", new SettleQuestion()),
        Help("この一覧から消えます。"),
        .. view.After is { } after ? [Buttons.Go("前の質問を見る", new OpenUnanswered { After = after })] : Array.Empty<Element>(),
    ];
}
