using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Outbox;

/// <summary>Writes the card of a delivery at the moment in which it is sent.</summary>
/// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
internal delegate Task<Written> Writing(Delivery delivery, CancellationToken ct);

/// <summary>What a delivery needs: its text, the person's chat, the way there, and what is done about older messages when all are out.</summary>
internal sealed record Sending(Writing Write, InboxOf InboxOf, Post Post, Func<Occasion, IReadOnlyList<Delivery>, CancellationToken, Task> Ended);

/// <summary>
/// 送信そのもの: brings every delivery that waits to a state from which it does not move by itself. 送信中 is written just before the
/// POST and the outcome just after it, for <see cref="Together"/> messages of one ward at a time.
/// </summary>
internal sealed class DispatchRun(OutboxStore store, DispatcherLease lease, Sending sending, Today today, TimeProvider clock)
{
    /// <summary>Tries of one delivery while the Connector is busy.</summary>
    public const int MostAttempts = 5;

    // If this copy dies on the way, so many are 不明 for each lane.
    private const int Together = 5;
    private const int Lanes = 8;
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(30);

    /// <summary>Sends what waits in the queue. Goes on with the next where one fails.</summary>
    /// <returns>How long until something of it may be tried again; null where nothing was put off.</returns>
    /// <exception cref="StorageTroubleException">The storage is in trouble; what was under way is 不明 at the next run.</exception>
    public async Task<TimeSpan?> RunAsync(IReadOnlyList<Occasion> queue, CancellationToken ct)
    {
        var waiting = new List<Delivery[]>();
        foreach (var occasion in queue)
        {
            var deliveries = await store.OfAsync(occasion, ct);
            // Nobody is sending now: this copy begins, and another one has lost its role.
            foreach (var stale in deliveries.Where(d => d.State == DeliveryState.Sending).Chunk(Together))
                await store.MoveAsync([.. stale.Select(d => d with { State = DeliveryState.Unknown, EndedAt = today.Now })], ct);
            waiting.AddRange(deliveries.Where(d => d.State == DeliveryState.Taken && d.NotBefore <= today.Now).Chunk(Together));
        }

        // A lane that fails begins nothing new in the others, and cuts off nothing that they have begun.
        await Parallel.ForEachAsync(waiting, new ParallelOptions { MaxDegreeOfParallelism = Lanes, CancellationToken = ct }, async (some, _) => await SendAsync(some, ct));
        DateTimeOffset? again = null;
        foreach (var occasion in queue) again = Earlier(again, await EndAsync(occasion, ct));
        return again - today.Now;
    }

    private async Task SendAsync(Delivery[] some, CancellationToken ct)
    {
        if (!lease.IsMine) return;
        var prepared = await Task.WhenAll(some.Select(d => PrepareAsync(d, ct)));
        // From here on it may not be held up: what is 送信中 is sent or known not to be.
        if (!lease.IsMine || !await store.MoveAsync([.. prepared.Select(p => p.Delivery)], ct)) return;
        var outcomes = await Task.WhenAll(prepared.Where(p => p.Delivery.State == DeliveryState.Sending).Select(PostAsync));
        await KeepAsync([.. outcomes.Select(d => d with { Version = null })]);
    }

    private async Task<Prepared> PrepareAsync(Delivery delivery, CancellationToken ct)
    {
        var written = await sending.Write(delivery, ct);
        if (written.Failed) return new(Ended(delivery, DeliveryState.Failed, DeliveryReason.Unwritable) with { Attempts = delivery.Attempts + 1 }, null, null);
        if (written.Card is not { } card) return new(Ended(delivery, DeliveryState.NotDue, DeliveryReason.Done), null, null);
        var inbox = await sending.InboxOf(delivery.To, ct);
        return inbox.Address is { } address
            ? new(delivery with { State = DeliveryState.Sending, Owner = lease.Owner, Attempts = delivery.Attempts + 1 }, card, address)
            : new(Of(delivery with { Attempts = delivery.Attempts + 1 }, inbox.Refused!), null, null);
    }

    // A host that stops waits these few seconds: cut off, it would not be known whether they arrived.
    private async Task<Delivery> PostAsync(Prepared ready) => await sending.Post(ready.Address!, ready.Card!, CancellationToken.None) switch
    {
        Posted.Taken taken => Ended(ready.Delivery, DeliveryState.Sent) with { Message = ready.Address! with { MessageId = taken.MessageId } },
        Posted.Refused refused => Of(ready.Delivery, refused),
        _ => Ended(ready.Delivery, DeliveryState.Unknown),
    };

    private Delivery Of(Delivery delivery, Posted.Refused refused) => refused.Problem == PostProblem.Throttled && delivery.Attempts < MostAttempts
        ? delivery with { State = DeliveryState.Taken, NotBefore = today.Now + (refused.Wait ?? UsualWait) }
        : Ended(delivery, DeliveryState.Failed, DeliveryReason.Of(refused.Problem));

    private Delivery Ended(Delivery delivery, DeliveryState state, string reason = "") => delivery with { State = state, Reason = reason, EndedAt = today.Now };

    // The messages are out: that the storage stumbles, or the host stops, may not make their outcome unknown.
    private async Task KeepAsync(IReadOnlyList<Delivery> outcomes)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await store.MoveAsync(outcomes, CancellationToken.None);
                return;
            }
            catch (StorageTroubleException) when (attempt < 3)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), clock, CancellationToken.None);
            }
        }
    }

    private async Task<DateTimeOffset?> EndAsync(Occasion occasion, CancellationToken ct)
    {
        var deliveries = await store.OfAsync(occasion, ct);
        if (deliveries.Where(d => !d.IsFinal).Min(d => (DateTimeOffset?)d.NotBefore) is { } again) return again;
        await sending.Ended(occasion, deliveries, ct);
        await store.EndAsync(occasion, deliveries.Count, today.Now, ct);
        return null;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;

    private sealed record Prepared(Delivery Delivery, Card? Card, Address? Address);
}
