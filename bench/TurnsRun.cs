using System.Diagnostics;
using Sasaeai.Bot.Conversation;
using Sasaeai.Dev;

namespace Sasaeai.Bench;

/// <summary><c>turns</c>: the floor, ヘルプ, a submission and a progress question, side by side.</summary>
internal sealed class TurnsRun(BenchOptions options, Place place, TextWriter output)
{
    private const int ManyTurns = 10_000;

    // One start says little; a quick look has time for one.
    private int Starts => options.Seconds >= 10 ? 5 : 1;

    /// <summary>Measures and prints.</summary>
    /// <returns>The exit code: 1 when an answer was not what it must be, because then the figures say nothing.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var teams = await Teams.StartAsync(ct);
        await using var stage = await Stage.BuildAsync(place, teams, ct);
        await output.WriteLineAsync(await stage.LoadAsync(place.City, ct));
        var kinds = new TurnKinds(teams);
        using var load = new Load(teams.Authorization());
        List<FirstAnswer> starts = [];
        while (starts.Count < Starts - 1)
        {
            await using var once = stage.StartBot("start");
            starts.Add(await load.FirstAnswerAsync(kinds.OfHelp(once), ct));
        }

        await using var bot = stage.StartBot("bot");
        starts.Add(await load.FirstAnswerAsync(kinds.OfHelp(bot), ct));
        await using var floor = Subject.Start([typeof(Floor).Assembly.Location, "floor"], stage.Settings, Path.Combine(place.Logs, "floor.log"));
        await load.FirstAnswerAsync(kinds.OfFloor(floor), ct);

        var figures = await new Comparison(options, load).RunAsync(await RunsAsync(kinds, bot, floor, stage, ct), ct);
        var turns = await FillUpAsync(kinds.OfHelp(bot), figures.Skip(1).Sum(f => f.Turns), load, ct);
        await new TurnsReport(options, output).WriteAsync(figures, starts, turns, bot.WorkingSet);
        return await kinds.VerdictAsync(output);
    }

    private static async Task<IReadOnlyList<(Scenario, StorageCost?)>> RunsAsync(TurnKinds kinds, Subject bot, Subject floor, Stage stage, CancellationToken ct)
    {
        await using var inside = new InsideBot(stage.Settings);
        var master = await inside.MasterAsync(ct);
        var (area, person) = Letters.Desks(master, inside.Today)[0];
        return
        [
            (kinds.OfFloor(floor), null),
            (kinds.OfHelp(bot), await inside.CountAsync(Letters.Worker, () => new Incoming.Said(TurnKinds.Help), ct)),
            (kinds.OfSubmission(bot, master, inside.Today), await inside.CountAsync(person, () => new Incoming.Pressed(Letters.Form(area, 1, master, inside.Today)), ct)),
            (kinds.OfProgress("progress", bot), await inside.CountAsync(Letters.Worker, () => new Incoming.Said(TurnKinds.Question), ct)),
        ];
    }

    // ヘルプ until the bot has answered 10,000 turns; a quick look gives up after as long as one scenario takes.
    private async Task<int> FillUpAsync(Scenario help, int turns, Load load, CancellationToken ct)
    {
        var begin = Stopwatch.GetTimestamp();
        while (turns < ManyTurns && Stopwatch.GetElapsedTime(begin).TotalSeconds < options.Seconds)
        {
            turns += (await load.RunAsync(help, options.Round, ct)).Ticks.Count;
        }

        return turns;
    }
}
