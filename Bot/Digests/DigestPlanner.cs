using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Reminders;

namespace Sasaeai.Bot.Digests;

/// <summary>
/// まとめの予定: puts the digests that have become due into the outbox, each once. Asks the storage nothing as long as no moment has come
/// that this copy has not dealt with.
/// </summary>
internal sealed class DigestPlanner(OutboxStore outbox, DigestWishes wishes, ChannelStore channels, Today today)
{
    private DateTimeOffset dealtWith = DateTimeOffset.MinValue;

    /// <inheritdoc cref="Planning"/>
    public async Task PlanAsync(string owner, CancellationToken ct)
    {
        var now = today.Now;
        if (!DueMoments.IsAwake(now)) return;
        var spans = DigestSpan.Between(DueMoments.From(dealtWith, now), now);
        if (spans.Count == 0) return;
        var since = await outbox.SinceAsync(now, ct);
        var due = spans.Where(s => since < s.At).ToList();
        var wanted = due.Count == 0 ? [] : await wishes.AllAsync(ct);
        foreach (var span in due)
        {
            foreach (var ward in wanted.Where(w => w.Rhythm == span.Rhythm && w.At < span.At).GroupBy(w => w.Ward, StringComparer.Ordinal))
                await PlanAsync(span, ward.Key, [.. ward], now, owner, ct);
        }

        dealtWith = spans[^1].At;
    }

    /// <inheritdoc cref="Trial"/>
    public async Task TryAsync(DateTimeOffset now, CancellationToken ct)
    {
        foreach (var ward in (await wishes.AllAsync(ct)).GroupBy(w => (w.Ward, w.Rhythm)))
        {
            var span = DigestSpan.Next(ward.Key.Rhythm, now);
            await PlanAsync(new Occasion(ward.Key.Ward, span.Subject, now), span, [.. ward], now, "", ct);
        }
    }

    private Task PlanAsync(DigestSpan span, string ward, IReadOnlyList<DigestWish> wanted, DateTimeOffset now, string owner, CancellationToken ct) =>
        PlanAsync(new Occasion(ward, span.Subject, span.At), span, wanted, now, owner, ct);

    // One round trip where it was dealt with.
    private async Task PlanAsync(Occasion occasion, DigestSpan span, IReadOnlyList<DigestWish> wanted, DateTimeOffset now, string owner, CancellationToken ct)
    {
        if (await outbox.RecordAsync(occasion, ct) is not null) return;
        if (!DueMoments.IsUseful(occasion.At, now))
        {
            await outbox.PlanAsync(new(occasion, 0, now, OccasionRecord.Stale) { Title = span.Title, EndedAt = now }, [], ct);
            return;
        }

        var deliveries = new List<Delivery>();
        foreach (var wish in wanted)
        {
            // A channel that was given up gets none, and is no failure.
            if (Channel.WardOf(wish.To.Person) is { } of && await channels.FindAsync(of, ct) is null) continue;
            deliveries.Add(new(occasion, wish.To.Person, wish.To.Name, [], DeliveryState.Taken, owner, occasion.At));
        }

        if (deliveries.Count > 0) await outbox.PlanAsync(new(occasion, deliveries.Count, now) { Title = span.Title }, deliveries, ct);
    }
}
