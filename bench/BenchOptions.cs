using System.Globalization;

namespace Sasaeai.Bench;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Seconds">Measured seconds: of each scenario of <c>turns</c>, all rounds together; of <c>scale</c> as a whole.</param>
/// <param name="Sizes">Numbers of reports for <c>scale</c>.</param>
/// <param name="Ask">What is asked in <c>scale</c>, one of <see cref="TurnKinds.Questions"/>.</param>
internal sealed record BenchOptions(string Command, int Seconds, IReadOnlyList<int> Sizes, string Ask = "progress")
{
    /// <summary>Said when the arguments make no sense.</summary>
    public const string Usage = """
        dotnet run -c Release --project bench -- turns [--seconds N]   what a turn costs, beside a bare endpoint
        dotnet run -c Release --project bench -- scale [--seconds N] [--sizes 1000,10000,100000] [--ask progress|figures|missing|wards|search]   what it costs at so many reports
          --seconds N   measured seconds, of each scenario of turns (20) and of scale (60); 3 for a quick look
        """;

    /// <summary>Requests on their way at once.</summary>
    public const int AtOnce = 8;

    private static readonly BenchOptions Turns = new("turns", 20, []);
    private static readonly BenchOptions Scale = new("scale", 60, [1_000, 10_000, 100_000]);

    /// <summary>Rounds of each scenario; they take turns, so that a slow minute of the machine meets all alike.</summary>
    public int Rounds => Math.Clamp(Seconds, 3, 20);

    /// <summary>One round.</summary>
    public TimeSpan Round => TimeSpan.FromSeconds((double)Seconds / Rounds);

    /// <summary>Before the first round, of each scenario: long enough for the compiler to settle, except in a quick look.</summary>
    public TimeSpan WarmUp => TimeSpan.FromSeconds(Math.Clamp(Seconds / 4.0, 0.5, 5));

    /// <summary>Under which circumstances it is measured.</summary>
    public string Surroundings => string.Create(CultureInfo.InvariantCulture, $"""
        {Environment.ProcessorCount} processors for bots, floor, loader, Connector and tables (Azurite, in memory) together; {AtOnce} turns on their way at once.
        {Rounds} rounds of {Round.TotalSeconds:0.0} s each, in turns, after {WarmUp.TotalSeconds:0.0} s of warm-up each. Pacing is off (Bot:Pacing, Development only). {Build}
        """);

    /// <summary>Under which circumstances <c>scale</c> is measured.</summary>
    public string ScaleSurroundings => string.Create(CultureInfo.InvariantCulture, $"""
        {Environment.ProcessorCount} processors for bots, loader, Connector and tables (Azurite, in memory) together; one turn at a time, to each bot in turn, {Seconds} s in all.
        The bots compile in full from the start (DOTNET_TieredCompilation=0). Pacing is off (Bot:Pacing, Development only). {Build}
        """);

#if DEBUG
    private static string Build => "DEBUG BUILD: these figures mean nothing.";
#else
    private static string Build => $"Release build, .NET {Environment.Version}.";
#endif

    /// <summary>The arguments, or null when they make no sense.</summary>
    public static BenchOptions? Read(string[] args)
    {
        var options = args switch { ["turns", ..] => Turns, ["scale", ..] => Scale, _ => null };
        for (var i = 1; i < args.Length && options is not null; i += 2) options = options.With(args[i], args.ElementAtOrDefault(i + 1) ?? "");
        return options;
    }

    private BenchOptions? With(string name, string value) => (name, NumbersIn(value)) switch
    {
        ("--ask", _) when Command == Scale.Command && TurnKinds.Questions.ContainsKey(value) => this with { Ask = value },
        ("--seconds", [> 0 and <= 300 and var seconds]) => this with { Seconds = seconds },
        ("--sizes", { Count: > 0 } sizes) when Command == Scale.Command && sizes.All(s => s is > 0 and <= 1_000_000) => this with { Sizes = sizes },
        _ => null,
    };

    // Empty when any of it is no number.
    private static List<int> NumbersIn(string value)
    {
        var numbers = value.Split(',').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        return numbers.Contains(-1) ? [] : numbers;
    }
}
