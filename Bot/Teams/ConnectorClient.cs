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

    /// <summary>POST v3/conversations: opens the personal chat with somebody, or finds the one that is there. Its id.</summary>
    /// <inheritdoc cref="SendToConversationAsync"/>
    public Task<ResourceResponse> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken ct) =>
        CallAsync(HttpMethod.Post, UrlOf(serviceUrl, ""), parameters.Members[0].Id, JsonSerializer.SerializeToUtf8Bytes(parameters, ActivityJson.Wire.ConversationParameters), ct);

    private Task<ResourceResponse> CallAsync(
        HttpMethod method, string serviceUrl, string conversationId, string? activityId, OutboundActivity activity, CancellationToken ct) =>
        CallAsync(method, UrlOf(serviceUrl, conversationId, activityId), conversationId, JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.OutboundActivity), ct);

    // Bytes, so that a second try sends the same once more.
    private async Task<ResourceResponse> CallAsync(HttpMethod method, Uri url, string paced, byte[] body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, url);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = Json;
        request.Options.Set(ConnectorPacingHandler.Conversation, paced);
        using var response = await http.SendAsync(request, ct);
        if (!response.IsSuccessStatusCode) throw await ErrorResponseException.FromAsync(response, clock.GetUtcNow(), ct);
        return ResponseIn(await response.Content.ReadAsByteArrayAsync(ct));
    }

    private Uri UrlOf(string serviceUrl, string conversationId, string? activityId) =>
        UrlOf(serviceUrl, $"/{Escape(conversationId)}/activities{(activityId is null ? "" : $"/{Escape(activityId)}")}");

    private Uri UrlOf(string serviceUrl, string rest)
    {
        if (!trust.Allows(serviceUrl)) throw new UntrustedServiceUrlException();
        return new Uri($"{new Uri(serviceUrl).GetLeftPart(UriPartial.Path).TrimEnd('/')}/v3/conversations{rest}");
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
