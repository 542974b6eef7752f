using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>おことわり: no right. The same card for what is forbidden and for what does not exist.</summary>
public static class RefusalCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "refusal";

    /// <summary><c>refused</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["refused"];

    /// <param name="Title">「この地区部会の報告は、あなたの役割では出せません」, without a full stop. Never typed text.</param>
    /// <param name="Reason">Whose rule it is, and that the person did nothing wrong: 「あなたの操作に、まちがいはありません。」</param>
    /// <param name="WhoYouAre">「中央区のコミュニティソーシャルワーカー」.</param>
    /// <param name="WhoMay">「中央区 事務局」.</param>
    /// <param name="KeptText">What the person had typed, so that it is not lost; empty when nothing.</param>
    public sealed record View(string Title, string Reason, string WhoYouAre, string WhoMay, Contact? Contact, bool MayReport, IReadOnlyList<Typed> KeptText);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, "refused", new AdaptiveCard(
        $"{PlainText.Of(view.Title)}。",
        [
            Title(PlainText.Of(view.Title)),
            Line(PlainText.Of(view.Reason)),
            Facts(Rows(view)),
            .. KeptText(view.KeptText),
            Heading("あなたができること"),
            .. Buttons.ReportAndProgress(view.MayReport),
            Buttons.Home(),
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
