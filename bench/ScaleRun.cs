using Sasaeai.Dev;

namespace Sasaeai.Bench;

/// <summary><c>scale</c>: the same question to bots over 1,000, 10,000 and 100,000 reports.</summary>
internal sealed class ScaleRun(BenchOptions options, Place place, TextWriter output)
{
    // Compiled in full from the start: a slow emulator allows too few turns for the compiler to settle on its own.
    private static readonly Dictionary<string, string> Settled = new() { ["DOTNET_TieredCompilation"] = "0" };

    /// <summary>Measures and prints.</summary>
    /// <returns>The exit code: 1 when an answer was not what it must be, because then the figures say nothing.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        // 400,000 rows take more than Node allows itself; Azurite inherits this.
        Environment.SetEnvironmentVariable("NODE_OPTIONS", "--max-old-space-size=12288");
        await using var teams = await Teams.StartAsync(ct);
        using var load = new Load(teams.Authorization());
        await using var open = new Opened();
        var filling = new Filling(MasterData(), output, options.Ask);
        var filled = new List<Filled>();
        foreach (var count in options.Sizes) filled.Add(await filling.FillAsync(open.Add(await Stage.BuildAsync(place, teams, ct)), count, ct));

        var kinds = new TurnKinds(teams);
        var sizes = new List<(Scenario Turn, BareTables Bare)>();
        foreach (var size in filled)
        {
            var name = FormattableString.Invariant($"{size.Reports:#,0}");
            var turn = kinds.OfQuestion(name, open.Add(size.Stage.StartBot($"bot-{size.Reports}", Settled)), options.Ask);
            await load.FirstAnswerAsync(turn, ct);
            sizes.Add((turn, new(size.Stage)));
        }

        await new ScaleReport(options, output).WriteAsync(filled, await new InTurns(options, load).RunAsync(sizes, ct));
        return await kinds.VerdictAsync(output);
    }

    // Without the sample's own reports.
    private string MasterData()
    {
        var folder = Directory.CreateDirectory(Path.Combine(place.Local, "city")).FullName;
        foreach (var file in Directory.EnumerateFiles(place.City, "*.csv").Where(f => Path.GetFileName(f) != "reports.csv"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        return folder;
    }

    /// <summary>What was started; ends in reverse, bots before their tables.</summary>
    private sealed class Opened : IAsyncDisposable
    {
        private readonly Stack<IAsyncDisposable> all = new();

        public T Add<T>(T one)
            where T : IAsyncDisposable
        {
            all.Push(one);
            return one;
        }

        public async ValueTask DisposeAsync()
        {
            while (all.TryPop(out var one)) await one.DisposeAsync();
        }
    }
}
