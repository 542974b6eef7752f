namespace Sasaeai.Bench;

/// <summary>Runs scenarios in turns: A B C, A B C …</summary>
internal sealed class Comparison(BenchOptions options, Load load)
{
    /// <summary>Warms each up, then takes the rounds.</summary>
    /// <returns>By scenario, in the order given.</returns>
    public async Task<IReadOnlyList<Figures>> RunAsync(IReadOnlyList<(Scenario Scenario, StorageCost? Storage)> runs, CancellationToken ct)
    {
        foreach (var (scenario, _) in runs) await load.RunAsync(scenario, options.WarmUp, ct);
        var rounds = runs.Select(_ => new List<Round>()).ToList();
        var memory = new double[runs.Count];
        for (var round = 0; round < options.Rounds; round++)
        {
            for (var i = 0; i < runs.Count; i++)
            {
                rounds[i].Add(await load.RunAsync(runs[i].Scenario, options.Round, ct));
                memory[i] = runs[i].Scenario.Subject.WorkingSet;
            }
        }

        return [.. runs.Select((run, i) => new Figures(run.Scenario.Name, rounds[i], run.Storage, memory[i]))];
    }
}
