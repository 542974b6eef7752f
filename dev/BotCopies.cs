namespace Sasaeai.Dev;

/// <summary>The copies of the bot. With more than one, a copy that ends is started again, as a host of several copies would.</summary>
internal sealed class BotCopies(BotChild bot, IReadOnlyList<int> ports, HttpClient http, TextWriter output) : IAsyncDisposable
{
    private readonly List<Child> children = [];

    /// <summary>Starts them all and waits until they answer.</summary>
    /// <exception cref="CannotStartException">One ended, or does not answer.</exception>
    public async Task StartAsync(CancellationToken ct)
    {
        foreach (var port in ports)
        {
            var child = bot.Serve(port);
            children.Add(child);
            await ReadyAsync(child, port, ct);
        }
    }

    /// <summary>Waits for the end of one, which is one too early; with more than one copy only when it does not come back.</summary>
    /// <returns>The copy that ended.</returns>
    /// <exception cref="CannotStartException">A copy that ended does not come back.</exception>
    public async Task<Child> EndAsync(CancellationToken ct)
    {
        for (var restarts = 1; ; restarts++)
        {
            var ends = children.Select(child => child.EndAsync(ct)).ToList();
            var ended = await Task.WhenAny(ends);
            await ended;
            var which = ends.IndexOf(ended);
            if (children.Count == 1) return children[which];
            await output.WriteLineAsync($"{children[which].Name} が止まったので、もう一度始めます / A bot ended and is started again: http://127.0.0.1:{ports[which]}");
            await children[which].DisposeAsync();
            children[which] = bot.Serve(ports[which], restarts);
            await ReadyAsync(children[which], ports[which], ct);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Task.WhenAll(children.Select(child => child.DisposeAsync().AsTask()));

    private Task ReadyAsync(Child child, int port, CancellationToken ct) =>
        child.ReadyAsync(http, new Uri($"http://127.0.0.1:{port}/readyz"), answer => answer.IsSuccessStatusCode, ct);
}
