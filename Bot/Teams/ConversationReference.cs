using System.Security.Cryptography;
using System.Text;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Teams;

/// <summary>
/// What is needed to write into a conversation later (Bot Framework ConversationReference). In a group chat or channel
/// it names no person, so that it is one row whoever speaks.
/// </summary>
/// <param name="UserId">The person's id for this bot (<c>29:…</c>); personal chats only.</param>
/// <param name="ObjectId">The person's Entra object id; personal chats only.</param>
/// <param name="ConversationId">Without the thread of a channel.</param>
/// <param name="Locale">Of the person's client; personal chats only.</param>
internal sealed record ConversationReference(
    string TenantId, string ServiceUrl, string ChannelId, ChatKind Chat, string ConversationId, string? BotId, string? UserId, string? ObjectId, string? Locale)
{
    /// <summary>PartitionKey in table <c>Conversations</c>: hash of tenant and person, or of the conversation where there is none.</summary>
    public string Partition => ObjectId is null ? Hash($"c|{TenantId}|{ConversationId}") : PartitionOf(TenantId, ObjectId);

    /// <summary>PartitionKey of a person's chats.</summary>
    public static string PartitionOf(string tenantId, string objectId) => Hash($"p|{tenantId}|{objectId}");

    /// <summary>RowKey: hash of the conversation.</summary>
    public string Key => $"C|{Hash(ConversationId)}";

    /// <summary>The reference of an activity that was let in.</summary>
    public static ConversationReference Of(Admitted from)
    {
        var personal = from.Chat == ChatKind.Personal && from.Sender.ObjectId.Length > 0;
        return new(
            from.Sender.TenantId, from.ServiceUrl, from.Activity.ChannelId ?? "", from.Chat, Address.WithoutThread(from.ConversationId), from.Activity.Recipient?.Id,
            personal ? from.Activity.From?.Id : null, personal ? from.Sender.ObjectId : null, personal ? from.Activity.Locale : null);
    }

    /// <summary>The reference in a row.</summary>
    public static ConversationReference Of(Row row) => new(
        row.Text("TenantId") ?? "", row.Text("ServiceUrl") ?? "", row.Text("ChannelId") ?? "",
        Enum.TryParse<ChatKind>(row.Text("Chat"), out var chat) ? chat : ChatKind.GroupChat,
        row.Text("ConversationId") ?? "", row.Text("BotId"), row.Text("UserId"), row.Text("ObjectId"), row.Text("Locale"));

    /// <summary>Its columns.</summary>
    public Dictionary<string, object> ToColumns()
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["TenantId"] = TenantId,
            ["ServiceUrl"] = ServiceUrl,
            ["ChannelId"] = ChannelId,
            ["Chat"] = Chat.ToString(),
            ["ConversationId"] = ConversationId,
        };
        if (BotId is not null) columns["BotId"] = BotId;
        if (UserId is not null) columns["UserId"] = UserId;
        if (ObjectId is not null) columns["ObjectId"] = ObjectId;
        if (Locale is not null) columns["Locale"] = Locale;
        return columns;
    }

    private static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16));
}
