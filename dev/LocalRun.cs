namespace Sasaeai.Dev;

/// <summary>Everything that stands around the bot on a developer's machine: started in order, watched, ended together.</summary>
internal sealed class LocalRun(Options options, Place place, TextWriter output) : IAsyncDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private readonly List<Child> children = [];
    private readonly IReadOnlyList<SamplePerson> people = options.Headless ? [] : SamplePeople.Read(options.City ?? place.City, options.People);
    private Gateway? gateway;
    private BotCopies? bots;
    private FileStream? tablesInUse;
    private string connection = "";

    /// <summary>Starts everything and says where it is.</summary>
    /// <exception cref="CannotStartException">Something is missing, taken, or ended.</exception>
    public async Task StartAsync(CancellationToken ct)
    {
        if (!Directory.Exists(place.City) && !File.Exists(place.City)) throw new CannotStartException($"{place.City} がありません。", $"There is no {place.City}.");
        await NodePackages.EnsureAsync(place, output, ct);
        await BuildBotAsync(ct);
        if (!options.Fresh) HoldTables();
        var ports = Ports.Choose(options, people.Count);
        await StartGatewayAsync(ports, ct);
        var tables = Keep(Azurite.Start(place, options.Fresh, ports.Tables));
        var pages = people.Zip(ports.Pages, (person, port) => (Person: person, Port: port, Page: Keep(Playground.Start(place, person, people, options.Tenant, port, ports.Gateway)))).ToList();
        await tables.ReadyAsync(http, new Uri($"http://127.0.0.1:{ports.Tables}/"), _ => true, ct);
        connection = Azurite.Connection(ports.Tables);
        await File.WriteAllTextAsync(place.Connection, connection, ct);
        await StartBotsAsync(ports, ct);
        foreach (var (person, port, page) in pages)
        {
            await page.ReadyAsync(http, new Uri($"http://127.0.0.1:{port}/_debug/ping"), answer => answer.IsSuccessStatusCode, ct);
            await output.WriteLineAsync($"{person.Part} {person.Name} さん / {person.PartInEnglish}: http://127.0.0.1:{port}/");
        }

        await output.WriteLineAsync(options.Headless
            ? $"ready http://127.0.0.1:{ports.Gateway}"
            : """
              読み込みなおした画面は空です。「はじめ」と送ってください / A reloaded page is empty: send はじめ
              Ctrl+C で終わります / Ctrl+C ends everything
              """);
    }

    /// <summary>Waits for the end of any child, which is one too early, unless it is one of several copies of the bot.</summary>
    /// <exception cref="CannotStartException">A child ended.</exception>
    public async Task WatchAsync(CancellationToken ct)
    {
        var ended = await Task.WhenAny(children.Select(async child =>
        {
            await child.EndAsync(ct);
            return child;
        }).Append(bots!.EndAsync(ct)));
        throw (await ended).Ended();
    }

    /// <summary>Ends everything, the tables last.</summary>
    public async ValueTask DisposeAsync()
    {
        if (gateway is not null) await gateway.DisposeAsync();
        if (bots is not null) await bots.DisposeAsync();
        await Task.WhenAll(children.Skip(1).Select(child => child.DisposeAsync().AsTask()));
        foreach (var tables in children.Take(1)) await tables.DisposeAsync();
        // A later run may have written its own.
        if (connection.Length > 0 && File.Exists(place.Connection) && await File.ReadAllTextAsync(place.Connection, CancellationToken.None) == connection) File.Delete(place.Connection);
        if (tablesInUse is not null) await tablesInUse.DisposeAsync();
        http.Dispose();
    }

    private Child Keep(Child child)
    {
        children.Add(child);
        return child;
    }

    private void HoldTables()
    {
        try
        {
            tablesInUse = new FileStream(place.Tables + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new CannotStartException(
                "もう動いています。そちらを終えてから、もう一度実行してください(別に動かすときは --fresh か --data を付けます)。",
                $"Already running with the data of {place.Tables}: end that run first, or add --fresh or --data FOLDER.");
        }
    }

    private async Task BuildBotAsync(CancellationToken ct)
    {
        if (place.BotConfiguration == place.Configuration) return;
        var command = new[] { "dotnet", "build", Path.Combine(place.Root, "Bot"), "-c", place.BotConfiguration, "--nologo", "-v", "q" };
        await using var build = Child.Start("dotnet build", Path.Combine(place.Logs, "build.log"), command, new Dictionary<string, string>());
        if (await build.EndAsync(ct) != 0) throw build.Ended();
    }

    private async Task StartGatewayAsync(Ports ports, CancellationToken ct)
    {
        gateway = new Gateway(http, ports.Gateway, ports.Bots);
        LocalAccounts.Fill(gateway.Graph, place.City, options.Tenant);
        await gateway.StartAsync(ct);
    }

    private async Task StartBotsAsync(Ports ports, CancellationToken ct)
    {
        var bot = new BotChild(place, options, ports, connection, await BotClock.OffsetAsync(place, options, ct));
        await using (var import = bot.Command("import", place.City))
        {
            if (await import.EndAsync(ct) != 0) throw import.Ended();
            await output.WriteLineAsync($"{place.City}: {import.LastLine}");
        }

        bots = new BotCopies(bot, ports.Bots, http, output);
        await bots.StartAsync(ct);
    }
}
