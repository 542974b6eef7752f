using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>数字の答え: the figure first, then by what it is made of, then what it rests on, then the natural next questions.</summary>
public static class FiguresCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "figures";

    /// <summary>Rows that one card shows.</summary>
    public const int MostRows = 26;

    private const int MostChips = 4;

    /// <summary><c>answer</c>: figures alone; <c>rows</c>: by something; <c>compare</c>: two beside each other; <c>nothing</c>: not recorded.</summary>
    public static IReadOnlyList<string> States { get; } = ["answer", "rows", "compare", "nothing"];

    /// <param name="Title">The answer as a sentence, without a full stop. Never holds typed text.</param>
    /// <param name="Lines">One fact each, under the title.</param>
    /// <param name="Pairs">Two figures beside each other.</param>
    /// <param name="Heading">Above the rows.</param>
    /// <param name="Remarks">One sentence each, under the figures; the first stands out.</param>
    /// <param name="Asked">The question in the bot's own words.</param>
    /// <param name="Basis">What the figures rest on.</param>
    /// <param name="Chips">Title and question of what is asked next; at most four are shown.</param>
    public sealed record View(
        string Title, IReadOnlyList<string> Lines, IReadOnlyList<Pair> Pairs, string Heading, IReadOnlyList<Row> Rows, IReadOnlyList<string> Remarks,
        string Asked, IReadOnlyList<string> Basis, IReadOnlyList<Option> Chips)
    {
        /// <summary>元の報告を見る, or null.</summary>
        public Submission? Reports { get; init; }

        /// <summary>The question for 「答えがちがうとき」, or null.</summary>
        public string? Wrong { get; init; }
    }

    /// <summary>Two figures beside each other, or one.</summary>
    /// <param name="Heading">What is compared; null where the figures are the answer itself.</param>
    /// <param name="Sentence">「182人 増えました。」 or null.</param>
    public sealed record Pair(string? Heading, Big Left, Big? Right, string? Sentence);

    /// <summary>A figure that is an answer.</summary>
    public sealed record Big(string Label, string Number, string Remark);

    /// <summary>A row: name, bar, figures, one under the other.</summary>
    public sealed record Row(string Name, Share? Bar, string Figures);

    /// <summary>What a bar draws: so much of so much.</summary>
    /// <param name="IsOfItems">取組み項目: a full bar is all of them. Otherwise it is the largest row.</param>
    public sealed record Share(int Of, int All, bool IsOfItems = false);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, State(view), new AdaptiveCard(
        $"{PlainText.Of(view.Title)}。",
        [
            Title(PlainText.Of(view.Title)),
            .. view.Lines.Select(l => Line(PlainText.Of(l))),
            .. view.Pairs.SelectMany(Compared),
            .. Rows(view),
            .. view.Remarks.Select((r, i) => i == 0 && view.Pairs.Count + view.Rows.Count > 0 ? Heading(PlainText.Of(r), Spacing.Medium) : Line(PlainText.Of(r))),
            Typed(view.Asked, "ご質問", Spacing.Medium),
            Basis(view.Basis.Select(PlainText.Of)),
            .. Onward(view),
        ])
    { Teams = new TeamsProperties { Width = TeamsWidth.Full } });

    private static string State(View view) => view switch
    {
        { Rows.Count: > 0 } => "rows",
        { Pairs: [{ Heading: not null }, ..] } => "compare",
        { Pairs.Count: > 0 } => "answer",
        _ => "nothing",
    };

    private static IEnumerable<Element> Compared(Pair pair)
    {
        IReadOnlyList<Element> inside =
        [
            .. pair.Heading is { } heading ? [new TextBlock(PlainText.Of(heading)) { Weight = FontWeight.Bolder }] : Array.Empty<Element>(),
            pair.Right is { } right ? BigNumbers(Plain(pair.Left), Plain(right)) : new ColumnSet([BigNumber(Plain(pair.Left))]) { Spacing = Spacing.Medium },
            .. pair.Sentence is { } sentence ? [Line(PlainText.Of(sentence))] : Array.Empty<Element>(),
        ];
        return pair.Heading is null ? inside : [new Container(inside) { Separator = true, Spacing = Spacing.Large }];
    }

    private static IEnumerable<Element> Rows(View view)
    {
        if (view.Rows.Count == 0) yield break;
        yield return Heading(PlainText.Of(view.Heading));
        foreach (var row in view.Rows.Take(MostRows))
        {
            yield return new Container(
            [
                new TextBlock(PlainText.Of(row.Name)) { Weight = FontWeight.Bolder },
                .. row.Bar is { } bar ? [Line(bar.IsOfItems ? Squares.WithNumber(bar.Of, bar.All) : Squares.Share(bar.Of, bar.All), Spacing.None)] : Array.Empty<Element>(),
                Line(PlainText.Of(row.Figures), Spacing.None),
            ])
            { Separator = true };
        }

        if (view.Rows.Count > MostRows) yield return Help($"ほかに {view.Rows.Count - MostRows}行あります。区や期間をせまくすると、全部見られます。");
    }

    private static IEnumerable<Element> Onward(View view)
    {
        if (view.Chips.Count > 0 || view.Reports is not null || view.Wrong is not null) yield return Heading("続けて聞く");
        foreach (var chip in view.Chips.Take(MostChips)) yield return Buttons.Send(PlainText.Of(chip.Title), new AskQuestion { Question = chip.Value });
        if (view.Reports is { } reports) yield return Buttons.Send("元の報告を見る", reports);
        if (view.Wrong is { } wrong) yield return AnswerParts.Wrong(wrong);
    }

    private static (string Label, string Number, string Remark) Plain(Big big) => (PlainText.Of(big.Label), PlainText.Of(big.Number), PlainText.Of(big.Remark));
}
