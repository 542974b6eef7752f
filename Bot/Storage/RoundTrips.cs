using Azure.Core;
using Azure.Core.Pipeline;

namespace Sasaeai.Bot.Storage;

/// <summary>
/// Counts what one turn costs at the storage: <c>using var count = RoundTrips.Begin();</c> and everything that the
/// same asynchronous flow then asks of a table is counted, retries too.
/// </summary>
internal sealed class RoundTrips : IDisposable
{
    private static readonly AsyncLocal<RoundTrips?> Current = new();
    private readonly Lock gate = new();
    private readonly RoundTrips? outer;
    private int answered;

    private RoundTrips(RoundTrips? outer) => this.outer = outer;

    /// <summary>Requests sent.</summary>
    public int Requests { get; private set; }

    /// <summary>
    /// Round trips one after the other, the longest chain: a request stands one behind the longest chain that was
    /// answered before it began. Never less than what the turn has to wait for; chance can only make it more, when one
    /// of several begun together is answered before the next of them is sent.
    /// </summary>
    public int Waves { get; private set; }

    /// <summary>Rows that came back.</summary>
    public int Entities { get; private set; }

    /// <summary>Begins to count in this asynchronous flow, until disposed.</summary>
    public static RoundTrips Begin() => Current.Value = new RoundTrips(Current.Value);

    /// <summary>So many rows came back to the turn that is counted here, if one is.</summary>
    public static void Returned(int rows)
    {
        if (Current.Value is { } count)
        {
            lock (count.gate)
            {
                count.Entities += rows;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Current.Value = outer;

    private int Sent()
    {
        lock (gate)
        {
            Requests++;
            var place = answered + 1;
            Waves = Math.Max(Waves, place);
            return place;
        }
    }

    private void Answered(int place)
    {
        lock (gate)
        {
            answered = Math.Max(answered, place);
        }
    }

    /// <summary>The counter in the Azure client's pipeline, after the retries.</summary>
    internal sealed class Policy : HttpPipelinePolicy
    {
        /// <inheritdoc/>
        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var count = Current.Value;
            var place = count?.Sent() ?? 0;
            try
            {
                await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
            }
            finally
            {
                count?.Answered(place);
            }
        }

        /// <inheritdoc/>
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("Storage is only called asynchronously.");
    }
}
