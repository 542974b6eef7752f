namespace Sasaeai.Bench;

/// <summary>Prints what <c>scale</c> measured, with what is wanted beside it. Judges nothing.</summary>
internal sealed class ScaleReport(BenchOptions options, TextWriter output)
{
    private const string Head = """
        | reports | loaded in s | question: requests | one after the other | rows returned | submission: requests | one after the other | rows returned | turns | CPU ms/turn | p50 ms | client alone, p50 ms |
        |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    /// <summary>The table and the sentences below it.</summary>
    public async Task WriteAsync(IReadOnlyList<Filled> sizes, IReadOnlyList<SizeFigures> figures)
    {
        await output.WriteLineAsync(options.ScaleSurroundings);
        await output.WriteLineAsync();
        await output.WriteLineAsync(Head);
        foreach (var (size, shown) in sizes.Zip(figures)) await output.WriteLineAsync(Line(size, shown));
        await output.WriteLineAsync();
        await output.WriteLineAsync($"Round trips and rows returned: {options.Ask} {Same(sizes.Select(s => s.Question))}, submission {Same(sizes.Select(s => s.Submission))}; wanted: the same");
        foreach (var other in figures.Skip(1))
        {
            await output.WriteLineAsync(
                $"CPU per turn, {other.Bot.Name} beside {figures[0].Bot.Name} reports: {other.Bot.Share(figures[0].Bot, f => f.CpuPerTurn, r => r.CpuPerTurn, "0.00 ×")}; wanted: at most 1.20 ×");
        }

        foreach (var (size, shown) in sizes.Zip(figures).Where(f => f.First.Question.Rows != f.Second.BareRows))
        {
            await output.WriteLineAsync($"The client alone got {shown.BareRows} rows, the bot {size.Question.Rows}: the last column is not the same call.");
        }
    }

    private static string Line(Filled size, SizeFigures shown) => FormattableString.Invariant(
        $"| {size.Reports:#,0} | {size.Loading.TotalSeconds:0} | {Cost(size.Question)} | {Cost(size.Submission)} | {shown.Bot.Turns} | {shown.Bot.CpuPerTurn:0.00} | {shown.Bot.Percentile(50):0.0} | {shown.BareMiddle:0.0} |");

    private static string Cost(StorageCost cost) => FormattableString.Invariant($"{cost.Requests} | {cost.Waves} | {cost.Rows}");

    private static string Same(IEnumerable<StorageCost> costs) => costs.Distinct().Count() == 1 ? "the same" : "not the same";
}
