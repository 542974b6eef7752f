using Sasaeai.Bot.Conversation;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Teams;

/// <summary>Writes into a chat outside a turn. Paced and tried again like every call of the Connector; the trust in the address is checked there anew.</summary>
internal sealed class ProactiveMessenger(ConnectorClient connector, DoorMeter meter, ILogger<ProactiveMessenger> log)
{
    /// <summary>Where an activity came from; a later message goes there.</summary>
    public static Address AddressOf(Admitted from) => new(
        from.ServiceUrl, from.ConversationId, from.Activity.Recipient?.Id, from.Chat == ChatKind.Personal ? from.Activity.From?.Id : null, from.Activity.ReplyToId);

    /// <inheritdoc cref="Courier"/>
    public async Task<bool> SendAsync(Address to, Card card, bool inPlace, CancellationToken ct)
    {
        var message = MessageOf(to, PackedCard.Of(card, log));
        try
        {
            if (!inPlace) await connector.SendToConversationAsync(to.ServiceUrl, to.ConversationId, message, ct);
            else if (to.MessageId is { Length: > 0 } id) await connector.UpdateActivityAsync(to.ServiceUrl, to.ConversationId, id, message, ct);
            return true;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            var what = inPlace ? "update" : "send";
            meter.Failed(what);
            var answer = e as ErrorResponseException;
            log.ConnectorFailed(what, Failure.TypeOf(e), (int?)answer?.Status, answer?.Code, answer?.CorrelationId);
            return false;
        }
    }

    /// <summary>A message to an address.</summary>
    public static OutboundActivity MessageOf(Address to, PackedCard card) => new()
    {
        From = IdOf(to.BotId),
        Recipient = IdOf(to.UserId),
        Conversation = new(to.ConversationId),
        Summary = card.Summary.Length == 0 ? null : card.Summary,
        Attachments = [new CardAttachment(card.Json)],
    };

    private static AccountId? IdOf(string? id) => id is { Length: > 0 } ? new(id) : null;
}
