using Sasaeai.Bot.Outbox;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reminders;

/// <summary>リマインド in the outbox: periods, what was handed over, and meetings (see <see cref="Duty"/>).</summary>
internal sealed class ReminderMessages(ReminderWriter writer, ReminderNotes notes) : IMessageKind
{
    /// <inheritdoc/>
    public string Initials => "pem";

    /// <inheritdoc/>
    public Task<Card?> WriteAsync(Delivery delivery, CancellationToken ct) => writer.WriteAsync(delivery, ct);

    /// <inheritdoc/>
    public Task EndedAsync(Occasion occasion, IReadOnlyList<Delivery> deliveries, CancellationToken ct) => notes.ReplacedAsync(occasion, deliveries, ct);
}
