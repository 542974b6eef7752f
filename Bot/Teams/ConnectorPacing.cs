using System.Net;
using System.Threading.RateLimiting;

namespace Sasaeai.Bot.Teams;

/// <summary>
/// Keeps below Teams' limits ("Rate limiting": 50 a second for the app, older texts 30; 7 in 1 s and 60 in 30 s for a
/// conversation): 25 a second altogether, and for each conversation 5 at once, then 1 a second. Who can't wait gets 429.
/// </summary>
internal sealed class ConnectorPacing(bool enabled) : IDisposable
{
    private readonly PartitionedRateLimiter<string> altogether =
        PartitionedRateLimiter.Create<string, int>(_ => Bucket(0, atOnce: 5, TimeSpan.FromMilliseconds(40), waiting: 500));

    // Its burst is below 7 because the bucket may be filled up right behind it. Conversations that have been idle for a
    // while are dropped by the limiter itself.
    private readonly PartitionedRateLimiter<string> each =
        PartitionedRateLimiter.Create<string, string>(conversation => Bucket(conversation, atOnce: 5, TimeSpan.FromSeconds(1), waiting: 16));

    /// <summary>Waits for this conversation's turn.</summary>
    /// <exception cref="ErrorResponseException">429: too many wait already.</exception>
    public async Task WaitAsync(string conversationId, CancellationToken ct)
    {
        if (!enabled) return;
        // The conversation comes last, so that a message leaves when its own bucket says so.
        await AcquireAsync(altogether, conversationId, ct);
        await AcquireAsync(each, conversationId, ct);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        altogether.Dispose();
        each.Dispose();
    }

    private static async Task AcquireAsync(PartitionedRateLimiter<string> limiter, string conversationId, CancellationToken ct)
    {
        using var lease = await limiter.AcquireAsync(conversationId, 1, ct);
        if (!lease.IsAcquired) throw new ErrorResponseException(HttpStatusCode.TooManyRequests, "TooManyWaiting", null, null, null);
    }

    private static RateLimitPartition<TKey> Bucket<TKey>(TKey key, int atOnce, TimeSpan oneEvery, int waiting) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new() { TokenLimit = atOnce, TokensPerPeriod = 1, ReplenishmentPeriod = oneEvery, QueueLimit = waiting });
}

/// <summary>Paces every try, also the repeated ones.</summary>
internal sealed class ConnectorPacingHandler(ConnectorPacing pacing) : DelegatingHandler
{
    /// <summary>Carries the conversation's id from the client to this handler.</summary>
    public static readonly HttpRequestOptionsKey<string> Conversation = new("conversation");

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        if (request.Options.TryGetValue(Conversation, out var conversation)) await pacing.WaitAsync(conversation, ct);
        return await base.SendAsync(request, ct);
    }
}
