using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sasaeai.Bench.Kill;

/// <summary>A card as a client has it: its buttons, and what stands in its inputs.</summary>
internal sealed partial class SeenCard(JsonElement card)
{
    private readonly List<JsonElement> elements = [.. ElementsIn(card)];

    /// <summary>All of it as it came.</summary>
    public string Text { get; } = card.GetRawText();

    /// <summary>The 受付番号 that stands first, or null.</summary>
    public string? Number => Text.Contains("受付番号", StringComparison.Ordinal) && NumberShape().Match(Text) is { Success: true } match ? match.Value : null;

    /// <summary>True when a button with that verb is on it.</summary>
    public bool Has(string verb) => Button(verb) is not null;

    /// <summary>The first values that a choice offers.</summary>
    public IEnumerable<string> Choices(string input, int most) => elements.Where(e => e.TryGetProperty("id", out var id) && id.ValueEquals(input) && e.TryGetProperty("choices", out _))
        .SelectMany(e => e.GetProperty("choices").EnumerateArray()).Select(c => c.GetProperty("value").GetString()!).Take(most);

    /// <summary>What a press on that button sends: the button's own data, and over it every input as filled in.</summary>
    /// <exception cref="InvalidOperationException">There is no such button.</exception>
    public JsonObject Press(string verb, IReadOnlyDictionary<string, string> typed)
    {
        var button = Button(verb) ?? throw new InvalidOperationException($"No button {verb}.");
        var data = JsonObject.Create(button.GetProperty("data"))!;
        foreach (var input in elements.Where(e => TypeOf(e).StartsWith("Input.", StringComparison.Ordinal)))
        {
            var id = input.GetProperty("id").GetString()!;
            if (typed.TryGetValue(id, out var value)) data[id] = value;
            else if (input.TryGetProperty("value", out var there)) data[id] = there.ToString();
        }

        return data;
    }

    /// <summary>The ticket in the data of that button.</summary>
    public string? Ticket(string verb) => Button(verb)?.GetProperty("data") is { } data && data.TryGetProperty("ticket", out var ticket) ? ticket.GetString() : null;

    private JsonElement? Button(string verb)
    {
        var found = elements.Find(e => TypeOf(e) == "Action.Execute" && e.TryGetProperty("verb", out var v) && v.ValueEquals(verb));
        return found.ValueKind == JsonValueKind.Object ? found : null;
    }

    private static string TypeOf(JsonElement element) => element.TryGetProperty("type", out var type) ? type.GetString() ?? "" : "";

    // The fallback of a button is for clients that don't know Action.Execute.
    private static IEnumerable<JsonElement> ElementsIn(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(ElementsIn),
        JsonValueKind.Object => (json.TryGetProperty("type", out _) ? new[] { json } : []).Concat(json.EnumerateObject().Where(p => p.Name is not ("fallback" or "data")).SelectMany(p => ElementsIn(p.Value))),
        _ => [],
    };

    [GeneratedRegex(@"\b[0-9]{4}-[0-9]{3}-[0-9A-Z]{7}\b")]
    private static partial Regex NumberShape();
}
