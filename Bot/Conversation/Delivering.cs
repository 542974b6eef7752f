using Sasaeai.Cards;

namespace Sasaeai.Bot.Conversation;

/// <summary>What came of writing to somebody who did not ask.</summary>
internal abstract record Posted
{
    private Posted()
    {
    }

    /// <summary>The Connector took it. <paramref name="MessageId"/> is null where it did not say the id: then it can't be updated.</summary>
    internal sealed record Taken(string? MessageId) : Posted;

    /// <summary>No answer came in time, or the connection broke: it may have been delivered. Never repeated by itself.</summary>
    internal sealed record Unknown : Posted;

    /// <summary>The Connector refused; nothing was delivered.</summary>
    /// <param name="Wait">How long to wait before another try; null where the same try would fail again.</param>
    internal sealed record Refused(PostProblem Problem, TimeSpan? Wait) : Posted;
}

/// <summary>Why nothing could be delivered. Each has its own words and next step in the ledger.</summary>
internal enum PostProblem
{
    /// <summary>アプリが入っていない: 403 ForbiddenOperationException, or no conversation could be opened.</summary>
    NotInstalled,

    /// <summary>本人が止めた: 403 ConversationBlockedByUser or MessageWritesBlocked.</summary>
    Blocked,

    /// <summary>会話がない: 404, or 403 BotNotInConversationRoster.</summary>
    Left,

    /// <summary>組織で止められている: 403 BotDisabledByAdmin.</summary>
    Disabled,

    /// <summary>混み合っている: 429, or 502-504, also after the repeated tries.</summary>
    Throttled,

    /// <summary>文面を作れない: the card is none that could be sent. Nothing left the bot.</summary>
    Unwritable,

    /// <summary>Everything else: 400, 401, 413, 500, an address that is not trusted.</summary>
    Other,
}

/// <summary>Where somebody's personal chat is, or why there is none.</summary>
/// <param name="Address">Null where there is none.</param>
/// <param name="Refused">Why; null where there is one.</param>
internal sealed record Inbox(Address? Address, Posted.Refused? Refused);

/// <summary>Finds somebody's personal chat, or opens it. At most one round trip to the storage.</summary>
internal delegate Task<Inbox> InboxOf(Sender person, CancellationToken ct);

/// <summary>Tells who was reminded of what was stored outside a turn of its own. Best effort, and silent.</summary>
internal delegate Task AfterFiling(IReadOnlyList<Filed> filed, CancellationToken ct);

/// <summary>Posts a card as a new message.</summary>
internal delegate Task<Posted> Post(Address to, Card card, CancellationToken ct);
