using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>An account of its own, a folder of its own, and the importer between them. Today is 令和8年6月10日.</summary>
internal sealed class CityImport : IAsyncDisposable
{
    /// <summary>The tenant of rows without テナントID.</summary>
    public const string Home = "10000000-0000-4000-8000-000000000001";

    private readonly ServiceProvider provider;

    private CityImport(string connection, string city)
    {
        Folder = Directory.CreateTempSubdirectory("city-").FullName;
        foreach (var file in Directory.GetFiles(city, "*.csv"))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }

        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new(StorageServices.Setting, connection), new("Bot:TenantId", Home)])
            .Build();
        provider = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<HttpPipelineTransport>(new HttpClientTransport(Wire))
            .AddStorage(configuration)
            .AddMasterData(configuration)
            .BuildServiceProvider();
    }

    /// <summary>The clock of the bot and of the import.</summary>
    public FakeTimeProvider Clock { get; } = new(new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9)));

    /// <summary>The wire to the storage.</summary>
    public BrokenWire Wire { get; } = new();

    /// <summary>The folder that is imported: a copy, to be spoilt.</summary>
    public string Folder { get; }

    /// <summary>Receipt numbers and reports that were handed on.</summary>
    public Dictionary<string, PastReport> Reports { get; } = new(StringComparer.Ordinal);

    /// <summary>The bot's view.</summary>
    public MasterData MasterData => provider.GetRequiredService<MasterData>();

    /// <summary>What lies in the tables.</summary>
    public MasterVersions Versions => provider.GetRequiredService<MasterVersions>();

    /// <summary>With the small city of the tests.</summary>
    public static Task<CityImport> MinamiAsync(Azurite azurite, CancellationToken ct) =>
        WithAsync(azurite, Path.Combine(Repository.Root, "tests/Sasaeai.Bot.Tests/Cities/minami"), ct);

    /// <summary>With the files of that folder.</summary>
    public static async Task<CityImport> WithAsync(Azurite azurite, string city, CancellationToken ct)
    {
        var import = new CityImport(azurite.NewAccount(), city);
        await import.provider.GetRequiredService<Tables>().EnsureAsync(ct);
        return import;
    }

    /// <summary>Imports the folder, or what is named instead.</summary>
    public async Task<ImportOutcome> RunAsync(CancellationToken ct, ImportOptions? options = null, string? path = null)
    {
        var importer = new Importer(Versions, new Today(Clock, TimeSpan.Zero), StoreAsync);
        return await importer.RunAsync(await MasterSource.ReadAsync(path ?? Folder, ct), options ?? new(), ct);
    }

    /// <summary>Imports and expects to be refused: every problem as people read it.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken ct)
    {
        var refused = Xunit.Assert.IsType<ImportOutcome.Refused>(await RunAsync(ct));
        return [.. refused.Problems.Select(p => p.ToString())];
    }

    /// <summary>Imports and expects it to be done.</summary>
    public async Task<ImportOutcome.Done> DoneAsync(CancellationToken ct, ImportOptions? options = null, string? path = null) =>
        Xunit.Assert.IsType<ImportOutcome.Done>(await RunAsync(ct, options, path));

    /// <summary>Writes a file of the folder.</summary>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>Replaces text in a file of the folder; it must be there.</summary>
    public void Edit(string file, string old, string replacement)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        Xunit.Assert.Contains(old, text, StringComparison.Ordinal);
        Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, true);
        await provider.DisposeAsync();
    }

    private Task<int> StoreAsync(IReadOnlyList<PastReport> reports, CancellationToken ct) => Task.FromResult(reports.Count(r => Reports.TryAdd(r.Number, r)));
}
