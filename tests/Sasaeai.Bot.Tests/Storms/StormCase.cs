using System.Text.Json;
using System.Text.Json.Nodes;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>How far a button reaches into the storage.</summary>
internal enum Depth
{
    /// <summary>It needs nothing of the storage: no storm is noticed.</summary>
    Nothing,

    /// <summary>It reads.</summary>
    Reads,

    /// <summary>It reads and writes.</summary>
    Writes,
}

/// <summary>A button with its finger over it.</summary>
/// <param name="Card">The card that it stands on.</param>
/// <param name="Data">What a press sends, inputs included.</param>
internal sealed record Pressing(ShownCard Card, JsonObject Data)
{
    /// <summary>The button of a card with that verb, the inputs filled in.</summary>
    public static Pressing Of(ShownCard card, string verb, params (string Id, string Value)[] inputs)
    {
        var data = JsonObject.Create(card.Buttons().Count == 0 ? default : Find(card.Card, verb) ?? throw new InvalidOperationException($"No button {verb} on: {card.Words()}"))!;
        foreach (var (id, value) in inputs) data[id] = value;
        return new(card, data);
    }

    /// <summary>The same press on another card where that card has the button too; else this.</summary>
    public Pressing OrOn(ShownCard? card)
    {
        if (card is null || Find(card.Card, (string)Data["verb"]!) is not { } own) return this;
        var data = JsonNode.Parse(Data.ToJsonString())!.AsObject();
        foreach (var field in own.EnumerateObject()) data[field.Name] = JsonNode.Parse(field.Value.GetRawText());
        return new(card, data);
    }

    private static JsonElement? Find(JsonElement json, string verb) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Select(e => Find(e, verb)).FirstOrDefault(f => f is not null),
        JsonValueKind.Object when json.TryGetProperty("type", out var type) && type.ValueEquals("Action.Execute") =>
            json.TryGetProperty("verb", out var v) && v.ValueEquals(verb) && json.TryGetProperty("data", out var data) ? data : null,
        JsonValueKind.Object => json.EnumerateObject().Select(p => Find(p.Value, verb)).FirstOrDefault(f => f is not null),
        _ => null,
    };
}

/// <summary>One button in every storm.</summary>
/// <param name="Submission">What the button sends.</param>
/// <param name="Person">Who presses.</param>
/// <param name="Reach">The way to it; each time to a new one.</param>
/// <param name="Done">What the person reads when it worked, as a regular expression.</param>
internal sealed record StormCase(Type Submission, Depth Depth, string Person, Func<TeamsChat, Task<Pressing>> Reach, string Done)
{
    /// <summary>What the person reads when it did not work.</summary>
    public string Trouble { get; init; } = "もう一度押してください";

    /// <summary>What was typed, and must stand on the card that says that it did not work; null where nothing is typed.</summary>
    public string? Keeps { get; init; }

    /// <summary>True where it is the draft that changes. A report's own draft is kept a moment before it and marked a moment after it, so there it is not looked at.</summary>
    public bool IsOfDraft { get; init; }

    /// <summary>The verb, e.g. <c>report.submit</c>.</summary>
    public string Verb => Verbs.Of(Submission);

    /// <summary>A button that stands on many cards, and needs nothing but itself.</summary>
    public static StormCase Simple(Submission submission, Depth depth, string person, string done) => new(
        submission.GetType(), depth, person, chat => Task.FromResult(Made(chat, submission)), done);

    /// <summary>That submission, as if it stood on some card of the chat.</summary>
    public static Pressing Made(TeamsChat chat, Submission submission) =>
        new(new(chat.Conversation.Put("1700"), default), JsonObject.Create(CardJson.ToElement(submission))!);
}
