using Sasaeai.Bot.Councils;
using static Sasaeai.Bot.Questions.Asked;

namespace Sasaeai.Bot.Questions;

/// <summary>
/// 協議会の質問を組み立てる: last stage. A rule takes a sentence only when everything in it belongs to the rule; what a rule has no
/// room for makes it no question, because it may change the meaning. Pure.
/// </summary>
internal static class CouncilQuestionReader
{
    private const Asked Anybody = Names | Who | Members | Body;

    // The first that fits. Needs: all of one of these. May: what may stand beside it.
    private static readonly Rule[] Rules =
    [
        new([Deadline], Deadline | Report | When | Next | Where, h => new CouncilQuestion.Deadline(h.Place, h.Period)) { Time = Need.May, Areas = true },
        new([When | Report], When | Report | Deadline | Next | Me, h => new CouncilQuestion.Deadline(h.Place, h.Period)) { Time = Need.May, Areas = true },
        new([Worker], Worker | Who | Names | Where | Contact, h => new CouncilQuestion.Workers(h.Place)) { Areas = true },
        new([Contact | Members], Contact | Members | Names | Who | Body, h => new CouncilQuestion.Contacts(h.Place)),
        new([Contact], Contact | Members | Names | Who | Body, h => new CouncilQuestion.Contacts(h.Place)) { Leaders = Need.Must },
        new([Office], Office | Contact | Where | Body | When, h => new CouncilQuestion.Office(h.Place)),
        new([Contact], Office | Contact | Where | Body, h => new CouncilQuestion.Office(h.Place)),
        new([Me | Body, Me | Members, Me | Term, Me | Role], Me | Body | Members | Term | Role | When | Where | Meets | Next, _ => new CouncilQuestion.Mine()) { Elsewhere = false },
        new([Me | Meets], Me | Meets | Next | When | Where, h => new CouncilQuestion.NextMeeting(h.Place)) { Elsewhere = false },
        new([Meets, Next | Body, When | Body, Next | When, Next | Where], Meets | Next | When | Where | Body | Members, h => new CouncilQuestion.NextMeeting(h.Place)),
        new([Term], Term | When | Next | Body | Members, h => new CouncilQuestion.Terms(h.Place)),
        new([Before], Before | Anybody, h => new CouncilQuestion.PastLeaders(h.Place, h.Post, null)) { Leaders = Need.Must },
        new([Nothing], Anybody, h => new CouncilQuestion.PastLeaders(h.Place, h.Post, h.Heard.Time)) { Leaders = Need.Must, Time = Need.Must },
        new([Nothing], Anybody | Count | Term | When | From, h => new CouncilQuestion.Leaders(h.Place, h.Post)) { Leaders = Need.Must },
        new([Count, Parts | Body, Parts | Members], Count | Parts | Each | Members | Body | From | Role, h => new CouncilQuestion.Count(h.Place, h.Group)) { Groups = true },
        new([Names | Members, Names | Body, Members | Who, From, Body | Who], Anybody | From, h => new CouncilQuestion.Members(h.Place, h.Group)) { Groups = true },
        new([Members], Members | Body, h => new CouncilQuestion.Members(h.Place, h.Group)) { Groups = true, GroupNeeded = true },
        new([Body, Members], Body | Members, h => new CouncilQuestion.Overview(h.Place)),
        new([Nothing], Nothing, h => new CouncilQuestion.Overview(h.Place)) { CityBody = true },
    ];

    private enum Need
    {
        Never,
        May,
        Must,
    }

    // Changes nothing where a council is asked about.
    private const Asked Neutral = Exists | Held | More | Which | Only | HandedIn | Activity;

    /// <summary>The question in the sentence, or null where it is none, or not one that is wholly understood.</summary>
    public static CouncilQuestion? Read(Heard heard)
    {
        if (heard.Unread.Count > 0) return UnknownArea(heard);
        if (heard.Ambiguous.Count > 0 || heard.Places.Count > 1 || heard.Groups.Count > 1 || heard.Times.Count > 1 || NamesSomebody(heard)) return null;
        if (heard.Words.Any(w => w.Word is Word.Kind or Word.Item or Word.Issue or Word.Guide or Word.Partner or Word.Top)) return null;
        return Array.Find(Rules, r => r.Fits(heard))?.Make(new(heard));
    }

    // 「緑委員長」 may be the chair of 緑区 or a chair called 緑.
    private static bool NamesSomebody(Heard heard) => heard.Words.Zip(heard.Words.Skip(1)).Any(pair =>
        pair is { First: (Word.At { Short: true }, _, _), Second: (Word.Post or Word.Asks { What: Members }, _, _) });

    // 「千草台の担当の方」: all that is not understood is a name in front of 担当.
    private static CouncilQuestion.Workers? UnknownArea(Heard heard) =>
        heard is { Unread: [.., var (at, length)], Times: [], Places: [], Posts: [], Groups: [] } && heard.Unread.Sum(u => u.Length) > 1
        && heard.Has(Worker) && (heard.Asked & ~(Worker | Who | Names | Neutral)) == 0
        && heard.Text.AsSpan(at + length).TrimStart('の') is ['担', ..] or ['ご', '担', ..] or ['c', 's', 'w', ..] or ['こ', 'み', 'ゅ', ..]
            ? new(new Place.Unknown())
            : null;

    private sealed record Found(Heard Heard)
    {
        public Place Place => Heard.Places is [var place] ? place : new Place.Own();

        // 「今月の締切」 lies in this month; 「6月分」 is the report of June.
        public DaySpan? Period => Heard.Times is [var time] && Heard.Text.AsSpan(time.At, time.Length) is [.., '分'] ? time.OfReports : null;

        public PostKind? Post => Heard.Posts is [var post] ? post : null;

        public MemberGroup? Group => Heard.Groups is [var group] ? group : null;
    }

    private sealed record Rule(Asked[] Needs, Asked May, Func<Found, CouncilQuestion> Make)
    {
        /// <summary>役職 of leaders; Never unless said.</summary>
        public Need Leaders { get; init; }

        public Need Time { get; init; }

        public bool Groups { get; init; }

        public bool GroupNeeded { get; init; }

        public bool Areas { get; init; }

        public bool Elsewhere { get; init; } = true;

        public bool CityBody { get; init; }

        public bool Fits(Heard heard) =>
            Array.Exists(Needs, need => (heard.Asked & need) == need) && (heard.Asked & ~(May | Neutral)) == 0
            && Is(Leaders, heard.Posts.Count > 0) && Is(Time, heard.Times.Count > 0)
            && (heard.Groups is [var group] ? Groups && (group.IsCategory || (heard.Asked & (Members | Body | From)) != 0) : !GroupNeeded)
            && FitsPlace(heard.Places);

        private static bool Is(Need need, bool there) => need == Need.May || (need == Need.Must) == there;

        private bool FitsPlace(IReadOnlyList<Place> places) => places switch
        {
            [] => !CityBody,
            [Place.InArea] => Areas,
            [Place.CityBody] => Elsewhere,
            _ => Elsewhere && !CityBody,
        };
    }
}
