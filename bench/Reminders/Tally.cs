using System.Collections.Concurrent;
using System.Diagnostics;

namespace Sasaeai.Bench.Reminders;

/// <summary>What the Connector saw: who got what how often, when each call came, what it refused.</summary>
internal sealed class Tally
{
    /// <summary>Reason of a message that was delivered and never answered.</summary>
    public const string Silent = "mood: delivered, and no answer";

    private readonly ConcurrentDictionary<string, int> delivered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> tries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> refused = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<long> calls = new();
    private int messages;

    /// <summary>Messages so far.</summary>
    public int Messages => Volatile.Read(ref messages);

    /// <summary>Messages by conversation.</summary>
    public IReadOnlyDictionary<string, int> Delivered => delivered;

    /// <summary>How often it refused, or kept silent, by reason.</summary>
    public IReadOnlyDictionary<string, int> Refused => refused;

    /// <summary>Timestamps of every call that came, in order.</summary>
    public IReadOnlyList<long> Calls => [.. calls.Order()];

    /// <summary>A call came.</summary>
    public void Came() => calls.Enqueue(Stopwatch.GetTimestamp());

    /// <summary>The number of this try, from 1.</summary>
    public int Try(string conversation) => tries.AddOrUpdate(conversation, 1, (_, n) => n + 1);

    /// <summary>A message was delivered.</summary>
    public void Deliver(string conversation)
    {
        delivered.AddOrUpdate(conversation, 1, (_, n) => n + 1);
        Interlocked.Increment(ref messages);
    }

    /// <summary>It refused, or kept silent.</summary>
    public void Refuse(string reason) => refused.AddOrUpdate(reason, 1, (_, n) => n + 1);
}
