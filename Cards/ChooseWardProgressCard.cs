using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>ほかの区を見る: which ward's progress. Radio lines, because a button per ward would be too many.</summary>
public static class ChooseWardProgressCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "choose-ward-progress";

    /// <summary><c>open</c>; <c>returned</c>: the choice could not be used.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "returned"];

    /// <param name="Problem">Why it could not be used and what to do, a sentence; null when the card is new.</param>
    public sealed record View(IReadOnlyList<Option> Wards, string? Problem);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Problem is null ? "open" : "returned", new AdaptiveCard(
        "どの区の進み具合を見ますか。",
        [
            Title("どの区の進み具合を見ますか"),
            Choices.Radio("ward", "区(必須)", "区を1つ選んでください。", view.Wards, view.Problem),
            Buttons.Send("この区を見る", new OpenWardProgress(), Spacing.Medium),
        ]));
}
