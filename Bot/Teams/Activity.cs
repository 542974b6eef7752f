using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sasaeai.Bot.Teams;

/// <summary>
/// Activity as it comes in (Bot Framework Activity, inbound). Only the fields in use are declared; every other one is
/// kept in <see cref="Properties"/>, so an unknown or oddly typed field (a timestamp, say) never refuses an activity.
/// </summary>
internal sealed record Activity
{
    /// <summary><c>message</c>, <c>invoke</c>, <c>installationUpdate</c> …, in any case. Required by the door.</summary>
    public string? Type { get; init; }

    /// <summary>Id of this activity, the target of a reply.</summary>
    public string? Id { get; init; }

    /// <summary>Name of an invoke. Teams sends some invokes without.</summary>
    public string? Name { get; init; }

    /// <summary>installationUpdate: <c>add</c>, <c>add-upgrade</c>, <c>remove</c>, <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Base of the Connector for this conversation, with or without a trailing slash. Must equal the token's claim.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary><c>msteams</c>. Must be endorsed by the key that signed the token.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Where it was sent.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>For a pressed card: id of the message that holds it.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>What was typed, mentions included. A lone surrogate in it becomes U+FFFD.</summary>
    [JsonConverter(typeof(LenientTextConverter))] public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>Language of the client; recorded, not obeyed.</summary>
    public string? Locale { get; init; }

    /// <summary><c>expectReplies</c>: the answers travel in the HTTP response. Anything else is normal.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>What a card sent.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Files and pictures, and the <c>text/html</c> copy that Teams adds to a message.</summary>
    public IReadOnlyList<Attachment?>? Attachments { get; init; }

    /// <summary>Mentions, clientInfo and others; read leniently, because an entity that makes no sense is to be ignored.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    /// <summary>conversationUpdate: who came in.</summary>
    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    /// <summary>TeamsChannelData, for the tenant.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Every field not declared above.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>True when the type is that one, whatever its case.</summary>
    public bool Is(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);
}

/// <summary>ChannelAccount: a user (<c>29:…</c>) or bot (<c>28:…</c>) in a channel.</summary>
internal sealed record ChannelAccount
{
    /// <summary>Unique per bot and user; another bot sees another one.</summary>
    public string? Id { get; init; }

    /// <summary>Missing in many system activities.</summary>
    [JsonConverter(typeof(LenientTextConverter))] public string? Name { get; init; }

    /// <summary>Entra object id, the only key of a person that is the same for every bot.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>Every field not declared above.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>ConversationAccount.</summary>
internal sealed record ConversationAccount
{
    /// <summary><c>a:…</c>, <c>19:…@thread.v2</c>, <c>19:…@thread.tacv2;messageid=…</c>. Escape it in a path.</summary>
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c>, <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>True for group chats and channels.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>Entra tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>Every field not declared above.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Attachment, inbound.</summary>
internal sealed record Attachment
{
    /// <summary>MIME type, or one of Teams' own.</summary>
    public string? ContentType { get; init; }

    /// <summary>Name of a file.</summary>
    [JsonConverter(typeof(LenientTextConverter))] public string? Name { get; init; }

    /// <summary>Of a file its download address; of other things never looked at.</summary>
    public JsonElement? Content { get; init; }
}
