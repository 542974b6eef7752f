using Sasaeai.Bot.Conversation;

namespace Sasaeai.Bot.Batches;

/// <summary>まとめて登録: the rows of one sent file, from the preview to the end of the registration.</summary>
/// <param name="Id">Ten characters, drawn; stands in the card's buttons.</param>
/// <param name="All">Rows to be registered.</param>
/// <param name="Done">Rows that were registered; 0 before the end.</param>
/// <param name="Version">ETag of what was read.</param>
internal sealed record Batch(string Id, Sender Sender, BatchState State, int All, int Done, DateTimeOffset SentAt, string? Version)
{
    /// <summary>Days after which it can no longer be registered.</summary>
    public const int Days = 14;

    /// <summary>True when it is too old to be registered.</summary>
    public bool IsOver(DateTimeOffset now) => SentAt.AddDays(Days) < now;
}

/// <summary>まとめて登録の段階.</summary>
internal enum BatchState
{
    /// <summary>The person has not pressed yet.</summary>
    Waiting,

    /// <summary>登録 was pressed.</summary>
    Registering,

    /// <summary>Every row was tried; the rows are gone.</summary>
    Done,

    /// <summary>やめる was pressed; the rows are gone.</summary>
    Dropped,

    /// <summary>Given up in the middle: some rows may be registered; the rows are gone.</summary>
    Stopped,
}

/// <summary>What became of one row.</summary>
/// <param name="Report">Null where it was not registered; <paramref name="Reason"/> says why.</param>
internal sealed record BatchResult(int Line, Reports.ActivityReport? Report, string? Reason);

/// <summary>How often something happens during a registration.</summary>
/// <param name="Look">A copy looks for work that others left, this often.</param>
/// <param name="Lease">So long after a copy's last sign of life another one takes over.</param>
/// <param name="Progress">The card shows how far it is, this often.</param>
internal sealed record BatchPace(TimeSpan Look, TimeSpan Lease, TimeSpan Progress)
{
    /// <summary>15 s, 30 s, 3 s.</summary>
    public static BatchPace Usual { get; } = new(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(3));
}
