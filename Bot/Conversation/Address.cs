using Sasaeai.Cards;

namespace Sasaeai.Bot.Conversation;

/// <summary>宛先: where a message goes that is sent outside a turn. Whether it may be sent there is asked anew at every send.</summary>
/// <param name="ServiceUrl">Base of the Connector.</param>
/// <param name="UserId">The person's id for this bot; null in group chats and channels.</param>
/// <param name="MessageId">The message whose card was pressed, or null.</param>
internal sealed record Address(string ServiceUrl, string ConversationId, string? BotId, string? UserId, string? MessageId)
{
    /// <summary>The conversation itself: no message, no person, no thread of a channel.</summary>
    public Address OfConversation => this with { ConversationId = WithoutThread(ConversationId), UserId = null, MessageId = null };

    /// <summary>A channel's id carries its thread: 19:…@thread.tacv2;messageid=1795420504865.</summary>
    public static string WithoutThread(string conversationId) =>
        conversationId.IndexOf(";messageid=", StringComparison.OrdinalIgnoreCase) is > 0 and var at ? conversationId[..at] : conversationId;
}

/// <summary>Sends a card outside a turn. False, logged and counted, when it was not taken.</summary>
/// <param name="inPlace">True puts it in the place of the card of <see cref="Address.MessageId"/>: silent in Teams.</param>
internal delegate Task<bool> Courier(Address to, Card card, bool inPlace, CancellationToken ct);
