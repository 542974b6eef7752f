using Azure.Core;

namespace Sasaeai.Bot.Teams;

/// <summary>
/// The bot's own token, for the Connector unless another scope is named. Asked for once, however many turns wait for it (single flight), and again
/// five minutes before it ends.
/// </summary>
internal sealed class ConnectorToken(TokenCredential credential, TimeProvider clock, string scope = ConnectorToken.Connector)
{
    private const string Connector = "https://api.botframework.com/.default";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private Task<Held>? inFlight;
    private volatile Held? held;

    /// <summary>The token. Throws what the identity service's client throws when it can't be had.</summary>
    public async ValueTask<string> GetAsync(CancellationToken ct)
    {
        if (held is { } now && clock.GetUtcNow() < now.RenewAt) return now.Token;
        Task<Held> asked;
        // One caller giving up must not take the token from the others: the request has a deadline of its own.
        lock (gate) asked = inFlight ??= Task.Run(AskAsync, CancellationToken.None);
        return (await asked.WaitAsync(ct)).Token;
    }

    /// <summary>Forgets this token, after the Connector refused it; a newer one stays.</summary>
    public void Invalidate(string token)
    {
        lock (gate)
        {
            if (held?.Token == token) held = null;
        }
    }

    private async Task<Held> AskAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), patience.Token);
            var lifetime = token.ExpiresOn - clock.GetUtcNow();
            var margin = lifetime > 2 * Margin ? Margin : lifetime / 2;
            return held = new Held(token.Token, token.ExpiresOn - margin);
        }
        finally
        {
            lock (gate) inFlight = null;
        }
    }

    private sealed record Held(string Token, DateTimeOffset RenewAt);
}

/// <summary>The bot has no token of its own at the moment: nothing was sent.</summary>
internal sealed class NoTokenException(Exception inner) : Exception("The bot got no token for the Connector.", inner);

/// <summary>Puts the bot's token on requests to the Connector, and on no other; a refused one is renewed once.</summary>
internal sealed class ConnectorTokenHandler(ConnectorToken tokens, ServiceUrlTrust trust) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        if (request.RequestUri is not { } url || !trust.Allows(url)) throw new UntrustedServiceUrlException();
        var token = await TokenAsync(ct);
        request.Headers.Authorization = new("Bearer", token);
        var response = await base.SendAsync(request, ct);
        if (response.StatusCode != System.Net.HttpStatusCode.Unauthorized) return response;
        response.Dispose();
        tokens.Invalidate(token);
        request.Headers.Authorization = new("Bearer", await TokenAsync(ct));
        return await base.SendAsync(request, ct);
    }

    private async Task<string> TokenAsync(CancellationToken ct)
    {
        try
        {
            return await tokens.GetAsync(ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            throw new NoTokenException(e);
        }
    }
}
