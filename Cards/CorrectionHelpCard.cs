using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>訂正のしかた: until corrections are made here, the secretariat makes them.</summary>
public static class CorrectionHelpCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "correction-help";

    /// <summary><c>open</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["open"];

    /// <param name="Receipt">受付番号, or null when it is not known.</param>
    public sealed record View(string? Receipt, Contact? Contact);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, "open", new AdaptiveCard(
        "報告の訂正は、事務局が行います。",
        [
            Title("訂正は、事務局が行います"),
            Line("この画面では、まだ直せません。出した報告は、そのまま残っています。"),
            Line("事務局に、次の2つを伝えてください。", Spacing.Medium),
            Line(view.Receipt is { } receipt ? $"・受付番号 {PlainText.Of(receipt)}" : "・受付番号(提出したときの画面にあります)"),
            Line("・どこを、どう直すか"),
            .. Rows(view.Contact),
            Buttons.Home(Spacing.Medium),
        ]));

    private static IEnumerable<Element> Rows(Contact? contact) => contact is null ? [] :
    [
        Facts(
        [
            Fact("頼む先", PlainText.Of(contact.Name)),
            .. contact.Telephone is { } telephone ? [Fact("電話", PlainText.Of(telephone))] : Array.Empty<(string, Element)>(),
        ]),
    ];
}
