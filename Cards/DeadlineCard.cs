using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>次の期限: until when which period is to be reported. Shown in groups too.</summary>
public static class DeadlineCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "deadline";

    /// <summary><c>named</c>: of the report that was named; <c>next</c>; <c>nothing</c>: no period is registered whose 期限 is still to come.</summary>
    public static IReadOnlyList<string> States { get; } = ["named", "next", "nothing"];

    /// <param name="Place">e.g. 中央区.</param>
    /// <param name="Ward">As in <see cref="OpenCouncil.Ward"/>.</param>
    /// <param name="Next">Period and last day on time, the nearest first.</param>
    /// <param name="MayReport">Leads to the form; never in a group.</param>
    public sealed record View(string Place, string Ward, IReadOnlyList<(string Period, string Due)> Next, bool MayReport, CouncilBasis Basis)
    {
        /// <summary>The report that was named.</summary>
        public Due? Named { get; init; }
    }

    /// <summary>Until when one report is due.</summary>
    public sealed record Due(string Period, string Day, bool IsOver);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var place = PlainText.Of(view.Place);
        var title = view.Named is { } named
            ? $"{place}の{PlainText.Of(named.Period)}の締切は、{PlainText.Of(named.Day)}{(named.IsOver ? "でした" : "です")}"
            : view.Next is [var next, ..]
            ? $"{place}の次の締切は、{PlainText.Of(next.Period)} {PlainText.Of(next.Due)}です"
            : $"{place}の次の締切は、まだ登録されていません";
        return new(Kind, view.Named is not null ? "named" : view.Next.Count == 0 ? "nothing" : "next", new AdaptiveCard(
            $"{title}。",
            [
                Title(title),
                .. CouncilParts.How(view.Basis),
                .. view.Next.Where((n, i) => view.Named is { } named ? n.Period != named.Period : i > 0)
                    .Select((n, i) => Line(PlainText.Of($"{(view.Named is not null && i == 0 ? "次の締切" : "その次")}: {n.Period} {n.Due}"))),
                Line("締切を過ぎても、年度の報告が締め切られるまでは出せます。"),
                .. view.MayReport ? [Buttons.Report()] : Array.Empty<Element>(),
                CouncilParts.Ask("事務局の電話を見る", view.Ward, CouncilAsk.Office),
                Buttons.Go("ほかの区の締切を見る", new ChooseCouncil { Ask = CouncilAsk.Deadline }),
                CouncilParts.About(view.Basis),
            ]));
    }
}
