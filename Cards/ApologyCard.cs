using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>うまくいかなかった: nothing was saved or shown, press again.</summary>
public static class ApologyCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "apology";

    /// <summary><c>failed</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["failed"];

    /// <param name="Reference">Short id that the log also has.</param>
    public sealed record View(string Reference, Contact? Contact);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, "failed", new AdaptiveCard(
        "うまくいきませんでした。もう一度押してください。",
        [
            Title("うまくいきませんでした"),
            Line("少し待って、もう一度押してください。"),
            Line("2回届いても1件になります。"),
            Line("あなたの操作に、まちがいはありません。"),
            Help($"番号 {PlainText.Of(view.Reference)}", Spacing.Medium),
            Buttons.Home(Spacing.Medium),
            .. WhomToAsk(view.Contact),
        ]));
}
