using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>おことわり: no right. The same card for what is forbidden and for what does not exist.</summary>
public static class RefusalCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "refusal";

    /// <summary>
    /// <c>refused</c>; <c>council</c>: names or contacts of a council's members; <c>unchecked</c> and <c>council-unchecked</c>: so, while
    /// a role that might give the right could not be looked up.
    /// </summary>
    public static IReadOnlyList<string> States { get; } = ["refused", "unchecked", "council", "council-unchecked"];

    /// <param name="Title">「この地区部会の報告は、あなたの役割では出せません」, without a full stop. Never typed text.</param>
    /// <param name="Reason">Whose rule it is, and that the person did nothing wrong: 「あなたの操作に、まちがいはありません。」</param>
    /// <param name="WhoYouAre">「中央区のコミュニティソーシャルワーカー」.</param>
    /// <param name="WhoMay">「中央区 事務局」.</param>
    /// <param name="KeptText">What the person had typed, so that it is not lost; empty when nothing.</param>
    public sealed record View(string Title, string Reason, string WhoYouAre, string WhoMay, Contact? Contact, bool MayReport, IReadOnlyList<Typed> KeptText)
    {
        /// <summary>What could not be looked up, and what to do, a full sentence each; empty for nothing.</summary>
        public IReadOnlyList<string> Unchecked { get; init; } = [];
    }

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Unchecked.Count == 0 ? "refused" : "unchecked", new AdaptiveCard(
        $"{PlainText.Of(view.Title)}。",
        [
            Title(PlainText.Of(view.Title)),
            Line(PlainText.Of(view.Reason)),
            .. view.Unchecked.Select(l => Line(PlainText.Of(l))),
            Facts(Rows(view)),
            .. KeptText(view.KeptText),
            Heading("あなたができること"),
            .. Buttons.ReportAndProgress(view.MayReport),
            Buttons.Home(),
        ]));

    /// <param name="Title">「この協議会の委員の名前は、あなたの役割では見られません」, without a full stop.</param>
    /// <param name="WhoYouAre">「中央区のコミュニティソーシャルワーカー」.</param>
    /// <param name="WhoMay">「その協議会の委員、その区の事務局、市」.</param>
    /// <param name="Ward">As in <see cref="OpenCouncil.Ward"/>: what was asked for, whether it exists or not.</param>
    /// <param name="Contact">Whom to ask, or null where the card must not show which ward it was.</param>
    public sealed record CouncilView(string Title, string WhoYouAre, string WhoMay, string Ward, Contact? Contact)
    {
        /// <inheritdoc cref="View.Unchecked"/>
        public IReadOnlyList<string> Unchecked { get; init; } = [];
    }

    /// <summary>No right to the names or contacts of a council's members, and what can be seen instead.</summary>
    public static Card OfCouncil(CouncilView view) => new(Kind, view.Unchecked.Count == 0 ? "council" : "council-unchecked", new AdaptiveCard(
        $"{PlainText.Of(view.Title)}。",
        [
            Title(PlainText.Of(view.Title)),
            Line("委員の個人情報を守るためです。あなたの操作に、まちがいはありません。"),
            .. view.Unchecked.Select(l => Line(PlainText.Of(l))),
            Facts(
            [
                Fact("あなた", PlainText.Of(view.WhoYouAre)),
                Fact("見られる人", PlainText.Of(view.WhoMay)),
                Fact("頼む先", PlainText.Of(view.Contact?.Name ?? "その区の事務局")),
                .. view.Contact?.Telephone is { } telephone ? [Fact("電話", PlainText.Of(telephone))] : Array.Empty<(string, Element)>(),
            ]),
            Heading("あなたが見られるもの"),
            CouncilParts.Ask("委員長の名前を見る", view.Ward, CouncilAsk.Chair),
            CouncilParts.Ask("委員の人数を見る", view.Ward, CouncilAsk.Counts),
            CouncilParts.Ask("事務局の電話を見る", view.Ward, CouncilAsk.Office),
            Buttons.Go("わたしの協議会を見る", new OpenMyMemberships()),
        ]));

    private static IEnumerable<(string, Element)> Rows(View view)
    {
        yield return Fact("あなた", PlainText.Of(view.WhoYouAre));
        yield return Fact("できる人", PlainText.Of(view.WhoMay));
        if (view.Contact is not { } contact) yield break;
        yield return Fact("頼む先", PlainText.Of(contact.Name));
        if (contact.Telephone is { } telephone) yield return Fact("電話", PlainText.Of(telephone));
    }
}
