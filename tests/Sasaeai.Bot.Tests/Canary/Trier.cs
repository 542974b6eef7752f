using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Teams;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Tests.Canary;

/// <summary>What came of one try.</summary>
/// <param name="Card">The card, where it was one.</param>
/// <param name="Text">All of the answer: the card's JSON, or the line.</param>
internal sealed record Tried(Card? Card, string Text);

/// <summary>Hands turns to the bot right behind its door, and looks at everything that it answers.</summary>
internal sealed class Trier(CityHost city, Seen seen)
{
    private const int OneRefusalIn = 10;

    private static readonly DateTimeOffset Now = new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9));

    private readonly TurnHandler handler = city.Services.GetRequiredService<TurnHandler>();
    private int refusals;

    /// <summary>Tickets of marked drafts: sent by their author they would be reports, and no drafts any more.</summary>
    public HashSet<string> Drafts { get; } = new(StringComparer.Ordinal);

    /// <summary>Says something.</summary>
    public Task<Tried> SayAsync(Actor actor, string text, ChatKind chat = ChatKind.Personal) => AskAsync(actor, new Incoming.Said(text), text, chat);

    /// <summary>Presses something: read as the door reads it.</summary>
    public Task<Tried> PressAsync(Actor actor, JsonObject data, ChatKind chat = ChatKind.Personal) => (string?)data["ticket"] is { } ticket && Drafts.Contains($"{actor.ObjectId} {ticket}") && Sends(data)
        ? Task.FromResult(new Tried(null, ""))
        : AskAsync(actor, IncomingReader.OfPress(System.Text.Json.JsonElement.Parse(data.ToJsonString()), null), (string?)data["verb"] ?? "(no verb)", chat);

    private static bool Sends(JsonObject data) => (string?)data["verb"] is "report.submit" or "report.submitNew";

    /// <summary>The same of a submission.</summary>
    public Task<Tried> PressAsync(Actor actor, Submission submission) => PressAsync(actor, JsonObject.Create(CardJson.ToElement(submission))!);

    /// <summary>One turn.</summary>
    public async Task<Tried> AskAsync(Actor actor, Incoming incoming, string what, ChatKind chat = ChatKind.Personal)
    {
        var sender = new Sender(FakeConnector.TenantId, actor.ObjectId, null);
        var reply = await handler(new Turn(sender, chat, incoming, Now), CancellationToken.None);
        var card = reply is Reply.NewMessage message ? message.Card : (reply as Reply.Replace)?.Card;
        // Each refusal writes its row; one of ten is enough, or the storage would be most of the test.
        var refused = card?.Kind is RefusalCard.Kind or StrangerCard.Kind;
        if (reply.Afterwards is { } afterwards && (!refused || Interlocked.Increment(ref refusals) % OneRefusalIn == 1)) await afterwards(CancellationToken.None);
        var text = card is null ? (reply as Reply.Line)?.Text ?? "" : $"{card.Summary} {Encoding.UTF8.GetString(CardJson.ToUtf8(card.Body))}";
        seen.Look(actor, chat != ChatKind.Personal, what, incoming is Incoming.Pressed { Submission: var pressed } ? CardJson.ToElement(pressed).GetRawText() : what, text);
        return new(card, text);
    }
}
