using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Sasaeai.Bot.Teams;

/// <summary>
/// Work that a person does not wait for: updating a card for everybody else, keeping a conversation reference. In order
/// within one conversation, bounded, and finished before the host stops.
/// </summary>
internal sealed class AfterTurn(DoorMeter meter, ILogger<AfterTurn> log) : IHostedService
{
    private const int Lanes = 16;
    private const int Waiting = 256;

    // Never disposed: the host's patience may end at the very moment in which the last step does, and nothing is held by it.
    private readonly CancellationTokenSource stopped = new();
    private readonly ConcurrentDictionary<Task, byte> watched = new();
    private readonly Channel<Func<CancellationToken, Task>>[] lanes =
        [.. Enumerable.Range(0, Lanes).Select(_ => Channel.CreateBounded<Func<CancellationToken, Task>>(Waiting))];

    private Task work = Task.CompletedTask;

    /// <summary>Queues work. False, and logged, when too much waits or the host is stopping.</summary>
    /// <param name="key">Work of the same key is done in order.</param>
    /// <param name="step">Limits its own time.</param>
    public bool Enqueue(string key, Func<CancellationToken, Task> step)
    {
        var lane = lanes[(uint)string.GetHashCode(key, StringComparison.Ordinal) % Lanes];
        if (lane.Writer.TryWrite(step)) return true;
        meter.Failed("after-turn");
        log.AfterTurnDropped();
        return false;
    }

    /// <summary>Lets a task that nobody awaits any more end in peace; its exception is logged.</summary>
    public void Watch(Task task)
    {
        var step = GuardAsync(_ => task);
        watched[step] = 0;
        _ = step.ContinueWith(t => watched.TryRemove(t, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken ct)
    {
        work = Task.WhenAll(lanes.Select(lane => WorkAsync(lane.Reader)));
        return Task.CompletedTask;
    }

    /// <summary>Takes no more work and finishes what waits, until the host's patience ends.</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        foreach (var lane in lanes) lane.Writer.TryComplete();
        await using (ct.UnsafeRegister(_ => stopped.Cancel(), null)) await work;
        await Task.WhenAll(watched.Keys).WaitAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task WorkAsync(ChannelReader<Func<CancellationToken, Task>> lane)
    {
        await foreach (var step in lane.ReadAllAsync()) await GuardAsync(step);
    }

    private async Task GuardAsync(Func<CancellationToken, Task> step)
    {
        try
        {
            await step(stopped.Token);
        }
        catch (Exception e)
        {
            log.AfterTurnFailed(Failure.TypeOf(e), Failure.WhereOf(e));
        }
    }
}
