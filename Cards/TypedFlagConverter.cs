using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sasaeai.Cards;

/// <summary>Reads a yes or no from whatever a client makes of it: <c>true</c> and <c>"true"</c> are yes, all else is no.</summary>
public sealed class TypedFlagConverter : JsonConverter<bool>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return string.Equals(TypedTextConverter.AsText(value.RootElement), "true", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
