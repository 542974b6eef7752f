using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Answers;

/// <summary>答えの先: what may be done with an answer beside asking on. Nothing in a group or channel.</summary>
/// <param name="Reports">元の報告を見る, for who reads what was written in every ward of the answer.</param>
/// <param name="Wrong">The question for 「答えがちがうとき」.</param>
internal sealed record Onward(Submission? Reports, string? Wrong)
{
    /// <summary>Nothing.</summary>
    public static Onward Nothing { get; } = new(null, null);

    /// <summary>For that person; null in a group or channel.</summary>
    public static Onward Of(Person? person, Question question, Extent extent)
    {
        if (person is null) return Nothing;
        var line = QuestionNotation.Write(question);
        return new(extent.Wards.All(w => person.May(Right.ReadTexts, w.Ward.Code)) ? new OpenAnswerReports { Question = line } : null, line);
    }
}
