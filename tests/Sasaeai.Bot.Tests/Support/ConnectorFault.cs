using System.Net;
using Microsoft.AspNetCore.Http;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>One thing that goes wrong at the Connector.</summary>
/// <param name="name">For the report when it never happened.</param>
/// <param name="status">The answer's status; 0 never answers.</param>
/// <param name="body">The answer's body.</param>
internal sealed class ConnectorFault(string name, int status, string body = "", int times = 1)
{
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource over = new();
    private int happened;

    /// <summary>Ends when it happens for the first time.</summary>
    public Task First => first.Task;

    /// <summary>For the report when it never happened.</summary>
    public string Name => name;

    /// <summary>Breaks off the calls that were never going to be answered.</summary>
    public void End() => over.Cancel();

    /// <summary>How often it happens.</summary>
    public int Times => times;

    /// <summary>How often it has happened.</summary>
    public int Happened => Math.Min(Volatile.Read(ref happened), times);

    /// <summary>Only these calls; all unless said otherwise.</summary>
    public Func<ConnectorCall, bool> Only { get; init; } = _ => true;

    /// <summary>The message is delivered all the same.</summary>
    public bool TakesEffect { get; init; }

    /// <summary>A header of the answer, e.g. <c>Retry-After</c>.</summary>
    public (string Name, string Value)? Header { get; init; }

    /// <summary>True when this call meets the fault; counts it.</summary>
    public bool Takes(ConnectorCall call)
    {
        if (!Only(call) || Interlocked.Increment(ref happened) > times) return false;
        first.TrySetResult();
        return true;
    }

    /// <summary>Answers the call.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        if (status == 0)
        {
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, over.Token);
            await Task.Delay(Timeout.Infinite, wait.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            http.Abort();
            return;
        }

        http.Response.StatusCode = status;
        http.Response.Headers["MS-CV"] = "cv.1";
        if (Header is var (header, value)) http.Response.Headers[header] = value;
        if (body.Length > 0) await http.Response.WriteAsync(body);
    }

    /// <summary>The usual form of an error.</summary>
    public static ConnectorFault Error(HttpStatusCode status, string code, int times = 1) =>
        new($"{(int)status} {code}", (int)status, $$$"""{"error":{"code":"{{{code}}}","message":"no"}}""", times);
}
