using Sasaeai.Bot.Screening;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>理由の欄: what people give as reason of a change, and what makes it true. Pure.</summary>
/// <param name="Reason">The reason's word; null while there is something to mend.</param>
/// <param name="Explanation">Cleaned, or null.</param>
/// <param name="View">As it goes back to the person.</param>
internal sealed record ReasonForm(string? Reason, string? Explanation, ReasonView View)
{
    /// <summary>Checks a choice and its explanation.</summary>
    /// <param name="declared">What 「住民の情報ではありません」 sent back, or null.</param>
    public static ReasonForm Check(string? code, string? text, string? declared, IReadOnlyList<Option> reasons, KnownNames known)
    {
        var clean = TypedText.Clean(text, lines: true);
        var cut = clean is null ? null : TypedText.Cut(clean, ReasonInputs.TextLength);
        var reason = reasons.FirstOrDefault(r => r.Value == code)?.Title;
        var signs = FormScreening.Problem("reasonText", "理由", clean, declared, known);
        var textProblem = clean?.Length > ReasonInputs.TextLength ? RevisionWords.TooLong(ReasonInputs.TextLength) : signs?.Sentence;
        var view = new ReasonView(code, cut, reason is null ? RevisionWords.ReasonMissing : null, textProblem, signs?.Mark);
        return new(view.CodeProblem is null && textProblem is null ? reason : null, cut, view);
    }
}
