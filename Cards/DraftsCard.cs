using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>下書き: what was kept, and how to go on with it.</summary>
public static class DraftsCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "drafts";

    /// <summary><c>kept</c>; <c>list</c>; <c>none</c>; <c>discarded</c>; <c>gone</c>: it was sent or is too old.</summary>
    public static IReadOnlyList<string> States { get; } = ["kept", "list", "none", "discarded", "gone"];

    /// <summary>It is kept.</summary>
    /// <param name="until">「6月24日(水)」.</param>
    public static Card Kept(string ticket, string until) => Whole("kept", "下書きに残しました。まだ提出していません。",
    [
        Title("下書きに残しました"),
        Line("まだ提出していません。"),
        Line($"{PlainText.Of(until)}まで残ります。"),
        Line("「続きから」と送ると、ほかの端末でも開けます。"),
        Buttons.Send("続きを書く", new OpenDraft { Ticket = ticket }, Spacing.Medium),
        Buttons.Send("この下書きを消す", new DiscardDraft { Ticket = ticket }),
        Help("消すと、元にもどせません。"),
    ]);

    /// <summary>The drafts of a person, newest first.</summary>
    /// <param name="drafts">What each is about, and its ticket.</param>
    public static Card List(IReadOnlyList<Option> drafts) => drafts.Count == 0
        ? Whole("none", "書きかけの下書きはありません。", [Title("書きかけの下書きはありません"), Line("新しく書くときは「報告する」を押してください。"), Buttons.Report(), Buttons.Home()])
        : Whole("list", $"書きかけの下書きが{drafts.Count}件あります。",
        [
            Title($"書きかけの下書きが {drafts.Count}件 あります"),
            Line("1つ選んで、下のボタンを押します。"),
            Choices.Radio("ticket", "どの下書きですか(必須)", "下書きを1つ選んでください。", drafts, problem: null),
            Buttons.Send("続きを書く", new OpenDraft(), Spacing.Medium),
            Buttons.Send("消す", new DiscardDraft()),
            Help("消すと、元にもどせません。"),
        ]);

    /// <summary>It was thrown away.</summary>
    public static Card Discarded() => Whole("discarded", "下書きを消しました。", [Title("下書きを消しました"), Line("提出した報告は、そのままです。"), Buttons.Report(), Buttons.Home()]);

    /// <summary>It is not there any more.</summary>
    public static Card Gone() => Whole("gone", "この下書きは、もうありません。",
    [
        Title("この下書きは、もうありません"),
        Line("提出したか、消したか、14日が過ぎました。"),
        Buttons.Send("残っている下書きを見る", new OpenDrafts(), Spacing.Medium),
        Buttons.Report(Spacing.Small),
    ]);

    private static Card Whole(string state, string summary, IReadOnlyList<Element> body) => new(Kind, state, new AdaptiveCard(summary, body));
}
