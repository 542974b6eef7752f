using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>区を選ぶ: step 1 of 2 on the way to a report.</summary>
public static class ChooseWardCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "choose-ward";

    /// <summary><c>open</c>; <c>returned</c>: the choice could not be used.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "returned"];

    /// <param name="Problem">Why it could not be used and what to do, a sentence; null when the card is new.</param>
    public sealed record View(IReadOnlyList<Option> Wards, string? Problem);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Problem is null ? "open" : "returned", new AdaptiveCard(
        "どの区の報告ですか。",
        [
            Title("どの区の報告ですか"),
            Line("2つのうちの1つめです。次に地区部会を選びます。"),
            Choices.Radio("ward", "区(必須)", "区を1つ選んでください。", view.Wards, view.Problem),
            Buttons.Send("次へ進む", new ChooseWard(), Spacing.Medium),
            Buttons.Go("やめる", new LeaveForm()),
        ]));
}
