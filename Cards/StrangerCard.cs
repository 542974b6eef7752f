using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>はじめての方: a person without any row. Says whom to ask and shows nothing else.</summary>
public static class StrangerCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "stranger";

    /// <summary><c>open</c>; <c>kept</c>: with what was typed on a card of before.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "kept"];

    /// <param name="Contacts">The secretariats, in the order of the wards.</param>
    /// <param name="KeptText">What the person had typed: their registration may have ended while they wrote.</param>
    public sealed record View(IReadOnlyList<Contact> Contacts, IReadOnlyList<Typed> KeptText);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.KeptText.Count == 0 ? "open" : "kept", new AdaptiveCard(
        view.KeptText.Count == 0 ? "まだ登録がありません。区の事務局に連絡してください。" : "いまは登録がありません。区の事務局に連絡してください。",
        [
            Title(view.KeptText.Count == 0 ? "はじめまして。まだ登録がありません" : "いまは、登録がありません"),
            Line("登録された方だけが、活動報告と進み具合を使えます。"),
            Line("あなたの操作に、まちがいはありません。"),
            .. KeptText(view.KeptText),
            Heading("使いたいときの連絡先"),
            .. view.Contacts.Count == 0 ? [Line("区の事務局に連絡してください。")] : view.Contacts.Select(Row),
            Line("登録が終わったら、もう一度話しかけてください。", Spacing.Large),
        ]));

    private static Element Row(Contact contact) => contact.Telephone is { } telephone
        ? new Container([new TextBlock(PlainText.Of(contact.Name)), Help($"電話 {PlainText.Of(telephone)}", Spacing.None)]) { Spacing = Spacing.Small }
        : Line(PlainText.Of(contact.Name));
}
