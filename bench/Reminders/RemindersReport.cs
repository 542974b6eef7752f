using System.Globalization;
using Sasaeai.Bot.Outbox;

namespace Sasaeai.Bench.Reminders;

/// <summary>Prints what came of it, holds it against what was wanted, and says which figures were not reached.</summary>
internal sealed class RemindersReport(RemindersOptions options, TextWriter output)
{
    private readonly List<(string Wanted, bool Reached)> verdict = [];

    /// <summary>Prints all of it.</summary>
    /// <returns>The exit code: 1 when a figure was not reached.</returns>
    public async Task<int> WriteAsync(IReadOnlyList<Officer> people, IReadOnlyList<Delivery> deliveries, Tally tally, Course course)
    {
        await WriteOutcomesAsync(people, deliveries, tally);
        await WriteCostAsync(deliveries.Count, tally, course);
        foreach (var (reason, count) in tally.Refused.OrderBy(r => r.Key, StringComparer.Ordinal)) await LineAsync($"  the Connector, {reason}: {count}");
        var broken = verdict.Count(v => !v.Reached);
        foreach (var (wanted, reached) in verdict) await LineAsync($"{(reached ? "ok     " : "MISSED ")} {wanted}");
        await LineAsync($"reminders: {verdict.Count - broken} reached, {broken} missed");
        return broken == 0 ? 0 : 1;
    }

    private async Task WriteOutcomesAsync(IReadOnlyList<Officer> people, IReadOnlyList<Delivery> deliveries, Tally tally)
    {
        var chats = people.ToDictionary(p => p.ObjectId, p => p.Conversation, StringComparer.Ordinal);
        int Got(Delivery d) => tally.Delivered.GetValueOrDefault(chats[d.To.ObjectId]);
        await LineAsync($"{options.People} people, seed {options.Seed}: {deliveries.Count} targets in the ledger");
        foreach (var state in deliveries.GroupBy(d => (d.State, d.Reason)).OrderBy(g => g.Key.State).ThenBy(g => g.Key.Reason, StringComparer.Ordinal))
            await LineAsync($"  {state.Key.State} {state.Key.Reason}: {state.Count()}, really delivered {state.Count(d => Got(d) > 0)}");
        var twice = tally.Delivered.Count(d => d.Value > 1);
        await LineAsync($"  delivered, as the Connector counts: {tally.Delivered.Count}; twice: {twice}");
        Want("everybody is a target", deliveries.Count == options.People);
        Want("every target is in a final state", deliveries.All(d => d.IsFinal));
        Want("none delivered twice", twice == 0);
        Want("each 送信済 was delivered, and no 失敗 or 対象外 was", deliveries.All(d => d.State == DeliveryState.Unknown || d.State == DeliveryState.Sent == Got(d) > 0));
        // The others were on their way in the copy that was killed.
        var silent = tally.Refused.GetValueOrDefault(Tally.Silent);
        await LineAsync($"  不明: {deliveries.Count(d => d.State == DeliveryState.Unknown)}, really delivered {deliveries.Count(d => d.State == DeliveryState.Unknown && Got(d) > 0)}; messages that hung: {silent}");
    }

    private async Task WriteCostAsync(int targets, Tally tally, Course course)
    {
        var calls = tally.Calls;
        var (before, after) = course.Parts(calls);
        var storage = (double)course.Storage / targets;
        var growth = course.AtEnd / course.AtTenth;
        await LineAsync($"  calls: {calls.Count}, {course.Used(calls):P1} of 25 a second while a copy sent (before the kill {before:P1}, after the take-over {after:P1})");
        await LineAsync($"  take-over: {course.TakeOver(calls):0.0} s after kill -9");
        await LineAsync($"  storage transactions: {course.Storage} by Azurite's list, both copies, their starts and idle looks with them: {storage:0.00} a reminder");
        await LineAsync($"  working set of the copy that sends, MiB: {course.AtTenth:0} at a tenth, {course.AtKill:0} at its kill; the other {course.AfterTakeOver:0} at a tenth of its part, {course.AtEnd:0} at the end ({growth:0.00} times)");
        Want("95 % of 25 a second", course.Used(calls) >= 0.95);
        Want("taken over within 60 s", course.TakeOver(calls) <= 60);
        Want("at most 3 storage transactions a reminder", storage <= 3);
        Want("working set at the end at most 1.2 times that at a tenth", growth <= 1.2);
    }

    private void Want(string what, bool reached) => verdict.Add((what, reached));

    private Task LineAsync(FormattableString line) => output.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));
}
