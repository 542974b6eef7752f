using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Outbox;

/// <summary>機会: one moment at which the bot writes to people of a ward about one thing.</summary>
/// <param name="Ward">区コード; <see cref="WholeCity"/> for the city's bodies.</param>
/// <param name="Subject">What about, in codes, e.g. <c>r-2026-03</c> (see <c>Duty</c>).</param>
/// <param name="At">When it is due, Asia/Tokyo, to the minute.</param>
internal sealed record Occasion(string Ward, string Subject, DateTimeOffset At)
{
    /// <summary>Ward of what concerns no single ward.</summary>
    public const string WholeCity = "city";
}

/// <summary>送信: one message of one occasion to one person.</summary>
/// <param name="To">Who gets it: the target, or who stands in for them.</param>
/// <param name="Name">The target's name, for the ledger.</param>
/// <param name="Areas">地区部会ID that it is about; empty where it is about none.</param>
/// <param name="Owner">The copy of the bot that has taken it.</param>
/// <param name="NotBefore">When it may be tried (again).</param>
/// <param name="Attempts">Tries so far.</param>
/// <param name="Reason">Why it failed or was not due, a code of <see cref="DeliveryReason"/>; empty otherwise.</param>
internal sealed record Delivery(
    Occasion Occasion, Sender To, string Name, IReadOnlyList<string> Areas, DeliveryState State, string Owner, DateTimeOffset NotBefore, int Attempts = 0, string Reason = "")
{
    /// <summary>When the last try ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Where the message lies, with its id, once it was sent.</summary>
    public Address? Message { get; init; }

    /// <summary>ETag of what was read.</summary>
    public string? Version { get; init; }

    /// <summary>The day in Tokyo on which it is tried: what somebody may read is asked for that day, because they may have left since.</summary>
    public DateOnly Day => DateOnly.FromDateTime(NotBefore.ToOffset(TimeSpan.FromHours(9)).DateTime);

    /// <summary>The person in the row's key.</summary>
    public string Person => PersonKey.Of(To);

    /// <summary>It will not change by itself any more.</summary>
    public bool IsFinal => State is not (DeliveryState.Taken or DeliveryState.Sending);
}

/// <summary>Why a delivery failed or was not due.</summary>
internal static class DeliveryReason
{
    /// <summary>The person has stopped messages about this subject.</summary>
    public const string Stopped = "stopped";

    /// <summary>The person gets no reminders at all.</summary>
    public const string Off = "off";

    /// <summary>The person is away, and nobody stands in.</summary>
    public const string Away = "away";

    /// <summary>Done meanwhile: reported, nothing open any more.</summary>
    public const string Done = "done";

    /// <summary>Tried <c>Dispatcher.MostAttempts</c> times and throttled each time.</summary>
    public const string Throttled = "throttled";

    /// <summary>There was no card: a mistake of the bot's own, which another try meets again.</summary>
    public const string Unwritable = "unwritable";

    /// <summary>Of a refusal of the Connector.</summary>
    public static string Of(PostProblem problem) => problem switch
    {
        PostProblem.NotInstalled => "not-installed",
        PostProblem.Blocked => "blocked",
        PostProblem.Left => "left",
        PostProblem.Disabled => "disabled",
        PostProblem.Throttled => Throttled,
        PostProblem.Unwritable => Unwritable,
        _ => "refused",
    };
}
