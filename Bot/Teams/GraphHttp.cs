using Azure.Identity;
using Microsoft.Extensions.Options;
using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Teams;

/// <summary>The way of a request to Graph: the bot's own token for it, the socket. No tries but the first, no traces, no log: addresses may hold names.</summary>
internal static class GraphHttp
{
    private const string Scope = "https://graph.microsoft.com/.default";

    /// <summary>Registers the HTTP client that the directory asks with.</summary>
    public static IServiceCollection AddGraphHttp(this IServiceCollection services)
    {
        services.AddSingleton(sp => new GraphToken(new ConnectorToken(
            BotCredential.Of(sp.GetRequiredService<IOptions<BotOptions>>().Value, sp.GetRequiredService<IHttpClientFactory>().CreateClient("bot-token")),
            sp.GetRequiredService<TimeProvider>(), Scope)));
        var client = services.AddHttpClient(PeopleServices.HttpName, http =>
        {
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.MaxResponseContentBufferSize = 1024 * 1024;
        });
        client.RemoveAllLoggers().SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ActivityHeadersPropagator = null,
        });
        client.AddHttpMessageHandler(sp => new GraphTokenHandler(sp.GetRequiredService<GraphToken>(), sp.GetRequiredService<GraphOptions>()));
        return services;
    }
}

/// <summary>The bot's own token for Graph.</summary>
internal sealed record GraphToken(ConnectorToken Value);

/// <summary>Puts the bot's token on requests to Graph, and on no other; a refused one is renewed once.</summary>
internal sealed class GraphTokenHandler(GraphToken token, GraphOptions options) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        // Also for the address of a next page, which comes from outside.
        if (request.RequestUri is not { } url || options.BaseUrl is not { } graph || !graph.IsBaseOf(url)) throw new HttpRequestException("An address that is not Graph's.");
        var given = await TokenAsync(ct);
        request.Headers.Authorization = new("Bearer", given);
        var response = await base.SendAsync(request, ct);
        // A request with a body can't be sent twice; the next one has a new token.
        if (response.StatusCode != System.Net.HttpStatusCode.Unauthorized) return response;
        token.Value.Invalidate(given);
        if (request.Content is not null) return response;
        response.Dispose();
        request.Headers.Authorization = new("Bearer", await TokenAsync(ct));
        return await base.SendAsync(request, ct);
    }

    private async Task<string> TokenAsync(CancellationToken ct)
    {
        try
        {
            return await token.Value.GetAsync(ct);
        }
        catch (Exception refused) when (refused is AuthenticationFailedException or Azure.RequestFailedException or HttpRequestException or System.Text.Json.JsonException)
        {
            throw new HttpRequestException(HttpRequestError.UserAuthenticationError, "No token for Graph.");
        }
    }
}
