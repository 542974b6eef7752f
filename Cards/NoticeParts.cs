using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>お知らせの中身: what all cards of a notice have in common.</summary>
public static class NoticeParts
{
    private const int LongestGivenBack = 1000;

    /// <summary>Longest 件名, 本文 and ひとこと, in UTF-16 units.</summary>
    public static (int Headline, int Message, int Answer) Longest { get; } = (60, 400, 100);

    /// <param name="Place">e.g. 中央区.</param>
    /// <param name="Headline">件名, as typed.</param>
    /// <param name="Message">本文, as typed.</param>
    /// <param name="ReplyBy">「12月5日(土)」, or null.</param>
    public sealed record Content(string Place, string Headline, string Message, string? ReplyBy);

    internal static IEnumerable<Element> Of(Content content) =>
    [
        new RichTextBlock([new TextRun(PlainText.Typed(content.Headline)) { Weight = FontWeight.Bolder }]) { Spacing = Spacing.Medium },
        Typed(content.Message),
    ];

    // What is far too long would make a card that Teams does not take.
    internal static string? GivenBack(string? typed, bool keepLines) =>
        typed is null ? null : PlainText.Clean(typed.Length > LongestGivenBack ? typed[..LongestGivenBack] : typed, keepLines);

    // A brake and a box to tick, under the field that they belong to; ticked where the declaration was made already.
    internal static IEnumerable<Element> Field(Input input, string? sentence, string? mark, bool ticked)
    {
        IReadOnlyList<Element> whole =
        [
            input with { Spacing = sentence is null ? Spacing.Medium : Spacing.Small },
            Help("住民の個人情報は書かないでください。"),
            .. mark is null ? Array.Empty<Element>()
                : [new ToggleInput { Id = $"{input.Id}Declared", Label = "確かめてください(任意)", Title = "住民の情報ではありません。このまま残します", Value = ticked ? mark : "false", ValueOn = mark }],
        ];
        return sentence is null ? whole : [Choices.Mend([sentence], whole)];
    }
}
