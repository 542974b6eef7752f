using Sasaeai.Bot.Councils;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>協議会の答え: who leads it, who is in it, how many. Today's roster.</summary>
internal sealed class CouncilView(CouncilTurn turn)
{
    private const string Roster = "委員名簿";

    /// <summary>The council itself, with the answer in its title.</summary>
    public Card Council(Target target, CouncilQuestion question)
    {
        var members = turn.InOffice(target);
        if (target.Council is not { } council || members.Count == 0) return CouncilCard.Missing(target.Name, turn.Basis(target, Roster));
        var named = turn.May(Right.ReadMembers, target);
        return CouncilCard.Of(new(
            Title(question, target, members), target.Code, council.Name,
            [.. members.Where(m => m.PostKind != PostKind.Member).Select(m => (Label(m), m.Line()))],
            [.. Terms(members)], members.Select(m => m.Term).OfType<string>().Distinct().ToList() is [var only] ? only : null,
            members.Count, Groups(members, named && members.Count <= CouncilCard.MostNames), named, turn.May(Right.SeeContacts, target), turn.Basis(target, Roster))
        {
            Keeps = turn.May(Right.KeepRoster, target) ? council.Id : null,
        });
    }

    /// <summary>The members by name, from there on. The right is asked before.</summary>
    public Card Members(Target target, MemberGroup? group, int after)
    {
        var members = turn.InOffice(target).Where(m => group?.Has(m) != false).ToList();
        // Categories stay together from page to page.
        var ordered = InGroups(members).SelectMany(g => g).ToList();
        var page = ordered.Skip(after).Take(MembersCard.MostNames).ToList();
        var of = group is null ? "委員" : Of(group);
        var counts = members.ToLookup(m => m.Category);
        return MembersCard.Of(new(
            members.Count == 0 ? $"{target.Name}に、{of}はいません" : $"{target.Name}の{of}は、{members.Count}人です", target.Code,
            [.. InGroups(page).Select(g => new MemberGroupLines(g.Key ?? "区分なし", counts[g.Key].Count(), [.. g.Select(m => m.LineInGroup())]))],
            after + page.Count < ordered.Count ? FormattableString.Invariant($"{after + page.Count}") : null, turn.May(Right.SeeContacts, target), turn.Basis(target, Roster))
        { Group = group?.Name });
    }

    private static IReadOnlyList<MemberGroupLines> Groups(IReadOnlyList<CouncilMember> members, bool named) =>
        [.. InGroups(members).Select(g => new MemberGroupLines(g.Key ?? "区分なし", g.Count(), named ? [.. g.Select(m => m.LineInGroup())] : []))];

    // The larger group first; inside it chair, vice-chairs, members.
    private static IEnumerable<IGrouping<string?, CouncilMember>> InGroups(IEnumerable<CouncilMember> members) => members
        .GroupBy(m => m.Category).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);

    private static IEnumerable<string> Terms(IReadOnlyList<CouncilMember> members)
    {
        var terms = members.GroupBy(m => m.TermText()).OrderByDescending(g => g.Count()).ToList();
        return terms.Count == 1 ? [terms[0].Key] : terms.Take(4).Select(t => $"{t.Key}({t.Count()}人)");
    }

    // A column takes five characters.
    private static string Label(CouncilMember member) => member.Post is { Length: <= 5 } post ? post : member.PostKind == PostKind.Chair ? "代表" : "代理";

    private static string Title(CouncilQuestion question, Target target, IReadOnlyList<CouncilMember> members) => question switch
    {
        CouncilQuestion.Leaders { Post: PostKind.ViceChair } => Leading(target, members, PostKind.ViceChair, "副委員長"),
        CouncilQuestion.Leaders => Leading(target, members, PostKind.Chair, "委員長"),
        CouncilQuestion.Count { Group: { } group } => $"{target.Name}の{Of(group)}は、{members.Count(group.Has)}人です",
        CouncilQuestion.Count => $"{target.Name}の委員は、{members.Count}人です",
        _ when target.Ward is null => $"{target.Name}です",
        _ => $"{target.Name}の協議会です",
    };

    private static string Of(MemberGroup group) => group.IsCategory ? $"{group.Name}の委員" : $"{group.Name}から出ている委員";

    private static string Leading(Target target, IReadOnlyList<CouncilMember> members, PostKind kind, string usual) => members.Where(m => m.PostKind == kind).ToList() switch
    {
        [] => $"{target.Name}の{usual}は、登録されていません",
        [var only] => $"{target.Name}の{only.Post}は、{only.WithSan()}です",
        var several => $"{target.Name}の{several[0].Post}は、{string.Join("と", several.Take(3).Select(m => m.WithSan()))}です",
    };
}
