using System.Security.Claims;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Sasaeai.Bot.Teams;

/// <summary>What the token of a request is worth.</summary>
internal abstract record TokenVerdict
{
    private TokenVerdict()
    {
    }

    /// <summary>Genuine. What it may speak for is a second question: <see cref="ChannelToken.MaySpeakFor"/>.</summary>
    internal sealed record Genuine(ClaimsIdentity Identity, JsonWebKey Key) : TokenVerdict;

    /// <summary>Missing, unreadable, forged, expired or meant for somebody else.</summary>
    internal sealed record Bad : TokenVerdict;

    /// <summary>The issuer's keys can't be had, and none are cached.</summary>
    internal sealed record NoKeys : TokenVerdict;
}

/// <summary>
/// The token that the Bot Connector service puts on every activity (Bot Framework, "Authenticate requests from the Bot
/// Connector service to your bot"). Checked in two steps: signature, issuer, audience and time before the body is
/// read; channel and service URL on the activity that will be worked on.
/// </summary>
internal sealed class ChannelToken(IOptions<BotOptions> options, HttpClient http)
{
    private const int LongestToken = 16 * 1024;
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    private readonly ConfigurationManager<OpenIdConnectConfiguration> metadata = new(
        options.Value.MetadataUrl,
        new OpenIdConnectConfigurationRetriever(),
        // Plain http can only be configured in Development: BotOptionsRules.
        new HttpDocumentRetriever(http) { RequireHttps = options.Value.MetadataUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase) })
    {
        AutomaticRefreshInterval = TimeSpan.FromHours(24),
        RefreshInterval = TimeSpan.FromMinutes(1),
    };

    /// <summary>Step 1, before the body is read.</summary>
    /// <param name="authorization">The header, or null.</param>
    public async Task<TokenVerdict> ExamineAsync(string? authorization, CancellationToken ct)
    {
        if (authorization is null || !authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return new TokenVerdict.Bad();
        var token = authorization[7..].Trim();
        if (token.Length is 0 or > LongestToken || !handler.CanReadToken(token)) return new TokenVerdict.Bad();
        try
        {
            var keys = await metadata.GetConfigurationAsync(ct);
            var result = await ValidateAsync(token, keys);
            if (!result.IsValid && result.Exception is SecurityTokenSignatureKeyNotFoundException)
            {
                // Rolled over? Waits for the new keys because of Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking.
                metadata.RequestRefresh();
                keys = await metadata.GetConfigurationAsync(ct);
                result = await ValidateAsync(token, keys);
            }

            return result.IsValid && KeyOf(result, keys) is { } key ? new TokenVerdict.Genuine(result.ClaimsIdentity, key) : new TokenVerdict.Bad();
        }
        catch (InvalidOperationException)
        {
            return new TokenVerdict.NoKeys();
        }
    }

    /// <summary>Step 2, on the parsed activity: the key is endorsed for its channel, and the token was made for its service URL.</summary>
    public static bool MaySpeakFor(TokenVerdict.Genuine token, string? channelId, string? serviceUrl) =>
        !string.IsNullOrEmpty(channelId)
        && Endorsements(token.Key).Contains(channelId, StringComparer.Ordinal)
        && SameUrl(token.Identity.FindFirst("serviceurl")?.Value, serviceUrl);

    private Task<TokenValidationResult> ValidateAsync(string token, OpenIdConnectConfiguration keys) => handler.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = options.Value.Issuer,
        ValidAudience = options.Value.AppId,
        IssuerSigningKeys = keys.SigningKeys,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidateLifetime = true,
        ClockSkew = TimeSpan.FromMinutes(5),
    });

    private static JsonWebKey? KeyOf(TokenValidationResult result, OpenIdConnectConfiguration keys)
    {
        var kid = ((JsonWebToken)result.SecurityToken).Kid;
        return keys.JsonWebKeySet?.Keys.FirstOrDefault(k => string.Equals(k.Kid, kid, StringComparison.Ordinal));
    }

    private static IEnumerable<string?> Endorsements(JsonWebKey key) => !key.AdditionalData.TryGetValue("endorsements", out var value) ? [] : value switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(e => e.GetString()),
        IEnumerable<object> list => list.Select(e => e.ToString()),
        _ => [],
    };

    private static bool SameUrl(string? claimed, string? said) =>
        Uri.TryCreate(claimed, UriKind.Absolute, out var a) && Uri.TryCreate(said, UriKind.Absolute, out var b)
        && Uri.Compare(a, b, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
        && string.Equals(a.AbsolutePath.TrimEnd('/'), b.AbsolutePath.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
