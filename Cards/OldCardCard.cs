using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>古い用紙: a button that the bot no longer knows. Old cards live in chats for ever.</summary>
public static class OldCardCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "old-card";

    /// <summary><c>open</c>; <c>withText</c>: gives typed text back for copying.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "withText"];

    /// <param name="KeptText">What had been typed into it; empty when nothing.</param>
    public sealed record View(bool MayReport, IReadOnlyList<Typed> KeptText);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.KeptText.Count == 0 ? "open" : "withText", new AdaptiveCard(
        "この用紙は前の形です。新しい画面から、もう一度始めてください。",
        [
            Title("この用紙は前の形です"),
            Line("今は使えません。新しい画面から、もう一度始めてください。"),
            Line("何も保存していません。"),
            .. KeptText(view.KeptText),
            .. Buttons.ReportAndProgress(view.MayReport),
            Buttons.Home(),
        ]));
}
