using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Teams;

/// <summary>The Connector refused. Holds codes only: its message texts can quote what was sent.</summary>
internal sealed partial class ErrorResponseException(HttpStatusCode status, string? code, string? subCode, TimeSpan? retryAfter, string? correlationId)
    : Exception($"The Connector answered {(int)status} {code} {subCode}".TrimEnd())
{
    private static readonly string[] Gone =
        ["BotNotInConversationRoster", "ConversationBlockedByUser", "MessageWritesBlocked", "ForbiddenOperationException", "ConversationNotFound"];

    /// <summary>HTTP status.</summary>
    public HttpStatusCode Status { get; } = status;

    /// <summary><c>error.code</c> (e.g. <c>BotNotInConversationRoster</c>) or <c>errorCode</c> of the other form; null when the body has none.</summary>
    public string? Code { get; } = code;

    /// <summary><c>subCode</c> of the other form, e.g. <c>MessageWritesBlocked</c>.</summary>
    public string? SubCode { get; } = subCode;

    /// <summary>How long to wait; null when the service did not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary><c>MS-CV</c>: what Microsoft's support asks for.</summary>
    public string? CorrelationId { get; } = correlationId;

    /// <summary>Nobody can be reached there any more: removed, blocked or deleted. Trying again is useless until the app is installed anew.</summary>
    public bool IsConversationGone => (int)Status is 403 or 404 && (Gone.Contains(Code) || Gone.Contains(SubCode));

    /// <summary>Reads an answer that is not a success; any body will do.</summary>
    public static async Task<ErrorResponseException> FromAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken ct)
    {
        var (code, subCode) = CodesIn(await response.Content.ReadAsByteArrayAsync(ct));
        var after = response.Headers.RetryAfter;
        var correlation = response.Headers.TryGetValues("MS-CV", out var values) ? Clean(values.FirstOrDefault()) : null;
        return new(response.StatusCode, code, subCode, after?.Delta ?? (after?.Date is { } date ? date - now : null), correlation);
    }

    private static (string? Code, string? SubCode) CodesIn(ReadOnlyMemory<byte> body)
    {
        if (Parse(body) is not { } answer) return (null, null);
        if (PartOf(answer, "error") is { } error) return (TextIn(error, "code"), null);
        // The other form: its message is a JSON text inside the JSON.
        var details = PartOf(answer, "message") is { ValueKind: JsonValueKind.String } message ? Parse(Encoding.UTF8.GetBytes(message.GetString()!)) : null;
        return (TextIn(answer, "errorCode"), details is { } inner ? TextIn(inner, "subCode") : null);
    }

    // Gateways answer with HTML, or with nothing.
    private static JsonElement? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonElement.Parse(json.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? PartOf(JsonElement whole, string name) =>
        whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(name, out var part) ? part : null;

    private static string? TextIn(JsonElement whole, string name) => PartOf(whole, name) switch
    {
        { ValueKind: JsonValueKind.String } text => Clean(text.GetString()),
        { ValueKind: JsonValueKind.Number } number => Clean(number.GetRawText()),
        _ => null,
    };

    private static string? Clean(string? code) => code is { Length: > 0 and <= 80 } && CodeShape().IsMatch(code) ? code : null;

    [GeneratedRegex(@"^[A-Za-z0-9+/=._ -]+$")]
    private static partial Regex CodeShape();
}
