using Sasaeai.Bot.Conversation;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Teams;

/// <summary>Sends what a turn says into the conversation that it came from. Failures are logged and counted, never thrown: there is nobody left to tell.</summary>
internal sealed class Messenger(ConnectorClient connector, DoorMeter meter, ILogger<Messenger> log)
{
    /// <summary>The apology for a turn that failed.</summary>
    public PackedCard Apology(string reference) => PackedCard.Of(ApologyCard.Of(new(reference, null)), log);

    /// <summary>A message with one card and no text.</summary>
    public static OutboundActivity CardMessage(Admitted to, PackedCard card) => Addressed(to) with
    {
        Summary = card.Summary.Length == 0 ? null : card.Summary,
        Attachments = [new CardAttachment(card.Json)],
    };

    /// <summary>A message with a line of text.</summary>
    public static OutboundActivity TextMessage(Admitted to, string text) => Addressed(to) with { Text = text };

    /// <summary>Sends; an answer to a message as a reply to it. False when the Connector did not take it.</summary>
    public Task<bool> SendAsync(Admitted to, OutboundActivity message, CancellationToken ct) => TryAsync("send", () =>
        to.Activity.Is("message") && to.Activity.Id is { Length: > 0 } id
            ? connector.ReplyToActivityAsync(to.ServiceUrl, to.ConversationId, id, message with { ReplyToId = id }, ct)
            : connector.SendToConversationAsync(to.ServiceUrl, to.ConversationId, message, ct));

    /// <summary>Updates the message whose card was pressed. False when the Connector did not take it.</summary>
    public Task<bool> UpdateAsync(Admitted to, string messageId, PackedCard card, CancellationToken ct) => TryAsync("update", () =>
        connector.UpdateActivityAsync(to.ServiceUrl, to.ConversationId, messageId, CardMessage(to, card), ct));

    private static OutboundActivity Addressed(Admitted to) => new()
    {
        From = IdOf(to.Activity.Recipient),
        Recipient = to.Chat == ChatKind.Personal ? IdOf(to.Activity.From) : null,
        Conversation = new(to.ConversationId),
    };

    private static AccountId? IdOf(ChannelAccount? account) => account?.Id is { Length: > 0 } id ? new(id) : null;

    private async Task<bool> TryAsync(string what, Func<Task> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (Exception e)
        {
            meter.Failed(what);
            var answer = e as ErrorResponseException;
            log.ConnectorFailed(what, Failure.TypeOf(e), (int?)answer?.Status, answer?.Code, answer?.CorrelationId);
            return false;
        }
    }
}
