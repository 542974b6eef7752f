using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>わからない言葉: what was said is not understood. Never repeats it.</summary>
public static class NotUnderstoodCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "not-understood";

    /// <summary><c>reporter</c>: may report; <c>reader</c>: may not.</summary>
    public static IReadOnlyList<string> States { get; } = ["reporter", "reader"];

    /// <param name="WardName">e.g. 中央区; used in the example; null when the person has no ward of their own.</param>
    public sealed record View(bool MayReport, string? WardName, Contact? Contact);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.MayReport ? "reporter" : "reader", new AdaptiveCard(
        "すみません、分かりません。「ヘルプ」と送ってください。",
        [
            Title("すみません、分かりません"),
            Line("ボタンを押すか、次の言葉を送ってください。"),
            .. WordsToSend(view.MayReport, view.WardName),
            .. Buttons.ReportAndProgress(view.MayReport),
            Buttons.Help(),
            .. WhomToAsk(view.Contact),
        ]));
}
