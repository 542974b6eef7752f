using System.Diagnostics;
using Azure.Data.Tables;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bench;

/// <summary>One size of <c>scale</c>: tables with so many reports, what a turn asks of them, and how long they took to load.</summary>
internal sealed record Filled(int Reports, Stage Stage, StorageCost Question, StorageCost Submission, TimeSpan Loading);

/// <summary>Fills tables with reports: the rows that <c>import</c> would write, by the same code, but for several areas at once.</summary>
/// <param name="city">Folder with the master data.</param>
internal sealed class Filling(string city, TextWriter output, string ask)
{
    // The emulator is one thread, and slow with many rows.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private const int AreasAtOnce = 3;

    /// <summary>Loads that many.</summary>
    public async Task<Filled> FillAsync(Stage stage, int count, CancellationToken ct)
    {
        var begin = Stopwatch.GetTimestamp();
        await stage.LoadAsync(city, ct);
        await using var inside = new InsideBot(stage.Settings);
        var master = await inside.MasterAsync(ct);
        var tables = new Tables(new TableServiceClient(stage.Settings[StorageServices.Setting]), Patience);
        var past = new PastReports(tables, new AreaYearStore(tables));
        // Ward after ward, in the order of its indexes: the emulator then has least to move.
        foreach (var ward in new ManyReports(master, inside.Today).Of(count).GroupBy(r => r.Ward).OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            await Parallel.ForEachAsync(
                ward.GroupBy(r => r.Area),
                new ParallelOptions { MaxDegreeOfParallelism = AreasAtOnce, CancellationToken = ct },
                async (area, stop) => await past.StoreAsync([.. area], stop));
        }

        var loading = Stopwatch.GetElapsedTime(begin);
        await output.WriteLineAsync(FormattableString.Invariant($"{count} reports loaded in {loading.TotalSeconds:0} s"));

        var (area, person) = Letters.Desks(master, inside.Today)[0];
        return new(
            count,
            stage,
            await inside.CountAsync(Letters.Worker, () => new Incoming.Said(TurnKinds.Questions[ask].Said), ct),
            await inside.CountAsync(person, () => new Incoming.Pressed(Letters.Form(area, 1, master, inside.Today)), ct),
            loading);
    }
}
