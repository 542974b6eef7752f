namespace Sasaeai.Dev;

/// <summary>Where things lie on this machine.</summary>
internal sealed class Place
{
    private static readonly string Here = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);

    public Place(Options options)
    {
        var root = new DirectoryInfo(Here);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Sasaeai.Bot.sln"))) root = root.Parent;
        Root = root?.FullName ?? throw new CannotStartException("Sasaeai.Bot.sln が見つかりません。取り出したフォルダーの中で実行してください。", "Sasaeai.Bot.sln was not found: run this inside the clone.");
        // dev/bin/{configuration}/{framework}: the bot was built the same way.
        var framework = Path.GetFileName(Here);
        Configuration = Path.GetFileName(Path.GetDirectoryName(Here)!);
        BotConfiguration = options.Release ? "Release" : Configuration;
        Bot = Path.Combine(Root, "Bot", "bin", BotConfiguration, framework, "Sasaeai.Bot.dll");
        City = options.City ?? Path.Combine(Root, "sample");
        Local = options.Data ?? Path.Combine(Root, ".local");
        // Another city's rows would be closed as if they had disappeared, so each city has tables of its own.
        Tables = Path.Combine(Local, options.City is null ? "tables" : "tables-" + Path.GetFileName(options.City.TrimEnd(Path.DirectorySeparatorChar)));
        Directory.CreateDirectory(Logs);
    }

    /// <summary>The repository's root.</summary>
    public string Root { get; }

    /// <summary>How this program was built.</summary>
    public string Configuration { get; }

    /// <summary>Which build of the bot is to run.</summary>
    public string BotConfiguration { get; }

    /// <summary>The bot's assembly.</summary>
    public string Bot { get; }

    /// <summary>The CSV files to load.</summary>
    public string City { get; }

    /// <summary>Everything that this run writes.</summary>
    public string Local { get; }

    /// <summary>Azurite's data on disk.</summary>
    public string Tables { get; }

    /// <summary>One file per child.</summary>
    public string Logs => Path.Combine(Local, "logs");

    /// <summary>The connection string of the running tables, for the bot's commands.</summary>
    public string Connection => Path.Combine(Local, "connection");

    /// <summary>This folder of the repository.</summary>
    public string Dev => Path.Combine(Root, "dev");

    /// <summary>A file of an installed npm package.</summary>
    public string Package(string path) => Path.Combine(Dev, "node_modules", path.Replace('/', Path.DirectorySeparatorChar));
}
