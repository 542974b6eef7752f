using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;
using Problem = Sasaeai.Cards.ReportFormCard.Problem;

namespace Sasaeai.Bot.Reminders;

/// <summary>自分のお知らせ: stops and absences of the person who presses, and of nobody else.</summary>
internal sealed class MyRemindersHandler(ChoiceStore choices, ReminderNotes notes)
{
    private const int LongestAbsence = 366;

    /// <summary>As things are. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> ShowAsync(Person person, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        new Reply.NewMessage(View(person, await choices.OfAsync(person.Sender, ct), master, turn).Of());

    /// <summary>すべて止める.</summary>
    public Task<Reply> OffAsync(Person person, MasterSnapshot master, Turn turn, CancellationToken ct) => DoAsync(person, master, turn, new(), async own =>
    {
        var off = new Choice.Off(Bare(person));
        await choices.PutAsync(off, ct);
        await choices.ForgetSnoozesAsync(person.Sender, null, ct);
        return [.. own.Where(c => c is not Choice.Off), off];
    }, ct);

    /// <summary>また受け取る.</summary>
    public Task<Reply> OnAsync(Person person, MasterSnapshot master, Turn turn, CancellationToken ct) => DoAsync(person, master, turn, new(), async own =>
    {
        var stops = own.Where(c => c is not Choice.Away).ToList();
        if (stops.Count > 0) await choices.DropAsync(stops, ct);
        return [.. own.OfType<Choice.Away>()];
    }, ct);

    /// <summary>不在にする.</summary>
    public async Task<Reply> AwayAsync(Person person, SetAbsence form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var people = StandIns.Of(person, today, master);
        var other = people.FirstOrDefault(p => PersonKey.Of(p.Person) == form.StandIn).Person;
        var until = DateReading.Date(form.Until ?? "");
        List<Problem> problems = [];
        if (Wrong(until, today) is { } sentence) problems.Add(new("until", "いつまで", sentence));
        if (other is null && form.StandIn != SetAbsence.Nobody) problems.Add(new("standIn", "代わりの人", "代わりの人を選びなおしてください。だれもいないときは、「だれもいません」を選びます。"));
        Choice.Away? kept = null;
        var reply = await DoAsync(person, master, turn, form, async own =>
        {
            if (problems.Count > 0) return own;
            var away = new Choice.Away(Bare(person), until!.Value, other);
            await choices.PutAsync(away, ct);
            kept = away;
            return [.. own.Where(c => c is not Choice.Away), away];
        }, ct, problems);
        return kept is null ? reply : reply with { Afterwards = after => notes.AwayAsync(kept, person.OwnWards, after) };
    }

    /// <summary>不在を終える.</summary>
    public Task<Reply> BackAsync(Person person, MasterSnapshot master, Turn turn, CancellationToken ct) => DoAsync(person, master, turn, new(), async own =>
    {
        await choices.DropAsync(new Choice.Away(Bare(person), default, null), ct);
        return [.. own.Where(c => c is not Choice.Away)];
    }, ct);

    private async Task<Reply> DoAsync(
        Person person, MasterSnapshot master, Turn turn, SetAbsence form, Func<IReadOnlyList<Choice>, Task<IReadOnlyList<Choice>>> change, CancellationToken ct, IReadOnlyList<Problem>? problems = null)
    {
        try
        {
            var now = await change(await choices.OfAsync(person.Sender, ct));
            return new Reply.Replace(View(person, now, master, turn).Of(problems is { Count: > 0 } ? form : null, problems));
        }
        catch (StorageTroubleException)
        {
            return new Reply.Replace(View(person, [], master, turn).NotSaved(form));
        }
    }

    private static string? Wrong(DateOnly? until, DateOnly today) => until switch
    {
        null => "最後の日を選んでください。",
        { } day when day < today => "過ぎた日です。今日か、これからの日を選んでください。",
        { } day when day > today.AddDays(LongestAbsence) => "1年より先です。もっと近い日を選んでください。",
        _ => null,
    };

    private static MyRemindersView View(Person person, IReadOnlyList<Choice> own, MasterSnapshot master, Turn turn) => new(person, own, master, DateOnly.FromDateTime(turn.Now.DateTime));

    // The name of the account is no part of who it is.
    private static Sender Bare(Person person) => person.Sender with { DisplayName = null };
}
