using System.Net.Http.Headers;
using System.Text.Json;

namespace Sasaeai.Bot.Teams;

/// <summary>
/// The Bot Connector REST API (Bot Framework, "Bot Connector API reference"), as far as it is in use. Token, pacing
/// and repeated tries happen in the handlers below <paramref name="http"/>. Not every call that throws was in vain: a
/// message whose answer did not come in time may have been delivered.
/// </summary>
internal sealed class ConnectorClient(HttpClient http, ServiceUrlTrust trust, TimeProvider clock)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>POST v3/conversations/{c}/activities: a new message.</summary>
    /// <exception cref="ErrorResponseException">The Connector refused.</exception>
    /// <exception cref="UntrustedServiceUrlException">Not a host of the Connector; nothing was sent.</exception>
    public Task<ResourceResponse> SendToConversationAsync(string serviceUrl, string conversationId, OutboundActivity activity, CancellationToken ct) =>
        CallAsync(HttpMethod.Post, serviceUrl, conversationId, null, activity, ct);

    /// <summary>POST v3/conversations/{c}/activities/{a}: a message in answer to another.</summary>
    /// <inheritdoc cref="SendToConversationAsync"/>
    public Task<ResourceResponse> ReplyToActivityAsync(string serviceUrl, string conversationId, string activityId, OutboundActivity activity, CancellationToken ct) =>
        CallAsync(HttpMethod.Post, serviceUrl, conversationId, activityId, activity, ct);

    /// <summary>PUT v3/conversations/{c}/activities/{a}: puts this in place of a message of the bot.</summary>
    /// <inheritdoc cref="SendToConversationAsync"/>
    public Task<ResourceResponse> UpdateActivityAsync(string serviceUrl, string conversationId, string activityId, OutboundActivity activity, CancellationToken ct) =>
        CallAsync(HttpMethod.Put, serviceUrl, conversationId, activityId, activity, ct);

    private async Task<ResourceResponse> CallAsync(
        HttpMethod method, string serviceUrl, string conversationId, string? activityId, OutboundActivity activity, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, UrlOf(serviceUrl, conversationId, activityId));
        // Bytes, so that a second try sends the same once more.
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.OutboundActivity));
        request.Content.Headers.ContentType = Json;
        request.Options.Set(ConnectorPacingHandler.Conversation, conversationId);
        using var response = await http.SendAsync(request, ct);
        if (!response.IsSuccessStatusCode) throw await ErrorResponseException.FromAsync(response, clock.GetUtcNow(), ct);
        return ResponseIn(await response.Content.ReadAsByteArrayAsync(ct));
    }

    private Uri UrlOf(string serviceUrl, string conversationId, string? activityId)
    {
        if (!trust.Allows(serviceUrl)) throw new UntrustedServiceUrlException();
        var root = new Uri(serviceUrl).GetLeftPart(UriPartial.Path).TrimEnd('/');
        var activity = activityId is null ? "" : $"/{Escape(activityId)}";
        return new Uri($"{root}/v3/conversations/{Escape(conversationId)}/activities{activity}");
    }

    // Dots stay as they are when escaped, and two of them would climb out of the path.
    private static string Escape(string id) =>
        id is "" or "." or ".." ? throw new ArgumentException("Not an id of a conversation or activity.", nameof(id)) : Uri.EscapeDataString(id);

    private static ResourceResponse ResponseIn(byte[] body)
    {
        if (body.Length == 0) return new(null);
        try
        {
            return JsonSerializer.Deserialize(body, ActivityJson.Wire.ResourceResponse) is { Id: { Length: > 0 } id } ? new(id) : new(null);
        }
        catch (JsonException)
        {
            return new(null);
        }
    }
}
