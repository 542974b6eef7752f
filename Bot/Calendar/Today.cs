namespace Sasaeai.Bot.Calendar;

/// <summary>今日: the only place that asks the clock. Always Asia/Tokyo, wherever the server stands.</summary>
/// <param name="clock">The clock.</param>
/// <param name="offset">Shifts the clock (<c>Clock:Offset</c>, Development only); zero in production.</param>
internal sealed class Today(TimeProvider clock, TimeSpan offset)
{
    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    /// <summary>The moment, with the offset +09:00. Japan has had no summer time since 1951.</summary>
    public DateTimeOffset Now => (clock.GetUtcNow() + offset).ToOffset(Tokyo);

    /// <summary>The day in Asia/Tokyo.</summary>
    public DateOnly Date => DateOnly.FromDateTime(Now.DateTime);
}
