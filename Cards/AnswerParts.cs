using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>The pieces of the cards that answer from what was written.</summary>
internal static class AnswerParts
{
    /// <summary>続けて聞く: the natural next questions, and the reports behind the answer.</summary>
    public static IEnumerable<Element> Onward(IReadOnlyList<Option> questions, string? reports)
    {
        if (questions.Count == 0 && reports is null) yield break;
        yield return Heading("続けて聞く");
        foreach (var question in questions) yield return Buttons.Go(PlainText.Of(question.Title), new AskQuestion { Question = question.Value });
        if (reports is not null) yield return Buttons.Go("元の報告を見る", new OpenAnswerReports { Question = reports });
    }

    /// <summary>答えがちがうとき: tells the secretariat, once and without a name.</summary>
    public static ActionSet Wrong(string question) => Buttons.Go("答えがちがうとき", new WrongAnswer { Question = question });
}
