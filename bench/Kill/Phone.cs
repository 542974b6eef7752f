using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Sasaeai.Bench.Kill;

/// <summary>How a press went.</summary>
internal abstract record Heard
{
    private Heard()
    {
    }

    /// <summary>A card, in place of the pressed one or as a message.</summary>
    internal sealed record Shown(SeenCard Card) : Heard;

    /// <summary>A line under the pressed card.</summary>
    internal sealed record Line(string Text) : Heard;

    /// <summary>The copy could not be reached, or was gone before it answered.</summary>
    internal sealed record NoAnswer : Heard;
}

/// <summary>One person's Teams: it sends to one copy and to the other in turn, each time as a new activity, and takes the bot's messages.</summary>
/// <param name="send">Posts a body to a copy.</param>
internal sealed class Phone(Reporter owner, Letters letters, ChannelReader<JsonElement> messages, Post send)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Says something and takes the card that comes.</summary>
    public Task<Heard> SayAsync(string text, CancellationToken ct) => DeliverAsync(letters.Said(Conversation, owner.ObjectId, text), ct);

    /// <summary>Presses a button with that data.</summary>
    public Task<Heard> PressAsync(JsonObject data, CancellationToken ct) => DeliverAsync(letters.Pressed(Conversation, owner.ObjectId, data), ct);

    /// <summary>The conversation of a person.</summary>
    public static string ConversationOf(Reporter person) => $"a:kill-{person.Number}";

    private string Conversation => ConversationOf(owner);

    private async Task<Heard> DeliverAsync(byte[] activity, CancellationToken ct)
    {
        while (messages.TryRead(out _))
        {
            // What came after the last answer was heard.
        }

        var answer = await send(activity, ct);
        if (answer is null) return new Heard.NoAnswer();
        if (answer.Length == 0) return await MessageAsync(ct);
        var body = JsonElement.Parse(answer);
        var value = body.GetProperty("value");
        if (value.ValueKind == JsonValueKind.Object) return new Heard.Shown(new SeenCard(value));
        var line = value.GetString()!;
        return line.Contains("下に、", StringComparison.Ordinal) ? await MessageAsync(ct) : new Heard.Line(line);
    }

    private async Task<Heard> MessageAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var message = await messages.ReadAsync(patience.Token);
            return message.TryGetProperty("attachments", out var cards) ? new Heard.Shown(new SeenCard(cards[0].GetProperty("content"))) : new Heard.Line(message.GetProperty("text").GetString()!);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Heard.NoAnswer();
        }
    }
}
