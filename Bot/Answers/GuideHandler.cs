using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Answers;

/// <summary>案内: what is answered by a sentence and a button. Reads no records.</summary>
internal static class GuideHandler
{
    /// <summary>公助: never answered from the wards' data.</summary>
    public static Reply? CityMeasures(Person? person, MasterSnapshot master, Turn turn) => Card(person, "measures", master, turn);

    /// <summary>Everything else; null for what is not said in a group or channel.</summary>
    public static Reply? Answer(Person? person, GuideTopic topic, MasterSnapshot master, Turn turn) =>
        person is null && topic is not (GuideTopic.Late or GuideTopic.Telephone or GuideTopic.Definition) ? null : Card(person, State(topic), master, turn);

    private static Reply.NewMessage Card(Person? person, string state, MasterSnapshot master, Turn turn)
    {
        var own = person?.OwnWards.Select(master.City.FindWard).OfType<Ward>().ToList() ?? [];
        var mayReport = turn.Chat == ChatKind.Personal && person?.MayReport() == true;
        return new(GuideCard.Of(new(
            state, own is [var ward] ? ward.Code : null, [.. (own.Count > 0 ? own : master.City.Wards).Select(w => w.Office)], mayReport, person?.May(Right.ReadTexts) == true)));
    }

    private static string State(GuideTopic topic) => topic switch
    {
        GuideTopic.Late => "late",
        GuideTopic.Telephone => "telephone",
        GuideTopic.Correct => "correct",
        GuideTopic.Cancel => "cancel",
        GuideTopic.Sent => "sent",
        GuideTopic.Workbook => "workbook",
        GuideTopic.Solved => "solved",
        GuideTopic.Report => "report",
        GuideTopic.Evaluation => "evaluation",
        _ => "definition",
    };
}
