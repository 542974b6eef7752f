using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>わたしの協議会: which councils the person is in, as what, until when, and when they meet.</summary>
public static class MyMembershipsCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "my-memberships";

    /// <summary><c>member</c>; <c>nobody</c>: in none.</summary>
    public static IReadOnlyList<string> States { get; } = ["member", "nobody"];

    /// <param name="Ward">As in <see cref="OpenCouncil.Ward"/>.</param>
    /// <param name="Post">役職, or 委員.</param>
    /// <param name="Term">「令和7年6月1日(日)から令和9年5月31日(月)まで」.</param>
    /// <param name="Meeting">「令和8年7月8日(水) 14時00分」, or that none is planned.</param>
    public sealed record Membership(string Ward, string Place, string CouncilName, string Post, string? Category, string Term, string? Number, string Meeting);

    /// <param name="Title">「あなたは、花見川区の協議会の委員です」, without a full stop.</param>
    public sealed record View(string Title, IReadOnlyList<Membership> Memberships, CouncilBasis Basis);

    /// <summary>The card.</summary>
    public static Card Of(View view) => new(Kind, view.Memberships.Count == 0 ? "nobody" : "member", new AdaptiveCard(
        $"{PlainText.Of(view.Title)}。",
        [
            Title(PlainText.Of(view.Title)),
            .. view.Memberships.Count == 0 ? [Line("登録がちがうときは、事務局にお伝えください。")] : Array.Empty<Element>(),
            .. view.Memberships.SelectMany(m => (IEnumerable<Element>)[Heading(PlainText.Of(m.CouncilName)), Facts(Rows(m))]),
            .. view.Memberships.Take(2).SelectMany(Chips),
            Buttons.Go("ほかの協議会を見る", new ChooseCouncil { Ask = CouncilAsk.Overview }, view.Memberships.Count == 0 ? Spacing.Medium : Spacing.Small),
            CouncilParts.About(view.Basis),
        ]));

    private static IEnumerable<(string, Element)> Rows(Membership m)
    {
        yield return Fact("役職", PlainText.Of(m.Post));
        if (m.Category is { } category) yield return Fact("選出区分", PlainText.Of(category));
        yield return Fact("任期", PlainText.Of(m.Term));
        if (m.Number is { } number) yield return Fact("期", PlainText.Of(number));
        yield return Fact("次の会議", PlainText.Of(m.Meeting));
    }

    private static IEnumerable<ActionSet> Chips(Membership m)
    {
        var place = m.Place.Length <= 6 ? PlainText.Of(m.Place) : "この協議会";
        yield return CouncilParts.Ask($"{place}の委員長を見る", m.Ward, CouncilAsk.Chair, Spacing.Medium);
        yield return CouncilParts.Ask($"{place}の会議を見る", m.Ward, CouncilAsk.Meeting);
    }
}
