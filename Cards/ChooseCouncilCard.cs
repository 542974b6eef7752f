using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>どの協議会ですか: which council, or which ward, was meant.</summary>
public static class ChooseCouncilCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "choose-council";

    /// <summary><c>open</c>; <c>returned</c>: the choice could not be used; <c>unknownArea</c>: the area that was named is not registered.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "returned", "unknownArea"];

    /// <param name="Councils">区コード or <see cref="CouncilAsk.CityBody"/> each.</param>
    /// <param name="Ask">As in <see cref="OpenCouncil.Ask"/>.</param>
    /// <param name="Problem">Why the choice could not be used, a sentence; null when the card is new.</param>
    public sealed record View(IReadOnlyList<Option> Councils, string Ask, string? Problem, bool UnknownArea = false);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = view.UnknownArea ? "その地区部会は、登録されていません" : "どの区のことですか";
        return new(Kind, view.UnknownArea ? "unknownArea" : view.Problem is null ? "open" : "returned", new AdaptiveCard(
            $"{title}。",
            [
                Title(title),
                .. view.UnknownArea ? [Line("似た名前では調べません。区を選ぶと、その区の地区部会と担当が出ます。")] : Array.Empty<Element>(),
                Choices.Radio("ward", "区(必須)", "区を1つ選んでください。", view.Councils, view.Problem),
                Buttons.Send("この区を見る", new OpenCouncil { Ask = view.Ask }, Spacing.Medium),
            ]));
    }
}
