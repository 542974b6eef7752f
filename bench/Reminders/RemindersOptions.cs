using System.Globalization;

namespace Sasaeai.Bench.Reminders;

/// <summary>What was asked of <c>reminders</c>.</summary>
/// <param name="Seed">Decides which tries of which conversation are refused or hang.</param>
internal sealed record RemindersOptions(int People, int Seed)
{
    /// <summary>Said when the arguments make no sense.</summary>
    public const string Usage = """
        dotnet run -c Release --project bench -- reminders [--people N] [--seed N]
          one occasion for everybody, two copies of the bot, the one that sends killed on the way, a Connector with Teams' limits
          --people N   who are reminded (3000); with fewer, the shares and the speed mean little
          --seed N     of what the Connector refuses (1)
        """;

    /// <summary>The arguments after <c>reminders</c>, or null when they make no sense.</summary>
    public static RemindersOptions? Read(ReadOnlySpan<string> args)
    {
        var options = new RemindersOptions(3_000, 1);
        for (; args.Length > 0; args = args[2..])
        {
            if (args.Length == 1 || !int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n is 0 or > 20_000) return null;
            if (args[0] == "--people") options = options with { People = n };
            else if (args[0] == "--seed") options = options with { Seed = n };
            else return null;
        }

        return options;
    }
}
