namespace Sasaeai.Bench;

/// <summary>One kind of turn.</summary>
/// <param name="Name">In the table.</param>
/// <param name="Next">The activity of worker number so and so, its turn number so and so.</param>
/// <param name="InResponse">Looks at HTTP answers; null where the answer is a message to the Connector.</param>
internal sealed record Scenario(string Name, Subject Subject, Func<int, int, byte[]> Next, Taken? InResponse = null);

/// <summary>What one round showed.</summary>
/// <param name="Cpu">Processor time of the subject.</param>
/// <param name="Ticks">Duration of each turn, in ticks of the stopwatch.</param>
internal sealed record Round(TimeSpan Elapsed, TimeSpan Cpu, IReadOnlyList<long> Ticks)
{
    /// <summary>Turns per second.</summary>
    public double Rate => Ticks.Count / Elapsed.TotalSeconds;

    /// <summary>Processor time of one turn, in milliseconds.</summary>
    public double CpuPerTurn => Cpu.TotalMilliseconds / Ticks.Count;
}

/// <summary>From the start of a process to its first answered turn.</summary>
/// <param name="Cpu">Processor time of the subject: on a busy machine the figure that says something.</param>
internal readonly record struct FirstAnswer(TimeSpan Elapsed, TimeSpan Cpu);
