using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Tests.Canary;

/// <summary>たどる: presses every button of every card that comes, breadth first, and chooses in every list; bounded.</summary>
internal sealed partial class Crawl(Trier trier, Actor actor, int most)
{
    private const int MostChoices = 4;

    // What changes something comes last, so that there is something to see before it.
    private static readonly string[] Last = ["submit", "Now", "restore", "discard", "register", "drop", "page", "keep"];

    private readonly PriorityQueue<JsonObject, (bool, int)> waiting = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private int found;
    private int pressed;

    /// <summary>Begins at a card; goes on until there is nothing new or enough was pressed.</summary>
    public async Task FromAsync(IEnumerable<Tried> starts)
    {
        foreach (var start in starts) Add(start.Card);
        while (pressed++ < most && waiting.TryDequeue(out var press, out _)) Add((await trier.PressAsync(actor, press)).Card);
    }

    private void Add(Card? card)
    {
        if (card is null) return;
        var json = CardJson.ToElement(card.Body);
        var inputs = Reporting.Elements(json).Where(e => e.GetProperty("type").GetString()!.StartsWith("Input.", StringComparison.Ordinal)).ToList();
        foreach (var button in Reporting.Elements(json).Where(e => e.GetProperty("type").ValueEquals("Action.Execute")))
        {
            var sends = !button.TryGetProperty("associatedInputs", out var associated) || !associated.ValueEquals("none");
            foreach (var filled in sends ? Filled(inputs) : [[]])
            {
                var data = button.TryGetProperty("data", out var own) ? JsonObject.Create(own)! : [];
                foreach (var (id, value) in filled) data[id] = value;
                var verb = (string?)data["verb"] ?? "";
                if (known.Add(Tickets().Replace(data.ToJsonString(), ""))) waiting.Enqueue(data, (Array.Exists(Last, l => verb.Contains(l, StringComparison.Ordinal)), found++));
            }
        }
    }

    // As it stands on the card; then each choice of each list in turn.
    private static IEnumerable<Dictionary<string, string>> Filled(List<JsonElement> inputs)
    {
        var usual = inputs.ToDictionary(i => i.GetProperty("id").GetString()!, Usual, StringComparer.Ordinal);
        yield return usual;
        foreach (var list in inputs.Where(i => i.GetProperty("type").ValueEquals("Input.ChoiceSet")))
        {
            foreach (var choice in Choices(list).Skip(1).Take(MostChoices)) yield return new(usual, StringComparer.Ordinal) { [list.GetProperty("id").GetString()!] = choice };
        }
    }

    private static string Usual(JsonElement input) =>
        input.TryGetProperty("value", out var value) ? value.ToString()
        : input.GetProperty("type").GetString() switch
        {
            "Input.ChoiceSet" => Choices(input).FirstOrDefault() ?? "",
            "Input.Date" => "2026-06-03",
            "Input.Number" => "20",
            "Input.Toggle" => "false",
            _ => "試しに書きました",
        };

    private static IEnumerable<string> Choices(JsonElement list) => list.GetProperty("choices").EnumerateArray().Select(c => c.GetProperty("value").GetString()!);

    [GeneratedRegex(@"\.[0-9]{8}\.[0-9A-Z]{10}")]
    private static partial Regex Tickets();
}
