using System.Globalization;

namespace Sasaeai.Bench;

/// <summary>Prints what <c>turns</c> measured, with what is wanted beside it. Judges nothing.</summary>
internal sealed class TurnsReport(BenchOptions options, TextWriter output)
{
    /// <summary>The table and the sentences below it.</summary>
    /// <param name="figures">Floor, ヘルプ, submission, progress.</param>
    /// <param name="starts">From the start of the process to its first answered turn.</param>
    /// <param name="turns">Turns that the bot had answered when <paramref name="workingSet"/> was read, in MiB.</param>
    public async Task WriteAsync(IReadOnlyList<Figures> figures, IReadOnlyList<FirstAnswer> starts, int turns, double workingSet)
    {
        var (floor, help) = (figures[0], figures[1]);
        await output.WriteLineAsync(options.Surroundings);
        await output.WriteLineAsync();
        await output.WriteLineAsync(Figures.Head);
        foreach (var line in figures) await output.WriteLineAsync(line.Line());
        await output.WriteLineAsync();
        await output.WriteLineAsync($"ヘルプ as a share of the floor, turns/s: {help.Share(floor, f => f.Rate, r => r.Rate, "0 %")}; wanted: 70 % or more");
        await output.WriteLineAsync($"ヘルプ beside the floor, CPU per turn: {help.Share(floor, f => f.CpuPerTurn, r => r.CpuPerTurn, "0.00 ×")}");
        await output.WriteLineAsync("Storage round trips one after the other: wanted ヘルプ 0, submission 2, progress at most 2");
        await output.WriteLineAsync(Invariant($"Working set after {turns} turns: {workingSet:0} MiB; wanted: below 200 MiB after 10000"));
        await output.WriteLineAsync(Invariant($"Start to first answered turn: {Each(starts, s => s.Elapsed)} s; wanted: below 2 s. Processor time of it: {Each(starts, s => s.Cpu)} s"));
    }

    private static string Each(IEnumerable<FirstAnswer> starts, Func<FirstAnswer, TimeSpan> what) =>
        string.Join(", ", starts.Select(s => Invariant($"{what(s).TotalSeconds:0.00}")));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
