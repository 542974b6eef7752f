using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;

namespace Sasaeai.Bot.Reminders;

/// <summary>リマインドを今すぐ試す: what would come next is sent now, reminders and digests, to the people of the sample city. In Development only.</summary>
internal sealed class TryingHandler(ReminderPlanner planner, IEnumerable<Trial> trials, Dispatcher dispatcher, IHostEnvironment environment)
{
    /// <summary>Sends the reminder of the period that is open in each ward.</summary>
    public async Task<Reply> TryAsync(Person person, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (!environment.IsDevelopment()) return new Reply.Line("リマインドを試すことは、開発用の環境でだけできます。");
        if (!person.May(Right.SeeSystem)) return new Reply.Line("リマインドを試せるのは、ボットの管理者です。");
        var today = DateOnly.FromDateTime(turn.Now.DateTime);
        var planned = 0;
        var now = turn.Now.AddTicks(-(turn.Now.Ticks % TimeSpan.TicksPerMinute));
        foreach (var one in master.City.Wards)
        {
            if (master.Plans.PeriodsDueFrom(one.Code, today).FirstOrDefault(p => p.Ends < today && p.Purpose == ReportingPeriod.Reporting) is not { } period) continue;
            var duty = new Duty.InPeriod(period);
            await planner.PlanAsync(new(one.Code, duty.Subject, now), duty, master, "", null, ct);
            planned++;
        }

        foreach (var trial in trials) await trial(now, ct);
        dispatcher.Wake();
        return new Reply.Line($"{planned}つの区のリマインドを、今から送ります。まとめを受け取る人には、まとめも送ります。同じ1分のうちに2回送っても、1回です。");
    }
}
