using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Teams;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Dev;

namespace Sasaeai.Bot.Tests.People;

/// <summary>The directory as the bot has it, with the real client on a real socket, a clock that stands still, and the local Graph at the other end.</summary>
internal sealed class GraphHost : IAsyncDisposable
{
    /// <summary>Somebody of the directory.</summary>
    public const string Hanako = "00000000-0000-4000-8000-000000000011";

    /// <summary>Another one.</summary>
    public const string Seiichi = "00000000-0000-4000-8000-000000000012";

    private readonly ServiceProvider services;
    private readonly FakeConnector teams;
    private readonly bool ownsTeams;
    private readonly string tables;
    private readonly Dictionary<string, string?> settings;

    private GraphHost(string tables, FakeConnector teams, bool ownsTeams, Dictionary<string, string?> settings)
    {
        (this.tables, this.teams, this.ownsTeams, this.settings) = (tables, teams, ownsTeams, settings);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(teams.Settings)
            .AddInMemoryCollection([new("Graph:BaseUrl", teams.Root + LocalGraph.Version), new(StorageServices.Setting, tables)])
            .AddInMemoryCollection(settings)
            .Build();
        var environment = new HostingEnvironment { EnvironmentName = Environments.Development };
        services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace)).AddMetrics()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<Azure.Core.Pipeline.HttpPipelineTransport>(new Azure.Core.Pipeline.HttpClientTransport(Wire))
            .AddStorage(configuration).AddTeams(configuration, environment).AddPeople(configuration, environment).AddGraphHttp()
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9)));

    /// <summary>The wire to the storage.</summary>
    public BrokenWire Wire { get; } = new();

    /// <summary>Everything logged.</summary>
    public LogBook Log { get; } = new();

    public LocalGraph Graph => teams.Graph;

    public PeopleDirectory Asked => services.GetRequiredService<PeopleDirectory>();

    public Identification Identification => services.GetRequiredService<Identification>();

    public Table People => services.GetRequiredService<Tables>().People;

    /// <summary>With the accounts of the sample city.</summary>
    public static async Task<GraphHost> OpenAsync(Azurite azurite, params (string Key, string Value)[] settings)
    {
        var teams = await FakeConnector.StartAsync();
        LocalAccounts.Fill(teams.Graph, Path.Combine(Repository.Root, "sample"), FakeConnector.TenantId);
        var directory = new GraphHost(azurite.NewAccount(), teams, true, settings.ToDictionary(s => s.Key, string? (s) => s.Value));
        await directory.services.GetRequiredService<Tables>().EnsureAsync(CancellationToken.None);
        return directory;
    }

    /// <summary>Another copy of the bot: the same tables and the same Graph, nothing else in common.</summary>
    public GraphHost Copy() => new(tables, teams, false, settings);

    /// <summary>Says that this test provokes this refusal of Graph.</summary>
    public void Expect(string refusal) => teams.Expect(refusal);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (ownsTeams) await teams.DisposeAsync();
    }
}
