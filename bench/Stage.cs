using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sasaeai.Dev;

namespace Sasaeai.Bench;

/// <summary>What stands around a bot that is measured: empty tables in memory, a city loaded into them, the settings that lead there.</summary>
internal sealed class Stage : IAsyncDisposable
{
    // The sample city's reports end two days before; the plan of that year is loaded.
    private static readonly DateTimeOffset Now = new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9));

    private readonly Place place;
    private readonly Child tables;

    private Stage(Place place, Child tables, IReadOnlyDictionary<string, string> settings) => (this.place, this.tables, Settings) = (place, tables, settings);

    /// <summary>Settings of a bot on this stage, by name.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>File with a line for each request to the tables, if it was built so.</summary>
    public string Requests => tables.LogFile;

    /// <summary>Starts the tables and waits until they answer.</summary>
    public static Task<Stage> BuildAsync(Place place, Teams teams, CancellationToken ct) => BuildAsync(place, teams.Settings, Now, listed: false, ct);

    /// <inheritdoc cref="BuildAsync(Place, Teams, CancellationToken)"/>
    /// <param name="teams">Settings with which a bot finds its Teams.</param>
    /// <param name="now">What the bot takes for now.</param>
    /// <param name="listed">Keep a line for each request to the tables.</param>
    public static async Task<Stage> BuildAsync(Place place, IReadOnlyDictionary<string, string> teams, DateTimeOffset now, bool listed, CancellationToken ct)
    {
        var port = FreePort();
        var tables = Azurite.Start(place, inMemory: true, port, listed);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await tables.ReadyAsync(http, new Uri($"http://127.0.0.1:{port}/"), _ => true, ct);
        return new(place, tables, new Dictionary<string, string>(teams)
        {
            ["ConnectionStrings:Tables"] = Azurite.Connection(port),
            ["Clock:Offset"] = (now - TimeProvider.System.GetUtcNow()).ToString("c", CultureInfo.InvariantCulture),
        });
    }

    /// <summary>Loads a folder with the bot's own command; gives back the last line that it said.</summary>
    /// <exception cref="CannotStartException">The import failed.</exception>
    public async Task<string> LoadAsync(string city, CancellationToken ct)
    {
        var settings = Settings.ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value, StringComparer.Ordinal);
        await using var import = Child.Start("import", Path.Combine(place.Logs, $"import-{Path.GetFileName(city)}.log"), ["dotnet", place.Bot, "import", city], settings);
        return await import.EndAsync(ct) == 0 ? import.LastLine : throw import.Ended();
    }

    /// <summary>Starts the bot, on that port or on a free one.</summary>
    /// <param name="runtime">Environment variables for its .NET runtime, or settings in place of the stage's.</param>
    public Subject StartBot(string name, IReadOnlyDictionary<string, string>? runtime = null, int? port = null) =>
        Subject.Start([place.Bot], Settings.Where(s => runtime?.ContainsKey(s.Key) != true).Concat(runtime ?? new Dictionary<string, string>()).ToDictionary(), Path.Combine(place.Logs, $"{name}.log"), port);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => tables.DisposeAsync();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
