using System.Collections.Concurrent;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bench.Kill;

/// <summary><c>verify --repair</c>, over and over, while people report. Every change is one transaction, so it must never find anything.</summary>
internal sealed class Repairer(Tables tables, IReadOnlyList<string> wards)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>What it found, and what stopped it.</summary>
    public ConcurrentQueue<string> Found { get; } = new();

    /// <summary>Times round.</summary>
    public int Rounds { get; private set; }

    /// <summary>Goes round until told to stop.</summary>
    public async Task RepairAsync(CancellationToken ct)
    {
        var stocktaking = new Stocktaking(tables, new AreaYearStore(tables), TimeProvider.System);
        using var timer = new PeriodicTimer(Pause);
        try
        {
            do
            {
                foreach (var ward in wards)
                {
                    foreach (var finding in (await stocktaking.TakeAsync(ward, mend: true, ct)).Findings) Found.Enqueue(finding.Difference.ToString());
                }

                Rounds++;
            }
            while (await timer.WaitForNextTickAsync(ct));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The end of the run.
        }
    }
}
