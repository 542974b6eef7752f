using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>委員の名前: the members of a council by category and in 五十音順, for those who may read them.</summary>
public static class MembersCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "council-members";

    /// <summary>Names on one card.</summary>
    public const int MostNames = 40;

    /// <summary><c>list</c>: all of them; <c>page</c>: some, with the next ones behind a button; <c>nobody</c>: none of that kind.</summary>
    public static IReadOnlyList<string> States { get; } = ["list", "page", "nobody"];

    /// <param name="Title">「花見川区の委員は、8人です」, without a full stop.</param>
    /// <param name="Ward">As in <see cref="OpenCouncil.Ward"/>.</param>
    /// <param name="Groups">Of this page.</param>
    /// <param name="Next">How many names were shown up to here where more follow; null at the end.</param>
    public sealed record View(string Title, string Ward, IReadOnlyList<MemberGroupLines> Groups, string? Next, bool MaySeeContacts, CouncilBasis Basis)
    {
        /// <summary>As in <see cref="ListMembers.Group"/>.</summary>
        public string? Group { get; init; }
    }

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Groups.Count == 0 ? "nobody" : view.Next is null ? "list" : "page", new AdaptiveCard(
        $"{PlainText.Of(view.Title)}。",
        [
            Title(PlainText.Of(view.Title)),
            .. CouncilParts.How(view.Basis),
            .. CouncilParts.Names(view.Groups),
            .. view.Next is { } next ? [Buttons.Go("続きの名前を見る", new ListMembers { Ward = view.Ward, Group = view.Group, After = next }, Spacing.Medium)] : Array.Empty<Element>(),
            .. view.MaySeeContacts ? [Buttons.Go("連絡先を見る", new ShowContacts { Ward = view.Ward })] : Array.Empty<Element>(),
            CouncilParts.Ask("この協議会を見る", view.Ward, CouncilAsk.Overview, Spacing.Medium),
            CouncilParts.Ask("次の会議を見る", view.Ward, CouncilAsk.Meeting),
            CouncilParts.About(view.Basis, "並び順: 選出区分ごとに、五十音順です。", "連絡先: 個人の連絡先は、ここには出していません。"),
        ]));
}
