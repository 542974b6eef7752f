using System.Collections.Concurrent;
using System.Text.Json;

namespace Sasaeai.Dev;

/// <summary>
/// Stands in for Microsoft Graph on this machine, never kinder than the real one: a token for Graph, 20 ids and 20 parts at most, known
/// properties only, pages. Every refusal is counted. Who is in it stays in memory. Listens nowhere by itself.
/// </summary>
public sealed class LocalGraph(TokenIssuer issuer)
{
    /// <summary>Below the address where it is mapped.</summary>
    public const string Version = "/v1.0";

    /// <summary><c>aud</c> of a token for Graph.</summary>
    public const string Audience = "https://graph.microsoft.com";

    private const int MostCalls = 1_000;
    private static readonly JsonSerializerOptions Json = new() { DictionaryKeyPolicy = null };
    private readonly ConcurrentDictionary<string, LocalAccount> accounts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, int> refused = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<GraphCall> calls = new();

    /// <summary>Accounts in the order of their ids.</summary>
    public IEnumerable<LocalAccount> Accounts => accounts.Values.OrderBy(a => a.Id, StringComparer.Ordinal);

    /// <summary>How often it refused, by status and code; faults are not in it.</summary>
    public IReadOnlyDictionary<string, int> Refused => refused;

    /// <summary>The last 1,000 calls that came over the wire, a batch as one.</summary>
    public IReadOnlyList<GraphCall> Calls => [.. calls];

    /// <summary>What goes wrong with a call, or null; asked before anything else.</summary>
    public Func<GraphCall, GraphFault?> Fault { get; set; } = _ => null;

    /// <summary>Application permissions that were consented to.</summary>
    public ISet<string> Permissions { get; } = new HashSet<string>(["User.Read.All", "GroupMember.Read.All"], StringComparer.Ordinal);

    /// <summary>Rows of a page where no <c>$top</c> is given.</summary>
    public int UsualPage { get; init; } = 100;

    /// <summary>Puts an account in the place of the one with its id.</summary>
    public void Put(LocalAccount account) => accounts[account.Id] = account;

    /// <summary>Adds an account unless there is one with its id.</summary>
    public void Add(LocalAccount account) => accounts.TryAdd(account.Id, account);

    /// <summary>Deletes it.</summary>
    public void Delete(string id) => accounts.TryRemove(id, out _);

    /// <summary>The account, or null.</summary>
    public LocalAccount? Find(string id) => accounts.GetValueOrDefault(id);

    /// <summary>Opens it below <see cref="Version"/>.</summary>
    public void Map(IEndpointRouteBuilder app) => app.Map(Version + "/{**rest}", (RequestDelegate)TakeAsync);

    /// <summary>Counts a refusal.</summary>
    internal GraphAnswer Refuse(GraphAnswer answer)
    {
        if (answer.Code is { } code) refused.AddOrUpdate($"{answer.Status} {code}", 1, (_, n) => n + 1);
        return answer;
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var call = new GraphCall(
            http.Request.Method, "/" + http.Request.RouteValues["rest"],
            http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal),
            http.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString(), StringComparer.Ordinal),
            await reader.ReadToEndAsync(http.RequestAborted));
        calls.Enqueue(call);
        if (calls.Count > MostCalls) calls.TryDequeue(out _);
        switch (Fault(call))
        {
            case GraphFault.Hangs:
                await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
            case GraphFault.Breaks:
                http.Abort();
                return;
            case GraphFault.Says says:
                http.Response.ContentType = "application/json";
                await http.Response.WriteAsync(says.Body, http.RequestAborted);
                return;
            case GraphFault.Refuses refuses:
                await WriteAsync(http, GraphAnswer.Error(refuses.Status, refuses.Code, "A fault.", refuses.RetryAfter));
                return;
            case GraphFault.Waits waits:
                await waits.Until.WaitAsync(http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
        }

        await WriteAsync(http, Answer(call, $"{http.Request.Scheme}://{http.Request.Host}{Version}"));
    }

    private GraphAnswer Answer(GraphCall call, string root)
    {
        if (!IsForGraph(call.Headers.GetValueOrDefault("authorization", "")))
        {
            return Refuse(GraphAnswer.Error(401, "InvalidAuthenticationToken", "Access token is missing, or is not for Graph."));
        }

        var queries = new GraphUsers(this, root);
        return call is { Method: "POST", Path: "/$batch" } ? new GraphBatch(this, queries).Answer(call) : Refuse(queries.Answer(call));
    }

    private bool IsForGraph(string authorization) =>
        authorization.StartsWith("Bearer ", StringComparison.Ordinal) && issuer.GaveToBot(authorization[7..], Audience);

    private static async Task WriteAsync(HttpContext http, GraphAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } wait) http.Response.Headers.RetryAfter = wait;
        if (answer.Body is not null) await http.Response.WriteAsJsonAsync(answer.Body, answer.Body.GetType(), Json, http.RequestAborted);
    }
}
