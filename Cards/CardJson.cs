using System.Buffers;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Sasaeai.Cards.Elements;

namespace Sasaeai.Cards;

/// <summary>Cards out, presses in: the JSON of this project's cards.</summary>
public static class CardJson
{
    // The relaxed encoder keeps Japanese as UTF-8; escaped, the form alone would be twice as long as Teams likes.
    private static readonly JsonSerializerOptions Options =
        new(CardContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly FrozenDictionary<Type, string> Verbs = typeof(Submission)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    private static readonly JsonTypeInfo<AdaptiveCard> CardType = (JsonTypeInfo<AdaptiveCard>)Options.GetTypeInfo(typeof(AdaptiveCard));

    private static readonly JsonTypeInfo<Submission> SubmissionType = (JsonTypeInfo<Submission>)Options.GetTypeInfo(typeof(Submission));

    /// <summary>The card as UTF-8, minified. Japanese stands unescaped.</summary>
    public static byte[] ToUtf8(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, CardType);

    /// <summary>The card as a value to put into an attachment. Write it with a relaxed encoder, or Japanese is escaped after all.</summary>
    public static JsonElement ToElement(AdaptiveCard card) => JsonSerializer.SerializeToElement(card, CardType);

    /// <summary>A press as JSON, as it stands in a button's <c>data</c>: with its <c>verb</c>.</summary>
    public static JsonElement ToElement(Submission submission) => JsonSerializer.SerializeToElement(submission, SubmissionType);

    /// <summary>The verb of a press, e.g. <c>report.submit</c>.</summary>
    public static string VerbOf(Submission submission) => Verbs[submission.GetType()];

    /// <summary>
    /// What was pressed. Inputs lie over the button's own data in any order; fields that nobody knows are left aside, and of
    /// a field that comes twice the last one counts.
    /// </summary>
    /// <param name="data">The invoke's <c>action.data</c> or the message's <c>value</c>; any well-formed JSON, also none.</param>
    /// <param name="verb">The invoke's <c>action.verb</c>; used only when <paramref name="data"/> has none.</param>
    /// <returns>Null when the verb is missing or unknown: an older card, or none of ours. Never throws.</returns>
    public static Submission? ReadSubmission(JsonElement data, string? verb)
    {
        var fields = FieldsOf(data);
        var spoken = fields.GetValueOrDefault("verb") ?? verb;
        if (spoken is null) return null;
        fields["verb"] = spoken;
        try
        {
            return JsonSerializer.Deserialize(Plain(fields), SubmissionType);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The values of inputs and button by their ids, as text, without <c>verb</c> and <c>v</c>. Empty when there is no object.</summary>
    public static IReadOnlyDictionary<string, string> InputsOf(JsonElement data) => FieldsOf(data)
        .Where(f => f.Key is not ("verb" or "v"))
        .ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);

    private static Dictionary<string, string> FieldsOf(JsonElement data)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (data.ValueKind != JsonValueKind.Object) return fields;
        foreach (var field in data.EnumerateObject())
        {
            if (NameOf(field) is not { } name) continue;
            if (TypedTextConverter.AsText(field.Value) is { } text) fields[name] = text;
            else fields.Remove(name);
        }

        return fields;
    }

    // A name with a lone surrogate can't be read, and is none of ours.
    private static string? NameOf(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // Names that begin with $ are reserved by the serialiser and would make it refuse the whole object.
    private static ReadOnlySpan<byte> Plain(Dictionary<string, string> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, text) in fields.Where(f => !f.Key.StartsWith('$'))) writer.WriteString(name, text);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }
}

/// <summary>How cards and presses are written, worked out when the program is built.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(Submission))]
internal sealed partial class CardContext : JsonSerializerContext;
