using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reminders;

/// <summary>明日もう一度, 今回は停止, やっぱり受け取る: what a person presses on a reminder. It concerns that person only.</summary>
internal sealed class ReminderHandler(ChoiceStore choices)
{
    /// <summary>The same once more on the next open day at 9.</summary>
    public Task<Reply> SnoozeAsync(Person person, string? reminder, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var at = ReminderWriter.NextMorning(turn.Now);
        return DoAsync("snoozed", person, reminder, [$"{ReminderView.Hour(at)}に、もう一度お知らせします。"], master, turn,
            (ward, duty) => choices.PutAsync(new Snooze(Bare(person), ward, duty.Subject, at), ct));
    }

    /// <summary>Nothing more about this.</summary>
    public Task<Reply> StopAsync(Person person, string? reminder, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        DoAsync("stopped", person, reminder, [], master, turn, async (ward, duty) =>
        {
            await choices.PutAsync(new Choice.Stop(Bare(person), ward, duty.Subject), ct);
            await choices.ForgetSnoozesAsync(person.Sender, duty.Subject, ct);
        });

    /// <summary>Takes it back.</summary>
    public Task<Reply> ResumeAsync(Person person, string? reminder, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        DoAsync("resumed", person, reminder, ["まだ出ていないときに、次のお知らせが届きます。"], master, turn, (ward, duty) => choices.DropAsync(new Choice.Stop(Bare(person), ward, duty.Subject), ct));

    private static async Task<Reply> DoAsync(string state, Person person, string? reminder, IReadOnlyList<string> detail, MasterSnapshot master, Turn turn, Func<string, Duty, Task> keep)
    {
        if (reminder?.Split('/') is not [var ward, var subject] || Duty.Find(ward, subject, master) is not { } duty) return new Reply.Line("このお知らせは、もう終わっています。");
        if (!HasDuty(person, duty, DateOnly.FromDateTime(turn.Now.DateTime), master)) return new Reply.NewMessage(Refusals.Opening(person, master));
        var what = ReminderView.What(duty, DateOnly.FromDateTime(turn.Now.DateTime));
        try
        {
            await keep(ward, duty);
            return new Reply.Replace(ReminderNoteCard.Of(new(state, reminder, what, detail) { MayReport = MissingAreas.PeriodOf(duty) is not null && duty is Duty.InPeriod }));
        }
        catch (StorageTroubleException)
        {
            return new Reply.Replace(ReminderNoteCard.Of(new("notSaved", reminder, what, [])));
        }
    }

    // Who stands in for somebody may put it off too.
    private static bool HasDuty(Person person, Duty duty, DateOnly day, MasterSnapshot master) => duty is Duty.InPeriod && MissingAreas.PeriodOf(duty) is not null
        ? person.May(Right.FileReports, duty.Ward)
        : Targets.Of(duty, [.. master.City.Areas.Where(a => a.WardCode == duty.Ward).Select(a => a.Id)], day, master).Any(t => PersonKey.Of(t.Person) == PersonKey.Of(person.Sender));

    // The name of the account is no part of who it is.
    private static Sender Bare(Person person) => person.Sender with { DisplayName = null };
}
