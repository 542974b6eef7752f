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
    private int inFlight;

    private RoundTrips(RoundTrips? outer) => this.outer = outer;

    /// <summary>Requests sent.</summary>
    public int Requests { get; private set; }

    /// <summary>Sequential round trips: a request that begins while none of the turn is on its way begins a new one.</summary>
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

    private void Sent()
    {
        lock (gate)
        {
            Requests++;
            Waves += inFlight++ == 0 ? 1 : 0;
        }
    }

    private void Answered()
    {
        lock (gate)
        {
            inFlight--;
        }
    }

    /// <summary>The counter in the Azure client's pipeline, after the retries.</summary>
    internal sealed class Policy : HttpPipelinePolicy
    {
        /// <inheritdoc/>
        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var count = Current.Value;
            count?.Sent();
            try
            {
                await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
            }
            finally
            {
                count?.Answered();
            }
        }

        /// <inheritdoc/>
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("Storage is only called asynchronously.");
    }
}
