using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Dev;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>
/// Teams as the bot sees it, on a real socket of the loopback: the token issuer, and a Connector that enforces Teams'
/// limits, refuses what it did not expect, breaks where it was told to, and remembers the rest by conversation.
/// At the end an unexpected refusal, or a fault that never happened, is an error.
/// </summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    /// <summary>The bot's application id.</summary>
    public const string AppId = "aaaaaaaa-1111-2222-3333-444444444444";

    /// <summary>The home tenant.</summary>
    public const string TenantId = "bbbbbbbb-1111-2222-3333-444444444444";

    private readonly ConcurrentDictionary<string, FakeConversation> conversations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> installed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> refused = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> expected = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> allowed = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ConnectorFault> faults = new();
    private readonly ConnectorLimits limits = new();
    private WebApplication? app;

    private FakeConnector() => Graph = new(Issuer);

    /// <summary>Issues every token of this test.</summary>
    public TokenIssuer Issuer { get; } = new();

    /// <summary>The directory of the home tenant; empty until a test fills it.</summary>
    public LocalGraph Graph { get; }

    /// <summary>Where this machine's server listens, without a path.</summary>
    public string Root => app!.Urls.Single();

    /// <summary>What stands as <c>serviceUrl</c> in the activities; with a region and a tenant, as in life.</summary>
    public string ServiceUrl => $"{Root}/jp/{TenantId}/";

    /// <summary>How often it refused, by reason.</summary>
    public IReadOnlyDictionary<string, int> Refused => refused;

    /// <summary>The settings with which a bot trusts this issuer.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Bot:AppId"] = AppId,
        ["Bot:TenantId"] = TenantId,
        ["Bot:Issuer"] = Issuer.Issuer,
        ["Bot:MetadataUrl"] = Root + TokenIssuer.MetadataPath,
        ["Bot:ServiceUrl"] = ServiceUrl,
        ["Bot:TokenUrl"] = Root + TokenIssuer.TokenPath,
    };

    /// <summary>Counts its rates by that clock, where a test turns it: what is sent while it stands still is sent in one moment.</summary>
    public void CountBy(TimeProvider clock) => limits.CountBy(clock);

    /// <summary>Starts on a free port.</summary>
    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddLogging();
        connector.app = builder.Build();
        connector.Issuer.Map(connector.app);
        connector.Graph.Map(connector.app);
        connector.app.MapFallback(connector.AnswerAsync);
        await connector.app.StartAsync();
        return connector;
    }

    /// <summary>Opens a conversation; calls for another one are refused.</summary>
    public FakeConversation Open(string id) => conversations.GetOrAdd(id, i => new(i));

    /// <summary>The app is installed for that person, who never wrote: their chat is opened when the bot asks for it.</summary>
    public FakeConversation Install(string objectId) => Open(installed.GetOrAdd(objectId, o => $"a:opened-{o}"));

    /// <summary>Lists a fault. It must happen before the test ends.</summary>
    public ConnectorFault Fault(ConnectorFault fault)
    {
        faults.Enqueue(fault);
        return fault;
    }

    /// <summary>Says that this test provokes a refusal with that reason.</summary>
    public void Expect(string reason) => expected[reason] = 0;

    /// <summary>Says that this test may, but need not, provoke a refusal with that reason.</summary>
    public void Allow(string reason) => allowed[reason] = 0;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        Issuer.Dispose();
        ConnectorTally.Add(refused);
        var wrong = refused.Concat(Graph.Refused).Where(r => !expected.ContainsKey(r.Key) && !allowed.ContainsKey(r.Key)).Select(r => $"refused {r.Value} times: {r.Key}")
            .Concat(expected.Keys.Where(e => !refused.ContainsKey(e) && !Graph.Refused.ContainsKey(e)).Select(e => $"never refused: {e}"))
            .Concat(faults.Where(f => f.Happened < f.Times).Select(f => $"a listed fault happened {f.Happened} times instead of {f.Times}: {f.Name}"))
            .ToList();
        if (wrong.Count > 0) throw new InvalidOperationException("The fake Connector: " + string.Join("; ", wrong));
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var call = await ConnectorCall.ReadAsync(http.Request);
        var fault = faults.FirstOrDefault(f => f.Takes(call));
        if (fault is { TakesEffect: false })
        {
            await fault.AnswerAsync(http);
            return;
        }

        if (ReasonAgainst(call, http.Request) is var (status, code, reason))
        {
            refused.AddOrUpdate(reason, 1, (_, n) => n + 1);
            http.Response.StatusCode = status;
            if (status == 429) http.Response.Headers.RetryAfter = "1";
            await http.Response.WriteAsJsonAsync(new { error = new { code, message = reason } });
            return;
        }

        if (call.Path.EndsWith("/v3/conversations", StringComparison.Ordinal))
        {
            http.Response.StatusCode = 201;
            await http.Response.WriteAsJsonAsync(new { id = installed[MemberOf(call)!] });
            return;
        }

        var id = conversations[call.ConversationId!].Record(call);
        if (fault is not null) await fault.AnswerAsync(http);
        else await http.Response.WriteAsJsonAsync(new { id });
    }

    // A chat with one person of this tenant, for whom the app is installed; not a group (protocol.md, "1:1 creation").
    private (int Status, string Code, string Reason)? AgainstOpening(ConnectorCall call)
    {
        var json = call.Json;
        if (json.ValueKind != JsonValueKind.Object || json.GetProperty("isGroup").GetBoolean() || json.GetProperty("members").GetArrayLength() != 1) return (400, "BadSyntax", "not a chat with one person");
        if (json.GetProperty("tenantId").GetString() != TenantId || json.GetProperty("channelData").GetProperty("tenant").GetProperty("id").GetString() != TenantId) return (400, "BadSyntax", "another tenant");
        if (json.GetProperty("bot").GetProperty("id").GetString() != $"28:{AppId}") return (400, "BadSyntax", "another bot");
        if (limits.Exceeded($"open {MemberOf(call)}") is { } limit) return (429, "Throttled", limit);
        return installed.ContainsKey(MemberOf(call) ?? "") ? null : (403, "ForbiddenOperationException", "the app is not installed for a person");
    }

    private static string? MemberOf(ConnectorCall call) => call.Json.GetProperty("members")[0].GetProperty("id").GetString();

    private (int Status, string Code, string Reason)? ReasonAgainst(ConnectorCall call, HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (!authorization.StartsWith("Bearer ", StringComparison.Ordinal) || !Issuer.GaveToBot(authorization[7..])) return (401, "Unauthorized", "no token of the bot");
        if (call.Method == "POST" && call.Path.EndsWith("/v3/conversations", StringComparison.Ordinal)) return AgainstOpening(call);
        if (call.ConversationId is null) return (404, "NotFound", $"unexpected call: {call.Method} {call.Path}");
        if (!conversations.TryGetValue(call.ConversationId, out var conversation)) return (404, "ConversationNotFound", "a conversation that nobody opened");
        if (call.Method == "PUT" && !conversation.Has(call.ActivityId)) return (404, "ActivityNotFoundInConversation", "an update of a message that is not there");
        if (limits.Exceeded(call.ConversationId) is { } limit) return (429, "Throttled", limit);
        return ConnectorRules.Against(call);
    }
}
