using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>One call of the Connector.</summary>
/// <param name="ConversationId">Unescaped; null when the path is none that a bot has business with.</param>
/// <param name="ActivityId">The message answered (POST) or updated (PUT).</param>
internal sealed partial record ConnectorCall(string Method, string Path, string? ConversationId, string? ActivityId, byte[] Body, string? ContentType)
{
    /// <summary>The body as JSON; undefined when it is none.</summary>
    public JsonElement Json { get; } = Parse(Body);

    /// <summary>Reads a request.</summary>
    public static async Task<ConnectorCall> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        // The path as it was sent: a ; or / that was not escaped must show.
        var raw = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var match = Activities().Match(raw);
        var known = match.Success && (request.Method == "POST" || (request.Method == "PUT" && match.Groups["a"].Success));
        return new(
            request.Method, raw, known ? Uri.UnescapeDataString(match.Groups["c"].Value) : null,
            match.Groups["a"].Success ? Uri.UnescapeDataString(match.Groups["a"].Value) : null, body.ToArray(), request.ContentType);
    }

    private static JsonElement Parse(byte[] body)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    // Everything that RFC 3986 allows unescaped in an id, and escapes.
    [GeneratedRegex(@"^/jp/[0-9a-f-]{36}/v3/conversations/(?<c>[A-Za-z0-9._~%-]+)/activities(/(?<a>[A-Za-z0-9._~%-]+))?$")]
    private static partial Regex Activities();
}
