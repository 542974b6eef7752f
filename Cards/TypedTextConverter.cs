using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sasaeai.Cards;

/// <summary>
/// Reads whatever a client sends for an input as text: a string as it is, a number or boolean as written, a list
/// joined by commas, an object or null as nothing. Never throws for a well-formed value: a wrong type is something
/// that the form tells the person, not a failure.
/// </summary>
public sealed class TypedTextConverter : JsonConverter<string?>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return AsText(value.RootElement);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    /// <summary>The text of one input's value; null when there is none.</summary>
    public static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => StringOf(value),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(AsText).Where(t => t is not null)),
        _ => null,
    };

    // GetString throws on a lone surrogate written as an escape; the characters around it are still the person's text.
    private static string? StringOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return UnescapeLeniently(value.GetRawText().AsSpan()[1..^1]);
        }
    }

    private static string UnescapeLeniently(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            switch (raw[i])
            {
                case 'u':
                    text.Append((char)Convert.ToInt32(raw.Slice(i + 1, 4).ToString(), 16));
                    i += 4;
                    break;
                case 'n': text.Append('\n'); break;
                case 'r': text.Append('\r'); break;
                case 't': text.Append('\t'); break;
                case 'b': text.Append('\b'); break;
                case 'f': text.Append('\f'); break;
                default: text.Append(raw[i]); break;
            }
        }

        for (var i = 0; i < text.Length; i++)
        {
            var paired = char.IsHighSurrogate(text[i])
                ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                : !char.IsLowSurrogate(text[i]) || (i > 0 && char.IsHighSurrogate(text[i - 1]));
            if (!paired) text[i] = '\uFFFD';
        }

        return text.ToString();
    }
}
