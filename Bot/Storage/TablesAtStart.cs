namespace Sasaeai.Bot.Storage;

/// <summary>Makes the tables at the start. A storage that is down then does not stop the bot: it tries again until they are there.</summary>
internal sealed partial class TablesAtStart(Tables tables, TimeProvider clock, ILogger<TablesAtStart> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await TryAsync(cancellationToken).ConfigureAwait(false))
        {
            await base.StartAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do
        {
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(false);
        }
        while (!await TryAsync(stoppingToken).ConfigureAwait(false));
    }

    private async Task<bool> TryAsync(CancellationToken ct)
    {
        try
        {
            await tables.EnsureAsync(ct).ConfigureAwait(false);
            return true;
        }
        catch (StorageTroubleException trouble)
        {
            NotReady(trouble.Message);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The tables could not be made: {Reason} Trying again.")]
    private partial void NotReady(string reason);
}
