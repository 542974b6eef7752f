using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>成果事例: what went well, of reports whose 地区部会 agreed to share it. Shown in groups too, then only what may stand in 広報.</summary>
public static class CasesCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "cases";

    /// <summary>Cases that are shown.</summary>
    public const int Most = 8;

    /// <summary><c>found</c>; <c>nothing</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["found", "nothing"];

    /// <summary>One case.</summary>
    /// <param name="Title">活動名, as typed.</param>
    /// <param name="Where">「令和8年6月3日(水) 中央区 寒川 いきいきサロン」.</param>
    /// <param name="People">「延べ 23人」, with small counts hidden; null for none.</param>
    /// <param name="Partners">Null for none. As typed.</param>
    /// <param name="Text">成果, cut; null for none.</param>
    public sealed record Case(string Title, string Where, string? People, string? Partners, string? Text);

    /// <param name="Title">「成果事例が 5件あります」, without a full stop and without typed text.</param>
    /// <param name="Lines">What else is to be known first.</param>
    /// <param name="Cases">At most <see cref="Most"/>, the newest first.</param>
    /// <param name="Onward">Title and question in the bot's notation.</param>
    /// <param name="Basis">対象, 定義, 時点.</param>
    public sealed record View(string Title, IReadOnlyList<string> Lines, IReadOnlyList<Case> Cases, IReadOnlyList<Option> Onward, IReadOnlyList<string> Basis)
    {
        /// <summary>The question, for 答えがちがうとき; null in a group.</summary>
        public string? Asked { get; init; }
    }

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Cases.Count == 0 ? "nothing" : "found", new AdaptiveCard(
        $"{PlainText.Of(view.Title)}。",
        [
            Title(PlainText.Of(view.Title)),
            .. view.Lines.Select(l => Line(PlainText.Of(l))),
            .. view.Cases.Select(Row),
            .. AnswerParts.Onward(view.Onward, null),
            .. view.Asked is { } asked ? [AnswerParts.Wrong(asked)] : Array.Empty<Element>(),
            Box("この答えの根拠", view.Basis.Select(PlainText.Of)),
        ]));

    private static Container Row(Case one) => new(
    [
        Typed(one.Title),
        Help(PlainText.Of(one.People is null ? one.Where : $"{one.Where} {one.People}"), Spacing.None),
        .. one.Partners is { } partners ? [Typed(partners, "連携先")] : Array.Empty<Element>(),
        .. one.Text is { } text ? [Typed(text, "成果")] : Array.Empty<Element>(),
    ])
    { Separator = true, Spacing = Spacing.Medium };
}
