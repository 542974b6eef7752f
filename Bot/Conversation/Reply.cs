using Sasaeai.Cards;

namespace Sasaeai.Bot.Conversation;

/// <summary>What the bot answers. How it travels (invoke response, message, update) is the door's business.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>What is still to be done once the answer is on its way; nobody waits for it, and it may be lost. Null for nothing.</summary>
    public Func<CancellationToken, Task>? Afterwards { get; init; }

    /// <summary>Reports of other people that stand in the answer, by ward.</summary>
    public IReadOnlyList<Shown> Shows { get; init; } = [];

    /// <summary>What this turn has stored for an area: others who were reminded of it are told.</summary>
    public Filed? Filed { get; init; }

    /// <summary>区コード of what a sentence asked for and was refused; null where a button says it, or where there is none.</summary>
    public string? RefusedOf { get; init; }

    /// <summary>Nothing is said.</summary>
    internal static Reply Nothing { get; } = new Silence();

    /// <inheritdoc cref="Nothing"/>
    internal sealed record Silence : Reply;

    /// <summary>A new message with this card. The pressed card, if any, stays as it is.</summary>
    internal sealed record NewMessage(Card Card) : Reply
    {
        /// <summary>More cards, each a message of its own after the first: two questions in one sentence have two answers.</summary>
        public IReadOnlyList<Card> Also { get; init; } = [];
    }

    /// <summary>This card takes the place of the pressed one, for everybody; a new message where nothing was pressed.</summary>
    internal sealed record Replace(Card Card) : Reply;

    /// <summary>A short line of text; the pressed card stays as it is.</summary>
    internal sealed record Line(string Text) : Reply;
}

/// <summary>What of other people an answer shows, for the audit trail.</summary>
/// <param name="Ward">区コード.</param>
/// <param name="Reports">受付番号.</param>
internal sealed record Shown(string Ward, IReadOnlyList<string> Reports);

/// <summary>届いたもの: a report, or 活動なし, that a turn has stored.</summary>
/// <param name="Ward">区コード.</param>
/// <param name="Area">地区部会ID.</param>
/// <param name="Number">受付番号.</param>
/// <param name="By">氏名 of who typed it.</param>
internal sealed record Filed(string Ward, string Area, DateOnly HeldOn, string Number, string By, bool IsNoActivity);
