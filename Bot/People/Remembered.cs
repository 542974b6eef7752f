namespace Sasaeai.Bot.People;

/// <summary>
/// What was asked and for how long it holds: at most so many, by object id. However many wait for the same, it is asked once; one who
/// gives up does not take it from the others, because the asking belongs to no turn.
/// </summary>
/// <param name="most">With one more, those that end first go.</param>
internal sealed class Remembered<T>(TimeProvider clock, int most)
    where T : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (gate) return entries.Count;
        }
    }

    /// <summary>What is known and still holds, or null. Asks nobody.</summary>
    public T? Peek(string id)
    {
        lock (gate) return entries.TryGetValue(id, out var entry) && Holds(entry) ? entry.Last : null;
    }

    /// <summary>What is known and still holds, or what comes of asking.</summary>
    /// <param name="ask">Gets what was known before, however old; answers with how long the new holds.</param>
    public async Task<T> GetAsync(string id, Func<T?, Task<(T Value, TimeSpan For)>> ask, CancellationToken ct)
    {
        Task<T> asked;
        lock (gate)
        {
            if (!entries.TryGetValue(id, out var entry))
            {
                MakeRoom();
                entries[id] = entry = new();
            }

            if (Holds(entry)) return entry.Last!;
            asked = entry.Flight ??= Begin(entry, ask);
        }

        return await asked.WaitAsync(ct);
    }

    // Without the flow of the turn that happened to be first: its time and its count of round trips are its own.
    private Task<T> Begin(Entry entry, Func<T?, Task<(T Value, TimeSpan For)>> ask)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(() => AskAsync(entry, ask), CancellationToken.None);
        }
    }

    private async Task<T> AskAsync(Entry entry, Func<T?, Task<(T Value, TimeSpan For)>> ask)
    {
        try
        {
            var (value, holds) = await ask(entry.Last);
            lock (gate) (entry.Last, entry.At, entry.For) = (value, clock.GetTimestamp(), holds);
            return value;
        }
        finally
        {
            lock (gate) entry.Flight = null;
        }
    }

    private bool Holds(Entry entry) => entry.Last is not null && clock.GetElapsedTime(entry.At) < entry.For;

    private void MakeRoom()
    {
        if (entries.Count < most) return;
        // A tenth at once, so that a full list is not sorted for every newcomer.
        foreach (var (id, _) in entries.Where(e => e.Value.Flight is null).OrderBy(e => e.Value.For - clock.GetElapsedTime(e.Value.At)).Take(1 + (most / 10)).ToList())
        {
            entries.Remove(id);
        }
    }

    private sealed class Entry
    {
        public T? Last { get; set; }

        public long At { get; set; }

        public TimeSpan For { get; set; }

        public Task<T>? Flight { get; set; }
    }
}
