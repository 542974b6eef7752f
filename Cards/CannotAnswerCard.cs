using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>答えられない: says so in one sentence, with the nearest that can be done and whom to ask.</summary>
public static class CannotAnswerCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "cannot-answer";

    /// <summary>
    /// <c>kept</c>: the question goes to 区事務局, and is repeated; <c>open</c>: it does not; <c>resident</c>: it was
    /// about a resident's personal data, which is refused.
    /// </summary>
    public static IReadOnlyList<string> States { get; } = ["kept", "open", "resident"];

    /// <param name="Question">What was asked; null where it may hold personal data, or is long.</param>
    /// <param name="WardName">e.g. 中央区; used in an example; null when the person has no ward of their own.</param>
    public sealed record View(string? Question, bool MayReport, string? WardName, Contact? Contact);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Question is null ? "open" : "kept", new AdaptiveCard(
        "その質問には、まだ答えられません。",
        [
            Title("その質問には、まだ答えられません"),
            .. view.Question is { } question
                ? [Typed(question, "ご質問"), Line("質問は、お名前をつけずに、事務局の「未回答の質問」に残します。")]
                : new Element[] { Line("長いか、個人情報に見える言葉があるため、質問は残していません。") },
            Heading("代わりにできること"),
            .. Buttons.ReportAndProgress(view.MayReport),
            Buttons.Council(),
            Buttons.Help(),
            Heading("聞き方の例", Spacing.Medium),
            Line($"・{PlainText.Of(view.WardName ?? "中央区")}の見守りは昨年度、延べ何人?"),
            Line("・まだ出していない地区部会は?"),
            Line("・今年度の課題は?"),
            .. WhomToAsk(view.Contact),
        ]));

    /// <summary>A resident's personal data: neither kept nor shown. Never repeats what was said.</summary>
    public static Card OfResident(bool mayReport, Contact? contact) => new(Kind, "resident", new AdaptiveCard(
        "住民の個人情報は、残すことも、お見せすることもできません。",
        [
            Title("住民の個人情報は、残すことも、お見せすることもできません"),
            Line("このボットが持っているのは、活動の報告だけです。住民の情報は、初めからありません。"),
            Line("いまの文は、どこにも残していません。"),
            .. mayReport ? [Line("活動のことは、お名前や住所を書かずに報告できます。"), Buttons.Report()] : Array.Empty<Element>(),
            Buttons.Progress(Spacing.Medium),
            .. WhomToAsk(contact),
        ]));
}
