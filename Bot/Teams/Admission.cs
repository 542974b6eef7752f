using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Sasaeai.Bot.Conversation;

namespace Sasaeai.Bot.Teams;

/// <summary>An activity that was let in.</summary>
/// <param name="Started">Timestamp of the clock when the request came.</param>
internal sealed record Admitted(Activity Activity, Sender Sender, ChatKind Chat, long Started)
{
    /// <summary>Id of the conversation; empty only for activities that get no answer.</summary>
    public string ConversationId => Activity.Conversation?.Id ?? "";

    /// <summary>Base of the Connector for this conversation.</summary>
    public string ServiceUrl => Activity.ServiceUrl ?? "";
}

/// <summary>Who may come in: size, token, shape, channel and tenant, in this order, before anything is worked on.</summary>
internal sealed class Admission(ChannelToken tokens, ServiceUrlTrust trust, IOptions<BotOptions> options, Refusals refusals, TimeProvider clock)
{
    /// <summary>Largest body, in bytes.</summary>
    public const int LargestBody = 256 * 1024;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The activity, or null when it was turned away and answered.</summary>
    public async Task<Admitted?> AdmitAsync(HttpContext http)
    {
        var started = clock.GetTimestamp();
        var (activity, refusal) = await ReadAsync(http);
        refusal ??= RefusalOf(activity!);
        if (refusal is null) return new(activity!, SenderOf(activity!), Chat.KindOf(activity!.Conversation), started);
        await refusals.RefuseAsync(http, refusal);
        return null;
    }

    private async Task<(Activity? Activity, Refusal? Refusal)> ReadAsync(HttpContext http)
    {
        if (!IsJson(http.Request.ContentType)) return (null, Refusal.NotJson);
        if (http.Request.ContentLength > LargestBody) return (null, Refusal.TooLarge);
        var verdict = await tokens.ExamineAsync(http.Request.Headers.Authorization, http.RequestAborted);
        if (verdict is not TokenVerdict.Genuine token) return (null, verdict is TokenVerdict.NoKeys ? Refusal.NoKeys : Refusal.BadToken);
        if (await BodyAsync(http.Request, http.RequestAborted) is not { } body) return (null, Refusal.TooLarge);
        if (Parse(body) is not { } activity) return (null, Refusal.Malformed);
        if (string.IsNullOrEmpty(activity.Type)) return (null, Refusal.NoType);
        // One object is parsed, and both the check and the work look at it.
        return ChannelToken.MaySpeakFor(token, activity.ChannelId, activity.ServiceUrl) && trust.Allows(activity.ServiceUrl)
            ? (activity, null)
            : (null, Refusal.NotForThis);
    }

    private Refusal? RefusalOf(Activity activity)
    {
        var tenant = Chat.TenantOf(activity);
        if (tenant is not null && !options.Value.Allows(tenant)) return Refusal.ForeignTenant;
        if (string.IsNullOrEmpty(activity.Conversation?.Id) && (activity.Is("message") || activity.Is("invoke"))) return Refusal.NoConversation;
        return tenant is null ? Refusal.ForeignTenant : null;
    }

    // Only aadObjectId is a person. Without a proper one it is nobody: a stranger.
    private static Sender SenderOf(Activity activity) => new(
        Chat.TenantOf(activity)!.ToLowerInvariant(),
        Guid.TryParseExact(activity.From?.AadObjectId, "D", out var id) ? id.ToString("D") : "",
        activity.From?.Name);

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken ct)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(ct);
            var length = read.Buffer.Length;
            if (length <= LargestBody && !read.IsCompleted)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            // What was read must be given back also at the end, or the connection breaks off.
            var body = length > LargestBody ? null : read.Buffer.ToArray();
            request.BodyReader.AdvanceTo(read.Buffer.End);
            return body;
        }
    }

    private static Activity? Parse(ReadOnlySpan<byte> body)
    {
        // Values are kept as raw JSON and read later: broken UTF-8 in them would surface there.
        if (!Utf8.IsValid(body)) return null;
        if (body.StartsWith(Utf8Mark)) body = body[Utf8Mark.Length..];
        try
        {
            return JsonSerializer.Deserialize(body, ActivityJson.Wire.Activity);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
