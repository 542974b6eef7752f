using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;

namespace Sasaeai.Bot.Answers;

/// <summary>案内: what is answered by a sentence and a button.</summary>
internal static class GuideHandler
{
    /// <summary>公助.</summary>
    public static Reply? CityMeasures(Person? person, MasterSnapshot master, Turn turn) => new Reply.Line("measures");

    /// <summary>Everything else.</summary>
    public static Reply? Answer(Person? person, GuideTopic topic, MasterSnapshot master, Turn turn) => new Reply.Line(topic.ToString());
}
