using System.Text.Json;
using Sasaeai.Bot.Tests.Support;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>What people do on the way to a report, spelled once for the tests.</summary>
internal static class Reporting
{
    /// <summary>A form in order for 寒川.</summary>
    public static readonly (string Id, string Value)[] InOrder =
    [
        ("heldOn", "2026-06-03"), ("kind", "k01"), ("title", "朝のふれあいサロン"), ("participants", "23"), ("counting", "gross"),
        ("approximate", "false"), ("planItems", "P5-12101-01,P5-12101-03"), ("note", "体操とお茶の会をしました。"),
    ];

    /// <summary>The same with some inputs filled in differently.</summary>
    public static (string Id, string Value)[] With(params (string Id, string Value)[] inputs) =>
        [.. InOrder.Where(i => inputs.All(n => n.Id != i.Id)), .. inputs];

    /// <summary>A blank form of 寒川, asked for by its officer, who has no other area.</summary>
    public static async Task<ShownCard> BlankFormAsync(TeamsChat chat)
    {
        await chat.SayAsync("報告");
        return (await chat.NextAsync()).Card;
    }

    /// <summary>All texts of a card, in order, one a line.</summary>
    public static string Words(this ShownCard card) => string.Join('\n', Texts(card.Card));

    /// <summary>The input with that id.</summary>
    public static JsonElement Input(this ShownCard card, string id) => Elements(card.Card)
        .Single(e => e.TryGetProperty("id", out var i) && i.ValueEquals(id) && e.GetProperty("type").GetString()!.StartsWith("Input.", StringComparison.Ordinal));

    /// <summary>What stands in the input with that id; null for nothing.</summary>
    public static string? Value(this ShownCard card, string id) => card.Input(id).TryGetProperty("value", out var value) ? value.ToString() : null;

    /// <summary>Titles of the buttons, in order.</summary>
    public static IReadOnlyList<string> Buttons(this ShownCard card) =>
        [.. Elements(card.Card).Where(e => e.GetProperty("type").ValueEquals("Action.Execute")).Select(e => e.GetProperty("title").GetString()!)];

    /// <summary>The 受付番号 on a receipt.</summary>
    public static string Receipt(this ShownCard card) => System.Text.RegularExpressions.Regex.Match(card.Words(), @"\b\d{4}-\d{3}-[0-9A-Z]{7}\b").Value;

    private static IEnumerable<string> Texts(JsonElement json) => Elements(json)
        .SelectMany(e => new[] { "text", "label", "title" }.Where(p => e.TryGetProperty(p, out var v) && v.ValueKind == JsonValueKind.String).Select(p => e.GetProperty(p).GetString()!));

    /// <summary>Everything with a type on it.</summary>
    public static IEnumerable<JsonElement> Elements(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Elements),
        // The fallback of a button is not shown.
        JsonValueKind.Object => (json.TryGetProperty("type", out _) ? new[] { json } : []).Concat(json.EnumerateObject().Where(p => p.Name is not ("fallback" or "data")).SelectMany(p => Elements(p.Value))),
        _ => [],
    };
}
