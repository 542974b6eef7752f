using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>相談の一覧: those of a ward for who answers, and one's own. What was asked does not stand in it.</summary>
public static class ConsultationListCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "consultation-list";

    /// <summary>On one card.</summary>
    public const int Most = 12;

    /// <summary><c>wards</c>: which ward; <c>staff</c>, <c>staffNone</c>; <c>mine</c>, <c>mineNone</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["wards", "staff", "staffNone", "mine", "mineNone"];

    /// <param name="Items">「3日前から 受付 寒川」; value as in <see cref="OpenConsultation.Consultation"/>. Those that wait come first.</param>
    /// <param name="Open">How many wait for an answer, on the card or not.</param>
    /// <param name="AsOf">「令和8年6月10日(水) 10時42分」.</param>
    public sealed record View(string WardName, IReadOnlyList<Option> Items, int Open, string AsOf);

    /// <summary>Which ward.</summary>
    public static Card ChooseWard(IReadOnlyList<Option> wards) => new(Kind, "wards", new AdaptiveCard("どの区の相談を見ますか。",
    [
        Title("どの区の相談を見ますか"),
        Choices.Radio("ward", "区(必須)", "区を1つ選んでください。", wards, problem: null),
        Buttons.Send("見る", new OpenAdviceList(), Spacing.Medium),
        Buttons.Go("はじめの画面にもどる", new OpenHome()),
    ]));

    /// <summary>For those who answer.</summary>
    public static Card OfWard(View view)
    {
        var title = view.Open == 0 ? "まだ答えていない相談は、ありません" : $"まだ答えていない相談が{Number(view.Open)}件あります";
        return new(Kind, view.Items.Count == 0 ? "staffNone" : "staff", new AdaptiveCard($"{title}。",
        [
            Title(title),
            Line(PlainText.Of(view.WardName)),
            .. view.Items.Count == 0 ? [] : Choose(view, "待っている相談が、古い順に先に出ます。"),
            Buttons.Go("はじめの画面にもどる", new OpenHome(), view.Items.Count == 0 ? Spacing.Medium : Spacing.Small),
            Help($"時点: {PlainText.Of(view.AsOf)}"),
        ]));
    }

    /// <summary>One's own.</summary>
    public static Card Mine(View view)
    {
        var title = view.Items.Count == 0 ? "あなたの相談は、まだありません" : view.Open == 0 ? "あなたの相談は、どれも答えが届いています" : $"答えを待っている相談が{Number(view.Open)}件あります";
        return new(Kind, view.Items.Count == 0 ? "mineNone" : "mine", new AdaptiveCard($"{title}。",
        [
            Title(title),
            .. view.Items.Count == 0 ? [] : Choose(view, "新しい順です。"),
            Buttons.Go("相談する", new OpenAdvice(), view.Items.Count == 0 ? Spacing.Medium : Spacing.Small),
            Buttons.Go("はじめの画面にもどる", new OpenHome()),
        ]));
    }

    private static IEnumerable<Element> Choose(View view, string order) =>
    [
        Line($"{order}1つ選んでください。"),
        Choices.Radio("consultation", "どの相談ですか(必須)", "相談を1つ選んでください。", view.Items, problem: null),
        Buttons.Send("この相談を見る", new OpenConsultation(), Spacing.Medium),
    ];
}
