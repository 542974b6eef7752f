using System.Diagnostics;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bench.Reminders;

/// <summary>Two copies of the bot that send: which of them does, how much memory it takes, and the end of one.</summary>
internal sealed class Senders(Stage stage, Tables tables, IReadOnlyDictionary<string, string> clock) : IAsyncDisposable
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(5);

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };
    private readonly List<Subject> bots = [];

    /// <summary>Requests to the tables that were this program's own.</summary>
    public int Looks { get; private set; }

    /// <summary>Names of the copies, by the order of their starts.</summary>
    public static string NameOf(int copy) => $"sender-{copy}";

    /// <summary>Starts both and waits until they are ready.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        for (var copy = 0; copy < 2; copy++) bots.Add(stage.StartBot(NameOf(copy), clock));
        foreach (var bot in bots) await bot.ReadyAsync(http, ct);
    }

    /// <summary>The copy that holds the lease, by its start; null when none does that still runs.</summary>
    public async Task<int?> HolderAsync(CancellationToken ct)
    {
        Looks++;
        if ((await tables.Outbox.FindAsync("work", "lease", ct))?.Text("Owner") is not { } owner) return null;
        for (var copy = 0; copy < bots.Count; copy++)
        {
            if (!bots[copy].HasEnded && await PrintedAsync(bots[copy], owner, ct)) return copy;
        }

        return null;
    }

    /// <summary>True when nothing waits in the queue.</summary>
    public async Task<bool> AreDoneAsync(CancellationToken ct)
    {
        Looks++;
        await foreach (var _ in tables.Outbox.RangeAsync("work", "W|", ct)) return false;
        return true;
    }

    /// <summary>MiB.</summary>
    public double WorkingSet(int copy) => bots[copy].WorkingSet;

    /// <summary>kill -9, and a new copy some seconds later.</summary>
    /// <returns>Timestamp of the end.</returns>
    public async Task<long> KillAsync(int copy, CancellationToken ct)
    {
        await bots[copy].DisposeAsync();
        var ended = Stopwatch.GetTimestamp();
        await Task.Delay(Away, ct);
        bots[copy] = stage.StartBot(NameOf(bots.Count + copy), clock, bots[copy].Address.Port);
        await bots[copy].ReadyAsync(http, ct);
        return ended;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var bot in bots) await bot.DisposeAsync();
        http.Dispose();
    }

    private static async Task<bool> PrintedAsync(Subject bot, string text, CancellationToken ct)
    {
        await using var log = new FileStream(bot.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(log);
        return (await reader.ReadToEndAsync(ct)).Contains(text, StringComparison.Ordinal);
    }
}
