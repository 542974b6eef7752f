using Sasaeai.Bot.Import;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>後始末: at the start and every minute, in every copy, finishes moves between wards and tells what could not be told at once.</summary>
internal sealed partial class MoveFinisher(WardMove move, ReportNewsDesk news, MasterVersions versions, TimeProvider clock, ILogger<MoveFinisher> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Looks once through every ward, closed ones too; how many moves were finished.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<int> LookAsync(CancellationToken ct)
    {
        var finished = 0;
        await foreach (var ward in versions.ReadAsync(await versions.PointerAsync(ct), Files.Wards, ct))
        {
            finished += await move.FinishAllAsync(ward.Must("Code"), ct);
            await news.TellAllAsync(ward.Must("Code"), ct);
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
                // Whatever it was must not end the bot; its text may hold more than ids.
                NotNow(failure is StorageTroubleException ? failure.Message : failure.GetType().Name);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Count} reports that moved to another ward were finished.")]
    private partial void Finished(int count);

    [LoggerMessage(2, LogLevel.Warning, "Moves to another ward could not be looked at: {Reason} Trying again.")]
    private partial void NotNow(string reason);
}
