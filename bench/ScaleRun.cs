using System.Globalization;
using Sasaeai.Bot.Conversation;
using Sasaeai.Dev;

namespace Sasaeai.Bench;

/// <summary><c>scale</c>: the same question to two bots, over 1,000 and over 10,000 reports.</summary>
internal sealed class ScaleRun(BenchOptions options, Place place, TextWriter output)
{
    private static readonly int[] Sizes = [1_000, 10_000];

    /// <summary>Measures and prints.</summary>
    /// <returns>The exit code: 1 when an answer was not what it must be, because then the figures say nothing.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var teams = await Teams.StartAsync(ct);
        var kinds = new TurnKinds(teams);
        using var load = new Load(teams.Authorization());
        await using var small = await Stage.BuildAsync(place, teams, ct);
        await using var large = await Stage.BuildAsync(place, teams, ct);
        var city = MasterData();
        var costs = await Task.WhenAll(FillAsync(small, city, Sizes[0], ct), FillAsync(large, city, Sizes[1], ct));
        await using var smallBot = small.StartBot("small");
        await using var largeBot = large.StartBot("large");
        var turns = new[] { kinds.OfProgress("1,000 reports", smallBot), kinds.OfProgress("10,000 reports", largeBot) };
        foreach (var turn in turns) await load.FirstAnswerAsync(turn, ct);
        var figures = await new Comparison(options, load).RunAsync([.. turns.Zip(costs, (turn, cost) => (turn, (StorageCost?)cost))], ct);
        await WriteAsync(figures, costs);
        return await kinds.VerdictAsync(output);
    }

    private async Task<StorageCost> FillAsync(Stage stage, string city, int reports, CancellationToken ct)
    {
        await stage.LoadAsync(city, ct);
        await using var inside = new InsideBot(stage.Settings);
        var folder = Path.Combine(place.Local, string.Create(CultureInfo.InvariantCulture, $"reports-{reports}"));
        await new ReportsFile(await inside.MasterAsync(ct), inside.Today).WriteAsync(folder, reports, ct);
        var said = await stage.LoadAsync(folder, ct);
        await output.WriteLineAsync($"{Path.GetFileName(folder)}: {said}");
        return await inside.CountAsync(Letters.Worker, () => new Incoming.Said(TurnKinds.Question), ct);
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

    private async Task WriteAsync(IReadOnlyList<Figures> figures, StorageCost[] costs)
    {
        await output.WriteLineAsync(options.Surroundings);
        await output.WriteLineAsync();
        await output.WriteLineAsync(Figures.Head);
        foreach (var line in figures) await output.WriteLineAsync(line.Line());
        await output.WriteLineAsync();
        await output.WriteLineAsync($"Round trips and rows returned: {(costs[0] == costs[1] ? "the same" : "not the same")}; wanted: the same");
        await output.WriteLineAsync($"CPU per turn, 10,000 beside 1,000 reports: {figures[1].Share(figures[0], f => f.CpuPerTurn, r => r.CpuPerTurn, "0.00 ×")}; wanted: at most 1.20 ×");
    }
}
