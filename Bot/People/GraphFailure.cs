using System.Globalization;
using System.Text.Json;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace Sasaeai.Bot.People;

/// <summary>What a failed call to Graph says ("Microsoft Graph error responses", "Microsoft Graph throttling guidance"). Its message is never read.</summary>
/// <param name="Wait">The header <c>Retry-After</c>: seconds, or a date.</param>
internal sealed record GraphFailure(DirectoryTrouble Trouble, bool IsNobody = false, string? Wait = null)
{
    private const string NoSuchObject = "Request_ResourceNotFound";

    /// <summary>Null for what is no failure of the call: a caller who gave up, and mistakes of this bot.</summary>
    public static GraphFailure? Of(Exception failure, CancellationToken caller) => failure switch
    {
        _ when caller.IsCancellationRequested => null,
        ODataError error => OfStatus(error.ResponseStatusCode, error.Error?.Code, Header(error)),
        ApiException error => OfStatus(error.ResponseStatusCode, null, Header(error)),
        OperationCanceledException => new(DirectoryTrouble.Slow),
        HttpRequestException { HttpRequestError: HttpRequestError.UserAuthenticationError } => new(DirectoryTrouble.NoToken),
        HttpRequestException or IOException => new(DirectoryTrouble.Down),
        // What came is no answer of Graph: a proxy's page, half a body.
        JsonException or InvalidOperationException or NotSupportedException or FormatException => new(DirectoryTrouble.Odd),
        _ => null,
    };

    /// <summary>By status and <c>error.code</c>. A 404 with any other code is not about the person: a wrong address must not take rights away.</summary>
    public static GraphFailure OfStatus(int status, string? code, string? retryAfter) => status switch
    {
        404 when code == NoSuchObject => new(DirectoryTrouble.Odd, IsNobody: true),
        401 or 403 => new(DirectoryTrouble.Refused),
        429 => new(DirectoryTrouble.Throttled, Wait: retryAfter),
        >= 500 or 408 => new(DirectoryTrouble.Down, Wait: retryAfter),
        _ => new(DirectoryTrouble.Odd),
    };

    /// <summary>How long Graph asked to be left alone, or null.</summary>
    public TimeSpan? RetryAfter(DateTimeOffset now) =>
        double.TryParse(Wait, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(Math.Min(seconds, 86_400))
        : DateTimeOffset.TryParse(Wait, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) ? until - now
        : null;

    private static string? Header(ApiException error) =>
        error.ResponseHeaders?.FirstOrDefault(h => string.Equals(h.Key, "Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
}
