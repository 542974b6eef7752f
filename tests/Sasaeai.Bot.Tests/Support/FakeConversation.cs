using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>What the bot did in one conversation: a new message or an update.</summary>
/// <param name="MessageId">Of the message as it stands in the conversation.</param>
/// <param name="InReplyTo">The message answered, where it was sent as an answer.</param>
internal sealed record Sent(bool IsUpdate, string MessageId, string? InReplyTo, JsonElement Activity)
{
    /// <summary>Its text, or null for a card.</summary>
    public string? Text => Activity.TryGetProperty("text", out var text) ? text.GetString() : null;

    /// <summary>Its card; throws for a text.</summary>
    public ShownCard Card => new(MessageId, Activity.GetProperty("attachments")[0].GetProperty("content"));
}

/// <summary>A conversation of the fake Connector.</summary>
internal sealed class FakeConversation(string id)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<Sent> sent = Channel.CreateUnbounded<Sent>();
    private readonly ConcurrentDictionary<string, byte> messages = new(StringComparer.Ordinal);
    private int last;

    /// <summary>Its id.</summary>
    public string Id => id;

    /// <summary>The next thing the bot does here; waits for it, fails after 20 s.</summary>
    public async Task<Sent> NextAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        return await sent.Reader.ReadAsync(patience.Token);
    }

    /// <summary>What was done here and not looked at yet, without waiting; stop the bot first, so that nothing is on its way.</summary>
    public IReadOnlyList<Sent> Rest()
    {
        List<Sent> rest = [];
        while (sent.Reader.TryRead(out var one)) rest.Add(one);
        return rest;
    }

    /// <summary>A message that stands here and that the bot may update.</summary>
    public string Put(string messageId)
    {
        messages[messageId] = 0;
        return messageId;
    }

    /// <summary>True when that message stands here.</summary>
    public bool Has(string? messageId) => messageId is not null && messages.ContainsKey(messageId);

    /// <summary>Takes a call; gives the message's id.</summary>
    public string Record(ConnectorCall call)
    {
        var update = call.Method == "PUT";
        var messageId = update ? call.ActivityId! : Put((1795420000000 + Interlocked.Increment(ref last)).ToString(CultureInfo.InvariantCulture));
        sent.Writer.TryWrite(new(update, messageId, update ? null : call.ActivityId, call.Json));
        return messageId;
    }
}
