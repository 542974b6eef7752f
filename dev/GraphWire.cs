namespace Sasaeai.Dev;

/// <summary>A call to the local Graph, alone or as part of a batch.</summary>
/// <param name="Path">Below the version, without the query, e.g. <c>/users</c>.</param>
/// <param name="Query">By name, with the <c>$</c>.</param>
/// <param name="Headers">By name in lower case.</param>
public sealed record GraphCall(string Method, string Path, IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>What it answers.</summary>
/// <param name="Body">Written as JSON; null for none.</param>
public sealed record GraphAnswer(int Status, object? Body, string? RetryAfter = null)
{
    /// <summary>An error in Graph's form.</summary>
    public static GraphAnswer Error(int status, string code, string message, string? retryAfter = null) =>
        new(status, new { error = new { code, message, innerError = new { date = "2026-06-10T01:42:00", requestId = Guid.NewGuid().ToString("D") } } }, retryAfter) { Code = code };

    /// <summary><c>error.code</c>, null for an answer in order.</summary>
    public string? Code { get; init; }
}

/// <summary>What goes wrong at Graph.</summary>
public abstract record GraphFault
{
    private GraphFault()
    {
    }

    /// <summary>No answer until the caller gives up.</summary>
    public sealed record Hangs : GraphFault;

    /// <summary>The connection breaks.</summary>
    public sealed record Breaks : GraphFault;

    /// <summary>An error instead of the answer.</summary>
    public sealed record Refuses(int Status, string Code, string? RetryAfter = null) : GraphFault;

    /// <summary>This body, whatever it is, with status 200.</summary>
    public sealed record Says(string Body) : GraphFault;

    /// <summary>The answer comes when this is completed.</summary>
    public sealed record Waits(Task Until) : GraphFault;
}
