using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>
/// What goes wrong between the Azure client and the storage. Healthy until told otherwise; register it with
/// <c>AddSingleton&lt;HttpPipelineTransport&gt;(new HttpClientTransport(wire))</c>.
/// </summary>
internal sealed class BrokenWire() : DelegatingHandler(new SocketsHttpHandler())
{
    private int faults;

    /// <summary>Decides what happens to a request; null lets it pass.</summary>
    public Func<HttpRequestMessage, Fault?> Next { get; set; } = _ => null;

    /// <summary>How often something went wrong.</summary>
    public int Faults => faults;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var fault = Next(request);
        if (fault is null)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        if (fault is Fault.Waits waits)
        {
            await waits.Until.WaitAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }

        Interlocked.Increment(ref faults);
        switch (fault)
        {
            case Fault.Refuses refuses:
                return new HttpResponseMessage((HttpStatusCode)refuses.Status) { RequestMessage = request, Content = Body(refuses.Code) };
            case Fault.NeverAnswers:
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
            case Fault.BreaksAfter:
                using (await base.SendAsync(request, cancellationToken))
                {
                    break;
                }
        }

        throw new HttpRequestException("The test cut the wire.");
    }

    // As the table service says it ("Table storage error codes").
    private static ByteArrayContent Body(string? code) => code is null
        ? new ByteArrayContent([])
        : new(Encoding.UTF8.GetBytes($$$"""{"odata.error":{"code":"{{{code}}}","message":{"lang":"en-US","value":"no"} } }"""))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
}

/// <summary>One way in which the wire breaks.</summary>
internal abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>The storage answers with this status; nothing is written.</summary>
    /// <param name="Code">The service's own word for it; null for an answer without a body.</param>
    internal sealed record Refuses(int Status, string? Code = null) : Fault;

    /// <summary>Nothing breaks, but it goes on only then; so a test decides which requests are on their way together.</summary>
    internal sealed record Waits(Task Until) : Fault;

    /// <summary>No answer until the caller gives up; nothing is written.</summary>
    internal sealed record NeverAnswers : Fault;

    /// <summary>The connection breaks and nothing is written.</summary>
    internal sealed record BreaksBefore : Fault;

    /// <summary>The connection breaks after everything was written.</summary>
    internal sealed record BreaksAfter : Fault;
}
