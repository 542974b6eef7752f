using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Questions;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>Between a question and the code that a button carries for it.</summary>
internal static class Asking
{
    /// <summary>The question behind a code; the council itself for none and for one that nobody knows.</summary>
    public static CouncilQuestion Of(string? ask, Turn turn, Place place) => ask switch
    {
        CouncilAsk.Chair => new CouncilQuestion.Leaders(place, PostKind.Chair),
        CouncilAsk.ViceChair => new CouncilQuestion.Leaders(place, PostKind.ViceChair),
        CouncilAsk.Counts => new CouncilQuestion.Count(place, null),
        CouncilAsk.Members => new CouncilQuestion.Members(place, null),
        CouncilAsk.Contacts => new CouncilQuestion.Contacts(place),
        CouncilAsk.LastYear => new CouncilQuestion.PastLeaders(place, PostKind.Chair, LastYear(turn)),
        CouncilAsk.History => new CouncilQuestion.PastLeaders(place, PostKind.Chair, null),
        CouncilAsk.ViceHistory => new CouncilQuestion.PastLeaders(place, PostKind.ViceChair, null),
        CouncilAsk.Meeting => new CouncilQuestion.NextMeeting(place),
        CouncilAsk.Terms => new CouncilQuestion.Terms(place),
        CouncilAsk.Office => new CouncilQuestion.Office(place),
        CouncilAsk.Workers => new CouncilQuestion.Workers(place),
        CouncilAsk.Deadline => new CouncilQuestion.Deadline(place),
        _ => new CouncilQuestion.Overview(place),
    };

    /// <summary>The code of a question. What a code has no room for is answered by more: all groups, or all years with their dates.</summary>
    public static string Code(CouncilQuestion question) => question switch
    {
        CouncilQuestion.Leaders { Post: PostKind.ViceChair } => CouncilAsk.ViceChair,
        CouncilQuestion.Leaders => CouncilAsk.Chair,
        CouncilQuestion.Count => CouncilAsk.Counts,
        CouncilQuestion.Members => CouncilAsk.Members,
        CouncilQuestion.Contacts => CouncilAsk.Contacts,
        CouncilQuestion.PastLeaders { Post: PostKind.ViceChair } => CouncilAsk.ViceHistory,
        CouncilQuestion.PastLeaders => CouncilAsk.History,
        CouncilQuestion.NextMeeting => CouncilAsk.Meeting,
        CouncilQuestion.Terms => CouncilAsk.Terms,
        CouncilQuestion.Office => CouncilAsk.Office,
        CouncilQuestion.Workers => CouncilAsk.Workers,
        CouncilQuestion.Deadline => CouncilAsk.Deadline,
        _ => CouncilAsk.Overview,
    };

    private static DaySpan LastYear(Turn turn)
    {
        var year = turn.Now.Year - 1;
        return new(new(year, 1, 1), new(year, 12, 31), JapaneseDate.CalendarYear(year));
    }
}
