using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Questions;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Answers;

/// <summary>聞き返す: a button for each meaning.</summary>
internal static class AskBackHandler
{
    /// <summary>The card.</summary>
    public static Reply.NewMessage Ask(Command.AskBack asked, MasterSnapshot master) =>
        new(AskBackCard.Of(new(asked.About, [.. asked.Meanings.Select(m => new Option(Label(m, master), QuestionNotation.Write(m.Question)))])));

    /// <summary>The place is in no master data, or the asker has no ward: it is never guessed.</summary>
    public static Reply.NewMessage AskWard(Question question, MasterSnapshot master) => Ask(
        new(null, [.. master.City.Wards.Select(w => new Meaning(w.Name, question.Within(question.ScopeOf! with { Places = [new Place.InWard(w)] })))]), master);

    // The same name in two wards is told apart by its ward.
    private static string Label(Meaning meaning, MasterSnapshot master) =>
        meaning.Question.ScopeOf?.Places is [Place.InArea { Area: var area }] && master.City.FindWard(area.WardCode) is { } ward && !meaning.Label.StartsWith(ward.Name, StringComparison.Ordinal)
            ? $"{ward.Name}の {area.Name}"
            : meaning.Label;
}
