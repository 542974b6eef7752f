using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>聞き返す: a sentence has several meanings; one button each.</summary>
public static class AskBackCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "ask-back";

    /// <summary>As many meanings as have a button of their own; with どちらでもない there are then as many buttons as a card takes.</summary>
    public const int MostButtons = 5;

    /// <summary>As many meanings as the card takes.</summary>
    public const int Most = 24;

    /// <summary><c>name</c>: a name that several places have; <c>ward</c>: the ward was not said, or the place is not known.</summary>
    public static IReadOnlyList<string> States { get; } = ["name", "ward"];

    /// <param name="About">What is ambiguous, as the master data writes it; null where the ward has to be said.</param>
    /// <param name="Meanings">Title and the question in the bot's notation.</param>
    public sealed record View(string? About, IReadOnlyList<Option> Meanings);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = view.About is { } about ? $"「{PlainText.Of(about)}」は {view.Meanings.Count}つあります。どれですか" : "どの区のことですか";
        return new(Kind, view.About is null ? "ward" : "name", new AdaptiveCard(
            title,
            [
                Title(title),
                .. view.Meanings.Count > MostButtons ? List(view) : view.Meanings.Select((m, i) => Buttons.Go(Short(m.Title), new AskQuestion { Question = m.Value }, i == 0 ? Spacing.Medium : Spacing.Small)),
                Buttons.Go(view.Meanings.Count == 2 ? "どちらでもない" : "どれでもない", new NoneOfThese()),
                .. view.Meanings.Count > Most ? [Line("ここにないときは、区の名前も書いて、もう一度お聞きください。")] : Array.Empty<Element>(),
                Help(view is { About: { } name, Meanings: [var first, ..] } && first.Title != name
                    ? $"次からは「{PlainText.Of(first.Title)}」と書くと、すぐに答えます。"
                    : "次からは、区の名前も書くと、すぐに答えます。", Spacing.Large),
            ]));
    }

    private static IEnumerable<Element> List(View view) =>
    [
        Choices.Radio("question", view.About is null ? "区(必須)" : "意味(必須)", "1つ選んでください。", [.. view.Meanings.Take(Most)], problem: null),
        Buttons.Send("これで調べる", new AskQuestion(), Spacing.Medium),
    ];

    private static string Short(string title) => PlainText.Of(title) is var plain && plain.Length > 16 ? $"{plain[..15]}…" : plain;
}
