using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Sasaeai.Dev;

/// <summary>
/// Stands in for Microsoft's token services on this machine: publishes keys with endorsements, signs the tokens that
/// Teams would put on its activities, and gives the bot its own token for the Connector. Listens nowhere by itself.
/// </summary>
public sealed class TokenIssuer : IDisposable
{
    private const string ConnectorAudience = "https://api.botframework.com";

    private readonly Lock gate = new();
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly List<Key> keys = [];
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);

    /// <param name="issuer">What stands in <c>iss</c>.</param>
    public TokenIssuer(string issuer = "https://api.botframework.com")
    {
        Issuer = issuer;
        AddKey("msteams");
    }

    /// <summary>What stands in <c>iss</c>.</summary>
    public string Issuer { get; }

    /// <summary>True while the metadata can't be had.</summary>
    public bool IsDown { get; set; }

    /// <summary>Path of the OpenID metadata.</summary>
    public static string MetadataPath => "/v1/.well-known/openidconfiguration";

    /// <summary>Path of the client-credentials endpoint.</summary>
    public static string TokenPath => "/oauth2/v2.0/token";

    /// <summary>Publishes one more key. The first key signs unless another is named.</summary>
    /// <param name="endorsements">Channels that it may speak for; none leaves the member out.</param>
    /// <returns>Its <c>kid</c>.</returns>
    public string AddKey(params string[] endorsements)
    {
        var key = new Key(new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") }, endorsements);
        lock (gate) keys.Add(key);
        return key.Rsa.KeyId;
    }

    /// <summary>Stops publishing all keys and begins to sign with a new one.</summary>
    public void RollOver()
    {
        lock (gate) keys.Clear();
        AddKey("msteams");
    }

    /// <summary>A token as Teams sends it with an activity for that service URL.</summary>
    /// <param name="change">Makes it wrong in some way, for tests.</param>
    /// <param name="kid">Signs with this key instead of the first.</param>
    public string Mint(string appId, string serviceUrl, Action<SecurityTokenDescriptor>? change = null, string? kid = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = appId,
            NotBefore = now.AddMinutes(-5),
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
            SigningCredentials = new(KeyOf(kid), SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(token);
        return handler.CreateToken(token);
    }

    /// <summary>The key with that <c>kid</c>, or the one that signs.</summary>
    public RsaSecurityKey KeyOf(string? kid = null)
    {
        lock (gate) return kid is null ? keys[0].Rsa : keys.Single(k => k.Rsa.KeyId == kid).Rsa;
    }

    /// <summary>True for a token that this issuer gave a bot for that audience; for the Connector unless another one is named.</summary>
    public bool GaveToBot(string token, string audience = ConnectorAudience)
    {
        lock (gate) return given.TryGetValue(token, out var its) && its == audience;
    }

    /// <summary>Opens the metadata, the keys and the token endpoint.</summary>
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(MetadataPath, (HttpRequest request) => IsDown
            ? Results.StatusCode(503)
            : Results.Json(new { issuer = Issuer, jwks_uri = $"{request.Scheme}://{request.Host}/v1/.well-known/keys" }));
        app.MapGet("/v1/.well-known/keys", () => Results.Content(KeySet(), "application/json"));
        app.MapPost(TokenPath, ([FromForm] string client_id, [FromForm] string scope) => AudienceOf(scope) is { } audience
            ? Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = Give(client_id, audience) })
            : Results.Json(new { error = "invalid_scope" }, statusCode: 400)).DisableAntiforgery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in keys) key.Rsa.Rsa.Dispose();
    }

    // A client asks for everything that it was granted at one place: "{audience}/.default".
    private static string? AudienceOf(string scope) => scope.EndsWith("/.default", StringComparison.Ordinal) ? scope[..^"/.default".Length] : null;

    private string Give(string appId, string audience)
    {
        var token = Mint(audience, "", t => t.Claims = new Dictionary<string, object> { ["appid"] = appId, ["jti"] = Guid.NewGuid().ToString("N") });
        lock (gate) given[token] = audience;
        return token;
    }

    private string KeySet()
    {
        lock (gate)
        {
            return JsonSerializer.Serialize(new { keys = keys.Select(k => k.Published()) });
        }
    }

    private sealed record Key(RsaSecurityKey Rsa, string[] Endorsements)
    {
        public Dictionary<string, object> Published()
        {
            var numbers = Rsa.Rsa.ExportParameters(includePrivateParameters: false);
            var jwk = new Dictionary<string, object>
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = Rsa.KeyId,
                ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
                ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
            };
            if (Endorsements.Length > 0) jwk["endorsements"] = Endorsements;
            return jwk;
        }
    }
}
