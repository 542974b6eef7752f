using Sasaeai.Cards;

namespace Sasaeai.Bot.Outbox;

/// <summary>便りの種類: one kind of what the bot says on its own. Which one an occasion is of stands in the first letter of its subject.</summary>
internal interface IMessageKind
{
    /// <summary>The first letters of its subjects.</summary>
    string Initials { get; }

    /// <inheritdoc cref="Writing"/>
    Task<Card?> WriteAsync(Delivery delivery, CancellationToken ct);

    /// <summary>All deliveries of an occasion have come to their end: what is done about older messages.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    Task EndedAsync(Occasion occasion, IReadOnlyList<Delivery> deliveries, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>Every kind, by the first letter of the subject.</summary>
internal sealed class MessageKinds(IEnumerable<IMessageKind> kinds)
{
    private readonly Dictionary<char, IMessageKind> byInitial = kinds.SelectMany(k => k.Initials.Select(i => (i, k))).ToDictionary(pair => pair.i, pair => pair.k);

    /// <inheritdoc cref="Writing"/>
    public async Task<Card?> WriteAsync(Delivery delivery, CancellationToken ct) =>
        // A subject that a later version of the bot has planned is none of this one's business.
        byInitial.TryGetValue(delivery.Occasion.Subject[0], out var kind) ? await kind.WriteAsync(delivery, ct) : null;

    /// <inheritdoc cref="IMessageKind.EndedAsync"/>
    public Task EndedAsync(Occasion occasion, IReadOnlyList<Delivery> deliveries, CancellationToken ct) =>
        byInitial.TryGetValue(occasion.Subject[0], out var kind) ? kind.EndedAsync(occasion, deliveries, ct) : Task.CompletedTask;
}
