using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>協議会: who leads it, until when, and how many are in it; the names behind a button.</summary>
public static class CouncilCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "council";

    /// <summary>As many names as the card takes; more stand on a card of their own.</summary>
    public const int MostNames = 40;

    /// <summary><c>open</c>: no names of members; <c>names</c>: with them; <c>keeper</c>: so, for who keeps the roster; <c>large</c>: they stand on a card of their own; <c>missing</c>: no council is known there.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "names", "keeper", "large", "missing"];

    /// <param name="Title">The answer, without a full stop: 「緑区の委員長は、桜井 健一 さんです」.</param>
    /// <param name="Ward">As in <see cref="OpenCouncil.Ward"/>.</param>
    /// <param name="CouncilName">正式名称.</param>
    /// <param name="Leaders">役職 and name.</param>
    /// <param name="Terms">任期, one line each where they differ: 「令和8年4月1日(水)から令和10年3月31日(金)まで」.</param>
    /// <param name="Number">期, or null.</param>
    /// <param name="Groups">By category; with names where the person may read them.</param>
    /// <param name="MayReadNames">Names are offered.</param>
    /// <param name="MaySeeContacts">連絡先 are offered.</param>
    public sealed record View(
        string Title, string Ward, string CouncilName, IReadOnlyList<(string Post, MemberLine Member)> Leaders, IReadOnlyList<string> Terms, string? Number,
        int Count, IReadOnlyList<MemberGroupLines> Groups, bool MayReadNames, bool MaySeeContacts, CouncilBasis Basis)
    {
        /// <summary>協議会ID where the person keeps its roster; else null.</summary>
        public string? Keeps { get; init; }

        internal string State => !MayReadNames ? "open" : Count > MostNames ? "large" : Keeps is null ? "names" : "keeper";
    }

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.State, new AdaptiveCard(
        $"{PlainText.Of(view.Title)}。",
        [
            Title(PlainText.Of(view.Title)),
            Line(PlainText.Of($"{view.CouncilName} / 委員 {view.Count}人")),
            .. CouncilParts.How(view.Basis),
            Facts(Rows(view)),
            Heading("委員の内わけ"),
            .. view.Groups.Select(g => Line(PlainText.Of($"{g.Category}: {g.Count}人"))),
            .. Names(view),
            .. view.MaySeeContacts ? [Buttons.Go("連絡先を見る", new ShowContacts { Ward = view.Ward }, Spacing.Medium)] : Array.Empty<Element>(),
            .. view.Keeps is { } council ? Keep(council, view.Ward) : Ask(view.Ward),
            Buttons.Go("ほかの協議会を見る", new ChooseCouncil { Ask = CouncilAsk.Overview }),
            CouncilParts.About(view.Basis, "連絡先: 個人の連絡先は、ここには出していません。"),
        ]));

    /// <summary>There is no council, or nobody is in it.</summary>
    /// <param name="place">e.g. 緑区.</param>
    public static Card Missing(string place, CouncilBasis basis) => new(Kind, "missing", new AdaptiveCard(
        $"{PlainText.Of(place)}の委員は、まだ登録されていません。",
        [
            Title($"{PlainText.Of(place)}の委員は、まだ登録されていません"),
            Line("事務局にお聞きください。"),
            .. CouncilParts.How(basis),
            Buttons.Go("ほかの協議会を見る", new ChooseCouncil { Ask = CouncilAsk.Overview }, Spacing.Medium),
            CouncilParts.About(basis),
        ]));

    // Six buttons are the most that a card takes: who keeps the roster asks for the past by sentence.
    private static IEnumerable<Element> Keep(string council, string ward) =>
    [
        Buttons.Go("名簿を直す", new OpenRoster { Council = council }, Spacing.Medium),
        Buttons.Go("会議を書く", new OpenMeetings { Council = council }),
        CouncilParts.Ask("次の会議を見る", ward, CouncilAsk.Meeting),
    ];

    private static IEnumerable<Element> Ask(string ward) =>
    [
        CouncilParts.Ask("昨年の委員長を見る", ward, CouncilAsk.LastYear, Spacing.Medium),
        CouncilParts.Ask("次の会議を見る", ward, CouncilAsk.Meeting),
        CouncilParts.Ask("次の改選を見る", ward, CouncilAsk.Terms),
    ];

    private static IEnumerable<(string, Element)> Rows(View view) =>
    [
        .. view.Leaders.Select(l => Fact(PlainText.Of(l.Post), PlainText.Of(l.Member.From is null ? l.Member.Name : $"{l.Member.Name}({l.Member.From})"))),
        .. view.Terms.Select(term => Fact("任期", PlainText.Of(term))),
        .. view.Number is { } number ? [Fact("期", PlainText.Of(number))] : Array.Empty<(string, Element)>(),
    ];

    private static IEnumerable<Element> Names(View view)
    {
        if (view.State == "large") yield return Buttons.Go("委員の名前を見る", new ListMembers { Ward = view.Ward }, Spacing.Medium);
        if (view.State is not ("names" or "keeper")) yield break;
        yield return Buttons.Toggle("委員の名前を見る", "names");
        yield return Help("もう一度押すと閉じます。");
        yield return new Container([.. CouncilParts.Names(view.Groups)]) { Id = "names", IsVisible = false, Style = ContainerStyle.Emphasis, Spacing = Spacing.Small };
    }
}
