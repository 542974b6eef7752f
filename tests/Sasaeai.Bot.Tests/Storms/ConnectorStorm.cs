using Sasaeai.Bot.Tests.Support;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>One way in which the Connector does not take a message.</summary>
/// <param name="Name">As it stands in the report of a failed test.</param>
/// <param name="Status">Of its answer; 0 for none.</param>
/// <param name="Delivered">True when the message arrives in the end.</param>
internal sealed record ConnectorStorm(string Name, int Status, bool Delivered)
{
    /// <summary>Body of its answer.</summary>
    public string Body { get; init; } = """{"error":{"code":"ServiceError","message":"no"}}""";

    /// <summary>Seconds in <c>Retry-After</c>; null for none.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The message is shown although the answer is not as it should be.</summary>
    public bool TakesEffect { get; init; }

    /// <summary>All of them. What passes by itself is tried again; what does not, and what may have been delivered, is not.</summary>
    public static IReadOnlyList<ConnectorStorm> All { get; } =
    [
        new("403 in the usual form", 403, false) { Body = """{"error":{"code":"BotNotInConversationRoster","message":"no"}}""" },
        new("403 in the other form", 403, false) { Body = """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"no\",\"errorCode\":null}"}""" },
        new("404", 404, false) { Body = """{"error":{"code":"ConversationNotFound","message":"no"}}""" },
        new("412", 412, true),
        new("413", 413, false) { Body = """{"error":{"code":"MessageSizeTooBig","message":"no"}}""" },
        new("429 without Retry-After", 429, true),
        new("429 with Retry-After", 429, true) { RetryAfter = "1" },
        new("429 for an hour", 429, false) { RetryAfter = "3600" },
        new("500", 500, false),
        new("502", 502, true),
        new("503", 503, true),
        new("504", 504, true) { Body = "<html>" },
        new("no answer", 0, false),
        new("202 without a body", 202, true) { Body = "", TakesEffect = true },
    ];

    /// <summary>The fault, once, in that conversation.</summary>
    public ConnectorFault Over(FakeConversation conversation) => new(Name, Status, Body)
    {
        Only = call => call.ConversationId == conversation.Id,
        TakesEffect = TakesEffect,
        Header = RetryAfter is { } seconds ? ("Retry-After", seconds) : null,
    };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
