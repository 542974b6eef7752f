using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Teams;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>The door alone, on a real socket, with a bot behind it that each test writes for itself.</summary>
internal sealed class DoorHost : IAsyncDisposable
{
    private readonly MeterListener meters = new();
    private readonly ConcurrentQueue<string> counted = new();
    private WebApplication app = null!;

    private DoorHost()
    {
    }

    /// <summary>Teams, on the other side of the door.</summary>
    public required FakeConnector Teams { get; init; }

    /// <summary>Speaks to the bot.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Everything logged.</summary>
    public LogBook Log { get; } = new();

    /// <summary>The bot behind the door; says nothing unless a test changes it.</summary>
    public TurnHandler Bot { get; set; } = (_, _) => Task.FromResult(Reply.Nothing);

    /// <summary>The turns that came through, in order.</summary>
    public ConcurrentQueue<Turn> Turns { get; } = new();

    /// <summary>What was counted: <c>refused token</c>, <c>failed turn</c> …</summary>
    public IReadOnlyList<string> Counted => [.. counted];

    /// <summary>What the host is made of.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Opens a door.</summary>
    /// <param name="tables">Connection string of the tables.</param>
    /// <param name="settings">Over those that trust the test's issuer.</param>
    public static async Task<DoorHost> StartAsync(
        string tables, TimeProvider? clock = null, Action<IServiceCollection>? services = null, params (string Key, string? Value)[] settings)
    {
        var host = new DoorHost { Teams = await FakeConnector.StartAsync() };
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(host.Teams.Settings);
        builder.Configuration.AddInMemoryCollection([new(StorageServices.Setting, tables), .. settings.Select(s => KeyValuePair.Create(s.Key, s.Value))]);
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddMetrics();
        builder.Logging.AddProvider(host.Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton(new Today(clock ?? TimeProvider.System, TimeSpan.Zero));
        services?.Invoke(builder.Services);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton<TurnHandler>(host.TakeAsync);
        host.app = builder.Build();
        host.app.MapMessages();
        host.app.MapPages();
        host.Listen(host.app.Services.GetRequiredService<IMeterFactory>());
        await host.app.StartAsync();
        host.Client = new HttpClient { BaseAddress = new Uri(host.app.Urls.Single()), Timeout = TimeSpan.FromMinutes(1) };
        return host;
    }

    /// <summary>A chat of that person with the bot.</summary>
    public TeamsChat Chat(string objectId = "cccccccc-0000-0000-0000-000000000001", string kind = "personal", string tenantId = FakeConnector.TenantId, string? conversationId = null) =>
        new(Client, Teams, objectId, "大塚 真理", tenantId, kind, conversationId);

    /// <summary>Stops the bot; after that nothing is on its way any more.</summary>
    public Task StopAsync() => app.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        Client.Dispose();
        meters.Dispose();
        await app.DisposeAsync();
        await Teams.DisposeAsync();
        if (Log.Lines.FirstOrDefault(l => l.Event == nameof(DoorLog.DoorFailed)) is { } failed) throw new InvalidOperationException(failed.Text);
    }

    private Task<Reply> TakeAsync(Turn turn, CancellationToken ct)
    {
        Turns.Enqueue(turn);
        return Bot(turn, ct);
    }

    private void Listen(IMeterFactory factory)
    {
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == DoorMeter.Name && instrument.Meter.Scope == factory) listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, times, tags, _) =>
        {
            for (var i = 0; i < times; i++) counted.Enqueue($"{instrument.Name.Split('.')[^1]} {tags[0].Value}");
        });
        meters.Start();
    }
}
