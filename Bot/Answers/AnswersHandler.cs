using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;

namespace Sasaeai.Bot.Answers;

/// <summary>質問に答える: figures, what is missing, what was written, and what is answered by a sentence.</summary>
internal sealed class AnswersHandler(FiguresHandler figures, MissingHandler missing, TextsHandler texts)
{
    /// <summary>The answer. Councils have their own handler.</summary>
    /// <param name="person">Null in a group or channel, where everybody gets the public answers.</param>
    /// <returns>Null for what is not said in a group or channel.</returns>
    public async Task<Reply?> AnswerAsync(Person? person, Question question, MasterSnapshot master, Turn turn, CancellationToken ct) => Placed(question, person, master) switch
    {
        Question.Progress q => await figures.ProgressAsync(person, q, master, turn, ct),
        Question.Figures q => await figures.FiguresAsync(person, q, master, turn, ct),
        Question.Missing q => await missing.AnswerAsync(person, q, master, turn, ct),
        Question.Texts q => await texts.TextsAsync(person, q, master, turn, ct),
        Question.Cases q => await texts.CasesAsync(person, q, master, turn, ct),
        Question.CityMeasures => GuideHandler.CityMeasures(person, master, turn),
        Question.Guide q => GuideHandler.Answer(person, q.Topic, master, turn),
        _ => null,
    };

    // An item belongs to a ward's plan: where no place was said it is that ward, and among several the asker's own.
    private static Question Placed(Question question, Person? person, MasterSnapshot master)
    {
        if (question.ScopeOf is not { Places: [], Items: { Count: > 0 } items } scope) return question;
        var wards = items.Select(i => master.City.FindWard(master.Plans.Find(i)?.WardCode)).OfType<Wards.Ward>().Distinct().ToList();
        var own = wards.Where(w => person?.OwnWards.Contains(w.Code, StringComparer.Ordinal) == true).ToList();
        return question.Within(scope with { Places = [.. (own.Count > 0 ? own : wards).Select(w => new Place.InWard(w))] });
    }
}
