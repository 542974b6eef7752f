using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Notices;

/// <summary>お知らせ in the outbox.</summary>
internal sealed class NoticeMessages(NoticeStore store, OutboxStore outbox, MasterData masterData, Courier courier) : IMessageKind
{
    // What was sent does not change, and one occasion after the other is sent.
    private volatile Notice? last;

    /// <inheritdoc/>
    public string Initials => "n";

    /// <summary>The card. One round trip an occasion; one more a delivery where it is sent once more.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Card?> WriteAsync(Delivery delivery, CancellationToken ct)
    {
        if (NoticeKey.Of(delivery.Occasion) is not { } key || await FindAsync(key, ct) is not { } notice) return null;
        var master = await masterData.CurrentAsync(ct);
        var (content, office) = (NoticeWords.Content(key, notice.Text, master), master.City.FindWard(key.Ward)?.Office);
        if (Channel.WardOf(delivery.To) is not null) return NoticeCard.Of(new("channel", key.ToString(), content, office, false));
        if (master.Roster.Find(delivery.To, delivery.Day)?.OwnWards.Contains(key.Ward, StringComparer.Ordinal) != true) return null;
        if (delivery.Occasion.At > NoticeWords.Occasion(notice).At && await store.FindAsync(key, delivery.Person, ct) is not null) return null;
        return NoticeCard.Of(new(notice.Text.AsksReply ? "asksReply" : "asking", key.ToString(), content, office, notice.Text.AsksReply));
    }

    /// <summary>Sent once more: the card before it shrinks to a line. Three round trips.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task EndedAsync(Occasion occasion, IReadOnlyList<Delivery> deliveries, CancellationToken ct)
    {
        var again = deliveries.Where(d => d.State == DeliveryState.Sent).Select(d => d.Person).ToHashSet(StringComparer.Ordinal);
        if (again.Count == 0 || NoticeKey.Of(occasion) is not { } key || await FindAsync(key, ct) is not { } notice || occasion.At <= NoticeWords.Occasion(notice).At) return;
        // The card of who has acknowledged it meanwhile says so, and stays.
        var done = (await store.OfAsync(key, ct)).Select(a => a.Person).ToHashSet(StringComparer.Ordinal);
        var before = (await outbox.OfAsync(occasion.Ward, occasion.Subject, ct))
            .Where(d => d.Occasion.At < occasion.At && d is { State: DeliveryState.Sent, Message.MessageId: not null } && again.Contains(d.Person) && !done.Contains(d.Person))
            .GroupBy(d => d.Person, StringComparer.Ordinal).Select(g => g.MaxBy(d => d.Occasion.At)!);
        var place = NoticeWords.Content(key, notice.Text, await masterData.CurrentAsync(ct)).Place;
        foreach (var old in before) await courier(old.Message!, NoticeCard.Replaced(place), true, ct);
    }

    private async Task<Notice?> FindAsync(NoticeKey key, CancellationToken ct)
    {
        if (last is { } known && known.Key == key) return known;
        if (await store.FindAsync(key, ct) is not { SentAt: not null } notice) return null;
        return last = notice;
    }
}
