using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;

namespace Sasaeai.Bot.Reminders;

/// <summary>次回: the moment that comes next, and whom it would reach as things stand.</summary>
/// <param name="Areas">地区部会ID that have handed in nothing.</param>
/// <param name="Due">What would be sent; without those who do not want it.</param>
internal sealed record Upcoming(DateTimeOffset At, Duty Duty, ReminderRule Rule, IReadOnlyList<string> Areas, IReadOnlyList<Delivery> Due);

/// <summary>次回を見る: by the same rules by which it is sent.</summary>
internal sealed class NextReminder(OutboxStore outbox, MissingAreas missing, ReminderSettings settings)
{
    /// <summary>The next one of a ward, or null where none is to come. At most three round trips.</summary>
    /// <param name="purpose">種別; null for all.</param>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Upcoming?> OfAsync(string ward, Rules rules, string? purpose, MasterSnapshot master, DateTimeOffset now, CancellationToken ct)
    {
        var records = await outbox.RecordsAsync(ward, new(now.Date, now.Offset), ct);
        var next = DueMoments.After(ward, rules, master, now).FirstOrDefault(m => (purpose is null || m.Duty.Purpose == purpose) && !DueMoments.IsDone(m.At, m.Duty, records));
        if (next.Duty is not { } duty) return null;
        var areas = await missing.OfAsync(duty, master, ct);
        var choices = await settings.Choices.AllAsync(ct);
        var all = Addressees.Of(new(ward, duty.Subject, next.At), duty, areas, choices, DateOnly.FromDateTime(next.At.DateTime), master);
        return new(next.At, duty, rules.Of(ward, duty.Purpose), areas, [.. all.Where(d => !d.IsFinal)]);
    }
}
