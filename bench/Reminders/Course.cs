using System.Diagnostics;

namespace Sasaeai.Bench.Reminders;

/// <summary>What was measured while reminders were sent.</summary>
/// <param name="Killed">Timestamp of the kill.</param>
/// <param name="AtTenth">Working set of the copy that sent, after a tenth of all; MiB.</param>
/// <param name="AtKill">The same copy's just before its end.</param>
/// <param name="AfterTakeOver">The other copy's, when it had sent a tenth of what was left to it.</param>
/// <param name="AtEnd">Working set of the copy that sent, at the end.</param>
/// <param name="Storage">Requests to the tables from the start of the bots, without this program's own.</param>
internal sealed record Course(long Killed, double AtTenth, double AtKill, double AfterTakeOver, double AtEnd, int Storage)
{
    // The bot's pace; see ConnectorPacing.
    private const double Pace = 25;

    /// <summary>From the kill until another copy sent: what the dead copy had on its way has come by then.</summary>
    public double TakeOver(IReadOnlyList<long> calls) => Stopwatch.GetElapsedTime(Killed, FirstAfter(calls)).TotalSeconds;

    /// <summary>Calls a second from the first to the last, without the time in which no copy sent; as a share of 25.</summary>
    public double Used(IReadOnlyList<long> calls) =>
        calls.Count / (Stopwatch.GetElapsedTime(calls[0], calls[^1]).TotalSeconds - TakeOver(calls)) / Pace;

    /// <summary>The share before the kill, and after the take-over.</summary>
    public (double Before, double After) Parts(IReadOnlyList<long> calls)
    {
        var first = FirstAfter(calls);
        var before = calls.Where(c => c < first).ToList();
        var after = calls.Where(c => c >= first).ToList();
        return (before.Count / Stopwatch.GetElapsedTime(calls[0], Killed).TotalSeconds / Pace, after.Count / Stopwatch.GetElapsedTime(first, calls[^1]).TotalSeconds / Pace);
    }

    // What the dead copy had written to the socket may come a moment after its end.
    private long FirstAfter(IReadOnlyList<long> calls) => calls.FirstOrDefault(c => c > Killed + Stopwatch.Frequency, calls[^1]);
}
