using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Outbox;

/// <summary>あて名: who is to get a message.</summary>
/// <param name="Name">For the ledger.</param>
internal sealed record Recipient(Sender Person, string Name)
{
    /// <summary>Everybody with one of those roles in that ward (null: in the whole city) on that day, one entry a person.</summary>
    public static IReadOnlyList<Recipient> InRoles(Roster roster, string? ward, DateOnly day, params ReadOnlySpan<Role> roles)
    {
        var wanted = roles.ToArray();
        return [.. roster.RowsOn(day)
            .Where(r => wanted.Contains(r.Grant.Role) && (ward is null || r.Grant.Wards.Contains(ward, StringComparer.Ordinal)))
            .Select(r => new Recipient(new(r.TenantId, r.ObjectId, null), r.Name)).DistinctBy(r => r.Person)];
    }
}

/// <summary>発送: puts into the outbox what is to go out now, because somebody has done something.</summary>
internal sealed class Mailing(OutboxStore outbox, Dispatcher dispatcher, Today today)
{
    /// <summary>
    /// Plans one message to each. The same occasion, whose moment the caller keeps, is planned once however often this is called.
    /// One round trip where it was planned already, four otherwise.
    /// </summary>
    /// <param name="title">What it is about, for the ledger; at most 60 characters.</param>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble; call it again.</exception>
    public async Task SendAsync(Occasion occasion, string title, IReadOnlyList<Recipient> to, CancellationToken ct)
    {
        // The key has minutes.
        occasion = occasion with { At = occasion.At.AddTicks(-(occasion.At.Ticks % TimeSpan.TicksPerMinute)) };
        if (await outbox.RecordAsync(occasion, ct) is not null) return;
        var deliveries = to.Select(r => new Delivery(occasion, r.Person, r.Name, [], DeliveryState.Taken, "", occasion.At)).ToList();
        await outbox.PlanAsync(new(occasion, deliveries.Count, today.Now) { Title = title, EndedAt = deliveries.Count == 0 ? today.Now : null }, deliveries, ct);
        dispatcher.Wake();
    }
}
