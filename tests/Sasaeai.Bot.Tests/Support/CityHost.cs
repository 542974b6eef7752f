using System.Globalization;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Teams;
using Sasaeai.Dev;
using Xunit;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>
/// The whole bot on a real socket, with the sample city in Azurite and a Teams that enforces its limits. The bot's clock
/// begins at 2026-06-10 10:42 in Tokyo unless a test says otherwise. At the end, a card that was sent in a state without a golden file is an error.
/// </summary>
internal sealed class CityHost : WebApplicationFactory<SasaeaiBot>
{
    /// <summary>Object ids of the sample people.</summary>
    public const string ThreeAreaWorker = "00000000-0000-4000-8000-000000000011";
    public const string OneAreaWorker = "00000000-0000-4000-8000-000000000012";
    public const string ChapterOfficer = "00000000-0000-4000-8000-000000000013";
    public const string Secretariat = "00000000-0000-4000-8000-000000000014";
    public const string CityOfficer = "00000000-0000-4000-8000-000000000016";
    public const string Administrator = "00000000-0000-4000-8000-000000000017";
    public const string GreenWardWorker = "00000000-0000-4000-8000-000000000018";
    public const string Member = "00000000-0000-4000-8000-000000000021";
    public const string Stranger = "00000000-0000-4000-8000-0000000000ff";

    private readonly string tables;
    private readonly FakeConnector teams;
    private readonly bool ownsTeams;
    private readonly TimeSpan offset;
    private readonly Action<IServiceCollection> replace;
    private readonly IReadOnlyDictionary<string, string?> settings;

