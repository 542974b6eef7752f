using Sasaeai.Cards;

namespace Sasaeai.Bot.Conversation;

/// <summary>Where it was said. Forms, lists and names exist only in <see cref="Personal"/>.</summary>
internal enum ChatKind
{
    /// <summary>1:1 chat with the bot.</summary>
    Personal,

    /// <summary>Group chat or meeting chat.</summary>
    GroupChat,

    /// <summary>Channel of a team.</summary>
    Channel,
}

/// <summary>送り手: who it is, from the signed activity and never from a card.</summary>
/// <param name="TenantId">Entra tenant, a GUID in lower case.</param>
/// <param name="ObjectId">Entra object id (<c>from.aadObjectId</c>), a GUID in lower case.</param>
/// <param name="DisplayName"><c>from.name</c>, null when the activity has none.</param>
internal sealed record Sender(string TenantId, string ObjectId, string? DisplayName);

/// <summary>What came in, read once at the door.</summary>
internal abstract record Incoming
{
    private Incoming()
    {
    }

    /// <summary>Text, without the bot's own mention, trimmed; otherwise as typed.</summary>
    internal sealed record Said(string Text) : Incoming;

    /// <summary>A button or form of a card that this bot knows.</summary>
    internal sealed record Pressed(Submission Submission) : Incoming;

    /// <summary>A button that this bot does not know, or can't read: an older card. <paramref name="Inputs"/> are its values by id.</summary>
    internal sealed record PressedOldCard(IReadOnlyDictionary<string, string> Inputs) : Incoming;

    /// <summary>One or more files or pictures. They are not looked at; <paramref name="Downloads"/> are those that could be.</summary>
    internal sealed record SentFiles(IReadOnlyList<SentFile> Downloads) : Incoming;

    /// <summary>The app was installed, or the bot added to a chat. May arrive more than once.</summary>
    internal sealed record Arrived : Incoming;
}

/// <summary>The parcel that the door hands to the bot.</summary>
/// <param name="Now">The moment, in Asia/Tokyo.</param>
internal sealed record Turn(Sender Sender, ChatKind Chat, Incoming Incoming, DateTimeOffset Now)
{
    /// <summary>Where something that takes longer than the turn may write later.</summary>
    public Address? Address { get; init; }
}

/// <summary>The bot as the door sees it: a turn in, a reply out. Exceptions are the door's to apologise for.</summary>
internal delegate Task<Reply> TurnHandler(Turn turn, CancellationToken ct);
