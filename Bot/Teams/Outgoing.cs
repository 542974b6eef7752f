using Sasaeai.Cards;

namespace Sasaeai.Bot.Teams;

/// <summary>What goes out after a turn, ready for the wire.</summary>
internal abstract record Outgoing
{
    private Outgoing()
    {
    }

    /// <summary>Nothing.</summary>
    internal sealed record Silence : Outgoing;

    /// <summary>A line of text.</summary>
    internal sealed record Line(string Text) : Outgoing;

    /// <summary>A message of its own.</summary>
    internal sealed record NewCard(PackedCard Card) : Outgoing
    {
        /// <summary>More cards, each a message of its own after this one.</summary>
        public IReadOnlyList<PackedCard> Also { get; init; } = [];
    }

    /// <summary>A card in place of the pressed one.</summary>
    internal sealed record SwapCard(PackedCard Card) : Outgoing;

    /// <summary>The turn failed or took too long: nothing is known to be saved.</summary>
    internal sealed record Failed(string Reference) : Outgoing;
}

/// <summary>A card as bytes, written once for the response and the update.</summary>
internal sealed record PackedCard(RawJson Json, string Summary)
{
    /// <summary>Refused above this many bytes; Teams' own limit is about 100 KB for the whole message.</summary>
    public const int Largest = 80 * 1024;

    /// <summary>Writes the card and logs that it is sent.</summary>
    /// <exception cref="InvalidOperationException">The card is larger than <see cref="Largest"/>.</exception>
    public static PackedCard Of(Card card, ILogger log)
    {
        var bytes = CardJson.ToUtf8(card.Body);
        if (bytes.Length > Largest) throw new InvalidOperationException($"The card {card.Kind} {card.State} has {bytes.Length} bytes.");
        log.CardSent(card.Kind, card.State, bytes.Length);
        return new(new RawJson(bytes), card.Summary);
    }
}
