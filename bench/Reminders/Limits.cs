using System.Diagnostics;

namespace Sasaeai.Bench.Reminders;

/// <summary>Teams' rates, as the tests' fake Connector has them: 7 in 1 s, 8 in 2 s, 60 in 30 s for a conversation, 50 in 1 s for the app.</summary>
internal sealed class Limits
{
    private static readonly (int Most, TimeSpan Span)[] Windows = [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30))];
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<long>> each = new(StringComparer.Ordinal);
    private readonly Queue<long> altogether = new();

    /// <summary>The limit that one more call now would exceed; null when there is none, and the call counts.</summary>
    public string? Exceeded(string conversation)
    {
        var now = Stopwatch.GetTimestamp();
        lock (gate)
        {
            while (altogether.TryPeek(out var first) && Stopwatch.GetElapsedTime(first, now) >= TimeSpan.FromSeconds(1)) altogether.Dequeue();
            if (altogether.Count >= 50) return "limit: more than 50 in 1 s";
            if (!each.TryGetValue(conversation, out var calls)) each[conversation] = calls = [];
            foreach (var (most, span) in Windows)
            {
                if (calls.Count(c => Stopwatch.GetElapsedTime(c, now) < span) >= most) return $"limit: more than {most} in {span.TotalSeconds} s in a conversation";
            }

            calls.Add(now);
            altogether.Enqueue(now);
            return null;
        }
    }
}
