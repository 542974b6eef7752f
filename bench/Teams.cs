using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Sasaeai.Dev;

namespace Sasaeai.Bench;

/// <summary>
/// Teams on this machine: issues tokens, and a Connector that takes every message, looks whether it is the expected
/// answer, and counts. It shares the processors with what is measured.
/// </summary>
internal sealed class Teams : IAsyncDisposable
{
    /// <summary>Entra application id of the bot.</summary>
    public const string AppId = "5a5aea10-0000-4000-8000-00000000b007";

    /// <summary>Home tenant.</summary>
    public const string TenantId = "5a5aea10-0000-4000-8000-000000000001";

    private const string Conversations = "/jp/v3/conversations/";
    private static readonly byte[] Answer = """{"id":"1:bench"}"""u8.ToArray();

    private readonly TokenIssuer issuer = new();
    private readonly ConcurrentDictionary<string, Taken> taken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Channel<JsonElement>> inboxes = new(StringComparer.Ordinal);
    private WebApplication app = null!;

    private Teams()
    {
    }

    /// <summary>What stands as <c>serviceUrl</c> in the activities.</summary>
    public string ServiceUrl => $"{app.Urls.Single()}/jp/";

    /// <summary>Settings with which a bot, or the floor, trusts this issuer and sends as fast as it can.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Bot:AppId"] = AppId,
        ["Bot:TenantId"] = TenantId,
        ["Bot:Issuer"] = issuer.Issuer,
        ["Bot:MetadataUrl"] = app.Urls.Single() + TokenIssuer.MetadataPath,
        ["Bot:TokenUrl"] = app.Urls.Single() + TokenIssuer.TokenPath,
        ["Bot:Pacing"] = "false",
    };

    /// <summary>Starts on a free port.</summary>
    public static async Task<Teams> StartAsync(CancellationToken ct)
    {
        var teams = new Teams();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddLogging();
        teams.app = builder.Build();
        teams.issuer.Map(teams.app);
        teams.app.MapFallback(teams.TakeAsync);
        await teams.app.StartAsync(ct);
        return teams;
    }

    /// <summary>The header of a request as Teams sends it.</summary>
    public string Authorization() => "Bearer " + issuer.Mint(AppId, ServiceUrl);

    /// <summary>Messages into conversations whose id begins with <c>a:{name}-</c> must hold that text.</summary>
    public Taken Expect(string name, string text) => taken.GetOrAdd(name, _ => new Taken(Encoding.UTF8.GetBytes(text)));

    /// <summary>The messages into that conversation, each as JSON; updates of older ones are left out.</summary>
    public ChannelReader<JsonElement> Inbox(string conversation) => inboxes.GetOrAdd(conversation, _ => Channel.CreateUnbounded<JsonElement>()).Reader;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        issuer.Dispose();
    }

    private async Task TakeAsync(HttpContext http)
    {
        var length = (int)(http.Request.ContentLength ?? 0);
        var body = ArrayPool<byte>.Shared.Rent(length);
        await http.Request.Body.ReadExactlyAsync(body.AsMemory(0, length), http.RequestAborted);
        if (InboxOf(http.Request) is { } inbox) inbox.TryWrite(JsonElement.Parse(body.AsSpan(0, length)));
        else if (TakenBy(http.Request.Path.Value ?? "") is { } by) by.Take(body.AsSpan(0, length));
        else http.Response.StatusCode = StatusCodes.Status404NotFound;
        ArrayPool<byte>.Shared.Return(body);
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Answer.Length;
        await http.Response.Body.WriteAsync(Answer, http.RequestAborted);
    }

    // An update goes nowhere: nobody looks at the old card again.
    private ChannelWriter<JsonElement>? InboxOf(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        if (!path.StartsWith(Conversations, StringComparison.Ordinal) || !inboxes.TryGetValue(path[Conversations.Length..].Split('/')[0], out var inbox)) return null;
        return request.Method == HttpMethods.Post ? inbox.Writer : Channel.CreateBounded<JsonElement>(1).Writer;
    }

    private Taken? TakenBy(string path)
    {
        if (!path.StartsWith(Conversations + "a:", StringComparison.Ordinal)) return null;
        var begin = Conversations.Length + 2;
        var end = path.IndexOf('-', begin);
        return end < 0 ? null : taken.GetValueOrDefault(path[begin..end]);
    }
}

/// <summary>What the Connector took of one scenario.</summary>
internal sealed class Taken(byte[] expected)
{
    private int right;
    private int wrong;

    /// <summary>Messages that held what was expected.</summary>
    public int Right => Volatile.Read(ref right);

    /// <summary>Messages that did not.</summary>
    public int Wrong => Volatile.Read(ref wrong);

    /// <summary>Looks at one.</summary>
    public void Take(ReadOnlySpan<byte> body)
    {
        var isRight = body.IndexOf(expected) >= 0;
        Interlocked.Increment(ref isRight ? ref right : ref wrong);
    }
}
