namespace Sasaeai.Bot.People;

/// <summary>
/// When Graph is not asked at all: until the moment that it named itself, and for a while after what concerns everybody, so that an
/// outage costs a turn nothing. One slow answer concerns one person, three in a row concern everybody; a refusal comes fast and may
/// concern one kind of call only.
/// </summary>
internal sealed class DirectoryPause(TimeProvider clock)
{
    /// <summary>Without a moment named by Graph.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    private const int SlowInARow = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private readonly Lock gate = new();
    private int slow;
    private Pause? pause;

    /// <summary>Why it is not asked now, or null.</summary>
    public DirectoryTrouble? Now
    {
        get
        {
            lock (gate) return pause is { } p && clock.GetElapsedTime(p.From) < p.For ? p.Trouble : null;
        }
    }

    /// <summary>It answered.</summary>
    public void Answered()
    {
        lock (gate) slow = 0;
    }

    /// <summary>It did not. True when a pause begins with this.</summary>
    /// <param name="retryAfter">As Graph asked for.</param>
    public bool Failed(DirectoryTrouble trouble, TimeSpan? retryAfter)
    {
        lock (gate)
        {
            slow = trouble == DirectoryTrouble.Slow ? slow + 1 : 0;
            if (trouble is DirectoryTrouble.Odd or DirectoryTrouble.Refused || (trouble == DirectoryTrouble.Slow && slow < SlowInARow)) return false;
            var length = retryAfter is { } asked && asked > TimeSpan.Zero ? (asked < Longest ? asked : Longest) : Usual;
            // A call that was on its way does not shorten what another one was told.
            if (pause is { } p && p.For - clock.GetElapsedTime(p.From) is var left && left > TimeSpan.Zero)
            {
                if (left < length) pause = new(trouble, clock.GetTimestamp(), length);
                return false;
            }

            pause = new(trouble, clock.GetTimestamp(), length);
            return true;
        }
    }

    private sealed record Pause(DirectoryTrouble Trouble, long From, TimeSpan For);
}
