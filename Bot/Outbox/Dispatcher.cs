using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Outbox;

/// <summary>
/// 送信係: while this copy holds the role, plans what is due and sends what waits. Looks every <see cref="OutboxPace.Look"/>, and
/// sooner when the role becomes free or something that was put off may be tried again.
/// </summary>
internal sealed partial class Dispatcher(DispatcherLease lease, OutboxStore store, DispatchRun run, Plans plans, OutboxPace pace, ILogger<Dispatcher> log) : BackgroundService
{
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim one = new(1, 1);
    private readonly SemaphoreSlim wake = new(0, 1);
    private TimeSpan next;

    /// <summary>There is something to send: does not wait for the next look, if this copy has the role.</summary>
    public void Wake()
    {
        lock (wake)
        {
            if (wake.CurrentCount == 0) wake.Release();
        }
    }

    /// <summary>Plans and sends once, if this copy has or gets the role. False where another one has it.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<bool> LookAsync(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            next = pace.Look;
            if (!await lease.HoldAsync(ct))
            {
                next = Within(lease.FreeIn);
                return false;
            }

            using var done = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var renewing = RenewAsync(done.Token);
            try
            {
                await plans.TryAllAsync(lease.Owner, ct);
                if (await store.QueuedAsync(ct) is { Count: > 0 } queue && await run.RunAsync(queue, ct) is { } again) next = Within(again);
            }
            finally
            {
                await done.CancelAsync();
                await renewing;
            }

            return true;
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (pace.Look == Timeout.InfiniteTimeSpan) return;
        while (true)
        {
            await GuardAsync(() => LookAsync(stoppingToken), stoppingToken);
            await wake.WaitAsync(next, stoppingToken);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await GuardAsync(() => lease.LeaveAsync(cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        one.Dispose();
        wake.Dispose();
    }

    private TimeSpan Within(TimeSpan wait) => wait < Soonest ? Soonest : wait > pace.Look ? pace.Look : wait;

    private async Task RenewAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(pace.Lease / 6);
        try
        {
            while (await timer.WaitForNextTickAsync(ct)) await GuardAsync(() => lease.HoldAsync(ct), ct);
        }
        catch (OperationCanceledException)
        {
            // Nothing is being sent any more.
        }
    }

    // What goes wrong now is tried again at the next look.
    private async Task GuardAsync(Func<Task> step, CancellationToken ct)
    {
        try
        {
            await step();
        }
        catch (StorageTroubleException trouble)
        {
            NotNow(trouble.Message);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            Failed(e.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "What is due waits: {Reason}")]
    private partial void NotNow(string reason);

    [LoggerMessage(2, LogLevel.Error, "What is due could not be sent: {ErrorType}. It is tried again.")]
    private partial void Failed(string errorType);
}
