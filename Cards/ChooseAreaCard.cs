using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>地区部会を選ぶ: step 2 of 2 on the way to a report.</summary>
public static class ChooseAreaCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "choose-area";

    /// <summary><c>open</c>; <c>returned</c>: the choice could not be used.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "returned"];

    /// <param name="WardCode">区コード of step 1.</param>
    /// <param name="Problem">Why it could not be used and what to do, a sentence; null when the card is new.</param>
    public sealed record View(string WardCode, string WardName, IReadOnlyList<Option> Areas, string? Problem);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Problem is null ? "open" : "returned", new AdaptiveCard(
        "どの地区部会の報告ですか。",
        [
            Title("どの地区部会の報告ですか"),
            Line($"2つのうちの2つめです。{PlainText.Of(view.WardName)}の地区部会から選びます。"),
            Choices.Radio("area", "地区部会(必須)", "地区部会を1つ選んでください。", view.Areas, view.Problem),
            Buttons.Send("この地区部会で書く", new ChooseArea { Ward = view.WardCode }, Spacing.Medium),
            Buttons.Go("区を選びなおす", new OpenReport { Other = true }),
        ]));
}
