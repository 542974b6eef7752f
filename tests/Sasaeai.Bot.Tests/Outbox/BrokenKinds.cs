using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Sasaeai.Cards.Elements;

namespace Sasaeai.Bot.Tests.Outbox;

/// <summary>A kind of message with a mistake in it: its cards for one person can't be written or sent, and neither can it end an occasion.</summary>
internal sealed class BrokenKinds : IMessageKind
{
    /// <summary>A text that somebody might have typed.</summary>
    public const string Mark = "しるしの文面";

    /// <summary>For whom it goes wrong.</summary>
    public const string Unlucky = CityHost.ChapterOfficer;

    /// <summary>Begins the subjects in which the card can't be written.</summary>
    public const string Throws = "z-1";

    /// <summary>Begins the subjects in which the card is too large to be sent.</summary>
    public const string TooLarge = "y-1";

    /// <summary>The mistake is mended.</summary>
    public bool IsMended { get; set; }

    /// <inheritdoc/>
    public string Initials => "zy";

    /// <inheritdoc/>
    public Task<Card?> WriteAsync(Delivery delivery, CancellationToken ct)
    {
        var card = ReminderNoteCard.Of(new("replaced", "12101/p-2026-2", "5月分", []));
        if (IsMended || delivery.To.ObjectId != Unlucky) return Task.FromResult<Card?>(card);
        if (delivery.Occasion.Subject == Throws) throw new InvalidOperationException(Mark);
        return Task.FromResult<Card?>(card with { Body = new AdaptiveCard(new string('長', 40_000), card.Body.Body) });
    }

    /// <inheritdoc/>
    public Task EndedAsync(Occasion occasion, IReadOnlyList<Delivery> deliveries, CancellationToken ct) => throw new FormatException(Mark);
}
