using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>One field of a report that differs.</summary>
/// <param name="Label">e.g. 参加者数.</param>
/// <param name="Before">Null when it was empty.</param>
/// <param name="After">Null when it is empty.</param>
/// <param name="IsLong">True for typed text and lists: one under the other instead of side by side.</param>
public sealed record FieldChange(string Label, string? Before, string? After, bool IsLong);

/// <summary>見くらべる: what differs, the older or the other's first, the own in bold or in the grey box.</summary>
internal static class Comparison
{
    private const string Empty = "(空いています)";

    // All texts of all pages, twice, are more than a card may hold: then each begins only, and says so.
    private const int MostCharacters = 3_000;
    private const int Beginning = 150;

    /// <summary>One part for each field.</summary>
    public static IEnumerable<Element> Of(IReadOnlyList<FieldChange> changes, string before, string after) => Fitting(changes).Select(change => new Container(
    [
        new TextBlock(PlainText.Of(change.Label)) { Weight = FontWeight.Bolder },
        .. change.IsLong ? Long(change, before, after) : [SideBySide(change, before, after)],
    ])
    { Separator = true, Spacing = Spacing.Medium });

    /// <summary>Which report it is, in one line. 活動名 is typed text.</summary>
    public static RichTextBlock Subject(string receipt, string area, string heldOn, string title) =>
        new([new TextRun(PlainText.Typed($"受付番号 {receipt} / {area} / {heldOn} / {title}"))]) { Spacing = Spacing.Small };

    private static IEnumerable<FieldChange> Fitting(IReadOnlyList<FieldChange> changes) =>
        changes.Sum(c => (c.Before?.Length ?? 0) + (c.After?.Length ?? 0)) <= MostCharacters
            ? changes
            : changes.Select(c => c with { Before = Cut(c.Before), After = Cut(c.After) });

    private static string? Cut(string? text) => text is null || text.Length <= Beginning
        ? text
        : $"{text[..(char.IsHighSurrogate(text[Beginning - 1]) ? Beginning - 1 : Beginning)]}…(長いので、はじめだけです)";

    private static ColumnSet SideBySide(FieldChange change, string before, string after) => new(
    [
        new Column(1, [Help(before), new TextBlock(PlainText.Of(change.Before ?? Empty)) { Size = FontSize.Large, Spacing = Spacing.None }]),
        new Column(1, [Help(after), new TextBlock(PlainText.Of(change.After ?? Empty)) { Size = FontSize.Large, Weight = FontWeight.Bolder, Spacing = Spacing.None }]),
    ])
    { Spacing = Spacing.Small };

    private static IEnumerable<Element> Long(FieldChange change, string before, string after) =>
    [
        Help(before),
        Typed(change.Before ?? Empty, spacing: Spacing.None),
        new Container([new TextBlock(after) { Weight = FontWeight.Bolder }, Typed(change.After ?? Empty, spacing: Spacing.None)])
        { Style = ContainerStyle.Emphasis, Spacing = Spacing.Small },
    ];
}
