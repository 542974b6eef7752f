using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sasaeai.Bot.Teams;

/// <summary>
/// A message on its way out (Bot Framework Activity, outbound). Nulls are left out, as the Connector demands; either
/// <see cref="Text"/> or one attachment, because Teams splits a message that has both.
/// </summary>
internal sealed record OutboundActivity
{
    /// <summary>Always <c>message</c>.</summary>
    public string Type { get; init; } = "message";

    /// <summary>The bot.</summary>
    public AccountId? From { get; init; }

    /// <summary>The person; null in group chats and channels, where nobody in particular is meant.</summary>
    public AccountId? Recipient { get; init; }

    /// <summary>Where to.</summary>
    public AccountId? Conversation { get; init; }

    /// <summary>Id of the activity that is answered.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Plain text.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c> whenever there is text: the default is Markdown.</summary>
    public string? TextFormat => Text is null ? null : "plain";

    /// <summary>What the notification says of a message that is only a card.</summary>
    public string? Summary { get; init; }

    /// <summary>One card.</summary>
    public IReadOnlyList<CardAttachment>? Attachments { get; init; }
}

/// <summary>ConversationParameters of the Connector: a personal chat with exactly one member.</summary>
internal sealed record ConversationParameters(AccountId Bot, IReadOnlyList<AccountId> Members, string TenantId, TenantData ChannelData)
{
    /// <summary>Always false: a bot can't open a group chat.</summary>
    public bool IsGroup { get; init; }
}

/// <summary>The channelData of Teams, as far as a new conversation needs it.</summary>
internal sealed record TenantData(AccountId Tenant);

/// <summary>An account or conversation of which only the id is sent.</summary>
internal sealed record AccountId(string Id);

/// <summary>Attachment, outbound: an Adaptive Card.</summary>
internal sealed record CardAttachment(RawJson Content)
{
    /// <summary>MIME type of an Adaptive Card, in attachments and in invoke responses.</summary>
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    /// <inheritdoc cref="AdaptiveCardType"/>
    public string ContentType { get; init; } = AdaptiveCardType;
}

/// <summary>JSON that is already written, in UTF-8; goes out byte for byte.</summary>
[JsonConverter(typeof(RawJsonConverter))]
internal readonly record struct RawJson(ReadOnlyMemory<byte> Utf8);

/// <summary>Writes <see cref="RawJson"/> as it is.</summary>
internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    /// <inheritdoc/>
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Outbound only.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
}

/// <summary>Answer to an activity with <c>deliveryMode: expectReplies</c>.</summary>
internal sealed record ExpectedReplies(IReadOnlyList<OutboundActivity> Activities);

/// <summary>ResourceResponse of the Connector. The id is null when the service answered with an empty body: then the message can't be updated.</summary>
internal sealed record ResourceResponse(string? Id);
