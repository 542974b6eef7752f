namespace Sasaeai.Bench.Kill;

/// <summary>Two copies of the bot on the same tables, one of them killed every few seconds and started again at once.</summary>
internal sealed class Copies(Stage stage) : IAsyncDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };
    private readonly Subject[] bots = [Start(stage, 0, null), Start(stage, 1, null)];
    private int starts;

    /// <summary>How often one was killed.</summary>
    public int Kills { get; private set; }

    /// <summary>Where a copy takes activities: they take turns.</summary>
    public Uri Address(uint turn) => bots[turn % bots.Length].Address;

    /// <summary>Waits until both answer.</summary>
    /// <exception cref="InvalidOperationException">One ended, or did not answer within a minute.</exception>
    public Task ReadyAsync(CancellationToken ct) => Task.WhenAll(bots.Select(bot => bot.ReadyAsync(http, ct)));

    /// <summary>Kills and restarts until told to stop, which leaves both running.</summary>
    public async Task KillAsync(TimeSpan every, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(every);
        try
        {
            while (await timer.WaitForNextTickAsync(ct))
            {
                var which = Kills++ % bots.Length;
                var address = bots[which].Address;
                // kill -9: nothing is finished, nothing is flushed.
                await bots[which].DisposeAsync();
                bots[which] = Start(stage, which, address.Port, ++starts);
                await bots[which].ReadyAsync(http, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The end of the run.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(bots.Select(bot => bot.DisposeAsync().AsTask()));
        http.Dispose();
    }

    private static Subject Start(Stage stage, int which, int? port, int number = 0) => stage.StartBot($"copy-{which}-{number}", port: port);
}
