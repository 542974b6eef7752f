using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Screening;
using Sasaeai.Bot.Texts;
using Problem = Sasaeai.Cards.ReportFormCard.Problem;

namespace Sasaeai.Bot.Consultations;

/// <summary>相談と答えの欄: what was typed, and what is to be mended. Pure.</summary>
internal static class AdviceForm
{
    private const int Longest = 400;

    /// <summary>The text that is kept, and what is wrong with it.</summary>
    /// <param name="known">Names that are no resident's, in the ward.</param>
    public static (string? Text, IReadOnlyList<Problem> Problems) Read(string field, string label, string? typed, string? declared, KnownNames known)
    {
        if (TypedText.Clean(typed, lines: true) is not { } text) return (null, [new(field, label, $"{label}が空いています。書いてください。")]);
        List<Problem> problems = [];
        if (text.Length > Longest) problems.Add(new(field, label, Japanese.TooLong(Longest, text.Length)));
        if (FormScreening.Problem(field, label, text, declared, known) is { } signs) problems.Add(new(signs.Field, signs.Label, signs.Sentence, signs.Mark));
        return (text, problems);
    }
}
