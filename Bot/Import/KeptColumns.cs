using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sasaeai.Bot.Import;

/// <summary>One value of a table's row, with its type; exactly one is filled.</summary>
internal sealed record KeptValue(
    string? Text = null, int? Whole = null, long? Long = null, bool? Yes = null, double? Real = null, DateTimeOffset? At = null)
{
    /// <summary>The value as a row holds it; null when none is filled.</summary>
    [JsonIgnore]
    public object? Value => (object?)Text ?? (object?)Whole ?? (object?)Long ?? (object?)Yes ?? (object?)Real ?? At;
}

/// <summary>
/// The columns of a table's row as JSON in a cell, whatever columns they are: what a later version of this program adds to a
/// row goes through an export without anybody having to think of it.
/// </summary>
internal static class KeptColumns
{
    /// <summary>JSON by name of the column; equal columns give equal text.</summary>
    public static string ToJson(IEnumerable<KeyValuePair<string, object>> columns) => JsonSerializer.Serialize(
        new(columns.ToDictionary(c => c.Key, c => Kept(c.Value), StringComparer.Ordinal), StringComparer.Ordinal), KeptColumnsJson.Readable.SortedDictionaryStringKeptValue);

    /// <summary>What <see cref="ToJson"/> wrote, or null when it did not.</summary>
    public static IReadOnlyDictionary<string, object>? Read(string json)
    {
        try
        {
            var kept = JsonSerializer.Deserialize(json, KeptColumnsJson.Readable.SortedDictionaryStringKeptValue);
            return kept is null || kept.Values.Any(v => v?.Value is null) ? null : kept.ToDictionary(c => c.Key, c => c.Value.Value!, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static KeptValue Kept(object value) => value switch
    {
        string text => new(Text: text),
        int whole => new(Whole: whole),
        long number => new(Long: number),
        bool yes => new(Yes: yes),
        double real => new(Real: real),
        DateTimeOffset at => new(At: at),
        _ => throw new ArgumentException($"A {value.GetType().Name} is nothing that a row holds.", nameof(value)),
    };
}

/// <summary>JSON of <see cref="KeptColumns"/>.</summary>
[JsonSerializable(typeof(SortedDictionary<string, KeptValue>))]
internal sealed partial class KeptColumnsJson : JsonSerializerContext
{
    /// <summary>With Japanese as it is, for people who open the file.</summary>
    public static KeptColumnsJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
