using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Home;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
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
}
