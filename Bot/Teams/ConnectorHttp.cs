using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace Sasaeai.Bot.Teams;

/// <summary>The way of a request to the Connector: 8 s in all, repeated tries, the token, pacing, 6 s for one try, the socket.</summary>
internal static class ConnectorHttp
{
    /// <summary>Name of the HTTP client.</summary>
    public const string Name = "connector";

    private static readonly TimeSpan Total = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(6);

    // A wait longer than this is for the caller to know, not to sit out.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>Registers the client with its handlers.</summary>
    public static void AddConnectorHttp(this IServiceCollection services)
    {
        var client = services.AddHttpClient(Name, http =>
        {
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.MaxResponseContentBufferSize = 1024 * 1024;
            http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
            http.DefaultRequestHeaders.UserAgent.ParseAdd("Microsoft-BotFramework/3.1 Sasaeai/1.0");
        });
        client.RemoveAllLoggers().SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            // Not traced, because the addresses hold ids of conversations; without this each request makes an activity for nobody.
            ActivityHeadersPropagator = null,
        });
        client.AddResilienceHandler("connector", pipeline => pipeline.AddTimeout(Total).AddRetry(Retries()));
        // Before the pacing: what waits for the first token would go out at once when it comes.
        client.AddHttpMessageHandler(sp => new ConnectorTokenHandler(sp.GetRequiredService<ConnectorToken>(), sp.GetRequiredService<ServiceUrlTrust>()));
        client.AddHttpMessageHandler(sp => new ConnectorPacingHandler(sp.GetRequiredService<ConnectorPacing>()));
        client.AddResilienceHandler("connector-try", pipeline => pipeline.AddTimeout(OneTry));
    }

    private static HttpRetryStrategyOptions Retries() => new()
    {
        MaxRetryAttempts = 3,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromMilliseconds(300),
        MaxDelay = TimeSpan.FromSeconds(3),
        ShouldRetryAfterHeader = true,
        ShouldHandle = static tried => ValueTask.FromResult(MayTryAgain(tried)),
    };

    // Not 500 (the vendor says so), and not a time-out: that message may have been delivered.
    private static bool MayTryAgain(RetryPredicateArguments<HttpResponseMessage> tried) => tried.Outcome switch
    {
        { Result: { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } answer } =>
            !(WaitAskedBy(answer) > LongestWait),
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } } => true,
        _ => false,
    };

    private static TimeSpan? WaitAskedBy(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - TimeProvider.System.GetUtcNow(),
        _ => null,
    };
}
