using System.Text.Json;
using Sasaeai.Bot.Conversation;

namespace Sasaeai.Bot.Teams;

/// <summary>Where an activity was sent: kind of chat and tenant.</summary>
internal static class Chat
{
    /// <summary>The kind; what is not clearly personal counts as a group, because forms and names exist in personal chats only.</summary>
    public static ChatKind KindOf(ConversationAccount? conversation) => conversation?.ConversationType switch
    {
        "personal" => ChatKind.Personal,
        "channel" => ChatKind.Channel,
        null when conversation?.IsGroup is not true && conversation?.Id?.StartsWith("19:", StringComparison.Ordinal) is false => ChatKind.Personal,
        _ => ChatKind.GroupChat,
    };

    /// <summary>The tenant that the signed activity names, or null. Two different ones are none that could be allowed.</summary>
    public static string? TenantOf(Activity activity)
    {
        var said = activity.Conversation?.TenantId;
        var data = ChannelTenant(activity.ChannelData);
        if (string.IsNullOrEmpty(said)) return data;
        return data is null || string.Equals(said, data, StringComparison.OrdinalIgnoreCase) ? said : "";
    }

    private static string? ChannelTenant(JsonElement? channelData) =>
        channelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("tenant", out var tenant) && tenant.ValueKind == JsonValueKind.Object
        && tenant.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
        && Sasaeai.Cards.TypedTextConverter.AsText(id) is { Length: > 0 } text ? text : null;
}
