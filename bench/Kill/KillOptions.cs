using System.Globalization;

namespace Sasaeai.Bench.Kill;

/// <summary>What was asked of <c>kill</c>.</summary>
/// <param name="Seconds">New conversations begin only so long; 0 for as many as <paramref name="Conversations"/>.</param>
/// <param name="Every">Seconds from one kill to the next at the least; a copy must have answered again before the other is killed.</param>
internal sealed record KillOptions(int Seconds, int Conversations, int People, int Every)
{
    /// <summary>Said when the arguments make no sense.</summary>
    public const string Usage = """
        dotnet run -c Release --project bench -- kill [--seconds N | --conversations N] [--people N] [--every S]
          two copies of the bot, one killed every few seconds; looks whether every promise about reports held
          --seconds N         new conversations begin for N seconds, instead of
          --conversations N   so many conversations (2000)
          --people N          at once (50)
          --every S           seconds from one kill to the next, at the least (4)
        """;

    /// <summary>All of it ends then, whatever is left to do.</summary>
    public TimeSpan AtMost => TimeSpan.FromSeconds(Seconds > 0 ? Seconds + 180 : 3600);

    /// <summary>The arguments after <c>kill</c>, or null when they make no sense.</summary>
    public static KillOptions? Read(ReadOnlySpan<string> args)
    {
        var options = new KillOptions(0, 2_000, 50, 4);
        for (; args.Length > 0; args = args[2..])
        {
            if (args.Length == 1 || !int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n is 0 or > 100_000) return null;
            options = args[0] switch
            {
                "--seconds" => options with { Seconds = n },
                "--conversations" => options with { Conversations = n },
                "--people" when n <= 500 => options with { People = n },
                "--every" => options with { Every = n },
                _ => null!,
            };
            if (options is null) return null;
        }

        return options;
    }
}
