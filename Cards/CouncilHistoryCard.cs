using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>これまでの委員長: who led a council in a year, or ever.</summary>
public static class CouncilHistoryCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "council-history";

    /// <summary><c>found</c>; <c>nothing</c>: nobody is registered for that time.</summary>
    public static IReadOnlyList<string> States { get; } = ["found", "nothing"];

    /// <param name="Title">「中央区の令和7年(2025年)の委員長は、島田 久美子 さんです」, without a full stop.</param>
    /// <param name="Ward">As in <see cref="OpenCouncil.Ward"/>.</param>
    /// <param name="Span">Which days were looked at, a sentence; null for all.</param>
    /// <param name="Leaders">Name with 役職, and from when to when.</param>
    public sealed record View(string Title, string Ward, string CouncilName, string? Span, IReadOnlyList<(string Name, string Term)> Leaders, CouncilBasis Basis);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Leaders.Count == 0 ? "nothing" : "found", new AdaptiveCard(
        $"{PlainText.Of(view.Title)}。",
        [
            Title(PlainText.Of(view.Title)),
            Line(PlainText.Of(view.CouncilName)),
            .. CouncilParts.How(view.Basis),
            .. view.Span is { } span ? [Line(PlainText.Of(span))] : Array.Empty<Element>(),
            .. view.Leaders.Select(Row),
            CouncilParts.Ask("今の委員長を見る", view.Ward, CouncilAsk.Chair, Spacing.Medium),
            .. view.Span is null ? [] : new[] { CouncilParts.Ask("これまでの委員長を見る", view.Ward, CouncilAsk.History) },
            CouncilParts.Ask("次の改選を見る", view.Ward, CouncilAsk.Terms),
            CouncilParts.About(view.Basis),
        ]));

    private static Container Row((string Name, string Term) leader) =>
        new([Heading(PlainText.Of(leader.Name), Spacing.None), Help(PlainText.Of(leader.Term), Spacing.None)]) { Spacing = Spacing.Medium };
}
