using Sasaeai.Cards.Elements;

namespace Sasaeai.Cards.Tests;

/// <summary>Takes a card apart.</summary>
internal static class Anatomy
{
    /// <summary>Every element, the outer before the inner.</summary>
    internal static IEnumerable<Element> ElementsOf(Card card) => card.Body.Body.SelectMany(WithInner);

    internal static IEnumerable<Input> InputsOf(Card card) => ElementsOf(card).OfType<Input>();

    internal static IEnumerable<CardAction> ActionsOf(Card card) => ElementsOf(card).OfType<ActionSet>().SelectMany(s => s.Actions);

    internal static IEnumerable<ExecuteAction> ButtonsOf(Card card) => ActionsOf(card).OfType<ExecuteAction>();

    private static IEnumerable<Element> WithInner(Element element) => element switch
    {
        Container container => container.Items.SelectMany(WithInner).Prepend(element),
        ColumnSet set => set.Columns.SelectMany(c => c.Items).SelectMany(WithInner).Prepend(element),
        _ => [element],
    };
}
