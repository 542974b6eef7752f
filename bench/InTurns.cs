using System.Diagnostics;

namespace Sasaeai.Bench;

/// <summary>What one size showed.</summary>
/// <param name="Bare">Duration of the same calls by the client library alone, in ticks of the stopwatch.</param>
/// <param name="BareRows">Rows that the last of them brought.</param>
internal sealed record SizeFigures(Figures Bot, IReadOnlyList<long> Bare, int BareRows)
{
    /// <summary>The middle one of the bare calls, in milliseconds.</summary>
    public double BareMiddle => Bare.Order().ElementAt(Bare.Count / 2) * 1000.0 / Stopwatch.Frequency;
}

/// <summary>
/// Asks bots of several sizes one question each, in turns, one at a time: every bot rests equally long between two
/// questions, so that what it costs to rest is the same for all, and the slow emulator of the largest slows none of the others.
/// </summary>
internal sealed class InTurns(BenchOptions options, Load load)
{
    // The bots compile in full from the start (ScaleRun), so there is little to wait for.
    private const int WarmUps = 30;
    private const int Rounds = 5;

    /// <summary>Warms up, then measures.</summary>
    public async Task<IReadOnlyList<SizeFigures>> RunAsync(IReadOnlyList<(Scenario Turn, BareTables Bare)> sizes, CancellationToken ct)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            foreach (var (turn, bare) in sizes) await OnceAsync(turn, bare, i, ct);
        }

        var rounds = sizes.Select(_ => new List<Round>()).ToList();
        var bares = sizes.Select(_ => new List<long>()).ToList();
        var rows = new int[sizes.Count];
        for (var round = 0; round < Rounds; round++)
        {
            var cpu = sizes.Select(s => s.Turn.Subject.Cpu).ToList();
            var ticks = sizes.Select(_ => new List<long>()).ToList();
            var begin = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(begin).TotalSeconds < (double)options.Seconds / Rounds)
            {
                for (var i = 0; i < sizes.Count; i++)
                {
                    var (took, (bare, came)) = await OnceAsync(sizes[i].Turn, sizes[i].Bare, ticks[i].Count, ct);
                    ticks[i].Add(took);
                    bares[i].Add(bare);
                    rows[i] = came;
                }
            }

            for (var i = 0; i < sizes.Count; i++)
            {
                rounds[i].Add(new(TimeSpan.FromSeconds((double)ticks[i].Sum() / Stopwatch.Frequency), sizes[i].Turn.Subject.Cpu - cpu[i], ticks[i]));
            }
        }

        return [.. sizes.Select((s, i) => new SizeFigures(new(s.Turn.Name, rounds[i], null, s.Turn.Subject.WorkingSet), bares[i], rows[i]))];
    }

    private async Task<(long Turn, (long Ticks, int Rows) Bare)> OnceAsync(Scenario turn, BareTables bare, int number, CancellationToken ct) =>
        (await load.AskAsync(turn, 0, number, ct), await bare.AskAsync(ct));
}
