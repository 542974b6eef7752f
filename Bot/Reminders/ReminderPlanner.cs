using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;

namespace Sasaeai.Bot.Reminders;

/// <summary>リマインドの予定: puts into the outbox what has become due, each occasion once, whoever asks and however often.</summary>
internal sealed class ReminderPlanner(OutboxStore outbox, ReminderSettings settings, MissingAreas missing, MasterData masterData, Today today)
{
    /// <inheritdoc cref="Planning"/>
    public async Task PlanAsync(string owner, CancellationToken ct)
    {
        var now = today.Now;
        var since = await outbox.SinceAsync(now, ct);
        var master = await masterData.CurrentAsync(ct);
        var rules = await settings.Rules.AllAsync(ct);
        var snoozes = await settings.Choices.DueAsync(now, ct);
        foreach (var ward in master.City.Wards.Select(w => w.Code).Append(Occasion.WholeCity))
        {
            var from = DueMoments.From(since, now);
            var moments = DueMoments.Of(ward, rules, master, from, now);
            var again = snoozes.Where(s => s.Ward == ward).ToList();
            if (moments.Count == 0 && again.Count == 0) continue;
            var records = await outbox.RecordsAsync(ward, from, ct);
            await PlanAsync(moments.Where(m => !DueMoments.IsDone(m.At, m.Duty, records)).ToList(), master, now, owner, ct);
            foreach (var snooze in again) await AgainAsync(snooze, master, now, owner, ct);
        }
    }

    /// <summary>Puts one occasion into the outbox: those of <paramref name="only"/>, or everybody who is due.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble; do it again.</exception>
    public async Task PlanAsync(Occasion occasion, Duty duty, MasterSnapshot master, string owner, Sender? only, CancellationToken ct)
    {
        var choices = await settings.Choices.AllAsync(ct);
        var deliveries = Addressees.Of(occasion, duty, await missing.OfAsync(duty, master, ct), choices, today.Date, master, only).Select(d => d with { Owner = owner }).ToList();
        await outbox.PlanAsync(new(occasion, deliveries.Count, today.Now) { EndedAt = deliveries.All(d => d.IsFinal) ? today.Now : null, ForOne = only is not null }, deliveries, ct);
    }

    private async Task PlanAsync(List<(DateTimeOffset At, Duty Duty)> open, MasterSnapshot master, DateTimeOffset now, string owner, CancellationToken ct)
    {
        foreach (var (at, duty) in open)
        {
            var occasion = new Occasion(duty.Ward, duty.Subject, at);
            // Down for a while: of several moments about one thing the last one counts, and not for ever.
            var superseded = open.Any(o => o.Duty.Subject[1..] == duty.Subject[1..] && o.At > at);
            if (superseded || !DueMoments.IsUseful(at, now)) await outbox.PlanAsync(new(occasion, 0, now, OccasionRecord.Stale) { EndedAt = now }, [], ct);
            else if (DueMoments.IsAwake(now)) await PlanAsync(occasion, duty, master, owner, null, ct);
        }
    }

    private async Task AgainAsync(Snooze snooze, MasterSnapshot master, DateTimeOffset now, string owner, CancellationToken ct)
    {
        if (!DueMoments.IsAwake(now)) return;
        if (Duty.Find(snooze.Ward, snooze.Subject, master) is { } duty) await PlanAsync(new(snooze.Ward, snooze.Subject, snooze.At), duty, master, owner, snooze.Person, ct);
        await settings.Choices.DropAsync(snooze, ct);
    }
}

/// <summary>決まりと希望の置き場, for those who need both.</summary>
internal sealed record ReminderSettings(RuleStore Rules, ChoiceStore Choices);
