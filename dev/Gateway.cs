using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Sasaeai.Dev;

/// <summary>
/// Stands where Teams' service stands: takes unsigned activities on loopback, adds a token signed for their
/// <c>serviceUrl</c>, and hands them to the bot. Also the web address of the token issuer, and of the files that people send.
/// </summary>
internal sealed class Gateway : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http;
    private readonly TokenIssuer issuer;
    private readonly IReadOnlyList<int> bots;
    private uint turn;

    /// <param name="http">Used for the bots; follows no redirect.</param>
    /// <param name="port">Loopback port to listen on.</param>
    /// <param name="bots">The bots' ports, which take turns.</param>
    public Gateway(HttpClient http, int port, IReadOnlyList<int> bots)
    {
        (this.http, this.bots) = (http, bots);
        issuer = new TokenIssuer(Issuer(port));
        Graph = new LocalGraph(issuer);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        app = builder.Build();
        issuer.Map(app);
        app.MapPost("/api/messages", ForwardAsync);
        new SentFiles().Map(app, port);
        Graph.Map(app);
    }

    /// <summary>The directory of the home tenant.</summary>
    public LocalGraph Graph { get; }

    /// <summary>What stands in the tokens, and where their keys are published.</summary>
    public static string Issuer(int port) => $"http://127.0.0.1:{port}";

    /// <summary>Begins to listen.</summary>
    public Task StartAsync(CancellationToken ct) => app.StartAsync(ct);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        issuer.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var ct = context.RequestAborted;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, ct);
        var bytes = body.ToArray();
        if (SenderOf(bytes) is { } sender) Graph.Add(sender);
        var first = Interlocked.Increment(ref turn);
        for (var next = 0u; next < bots.Count; next++)
        {
            if (await TryAsync(context, bots[(int)((first + next) % (uint)bots.Count)], bytes)) return;
        }

        context.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    // False only while nobody listens there: what was taken by one bot is never handed to another.
    private async Task<bool> TryAsync(HttpContext context, int bot, byte[] body)
    {
        var ct = context.RequestAborted;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{bot}/api/messages") { Content = new ByteArrayContent(body) };
        if (context.Request.ContentType is { } type) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", issuer.Mint(BotChild.AppId, ServiceUrl(body)));
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            context.Response.StatusCode = (int)response.StatusCode;
            if (response.Content.Headers.ContentType is { } answered) context.Response.ContentType = answered.ToString();
            await response.Content.CopyToAsync(context.Response.Body, ct);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return false;
        }
        catch (HttpRequestException)
        {
            if (!context.Response.HasStarted) context.Response.StatusCode = StatusCodes.Status502BadGateway;
        }

        return true;
    }

    // Whoever writes in Teams has an account, whatever the city's files say; one that was deleted comes back by writing.
    private static LocalAccount? SenderOf(byte[] body) => Read(body, activity =>
        activity.TryGetProperty("from", out var from) && from.ValueKind == JsonValueKind.Object
        && from.TryGetProperty("aadObjectId", out var id) && Guid.TryParseExact(id.ToString(), "D", out var known)
            ? new LocalAccount(known.ToString("D"), from.TryGetProperty("name", out var name) ? name.ToString() : "")
            : null);

    private static string ServiceUrl(byte[] body) => Read(body, activity => activity.TryGetProperty("serviceUrl", out var url) ? url.ToString() : null) ?? "";

    // What can't be read goes on as it is: refusing it is the bot's part, not the gateway's.
    private static T? Read<T>(byte[] body, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var activity = JsonDocument.Parse(body);
            return activity.RootElement.ValueKind == JsonValueKind.Object ? read(activity.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
