using Sasaeai.Bot.Import;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>残った仕事: what a row <c>O</c> of one kind says is still to be done for a report after its own transaction.</summary>
internal interface IFinishing
{
    /// <summary>The column <c>Kind</c> of its rows.</summary>
    string Kind { get; }

    /// <summary>Does it and removes the row; it may be done in several copies at once. False: it has to wait, and the row stays.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it can be done again.</exception>
    Task<bool> FinishAsync(string ward, Row row, CancellationToken ct);
}

/// <summary>後始末: at the start and every minute, in every copy, does what could not be done at once after a report was stored.</summary>
internal sealed partial class Finisher(Tables tables, IEnumerable<IFinishing> kinds, MasterVersions versions, TimeProvider clock, ILogger<Finisher> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, IFinishing> byKind = kinds.ToDictionary(k => k.Kind, StringComparer.Ordinal);

    /// <summary>Looks once through every ward, closed ones too; how much was finished. One range a ward where nothing is left.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble before anything could be read.</exception>
    public async Task<int> LookAsync(CancellationToken ct)
    {
        var finished = 0;
        var stuck = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var ward in versions.ReadAsync(await versions.PointerAsync(ct), Files.Wards, ct))
        {
            await foreach (var row in tables.Reports.RangeAsync(ward.Must("Code"), ReportKeys.EveryOutbox, ct))
            {
                if (row.Text("Kind") is { } kind && byKind.ContainsKey(kind) && !stuck.Contains(kind) && await FinishAsync(ward.Must("Code"), kind, row, stuck, ct)) finished++;
            }
        }

        return finished;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                if (await LookAsync(stoppingToken) is > 0 and var finished) Finished(finished);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Whatever it was must not end the bot.
                NotNow("rows", Reason(failure));
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    // A kind whose own table is out of reach, or one row that can't be read, holds up nothing else.
    private async Task<bool> FinishAsync(string ward, string kind, Row row, HashSet<string> stuck, CancellationToken ct)
    {
        try
        {
            return await byKind[kind].FinishAsync(ward, row, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (failure is StorageTroubleException) stuck.Add(kind);
            NotNow(kind, Reason(failure));
            return false;
        }
    }

    // Its text may hold more than ids.
    private static string Reason(Exception failure) => failure is StorageTroubleException ? failure.Message : failure.GetType().Name;

    [LoggerMessage(1, LogLevel.Information, "{Count} things that were left to do for reports were finished.")]
    private partial void Finished(int count);

    [LoggerMessage(2, LogLevel.Warning, "What is left to do for reports ({Kind}) could not be done: {Reason} Trying again.")]
    private partial void NotNow(string kind, string reason);
}
