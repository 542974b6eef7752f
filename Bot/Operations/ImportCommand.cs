using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Operations;

/// <summary><c>import</c>: loads a city.</summary>
internal static class ImportCommand
{
    /// <summary>Imports, and says what it did or why not.</summary>
    /// <returns>0 done or nothing to do, 1 not done, 2 wrong use.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken ct)
    {
        if (ImportArguments.Read(args) is not { } asked)
        {
            await output.WriteLineAsync(ImportArguments.Usage).ConfigureAwait(false);
            return Commands.WrongUse;
        }

        using var host = CommandHost.Build();
        if (host is null)
        {
            await output.WriteLineAsync(Commands.NoStorage).ConfigureAwait(false);
            return 1;
        }

        try
        {
            var raw = await MasterSource.ReadAsync(asked.Path, ct).ConfigureAwait(false);
            var outcome = await ImportAsync(host.Services, raw, asked.Options, ct).ConfigureAwait(false);
            return await new ImportWords(output).SayAsync(asked, raw, outcome).ConfigureAwait(false);
        }
        catch (StorageTroubleException trouble)
        {
            await output.WriteLineAsync($"保存先から返事がありません({trouble.Message})。しばらくしてから、もう一度実行してください。続きから行います。").ConfigureAwait(false);
            return 1;
        }
        catch (InvalidOperationException stop)
        {
            await output.WriteLineAsync($"取り込みを続けられません。{stop.Message}").ConfigureAwait(false);
            return 1;
        }
    }

    /// <summary>Imports into the tables of these services.</summary>
    internal static async Task<ImportOutcome> ImportAsync(IServiceProvider services, RawCity raw, ImportOptions options, CancellationToken ct)
    {
        var tables = services.GetRequiredService<Tables>();
        await tables.EnsureAsync(ct).ConfigureAwait(false);
        var configuration = services.GetRequiredService<IConfiguration>();
        var today = CommandHost.TodayOf(services);
        var past = new PastReports(tables, new AreaYearStore(tables));
        var home = configuration["Bot:TenantId"]?.Trim().ToLowerInvariant();

        async Task<int> StoreAsync(IReadOnlyList<PastReport> reports, CancellationToken stop)
        {
            var master = await services.GetRequiredService<MasterData>().CurrentAsync(stop).ConfigureAwait(false);
            Person? Reporter(PastReport report) => home is null || report.Reporter is null
                ? null
                : master.Roster.Find(new(home, report.Reporter, null), report.HeldOn) ?? master.Roster.Find(new(home, report.Reporter, null), today.Date);
            return await past.StoreAsync([.. reports.Select(r => PastActivity.Of(r, Reporter(r), today.Now))], stop).ConfigureAwait(false);
        }

        return await new Importer(services.GetRequiredService<MasterVersions>(), today, StoreAsync, new MessageTables(tables, today.Now)).RunAsync(raw, options, ct).ConfigureAwait(false);
    }
}
