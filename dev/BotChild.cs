using System.Globalization;

namespace Sasaeai.Dev;

/// <summary>The bot as a process of its own, as it would run elsewhere but for the issuer of its tokens.</summary>
/// <param name="place">Where things lie.</param>
/// <param name="options">What was asked for.</param>
/// <param name="ports">The ports of this run.</param>
/// <param name="connection">Connection string of the tables.</param>
/// <param name="offset">How far the bot's clock is ahead of the true time.</param>
internal sealed class BotChild(Place place, Options options, Ports ports, string connection, TimeSpan offset)
{
    /// <summary>The bot's app id on a developer's machine.</summary>
    public const string AppId = "5a5aea10-0000-4000-8000-00000000b007";

    /// <summary>Starts the bot as a web server on this loopback port.</summary>
    /// <param name="restarts">How often a copy was started again; each has a log of its own.</param>
    public Child Serve(int port, int restarts = 0) => Start("Bot", restarts == 0 ? $"bot-{port}.log" : $"bot-{port}-{restarts}.log", [], port);

    /// <summary>Starts one of the bot's commands.</summary>
    public Child Command(string name, params string[] arguments) => Start($"Bot {name}", $"{name}.log", [name, .. arguments], ports.Bots[0]);

    private Child Start(string name, string log, string[] arguments, int port) =>
        Child.Start(name, Path.Combine(place.Logs, log), ["dotnet", place.Bot, .. arguments], Settings(port));

    private Dictionary<string, string> Settings(int port)
    {
        var issuer = Gateway.Issuer(ports.Gateway);
        return new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            ["DOTNET_STARTUP_HOOKS"] = typeof(BotChild).Assembly.Location,
            ["Bot__AppId"] = AppId,
            ["Bot__TenantId"] = options.Tenant,
            ["Bot__Issuer"] = issuer,
            ["Bot__MetadataUrl"] = issuer + TokenIssuer.MetadataPath,
            ["Bot__TokenUrl"] = issuer + TokenIssuer.TokenPath,
            // A chat can't be opened with somebody whose Playground is not open: nobody answers there.
            ["Bot__ServiceUrl"] = issuer + "/nobody/",
            ["Graph__BaseUrl"] = issuer + LocalGraph.Version,
            ["ConnectionStrings__Tables"] = connection,
            ["Logging__LogLevel__Microsoft.AspNetCore"] = "Warning",
            ["Logging__LogLevel__Polly"] = "Warning",
            ["Clock__Offset"] = offset.ToString("c", CultureInfo.InvariantCulture),
        };
    }
}
