using System.Diagnostics;
using System.Globalization;

namespace Sasaeai.Bench;

/// <summary>The figures of one scenario over all its rounds.</summary>
/// <param name="WorkingSet">Of the subject's process after the last round, in MiB.</param>
internal sealed record Figures(string Name, IReadOnlyList<Round> Rounds, StorageCost? Storage, double WorkingSet)
{
    /// <summary>Head of the table, as Markdown.</summary>
    public const string Head = """
        | | turns | turns/s | p50 ms | p99 ms | CPU ms/turn | storage requests | one after the other | rows returned | working set MiB |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    /// <summary>Turns answered.</summary>
    public int Turns => Rounds.Sum(r => r.Ticks.Count);

    /// <summary>Turns per second.</summary>
    public double Rate => Turns / Rounds.Sum(r => r.Elapsed.TotalSeconds);

    /// <summary>Processor time of one turn, in milliseconds.</summary>
    public double CpuPerTurn => Rounds.Sum(r => r.Cpu.TotalMilliseconds) / Turns;

    /// <summary>A line of the table.</summary>
    public string Line() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Name} | {Turns} | {Rate:0} | {Percentile(50):0.0} | {Percentile(99):0.0} | {CpuPerTurn:0.00} | {Count(s => s.Requests)} | {Count(s => s.Waves)} | {Count(s => s.Rows)} | {WorkingSet:0} |");

    /// <summary>This scenario's figure as a share of the other's: over all rounds; then the middle, the least and the most of the pairs of neighbouring rounds.</summary>
    public string Share(Figures other, Func<Figures, double> all, Func<Round, double> one, string format)
    {
        var pairs = Rounds.Zip(other.Rounds, (mine, theirs) => one(mine) / one(theirs)).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{Text(all(this) / all(other))} (round by round: middle {Text(pairs[pairs.Count / 2])}, from {Text(pairs[0])} to {Text(pairs[^1])})");
        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>In milliseconds.</summary>
    public double Percentile(int percent)
    {
        var sorted = Rounds.SelectMany(r => r.Ticks).Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)] * 1000.0 / Stopwatch.Frequency;
    }

    private string Count(Func<StorageCost, int> what) => Storage is { } cost ? what(cost).ToString(CultureInfo.InvariantCulture) : "–";
}
