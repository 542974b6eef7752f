using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
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
        return DoAsync("snoozed", reminder, [$"{ReminderView.Hour(at)}に、もう一度お知らせします。"], master, turn,
            (ward, duty) => choices.PutAsync(new Snooze(Bare(person), ward, duty.Subject, at), ct));
    }

    /// <summary>Nothing more about this.</summary>
    public Task<Reply> StopAsync(Person person, string? reminder, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        DoAsync("stopped", reminder, [], master, turn, async (ward, duty) =>
        {
            await choices.PutAsync(new Choice.Stop(Bare(person), ward, duty.Subject), ct);
            await choices.ForgetSnoozesAsync(person.Sender, duty.Subject, ct);
        });

    /// <summary>Takes it back.</summary>
    public Task<Reply> ResumeAsync(Person person, string? reminder, MasterSnapshot master, Turn turn, CancellationToken ct) =>
        DoAsync("resumed", reminder, ["まだ出ていないときに、次のお知らせが届きます。"], master, turn, (ward, duty) => choices.DropAsync(new Choice.Stop(Bare(person), ward, duty.Subject), ct));

    private static async Task<Reply> DoAsync(string state, string? reminder, IReadOnlyList<string> detail, MasterSnapshot master, Turn turn, Func<string, Duty, Task> keep)
    {
        if (reminder?.Split('/') is not [var ward, var subject] || Duty.Find(ward, subject, master) is not { } duty) return new Reply.Line("このお知らせは、もう終わっています。");
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

    // The name of the account is no part of who it is.
    private static Sender Bare(Person person) => person.Sender with { DisplayName = null };
}
