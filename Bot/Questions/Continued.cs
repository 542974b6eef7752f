namespace Sasaeai.Bot.Questions;

/// <summary>続きを読む: the question before, with what was said now in its place. Pure.</summary>
internal static class Continued
{
    /// <summary>The question that is meant; null where the two don't go together.</summary>
    public static Question? Of(Question last, Differing differing)
    {
        if (last.ScopeOf is not { } scope) return null;
        var said = differing.Scope;
        return last.Within(scope with { Places = said.Places.Count > 0 ? said.Places : scope.Places, Span = said.Span ?? scope.Span });
    }
}
