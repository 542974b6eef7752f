using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>成果・課題・今後: how many reports say something of it, and the newest of what they say. Who typed it is not said.</summary>
public static class TextsCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "texts";

    /// <summary>Reports that are shown.</summary>
    public const int Most = 8;

    /// <summary><c>found</c>; <c>counted</c>: only counted, by category or place; <c>nothing</c>; <c>others</c>: what was written is read in the ward only.</summary>
    public static IReadOnlyList<string> States { get; } = ["found", "counted", "nothing", "others"];

    /// <summary>What one report says.</summary>
    /// <param name="Head">「6月3日(水) 寒川 朝のふれあいサロン」. Holds typed text.</param>
    /// <param name="Texts">Label and text, cut.</param>
    public sealed record Said(string Head, IReadOnlyList<Typed> Texts);

    /// <param name="Title">「中央区の課題は、12件の報告に書かれています」, without a full stop and without typed text.</param>
    /// <param name="Lines">What else is to be known first, a full sentence each.</param>
    /// <param name="Counts">Group and how many, the most first; empty where nothing was asked by group.</param>
    /// <param name="Said">At most <see cref="Most"/>, the newest first.</param>
    /// <param name="Onward">Title and question in the bot's notation.</param>
    /// <param name="Reports">The question whose reports may be opened; null where they may not.</param>
    /// <param name="Basis">対象, 定義, 時点.</param>
    public sealed record View(
        string Title, IReadOnlyList<string> Lines, IReadOnlyList<(string Group, int Count)> Counts, IReadOnlyList<Said> Said,
        IReadOnlyList<Option> Onward, string? Reports, IReadOnlyList<string> Basis)
    {
        /// <summary>The question, for 答えがちがうとき; null in a group.</summary>
        public string? Asked { get; init; }
    }

    /// <summary>The card.</summary>
    public static Card Of(View view, string state) => new(Kind, state, new AdaptiveCard(
        $"{PlainText.Of(view.Title)}。",
        [
            Title(PlainText.Of(view.Title)),
            .. view.Lines.Select(l => Line(PlainText.Of(l))),
            .. view.Counts.Select((c, i) => Line(PlainText.Of($"{c.Group}: {Number(c.Count)}件"), i == 0 ? Spacing.Medium : Spacing.Small)),
            .. view.Said.Select(Row),
            .. AnswerParts.Onward(view.Onward, view.Reports),
            .. view.Asked is { } asked ? [AnswerParts.Wrong(asked)] : Array.Empty<Element>(),
            Box("この答えの根拠", view.Basis.Select(PlainText.Of)),
        ]));

    private static Container Row(Said said) => new([Typed(said.Head), .. said.Texts.Select(t => Typed(t.Text, t.Label))]) { Separator = true, Spacing = Spacing.Medium };
}
