using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>次の改選: when the terms of a council's members end.</summary>
public static class TermsCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "council-terms";

    /// <summary><c>one</c>: all terms end on the same day; <c>several</c>: they differ.</summary>
    public static IReadOnlyList<string> States { get; } = ["one", "several"];

    /// <param name="Title">「緑区の任期は、令和10年3月31日(金)までです」, without a full stop.</param>
    /// <param name="Ward">As in <see cref="OpenCouncil.Ward"/>.</param>
    /// <param name="Ends">Last day and how many, the nearest first.</param>
    /// <param name="Own">The person's own term, a sentence, or null.</param>
    public sealed record View(string Title, string Ward, string CouncilName, IReadOnlyList<(string Until, int Count)> Ends, string? Own, CouncilBasis Basis);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Ends.Count > 1 ? "several" : "one", new AdaptiveCard(
        $"{PlainText.Of(view.Title)}。",
        [
            Title(PlainText.Of(view.Title)),
            Line(PlainText.Of(view.CouncilName)),
            .. CouncilParts.How(view.Basis),
            Line("改選の日は、任期の終わりまでに事務局がお知らせします。"),
            .. view.Ends.Select(e => Line(PlainText.Of($"{e.Until}: {e.Count}人"))),
            .. view.Own is { } own ? [Line(PlainText.Of(own), Spacing.Medium)] : Array.Empty<Element>(),
            CouncilParts.Ask("今の委員長を見る", view.Ward, CouncilAsk.Chair, Spacing.Medium),
            CouncilParts.Ask("次の会議を見る", view.Ward, CouncilAsk.Meeting),
            Buttons.Go("ほかの改選を見る", new ChooseCouncil { Ask = CouncilAsk.Terms }),
            CouncilParts.About(view.Basis, "数え方: 任期がこの日に終わる、今の委員の人数です。補欠の委員は、前の委員の残りの任期です。"),
        ]));
}
