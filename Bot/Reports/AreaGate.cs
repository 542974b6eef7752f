using System.Collections.Concurrent;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// One at a time for each area and year inside this copy: saves retries where many report at once. Only an optimisation:
/// that totals are right rests on the version check of the storage, also between copies.
/// </summary>
internal sealed class AreaGate
{
    // As many gates as there are areas and years in use: a few hundred.
    private readonly ConcurrentDictionary<(string Area, FiscalYear Year), SemaphoreSlim> gates = new();

    /// <summary>Waits for the turn; dispose to let the next one in. Whose time for the storage is over goes in, and finds the storage closed.</summary>
    public async Task<IDisposable> EnterAsync(string area, FiscalYear year, CancellationToken ct)
    {
        var gate = gates.GetOrAdd((area, year), _ => new SemaphoreSlim(1, 1));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct, StorageTime.Over);
        try
        {
            await gate.WaitAsync(limit.Token);
            return new Pass(gate);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Pass(null);
        }
    }

    /// <summary>Waits for several, each once and always in the same order, so that two who want the same never wait for each other.</summary>
    public async Task<IDisposable> EnterAsync(IEnumerable<(string Area, FiscalYear Year)> places, CancellationToken ct)
    {
        var passes = new List<IDisposable>();
        try
        {
            foreach (var (area, year) in places.Distinct().OrderBy(p => p.Area, StringComparer.Ordinal).ThenBy(p => p.Year)) passes.Add(await EnterAsync(area, year, ct));
            return new Passes(passes);
        }
        catch (OperationCanceledException)
        {
            new Passes(passes).Dispose();
            throw;
        }
    }

    private sealed class Passes(List<IDisposable> passes) : IDisposable
    {
        public void Dispose() => passes.ForEach(p => p.Dispose());
    }

    private sealed class Pass(SemaphoreSlim? gate) : IDisposable
    {
        public void Dispose() => gate?.Release();
    }
}
