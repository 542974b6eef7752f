using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Teams;

/// <summary>JSON of the activity wire, in both directions.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(OutboundActivity))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(InvokeBody<RawJson>))]
[JsonSerializable(typeof(InvokeBody<string>))]
[JsonSerializable(typeof(InvokeBody<InvokeError>))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(LocalToken))]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>The one instance with the settings of the wire.</summary>
    public static ActivityJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        // The Connector refuses nulls.
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Two values for one field would let the check and the work look at different ones.
        AllowDuplicateProperties = false,
        // Japanese as UTF-8, three bytes instead of six: the size limit counts them.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 128,
    });
}

/// <summary>A string as it is, except that a lone surrogate becomes U+FFFD instead of refusing the whole activity.</summary>
internal sealed class LenientTextConverter : JsonConverter<string?>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException();
        if (!reader.ValueIsEscaped) return reader.GetString();
        using var value = JsonDocument.ParseValue(ref reader);
        return TypedTextConverter.AsText(value.RootElement);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
