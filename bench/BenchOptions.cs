using System.Globalization;

namespace Sasaeai.Bench;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Seconds">Measured seconds of each scenario, all rounds together.</param>
internal sealed record BenchOptions(string Command, int Seconds)
{
    /// <summary>Said when the arguments make no sense.</summary>
    public const string Usage = """
        dotnet run -c Release --project bench -- turns [--seconds N]   what a turn costs, beside a bare endpoint
        dotnet run -c Release --project bench -- scale [--seconds N]   what a progress question costs at 1,000 and 10,000 reports
          --seconds N   measured seconds of each scenario (20); 3 for a quick look
        """;

    /// <summary>Requests on their way at once.</summary>
    public const int AtOnce = 8;

    private const int UsualSeconds = 20;

    /// <summary>Rounds of each scenario; they take turns, so that a slow minute of the machine meets all alike.</summary>
    public int Rounds => Math.Clamp(Seconds / 2, 3, 10);

    /// <summary>One round.</summary>
    public TimeSpan Round => TimeSpan.FromSeconds((double)Seconds / Rounds);

    /// <summary>Before the first round, of each scenario: long enough for the compiler to settle, except in a quick look.</summary>
    public TimeSpan WarmUp => TimeSpan.FromSeconds(Math.Clamp(Seconds / 4.0, 0.5, 5));

    /// <summary>Under which circumstances it is measured.</summary>
    public string Surroundings => string.Create(CultureInfo.InvariantCulture, $"""
        {Environment.ProcessorCount} processors for bots, floor, loader, Connector and tables (Azurite, in memory) together; {AtOnce} turns on their way at once.
        {Rounds} rounds of {Round.TotalSeconds:0.0} s each, in turns, after {WarmUp.TotalSeconds:0.0} s of warm-up each. Pacing is off (Bot:Pacing, Development only). {Build}
        """);

#if DEBUG
    private static string Build => "DEBUG BUILD: these figures mean nothing.";
#else
    private static string Build => $"Release build, .NET {Environment.Version}.";
#endif

    /// <summary>The arguments, or null when they make no sense.</summary>
    public static BenchOptions? Read(string[] args) => args switch
    {
        ["turns" or "scale"] => new(args[0], UsualSeconds),
        ["turns" or "scale", "--seconds", var n] when int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 120 =>
            new(args[0], seconds),
        _ => null,
    };
}
