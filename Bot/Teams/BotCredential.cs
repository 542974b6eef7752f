using System.Text.Json;
using Azure.Core;
using Azure.Identity;

namespace Sasaeai.Bot.Teams;

/// <summary>Whose word the bot gives for itself: a managed identity wherever possible, because nothing of it can expire or leak.</summary>
internal static class BotCredential
{
    /// <summary>
    /// Development with <c>Bot:TokenUrl</c>: the local issuer. <c>Bot:AppSecret</c>: that secret. <c>Bot:ManagedIdentityClientId</c>
    /// other than the app: that identity vouches for the app (federated credential). Else the managed identity is the bot.
    /// </summary>
    public static TokenCredential Of(BotOptions options, HttpClient http) => options switch
    {
        { TokenUrl: { Length: > 0 } url } => new LocalCredential(new Uri(url), options.AppId, http),
        { AppSecret: { Length: > 0 } secret } => new ClientSecretCredential(options.TenantId, options.AppId, secret),
        { ManagedIdentityClientId: { Length: > 0 } identity } when !string.Equals(identity, options.AppId, StringComparison.OrdinalIgnoreCase) =>
            Federated(options, new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity))),
        _ => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.AppId)),
    };

    private static ClientAssertionCredential Federated(BotOptions options, ManagedIdentityCredential identity) =>
        new(options.TenantId, options.AppId, async ct =>
            (await identity.GetTokenAsync(new TokenRequestContext(["api://AzureADTokenExchange/.default"]), ct)).Token);
}

/// <summary>Client credentials at the local issuer, which asks for no secret.</summary>
internal sealed class LocalCredential(Uri url, string appId, HttpClient http) : TokenCredential
{
    /// <inheritdoc/>
    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = appId,
            ["scope"] = string.Join(' ', requestContext.Scopes),
        });
        using var response = await http.PostAsync(url, form, cancellationToken);
        response.EnsureSuccessStatusCode();
        var token = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellationToken), ActivityJson.Wire.LocalToken);
        return new(token!.AccessToken, TimeProvider.System.GetUtcNow().AddSeconds(token.ExpiresIn));
    }

    /// <inheritdoc/>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Asynchronous only.");
}

/// <summary>Answer of a client-credentials endpoint.</summary>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record LocalToken(
    [property: System.Text.Json.Serialization.JsonPropertyName("access_token")] string AccessToken,
    [property: System.Text.Json.Serialization.JsonPropertyName("expires_in")] int ExpiresIn);
