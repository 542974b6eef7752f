using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>次の会議: when, where and about what. Holds no names, so it is shown in groups too.</summary>
public static class MeetingsCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "meetings";

    /// <summary><c>planned</c>; <c>nothing</c>: no meeting to come is registered.</summary>
    public static IReadOnlyList<string> States { get; } = ["planned", "nothing"];

    /// <param name="At">「令和8年7月7日(火) 14時00分」.</param>
    public sealed record Meeting(string Name, string At, string? Place, string? Agenda);

    /// <param name="Place">e.g. 中央区.</param>
    /// <param name="Ward">As in <see cref="OpenCouncil.Ward"/>.</param>
    /// <param name="Next">The next ones, the nearest first; empty for none.</param>
    /// <param name="Personal">In a group or channel nothing leads to names.</param>
    public sealed record View(string Place, string Ward, string CouncilName, IReadOnlyList<Meeting> Next, bool Personal, CouncilBasis Basis);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = view.Next is [var next, ..]
            ? $"{PlainText.Of(view.Place)}の次の会議は、{PlainText.Of(next.At)}です"
            : $"{PlainText.Of(view.Place)}の次の会議は、まだ登録されていません";
        return new(Kind, view.Next.Count == 0 ? "nothing" : "planned", new AdaptiveCard(
            $"{title}。",
            [
                Title(title),
                Line(PlainText.Of(view.CouncilName)),
                .. CouncilParts.How(view.Basis),
                .. view.Next.Count == 0 ? [Line("日時が決まると、ここに出ます。お急ぎのときは、事務局にお聞きください。")] : Array.Empty<Element>(),
                .. view.Next.SelectMany(m => (IEnumerable<Element>)[Heading(PlainText.Of(m.Name)), Facts(Rows(m))]),
                CouncilParts.Ask("事務局の電話を見る", view.Ward, CouncilAsk.Office, Spacing.Medium),
                .. view.Personal ? [CouncilParts.Ask("この協議会を見る", view.Ward, CouncilAsk.Overview)] : Array.Empty<Element>(),
                Buttons.Go("ほかの会議を見る", new ChooseCouncil { Ask = CouncilAsk.Meeting }),
                CouncilParts.About(view.Basis),
            ]));
    }

    private static IEnumerable<(string, Element)> Rows(Meeting m)
    {
        yield return Fact("日時", PlainText.Of(m.At));
        yield return Fact("場所", PlainText.Of(m.Place ?? "まだ登録されていません"));
        yield return Fact("議題", PlainText.Of(m.Agenda ?? "まだ登録されていません"));
    }
}
