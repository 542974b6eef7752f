using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Batches;

/// <summary>登録の係: registers one batch after the other in the background. What it leaves behind when it stops, or dies, another copy finishes.</summary>
internal sealed partial class BatchWorker(BatchQueue queue, BatchRun run, BatchPace pace, TimeProvider clock, ILogger<BatchWorker> log) : BackgroundService
{
    /// <summary>Beginnings after which a batch is given up.</summary>
    public const int MostAttempts = 20;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await queue.WaitAsync(stoppingToken);
            await GuardAsync(async () =>
            {
                while (await queue.TakeAsync(stoppingToken) is { } work) await WorkAsync(work, stoppingToken);
            }, stoppingToken);
        }
    }

    private async Task WorkAsync(BatchWork taken, CancellationToken ct)
    {
        var work = taken;
        var (renewed, shown) = (clock.GetTimestamp(), (long?)null);
        var lost = false;
        async Task<bool> StillMineAsync()
        {
            if (clock.GetElapsedTime(renewed) < pace.Lease / 3) return true;
            renewed = clock.GetTimestamp();
            if (await queue.RenewAsync(work, ct) is { } mine) work = mine;
            else lost = true;
            return !lost;
        }

        bool MayShow()
        {
            if (shown is { } last && clock.GetElapsedTime(last) < pace.Progress) return false;
            shown = clock.GetTimestamp();
            return true;
        }

        try
        {
            if (taken.Attempts > MostAttempts) await run.GiveUpAsync(work, ct);
            else if (!await run.RunAsync(work, StillMineAsync, MayShow, ct)) return;
            await queue.FinishAsync(work, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested && !lost)
        {
            await GuardAsync(() => queue.ReleaseAsync(work, CancellationToken.None), CancellationToken.None);
            throw;
        }
    }

    // One batch that goes wrong must not stop the others; it is tried again when its lease is over.
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

    [LoggerMessage(1, LogLevel.Warning, "The registration of many reports waits: {Reason}")]
    private partial void NotNow(string reason);

    [LoggerMessage(2, LogLevel.Error, "The registration of many reports failed: {ErrorType}. It is tried again.")]
    private partial void Failed(string errorType);
}
