using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>会議を書く: adds a meeting, changes it, and writes down what was decided.</summary>
internal sealed class MeetingHandler(RosterStore store, RosterEnd end)
{
    /// <summary>The meetings of a council.</summary>
    public async Task<Reply> ListAsync(Person person, OpenMeetings form, MasterSnapshot master, CancellationToken ct)
    {
        var own = RosterAccess.All(person, master);
        if (form.Council is null && own.Count > 1) return new Reply.NewMessage(RosterCard.Choose([.. own.Select(c => new Option(c.ShortName ?? c.Name, c.Id))]));
        if (RosterAccess.Find(person, master, form.Council ?? own.FirstOrDefault()?.Id) is not { } council) return RosterHandler.Refused(person, master);
        var meetings = (await store.ReadAsync(Files.Meetings, ct)).Where(m => m.Must("Council") == council.Id && m.ClosedOn is null).OrderByDescending(m => m.Must("At"), StringComparer.Ordinal);
        return new Reply.NewMessage(MeetingListCard.Of(new(council.Id, council.Name, [.. meetings.Take(MeetingListCard.Most).Select(m => new Option(
            $"{RosterWords.Meeting(m)} {Day(m)}{(m.Text("Decisions") is null ? "" : " / 決まったこと あり")}", m.Key))])));
    }

    /// <summary>The form of one, or a blank one.</summary>
    public async Task<Reply> OpenAsync(Person person, OpenMeetingForm form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (RosterAccess.Find(person, master, form.Council) is not { } council) return RosterHandler.Refused(person, master);
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var meetings = (await store.ReadAsync(Files.Meetings, ct)).Where(m => m.Must("Council") == council.Id).ToList();
        if (form.New)
        {
            var number = meetings.Where(m => m.Year("Year") == FiscalYear.Of(today)).Max(m => m.Number("Number")) ?? 0;
            return new Reply.Replace(MeetingFormCard.Of(new(
                new AddMeeting { Council = council.Id, Edit = DrawnId.New(), Number = (number + 1).ToString(CultureInfo.InvariantCulture), Time = "14:00" }, council.Name, null, [])));
        }

        return meetings.Find(m => m.Key == form.Meeting) is { } meeting
            ? new Reply.Replace(MeetingFormCard.Of(new(Filled(council, meeting), council.Name, RosterWords.Meeting(meeting), [])))
            : RosterHandler.Refused(person, master);
    }

    /// <summary>Keeps what the form says, or gives it back.</summary>
    public async Task<Reply> KeepAsync(Person person, MeetingFields form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (RosterAccess.Find(person, master, form.Council) is not { } council || !DrawnId.Is(form.Edit)) return RosterHandler.Refused(person, master, form);
        Reply Back(MasterRow? meeting, IReadOnlyList<ReportFormCard.Problem> problems, string? notice = null) =>
            new Reply.Replace(MeetingFormCard.Of(new(form, council.Name, meeting is null ? null : RosterWords.Meeting(meeting), problems, notice)));
        try
        {
            var change = form as ChangeMeeting;
            var rows = await store.ReadAsync(Files.Meetings, ct);
            var now = change is null ? null : rows.FirstOrDefault(m => m.Key == change.Meeting && m.Must("Council") == council.Id);
            if (change is not null && now is null) return RosterHandler.Refused(person, master, form);
            var (values, problems) = MeetingForm.Read(form, now?.Year("Year"), master.Names.Of(council.WardCode ?? ""));
            if (problems.Count > 0) return Back(now, problems);
            var (key, changes) = now is null ? Adding(council, values, rows) : (now.Key, Changing(values));
            var revision = now is null ? (int?)null : RevisionInCard.Read(change!.Revision);
            var made = RosterAccess.MadeBy(person, turn, form.Edit!, Reason(now, values));
            var edit = new RosterChange(Files.Meetings, key, revision, made, changes);
            return await store.KeepAsync(edit, ct) switch
            {
                Kept.Crowded => Back(now, [], $"{RevisionWords.Crowded}{RevisionWords.TwiceIsOnce}"),
                Kept.Conflict conflict => new Reply.Replace(end.Conflict(edit, conflict, Again(form, conflict.Now), $"{council.Name} / {RosterWords.Meeting(conflict.Now)}")),
                Kept.Gone => RosterHandler.Refused(person, master, form),
                var kept => new Reply.Replace(end.Receipt(Files.Meetings, council, kept, key)),
            };
        }
        catch (StorageTroubleException)
        {
            return Back(null, [], $"{RevisionWords.Trouble}{RevisionWords.TwiceIsOnce}");
        }
    }

    // Without 会議ID: 協議会, 年度 and 回 name it in a file as they do here. The key is the city's own: two who add the same meeting meet each other, and not two meetings.
    private static (string Key, Func<MasterRow?, IReadOnlyList<RowChange>> Changes) Adding(Council council, IReadOnlyDictionary<string, string?> values, IReadOnlyList<MasterRow> rows)
    {
        var year = FiscalYear.Of(DateReading.Date(values["At"]![..10])!.Value).BeginsIn.ToString(CultureInfo.InvariantCulture);
        var there = rows.FirstOrDefault(m => m.Must("Council") == council.Id && m.Must("Year") == year && m.Must("Number") == values["Number"]);
        var key = there?.Key ?? $"{council.Id}|{year}|{values["Number"]}";
        Dictionary<string, string> fixedValues = new(StringComparer.Ordinal) { ["Council"] = council.Id, ["Year"] = year };
        return (key, now => [new((now ?? new MasterRow(key, 0, fixedValues)).With(values), Acts.MeetingAdded)]);
    }

    private static Func<MasterRow?, IReadOnlyList<RowChange>> Changing(IReadOnlyDictionary<string, string?> values) => now => [new(now!.With(values), Acts.MeetingChanged)];

    private static string Reason(MasterRow? now, IReadOnlyDictionary<string, string?> values) =>
        now is null ? "会議を加えた" : now.Text("Decisions") is null && values["Decisions"] is not null ? "決まったことを書いた" : "会議の内容を直した";

    private static ChangeMeeting Filled(Council council, MasterRow meeting) => new()
    {
        Council = council.Id,
        Edit = DrawnId.New(),
        Meeting = meeting.Key,
        Revision = meeting.Revision.ToString(CultureInfo.InvariantCulture),
        On = meeting.Must("At")[..10],
        Time = meeting.Must("At")[11..],
        Place = meeting.Text("Place"),
        Agenda = meeting.Text("Agenda"),
        Decisions = meeting.Text("Decisions"),
    };

    private static ChangeMeeting Again(MeetingFields form, MasterRow now) => new()
    {
        Council = form.Council,
        Edit = DrawnId.New(),
        Meeting = now.Key,
        Revision = now.Revision.ToString(CultureInfo.InvariantCulture),
        On = form.On,
        Time = form.Time,
        Place = form.Place,
        Agenda = form.Agenda,
        AgendaDeclared = form.AgendaDeclared,
        Decisions = form.Decisions,
        DecisionsDeclared = form.DecisionsDeclared,
    };

    private static string Day(MasterRow meeting) => DateReading.Date(meeting.Must("At")[..10]) is { } day ? JapaneseDate.Full(day) : meeting.Must("At");
}