    private static readonly DateTimeOffset UsualNow = new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9));

    private CityHost(string tables, FakeConnector teams, bool ownsTeams, DateTimeOffset? now, Action<IServiceCollection>? replace = null, IReadOnlyDictionary<string, string?>? settings = null) =>
        (this.tables, this.teams, this.ownsTeams, offset, this.replace, this.settings) =
        (tables, teams, ownsTeams, (now ?? UsualNow) - TimeProvider.System.GetUtcNow(), replace ?? (_ => { }), settings ?? new Dictionary<string, string?>());

    /// <summary>What goes wrong between the bot and the storage.</summary>
    public BrokenWire Wire { get; } = new();

    /// <summary>Everything logged.</summary>
    public LogBook Log { get; } = new();

    /// <summary>Speaks to the bot.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>The table of reports, as any client of Table Storage sees it.</summary>
    public TableClient Reports => new(tables, "Reports");

    /// <summary>The table of workbooks that were sent.</summary>
    public TableClient Batches => new(tables, "Batches");

    /// <summary>The table of master data, with the record of edits.</summary>
    public TableClient MasterData => new(tables, "MasterData");

    /// <summary>The table of the audit trail.</summary>
    public TableClient Audit => new(tables, "Audit");

    /// <summary>What could not be answered, and words that were taught.</summary>
    public TableClient Questions => new(tables, "Questions");

    /// <summary>What the bot says on its own, and what people wish of that.</summary>
    public TableClient Outbox => new(tables, "Outbox");

    /// <summary>What people ask their ward's secretariat.</summary>
    public TableClient Consultations => new(tables, "Consultations");

    /// <summary>困りごとメモ.</summary>
    public TableClient Needs => new(tables, "Needs");

    /// <summary>What secretariats tell their people, and who has acknowledged it.</summary>
    public TableClient Notices => new(tables, "Notices");

    /// <summary>The table of conversation references.</summary>
    public TableClient Conversations => new(tables, "Conversations");

    /// <summary>The table of drafts.</summary>
    public TableClient Drafts => new(tables, "Drafts");

    /// <summary>Teams, on the other side of the door.</summary>
    public FakeConnector Teams => teams;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A bot with the sample city; with its past reports where a test needs them.</summary>
    /// <param name="replace">Puts something else in the place of a service.</param>
    /// <param name="directory">Settings of the directory, empty for none; null where it is off, as in all tests that are not about it.</param>
    /// <param name="atLeisure">For tests that press more than people can: the bot does not wait between its messages, and for Teams a minute passes before each.</param>
    public static async Task<CityHost> StartAsync(
        Azurite azurite, bool withReports = false, DateTimeOffset? now = null, Action<IServiceCollection>? replace = null, Dictionary<string, string?>? directory = null, bool atLeisure = false)
    {
        var city = await BeginAsync(azurite, now, replace, directory, atLeisure);
        await ImportAsync(city.Services, withReports);
        return await OpenAsync(city);
    }

    /// <summary>A bot before the first import.</summary>
    public static async Task<CityHost> EmptyAsync(Azurite azurite, Dictionary<string, string?>? directory = null) =>
        await OpenAsync(await BeginAsync(azurite, null, null, directory));

    /// <summary>A bot with the city in that folder, past reports and all.</summary>
    public static async Task<CityHost> FromAsync(Azurite azurite, string folder, DateTimeOffset? now = null, Action<IServiceCollection>? replace = null, bool atLeisure = false)
    {
        var city = await BeginAsync(azurite, now, replace, null, atLeisure);
        await ImportAsync(city.Services, folder);
        return await OpenAsync(city);
    }

    /// <summary>Another copy of this bot: the same tables and the same Teams, nothing else in common.</summary>
    public async Task<CityHost> CopyAsync(DateTimeOffset? now = null)
    {
        var copy = new CityHost(tables, teams, false, now, replace, settings);
        copy.UseKestrel();
        copy.StartServer();
        return await OpenAsync(copy);
    }

    /// <summary>A chat of that person with the bot.</summary>
    public TeamsChat Chat(string objectId, string kind = "personal", string name = "見本 花子") => new(Client, teams, objectId, name, kind: kind);

    /// <summary>Says that the Connector may refuse for that reason.</summary>
    public void Allow(string reason) => teams.Allow(reason);

    /// <summary>Lists something that goes wrong at the Connector.</summary>
    public ConnectorFault Fault(ConnectorFault fault) => teams.Fault(fault);

    /// <summary>The rows of a partition whose key begins so.</summary>
    public async Task<List<TableEntity>> RowsAsync(string ward, string prefix)
    {
        var rows = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ward} and RowKey ge {prefix} and RowKey lt {prefix + "~"}");
        await foreach (var row in Reports.QueryAsync<TableEntity>(filter, cancellationToken: Ct)) rows.Add(row);
        return rows;
    }

    /// <summary>How many rows there are in the whole table.</summary>
    public async Task<int> RowCountAsync() => await Reports.QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: Ct).CountAsync(Ct);

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseUrls("http://127.0.0.1:0");
        foreach (var (key, value) in teams.Settings) builder.UseSetting(key, value);
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.UseSetting(StorageServices.Setting, tables);
        builder.UseSetting("Clock:Offset", offset.ToString("c", CultureInfo.InvariantCulture));
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
        builder.ConfigureTestServices(services =>
        {
            // Nothing is sent on its own unless a test says when.
            services.AddSingleton(OutboxPace.Usual with { Look = Timeout.InfiniteTimeSpan });
            services.AddSingleton<HttpPipelineTransport>(new HttpClientTransport(Wire));
            replace(services);
        });
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await base.DisposeAsync();
        if (ownsTeams) await teams.DisposeAsync();
        var golden = Path.Combine(Repository.Root, "tests", "Sasaeai.Cards.Tests", "Golden");
        var unseen = Log.Lines.Where(l => l.Event == "CardSent")
            .Select(l => $"{l.Values["Kind"]}.{l.Values["State"]}").Distinct()
            .Where(card => !File.Exists(Path.Combine(golden, card + ".json"))).ToList();
        if (unseen.Count > 0) throw new InvalidOperationException($"Sent in a state without a golden file: {string.Join(", ", unseen)}");
    }

    private static async Task<CityHost> BeginAsync(Azurite azurite, DateTimeOffset? now, Action<IServiceCollection>? replace, Dictionary<string, string?>? directory, bool atLeisure = false)
    {
        var teams = await FakeConnector.StartAsync();
        if (atLeisure) teams.CountBy(new AtLeisure());
        if (directory is not null)
        {
            directory["Graph:BaseUrl"] = teams.Root + LocalGraph.Version;
            LocalAccounts.Fill(teams.Graph, Path.Combine(Repository.Root, "sample"), FakeConnector.TenantId);
        }

        var city = new CityHost(azurite.NewAccount(), teams, true, now, atLeisure ? (services => { services.AddSingleton(new ConnectorPacing(enabled: false)); replace?.Invoke(services); }) : replace, directory);
        city.UseKestrel();
        city.StartServer();
        return city;
    }

    private static async Task<CityHost> OpenAsync(CityHost host)
    {
        host.Client = new HttpClient { BaseAddress = host.ClientOptions.BaseAddress, Timeout = TimeSpan.FromMinutes(1) };
        // The first turn loads the master data; the turns that tests count are warm.
        await host.Services.GetRequiredService<MasterData>().CurrentAsync(Ct);
        return host;
    }

    private static async Task ImportAsync(IServiceProvider services, bool withReports)
    {
        var city = Path.Combine(Repository.Root, "sample");
        if (!withReports)
        {
            var plain = Directory.CreateTempSubdirectory("city").FullName;
            foreach (var file in Directory.EnumerateFiles(city, "*.csv").Where(f => Path.GetFileName(f) != "reports.csv")) File.Copy(file, Path.Combine(plain, Path.GetFileName(file)));
            city = plain;
        }

        await ImportAsync(services, city);
    }

    private static async Task ImportAsync(IServiceProvider services, string city)
    {
        var outcome = await ImportCommand.ImportAsync(services, await MasterSource.ReadAsync(city, Ct), new(), Ct);
        Assert.True(outcome is ImportOutcome.Done, outcome is ImportOutcome.Refused refused ? string.Join('\n', refused.Problems) : outcome.ToString());
    }

    // A minute between any two looks.
    private sealed class AtLeisure : TimeProvider
    {
        private long minutes;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Increment(ref minutes) * TimeSpan.TicksPerMinute;
    }
}
