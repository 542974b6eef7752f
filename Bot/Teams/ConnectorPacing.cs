using System.Net;
using System.Threading.RateLimiting;

namespace Sasaeai.Bot.Teams;

/// <summary>
/// Keeps below Teams' limits ("Rate limiting": 50 a second for the app, older texts 30; 7 in 1 s and 60 in 30 s for a
/// conversation): 25 a second altogether, and for each conversation 7 at once, then 1 a second. Who can't wait gets 429.
/// </summary>
internal sealed class ConnectorPacing(bool enabled) : IDisposable
{
    // The limiter of a conversation that has been idle for a while is dropped by the partitioned limiter itself.
    private readonly PartitionedRateLimiter<string>? limiter = !enabled ? null : PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(conversation => RateLimitPartition.GetTokenBucketLimiter(conversation, _ => new()
        {
            TokenLimit = 7,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 16,
        })),
        PartitionedRateLimiter.Create<string, int>(_ => RateLimitPartition.GetTokenBucketLimiter(0, _ => new()
        {
            TokenLimit = 5,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(40),
            QueueLimit = 500,
        })));

    /// <summary>Waits for this conversation's turn.</summary>
    /// <exception cref="ErrorResponseException">429: too many wait already.</exception>
    public async Task WaitAsync(string conversationId, CancellationToken ct)
    {
        if (limiter is null) return;
        using var lease = await limiter.AcquireAsync(conversationId, 1, ct);
        if (!lease.IsAcquired) throw new ErrorResponseException(HttpStatusCode.TooManyRequests, "TooManyWaiting", null, null, null);
    }

    /// <inheritdoc/>
    public void Dispose() => limiter?.Dispose();
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
