using System.Globalization;

namespace Sasaeai.Dev;

/// <summary>What the person asked for on the command line.</summary>
internal sealed record Options
{
    /// <summary>Said for <c>--help</c> and after an option that is not known.</summary>
    public const string Usage = """
        dotnet run --project dev -- [options]
          --headless         no pages for people; prints "ready http://127.0.0.1:N" for scripts
          --city FOLDER      load this city instead of sample/
          --fresh            begin with empty tables in memory; nothing is kept
          --people N         pages for the first N sample people only
          --copies N         N bots behind the gateway, taking turns
          --release          run the bot's Release build
          --now INSTANT      what the bot takes for now, e.g. 2026-06-10T10:42:00+09:00
          --tenant GUID      home tenant
          --bot-port N       the gateway's port
          --base-port N      first of the ports used (8700)
          --data FOLDER      where data and logs lie (.local)
        """;

    /// <summary>First port when nothing else is asked for.</summary>
    public const int UsualBasePort = 8700;

    /// <summary>No Playgrounds; ports that happen to be free unless asked for.</summary>
    public bool Headless { get; private init; }

    /// <summary>Folder with the city's CSV files, null for the sample city.</summary>
    public string? City { get; private init; }

    /// <summary>Empty tables in memory.</summary>
    public bool Fresh { get; private init; }

    /// <summary>Port of the gateway, null for the first of all.</summary>
    public int? BotPort { get; private init; }

    /// <summary>First port, null where any will do.</summary>
    public int? BasePort { get; private init; } = UsualBasePort;

    /// <summary>The moment that the bot's clock shows at the start, null for the true time.</summary>
    public DateTimeOffset? Now { get; private init; }

    /// <summary>Home tenant, a GUID in lower case.</summary>
    public string Tenant { get; private init; } = "5a5aea10-0000-4000-8000-000000000001";

    /// <summary>Run the bot's Release build.</summary>
    public bool Release { get; private init; }

    /// <summary>Number of bots behind the gateway.</summary>
    public int Copies { get; private init; } = 1;

    /// <summary>Number of sample people who get a page; the stranger's page is always there.</summary>
    public int People { get; private init; } = SamplePeople.Wanted;

    /// <summary>Where data and logs lie, null for <c>.local</c> at the repository's root.</summary>
    public string? Data { get; private init; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="CannotStartException">An option is not known, or its value is missing or makes no sense.</exception>
    public static Options Parse(string[] args)
    {
        var options = new Options();
        var given = false;
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i];
            options = name switch
            {
                "--headless" => options with { Headless = true },
                "--fresh" => options with { Fresh = true },
                "--release" => options with { Release = true },
                "--city" => options with { City = Path.GetFullPath(Value()) },
                "--data" => options with { Data = Path.GetFullPath(Value()) },
                "--bot-port" => options with { BotPort = Number(1, 65535) },
                "--base-port" => options with { BasePort = Number(1, 65000) },
                "--copies" => options with { Copies = Number(1, 9) },
                "--people" => options with { People = Number(0, SamplePeople.Wanted) },
                "--tenant" => options with { Tenant = Guid.TryParseExact(Value(), "D", out var id) ? id.ToString("D") : throw Wrong() },
                "--now" => options with { Now = Instant() },
                _ => throw new CannotStartException($"オプション {name} はありません。", $"There is no option {name}.\n{Usage}"),
            };
            given |= name == "--base-port";

            string Value() => i + 1 < args.Length ? args[++i] : throw Wrong();
            int Number(int low, int high) => int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= low && n <= high ? n : throw Wrong();
            // Without an offset it would be the time of whoever's machine this is.
            DateTimeOffset Instant() => DateTimeOffset.TryParseExact(Value(), ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mmzzz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var t) ? t : throw Wrong();
            CannotStartException Wrong() => new($"オプション {name} の値を確かめてください。", $"Check the value of {name}.\n{Usage}");
        }

        return options.Headless && !given ? options with { BasePort = null } : options;
    }
}
