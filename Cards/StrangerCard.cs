using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>はじめての方: a person without any right. Says whom to ask and shows nothing else.</summary>
public static class StrangerCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "stranger";

    /// <summary><c>open</c>; <c>kept</c>: with what was typed on a card of before; <c>unchecked</c>: there may be a right that could not be looked up.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "kept", "unchecked"];

    /// <param name="Contacts">The secretariats, in the order of the wards.</param>
    public sealed record View(IReadOnlyList<Contact> Contacts)
    {
        /// <summary>Where rights are looked up did not answer: sending again soon may be enough.</summary>
        public bool CouldNotCheck { get; init; }

        /// <summary>What the person had typed: their registration may have ended while they wrote.</summary>
        public IReadOnlyList<Typed> KeptText { get; init; } = [];
    }

    /// <summary>The card.</summary>
    public static Card Of(View view) => view.CouldNotCheck ? Unchecked(view) : new(Kind, view.KeptText.Count == 0 ? "open" : "kept", new AdaptiveCard(
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

    private static Card Unchecked(View view) => new(Kind, "unchecked", new AdaptiveCard(
        "登録を確かめられませんでした。少したってから、もう一度送ってください。",
        [
            Title("登録を確かめられませんでした"),
            Line("登録を確かめる先に、つながりませんでした。"),
            Line("少したってから、もう一度送ってください。"),
            Line("書きかけの用紙があれば、そのまま残っています。"),
            Heading("何度送っても同じときの連絡先"),
            .. view.Contacts.Count == 0 ? [Line("区の事務局に連絡してください。")] : view.Contacts.Select(Row),
        ]));

    private static Element Row(Contact contact) => contact.Telephone is { } telephone
        ? new Container([new TextBlock(PlainText.Of(contact.Name)), Help($"電話 {PlainText.Of(telephone)}", Spacing.None)]) { Spacing = Spacing.Small }
        : Line(PlainText.Of(contact.Name));
}
