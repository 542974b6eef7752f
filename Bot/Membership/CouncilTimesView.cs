using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>いつの答え: who led a council in a year, when terms end, when it meets, until when reports are due.</summary>
internal sealed class CouncilTimesView(CouncilTurn turn)
{
    private const int MostMeetings = 2;
    private const string NotHere = "その協議会の委員と事務局が見られます。";

    /// <summary>Who led it in those days, or ever: the last first. All of them, because a year may have had two.</summary>
    public Card PastLeaders(Target target, PostKind kind, DaySpan? span)
    {
        var council = target.Council;
        List<CouncilMember> leaders = council is null ? [] :
        [
            .. turn.Master.Councils.Everybody(council.Id).Where(m => m.PostKind == kind && m.From <= (span?.To ?? turn.Today) && (span?.From ?? DateOnly.MinValue) <= (m.To ?? DateOnly.MaxValue))
                .OrderByDescending(m => m.From),
        ];
        var post = leaders.Select(m => m.Post).FirstOrDefault() ?? (kind == PostKind.Chair ? "委員長" : "副委員長");
        var when = span is null ? $"{target.Name}のこれまでの{post}" : $"{target.Name}の{span.Text}の{post}";
        var title = leaders.Select(m => m.Name).Distinct().ToList() switch
        {
            [] => $"{when}は、登録されていません",
            [var only] => $"{when}は、{only} さんです",
            { Count: var n } => $"{when}は、{n}人います",
        };
        return CouncilHistoryCard.Of(new(
            title, target.Code, council?.Name ?? target.Name, span is null ? null : $"{JapaneseDate.Full(span.From)}から{JapaneseDate.Full(span.To)}までを調べました。",
            [.. leaders.Take(12).Select(m => (m.WithPost(), m.TermText()))], turn.Basis(target, "委員名簿(過去の登録を含む)")));
    }

    /// <summary>When the terms of those in office end.</summary>
    public Card Terms(Target target)
    {
        var members = turn.InOffice(target);
        if (target.Council is not { } council || members.Count == 0) return CouncilCard.Missing(target.Name, turn.Basis(target, "委員名簿"));
        var ends = members.GroupBy(m => m.To).OrderBy(g => g.Key ?? DateOnly.MaxValue).ToList();
        var first = ends[0].Key;
        var own = turn.Person is { } person ? OwnMembership(council, person) : null;
        return TermsCard.Of(new(
            first is { } end ? $"{target.Name}の委員の任期は、{JapaneseDate.Full(end)}までです" : $"{target.Name}の委員の任期の終わりは、登録されていません",
            target.Code, council.Name, [.. ends.Take(6).Select(g => (g.Key is { } day ? $"{JapaneseDate.Full(day)}まで" : "終わりの日の登録なし", g.Count()))],
            own is null ? null : $"あなたの任期は、{own.TermText()}です。", turn.Basis(target, "委員名簿")));
    }

    // What is to be talked about is for those who read the names of that council; when and where, for everybody.
    private string? AgendaOf(Target target, Meeting meeting) => turn.May(Right.ReadMembers, target) ? meeting.Agenda : NotHere;

    /// <summary>The next meetings.</summary>
    public Card Meetings(Target target)
    {
        var next = target.Council is { } council ? Coming(council).Take(MostMeetings) : [];
        return MeetingsCard.Of(new(
            target.Name, target.Code, target.Council?.Name ?? target.Name,
            [.. next.Select(m => new MeetingsCard.Meeting($"{m.Year} 第{m.Number}回", MomentText(m), m.Place, AgendaOf(target, m)))], turn.Person is not null, turn.Basis(target, "会議の予定")));
    }

    /// <summary>Until when which period is due.</summary>
    /// <param name="of">The days of the report that was named.</param>
    public Card Deadline(Target target, DaySpan? of)
    {
        var periods = target.Ward is { } ward ? turn.Master.Plans.PeriodsDueFrom(ward.Code, turn.Today).OrderBy(p => p.DueOn).ToList() : [];
        return DeadlineCard.Of(new(
            target.Name, target.Code, [.. periods.Take(3).Select(p => (p.NameIn(FiscalYear.Of(turn.Today)), JapaneseDate.Full(p.DueOn)))],
            turn.Person?.MayReport() == true, turn.Basis(target, "報告期間の登録"))
        {
            Named = of is not null && target.Ward is { } at && turn.Master.Plans.PeriodsOf(at.Code, FiscalYear.Of(of.From)).Where(p => p.Begins <= of.From && of.To <= p.Ends).ToList() is [var one]
                ? new(one.NameIn(FiscalYear.Of(turn.Today)), JapaneseDate.Full(one.DueOn), one.DueOn < turn.Today)
                : null,
        });
    }

    /// <summary>The person's own memberships of today.</summary>
    public Card Mine(Person person)
    {
        var memberships = turn.Master.Councils.OfAccount(person.Sender.TenantId, person.Sender.ObjectId).Where(m => m.IsInOfficeOn(turn.Today))
            .Select(m => (Member: m, Council: turn.Master.Councils.Find(m.CouncilId))).Where(m => m.Council is not null).ToList();
        var cards = memberships.Select(m => Membership(m.Member, m.Council!)).ToList();
        var title = cards switch
        {
            [] => "協議会の委員として、登録されていません",
            [var only] => $"あなたは、{only.Place}{(only.Ward == CouncilAsk.CityBody ? "" : "の協議会")}の{only.Post}です",
            _ => $"あなたは、{cards.Count}つの協議会に入っています",
        };
        var own = turn.Master.OwnWardOf(person);
        return MyMembershipsCard.Of(new(title, cards, turn.Basis(null, "委員名簿") with { Office = own?.Office }));
    }

    private MyMembershipsCard.Membership Membership(CouncilMember member, Council council)
    {
        var ward = turn.Master.City.FindWard(council.WardCode);
        return new(
            ward?.Code ?? CouncilAsk.CityBody, ward?.Name ?? council.ShortName ?? council.Name, council.Name, member.Post ?? "委員", member.Category, member.TermText(), member.Term,
            Coming(council).FirstOrDefault() is { } next ? MomentText(next) : "まだ登録されていません");
    }

    private CouncilMember? OwnMembership(Council council, Person person) => turn.Master.Councils.OfAccount(person.Sender.TenantId, person.Sender.ObjectId)
        .FirstOrDefault(m => m.CouncilId == council.Id && m.IsInOfficeOn(turn.Today));

    // One that began an hour ago is still the next one for whoever is late.
    private IEnumerable<Meeting> Coming(Council council) => turn.Master.Councils.MeetingsOf(council.Id).Where(m => m.At >= turn.Turn.Now.DateTime.AddHours(-1));

    private static string MomentText(Meeting meeting) => JapaneseDate.Moment(new(meeting.At, TimeSpan.FromHours(9)));
}
