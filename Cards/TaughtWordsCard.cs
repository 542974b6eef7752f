using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>教えた言葉: what was added to the vocabulary, and how it is taken out again.</summary>
public static class TaughtWordsCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "taught-words";

    /// <summary>Words on the card; of more the newest are left out, and it says so.</summary>
    public const int Most = 40;

    /// <summary><c>list</c>; <c>nothing</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["list", "nothing"];

    /// <param name="Words">「お茶飲み会 = いきいきサロン」. Value: as in <see cref="ForgetWord.Taught"/>. Titles hold typed text.</param>
    /// <param name="Count">With those that are left out.</param>
    /// <param name="Notice">What was just done, a full sentence without typed text; else null.</param>
    public sealed record View(IReadOnlyList<Option> Words, int Count, string? Notice = null);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = view.Count == 0 ? "教えた言葉は、まだありません" : $"教えた言葉が {Number(view.Count)}個あります";
        return new(Kind, view.Words.Count == 0 ? "nothing" : "list", new AdaptiveCard(
            $"{title}。",
            [
                Title(title),
                .. view.Notice is { } notice ? [Line(notice)] : Array.Empty<Element>(),
                .. view.Words.Count < view.Count ? [Line($"そのうち {view.Words.Count}個です。")] : Array.Empty<Element>(),
                .. view.Words.Count == 0 ? [] : Forget(view),
                Buttons.Go("未回答の質問を見る", new OpenUnanswered(), Spacing.Medium),
                Buttons.Go("はじめの画面にもどる", new OpenHome()),
            ]));
    }

    private static IEnumerable<Element> Forget(View view) =>
    [
        Choices.Radio("taught", "消す言葉(必須)", "言葉を1つ選んでください。", view.Words, problem: null),
        Buttons.Send("この言葉を消す", new ForgetWord(), Spacing.Medium),
        Help("質問の記録は、変わりません。"),
    ];
}
