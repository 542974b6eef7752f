using Sasaeai.Bot.Storage;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Outbox;

/// <summary>便りの種類: one kind of what the bot says on its own. Which one an occasion is of stands in the first letter of its subject.</summary>
internal interface IMessageKind
{
    /// <summary>The first letters of its subjects.</summary>
    string Initials { get; }

    /// <summary>Writes the card of a delivery at the moment in which it is sent; null when nothing is to be said any more.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    Task<Card?> WriteAsync(Delivery delivery, CancellationToken ct);

    /// <summary>All deliveries of an occasion have come to their end: what is done about older messages.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    Task EndedAsync(Occasion occasion, IReadOnlyList<Delivery> deliveries, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>書いた結果: the card of a delivery, or why there is none.</summary>
/// <param name="Card">Null where nothing is to be said any more, and where it could not be written.</param>
/// <param name="Failed">It could not be written: to try it again would fail again.</param>
internal readonly record struct Written(Card? Card, bool Failed = false);

/// <summary>Every kind, by the first letter of the subject. A mistake in one kind is that kind's alone; only trouble of the storage is everybody's.</summary>
internal sealed class MessageKinds(IEnumerable<IMessageKind> kinds, OutboxMishaps mishaps)
{
    private readonly Dictionary<char, IMessageKind> byInitial = kinds.SelectMany(k => k.Initials.Select(i => (i, k))).ToDictionary(pair => pair.i, pair => pair.k);

    /// <inheritdoc cref="Writing"/>
    public async Task<Written> WriteAsync(Delivery delivery, CancellationToken ct)
    {
        // A subject that a later version of the bot has planned is none of this one's business.
        if (!byInitial.TryGetValue(delivery.Occasion.Subject[0], out var kind)) return default;
        try
        {
            return new(await kind.WriteAsync(delivery, ct));
        }
        catch (Exception e) when (e is not StorageTroubleException && !ct.IsCancellationRequested)
        {
            mishaps.Unwritten(delivery.Occasion, e);
            return new(null, Failed: true);
        }
    }

    /// <inheritdoc cref="IMessageKind.EndedAsync"/>
    public async Task EndedAsync(Occasion occasion, IReadOnlyList<Delivery> deliveries, CancellationToken ct)
    {
        if (!byInitial.TryGetValue(occasion.Subject[0], out var kind)) return;
        try
        {
            await kind.EndedAsync(occasion, deliveries, ct);
        }
        catch (Exception e) when (e is not StorageTroubleException && !ct.IsCancellationRequested)
        {
            mishaps.Unended(occasion, e);
        }
    }
}
