using System.Diagnostics.Metrics;
using Microsoft.Graph;

namespace Sasaeai.Bot.People;

/// <summary>What one call to Graph brought.</summary>
internal abstract record Asked<T>
{
    private Asked()
    {
    }

    /// <summary>The answer.</summary>
    internal sealed record Answer(T Value) : Asked<T>;

    /// <summary>There is no such object.</summary>
    internal sealed record Nobody : Asked<T>;

    /// <summary>No answer.</summary>
    internal sealed record Failed(DirectoryTrouble Trouble) : Asked<T>;
}

/// <summary>
/// One call to Graph: not during a pause, never longer than 1.5 s, tried once, and no exception of it goes further. Counted by what
/// failed; nothing of the address or the answer is logged.
/// </summary>
internal sealed partial class DirectoryCalls
{
    /// <summary>How long a turn waits for Graph, the bot's token included.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly GraphServiceClient graph;
    private readonly DirectoryPause pause;
    private readonly TimeProvider clock;
    private readonly Counter<long> failed;
    private readonly ILogger<DirectoryCalls> log;

    public DirectoryCalls(GraphServiceClient graph, TimeProvider clock, IMeterFactory meters, ILogger<DirectoryCalls> log)
    {
        (this.graph, this.clock, this.log) = (graph, clock, log);
        pause = new DirectoryPause(clock);
        failed = meters.Create("Sasaeai.Bot").CreateCounter<long>("sasaeai.graph.failed", description: "Calls to Graph without an answer, by what was wrong.");
    }

    /// <summary>Why Graph is not asked at the moment, or null.</summary>
    public DirectoryTrouble? Pause => pause.Now;

    /// <summary>Asks, if it may.</summary>
    public async Task<Asked<T>> TryAsync<T>(Func<GraphServiceClient, CancellationToken, Task<T>> call, CancellationToken ct)
    {
        if (pause.Now is { } trouble) return new Asked<T>.Failed(trouble);
        using var patience = new CancellationTokenSource(Patience, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            var answer = await call(graph, limit.Token);
            pause.Answered();
            return new Asked<T>.Answer(answer);
        }
        catch (Exception failure) when (GraphFailure.Of(failure, ct) is { } known)
        {
            return known.IsNobody ? new Asked<T>.Nobody() : new Asked<T>.Failed(Failed(known));
        }
    }

    /// <summary>Counts what failed, also a part of a batch, and pauses if it concerns everybody.</summary>
    public DirectoryTrouble Failed(GraphFailure failure)
    {
        failed.Add(1, new KeyValuePair<string, object?>("what", failure.Trouble.ToString()));
        if (pause.Failed(failure.Trouble, failure.RetryAfter(clock.GetUtcNow()))) Paused(failure.Trouble);
        return failure.Trouble;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Graph can't be asked for a while: {Trouble}. Rights of rows stay; groups give none.")]
    private partial void Paused(DirectoryTrouble trouble);
}
