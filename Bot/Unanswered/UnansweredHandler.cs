using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Home;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Unanswered;

/// <summary>答えられないとき: says so, and keeps the question for the secretariat once the answer is on its way.</summary>
internal sealed class UnansweredHandler(UnansweredStore store)
{
    private const int ShortestQuestion = 3;

    /// <summary>What was said is no question that can be answered. One or two characters are no question at all.</summary>
    public Reply CannotAnswer(Person person, string said, MasterSnapshot master, Turn turn)
    {
        if (Normalise.Text(said).Length < ShortestQuestion) return HomeHandler.NotUnderstood(person, master);
        var ward = person.OwnWards is [var own] && master.City.FindWard(own) is { } found ? found : null;
        var kept = UnansweredQuestion.Keepable(said, master.Names.Of(ward?.Code ?? UnansweredQuestion.City));
        return new Reply.NewMessage(CannotAnswerCard.Of(new(kept, person.MayReport(), ward?.Name, ward?.Office)))
        {
            Afterwards = kept is null ? null : ct => store.KeepAsync(ward?.Code ?? UnansweredQuestion.City, kept, turn.Now, ct),
        };
    }

    /// <summary>A resident's personal data was to be kept or shown. Nothing of it is kept.</summary>
    public static Reply Resident(Person person, MasterSnapshot master) =>
        new Reply.NewMessage(CannotAnswerCard.OfResident(person.MayReport(), master.OwnWardOf(person)?.Office));

    /// <summary>答えがちがうとき: the question is kept in the bot's own words. A second press counts, and says the same.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> WrongAsync(Person person, WrongAnswer form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (QuestionNotation.Read(form.Question, master.City) is not { } question) return HomeHandler.NotUnderstood(person, master);
        var ward = person.OwnWards is [var own] && master.City.FindWard(own) is not null ? own : UnansweredQuestion.City;
        // Only what came from a sentence: the bot's own words hold dates, which look like somebody's birthday.
        if (UnansweredQuestion.Signs(QuestionInWords.Said(question), master.Names.Of(ward))) return new Reply.Line(Japanese.WrongNotKept);
        await store.KeepAsync(ward, QuestionInWords.Wrong(question, master), turn.Now, ct);
        return new Reply.Line(Japanese.WrongKept);
    }
}
