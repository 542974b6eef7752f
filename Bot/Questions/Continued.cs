using static Sasaeai.Bot.Questions.Asked;

namespace Sasaeai.Bot.Questions;

/// <summary>続きを読む: the question before, with what was said now in its place. Pure.</summary>
internal static class Continued
{
    private const Asked Differ = Asked.Reports | Times | Asked.People | PerTime | Count | HowMuch | Ward | Area | Item | Month | Year | Asked.Kind | Asked.Partner | Sort | Most | Least | Compare | More | Only
        | Exists | Held | Which | Where | Each | Asked.Progress | Report | Activity | Names | HandedIn | How | Parts;

    /// <summary>What a sentence without a topic of its own says; null where it says nothing, or something else.</summary>
    public static Differing? Said(Heard heard, DateOnly today)
    {
        if ((heard.Asked & ~Differ) != 0 || heard.Guides.Count > 0 || heard.Posts.Count > 0 || heard.Ambiguous.Count > 0 || Slots.Of(heard, today) is not { } slots) return null;
        // A year of an office is another than one of reports; which it is says the question before.
        var said = new Differing
        {
            Scope = slots.Scope,
            PlainSpan = heard.Time,
            Measures = slots.Measures,
            By = slots.By,
            Top = slots.Top ?? (slots.By is not null && slots.OnlyFirst ? 1 : null),
            Least = slots.Least,
            Versus = slots.Versus,
            Group = heard.Groups is [var group] ? group : null,
        };
        return said.IsNothing ? null : said;
    }

    /// <summary>The question that is meant; null where the two don't go together.</summary>
    /// <param name="alone">What the sentence means without one before it, or null.</param>
    public static Question? Of(Question last, Differing said, Question? alone)
    {
        if (alone is not null && !said.Loosely) return Filled(last, alone, said);
        if (last is Question.Council { Asked: var asked }) return OfCouncil(asked, said);
        if (last.ScopeOf is not { } scope) return null;
        var next = last.Within(Over(scope, said.Scope));
        return next switch
        {
            Question.Figures q => q with
            {
                Measures = said.Measures.Count > 0 ? said.Measures : q.Measures,
                By = said.By ?? (OnePlace(said) ? NotOfPlaces(q.By) : q.By),
                Top = said.Top ?? (said.By is null ? q.Top : null),
                Least = said.Least || q.Least,
                Versus = said.Versus ?? (said.Scope.Span is null ? q.Versus : null),
            },
            // 「参加者は?」 after 進捗 asks for a figure in the same 範囲.
            Question.Progress q when said.Measures.Count > 0 => new Question.Figures(q.Scope, said.Measures, said.By, said.Top, said.Least, said.Versus),
            Question.Progress q => q with { By = said.By ?? (OnePlace(said) ? NotOfPlaces(q.By) : q.By), Versus = said.Versus ?? (said.Scope.Span is null ? q.Versus : null) },
            Question.Texts q when said.Measures.Count == 0 => q with { By = said.By ?? q.By, Top = said.Top ?? q.Top },
            Question.Cases q when said.Measures.Count == 0 => q with { Top = said.Top ?? q.Top },
            Question.Missing q when said.Measures.Count == 0 => q,
            _ => null,
        };
    }

    /// <summary>The second question, where it leaves out what the first one said.</summary>
    public static Question Filled(Question last, Question next, Differing? said = null)
    {
        var place = last is Question.Council { Asked.Place: var asked } ? asked : last.ScopeOf is { Places: [Place.InWard one] } ? one : new Place.Own();
        if (next is Question.Council { Asked: var council }) return council.Place is Place.Own && council is not CouncilQuestion.Mine ? new Question.Council(council with { Place = place }) : next;
        if (next.ScopeOf is not { } scope) return next;
        var before = last.ScopeOf ?? (place is Place.InWard ? Scope.Nothing with { Places = [place] } : Scope.Nothing);
        var filled = next.Within(Over(before, scope) with { Words = scope.Words, Issues = scope.Issues.Count > 0 || next is not Question.Texts ? scope.Issues : before.Issues });
        // Which measure is meant by 「どっちが多い」 says the question before.
        return (filled, last) switch
        {
            (Question.Figures f, Question.Figures q) when said is { Measures.Count: 0 } => f with { Measures = q.Measures, By = f.By ?? q.By },
            (Question.Figures { By: null } f, Question.Figures q) when said is { Scope.Places.Count: 0 } => f with { By = q.By, Top = f.Top ?? q.Top, Least = f.Least || q.Least },
            (Question.Missing m, _) => m.Within(m.Scope with { Kinds = [], Items = [], Partners = [], Issues = [] }),
            (Question.Progress p, Question.Figures q) when said is not null && p.Versus is not null => q with { Scope = p.Scope, Versus = p.Versus },
            _ => filled,
        };
    }

    private static Question? OfCouncil(CouncilQuestion asked, Differing said)
    {
        if (said.Measures.Count > 1 || said.By is not null || said.Versus is not null || said.Scope.Kinds.Count > 0 || asked is CouncilQuestion.Mine) return null;
        var next = said.Scope.Places is [var place] ? asked with { Place = place } : asked;
        next = (next, said.PlainSpan) switch
        {
            (CouncilQuestion.Leaders l, { } span) => new CouncilQuestion.PastLeaders(l.Place, l.Post, span),
            (CouncilQuestion.PastLeaders p, { } span) => p with { Span = span },
            (_, null) => next,
            _ => null!,
        };
        return (next, said.Group) switch
        {
            (null, _) => null,
            (CouncilQuestion.Count c, { } group) => new Question.Council(c with { Group = group }),
            (CouncilQuestion.Members m, { } group) => new Question.Council(m with { Group = group }),
            _ => new Question.Council(next),
        };
    }

    private static Scope Over(Scope before, Scope said) => before with
    {
        Places = said.Places.Count > 0 ? said.Places : before.Places,
        Span = said.Span ?? before.Span,
        Kinds = said.Kinds.Count > 0 ? said.Kinds : before.Kinds,
        Items = said.Items.Count > 0 ? said.Items : before.Items,
        Partners = said.Partners.Count > 0 ? said.Partners : before.Partners,
        Issues = said.Issues.Count > 0 ? said.Issues : before.Issues,
    };

    // After 「どの区が多い」 「緑区は?」 asks about one ward, not by ward.
    private static bool OnePlace(Differing said) => said.Scope.Places is [Place.InWard or Place.InArea];

    private static Breakdown? NotOfPlaces(Breakdown? by) => by is Breakdown.Ward ? null : by;
}
