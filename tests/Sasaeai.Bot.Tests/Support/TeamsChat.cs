using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>A card as it stands in a message.</summary>
internal sealed record ShownCard(string MessageId, JsonElement Card);

/// <summary>What a press was answered.</summary>
/// <param name="StatusCode">Inside the body; the HTTP status is always 200.</param>
internal sealed record PressAnswer(string MessageId, int StatusCode, string Type, JsonElement Value)
{
    /// <summary>The card that takes the place of the pressed one; fails for another answer.</summary>
    public ShownCard Card => Type == "application/vnd.microsoft.card.adaptive" ? new(MessageId, Value) : throw new InvalidOperationException($"No card but {Type}.");

    /// <summary>The line under the card; fails for another answer.</summary>
    public string Line => Type == "application/vnd.microsoft.activity.message" ? Value.GetString()! : throw new InvalidOperationException($"No line but {Type}.");
}

/// <summary>One person in Teams, talking to the bot in one chat, with tokens as Teams would send them.</summary>
/// <param name="bot">Its base address is the bot.</param>
/// <param name="kind"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
internal sealed class TeamsChat(HttpClient bot, FakeConnector teams, string objectId, string name, string tenantId = FakeConnector.TenantId, string kind = "personal", string? conversationId = null)
{
    private readonly FakeConversation conversation = teams.Open(conversationId ?? $"a:{objectId}-{Guid.NewGuid():N}");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What the bot does in this chat.</summary>
    public FakeConversation Conversation => conversation;

    /// <summary>A chat of somebody else with the same bot.</summary>
    public TeamsChat As(string other) => new(bot, teams, other, name, tenantId, kind);
    /// <summary>Somebody else, in a personal chat of their own with the same bot.</summary>
    public TeamsChat Of(string other) => new(bot, teams, other, name, tenantId);

    /// <summary>Says something; the answer comes with <see cref="NextAsync"/>.</summary>
    public async Task SayAsync(string text) => await PostOkAsync(Activity("message").With("text", text).With("textFormat", "plain"));

    /// <summary>The app is installed.</summary>
    public async Task InstallAsync() => await PostOkAsync(Activity("installationUpdate").With("action", "add"));

    /// <summary>The next thing the bot does in this chat.</summary>
    public Task<Sent> NextAsync() => conversation.NextAsync(Ct);

    /// <summary>Presses the button with that title (Action.Execute), the inputs filled in.</summary>
    public Task<PressAnswer> PressAsync(ShownCard card, string title, params (string Id, string Value)[] inputs)
    {
        var action = ActionsIn(card.Card).SingleOrDefault(a => a.GetProperty("title").GetString() == title);
        Assert.True(action.ValueKind == JsonValueKind.Object, $"No button {title} but: {string.Join(", ", ActionsIn(card.Card).Select(a => a.GetProperty("title").GetString()))}");
        var data = action.TryGetProperty("data", out var own) ? JsonObject.Create(own)! : [];
        foreach (var (id, value) in inputs) data[id] = value;
        return PressAsync(card.MessageId, data, action.TryGetProperty("verb", out var verb) ? verb.GetString() : null);
    }

    /// <summary>A press with whatever data, on the card of that message.</summary>
    public async Task<PressAnswer> PressAsync(string messageId, JsonNode data, string? verb)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["data"] = data, ["verb"] = verb };
        var invoke = Activity("invoke").With("name", "adaptiveCard/action").With("replyToId", messageId)
            .With("value", new JsonObject { ["action"] = action, ["trigger"] = "manual" });
        using var response = await PostOkAsync(invoke);
        return await AnswerInAsync(response, messageId);
    }

    /// <summary>The body of an answer to <c>adaptiveCard/action</c>.</summary>
    public static async Task<PressAnswer> AnswerInAsync(HttpResponseMessage response, string messageId)
    {
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var body = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(Ct));
        return new(messageId, body.GetProperty("statusCode").GetInt32(), body.GetProperty("type").GetString()!, body.GetProperty("value"));
    }

    /// <summary>An activity of this person in this chat, to be filled in.</summary>
    public JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = $"f:{Guid.NewGuid():N}",
        ["timestamp"] = "2026-06-10T01:42:00.123Z",
        ["serviceUrl"] = teams.ServiceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = $"29:{objectId}", ["name"] = name, ["aadObjectId"] = objectId },
        ["recipient"] = new JsonObject { ["id"] = $"28:{FakeConnector.AppId}", ["name"] = "支え合い" },
        ["conversation"] = new JsonObject { ["id"] = conversation.Id, ["conversationType"] = kind, ["tenantId"] = tenantId, ["isGroup"] = kind != "personal" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenantId }, ["source"] = new JsonObject { ["name"] = "message" } },
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "ja-JP", ["platform"] = "Android" }),
        ["locale"] = "ja-JP",
    };

    /// <summary>Posts an activity with a good token for this service URL.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString(), Token());

    /// <summary>A good token.</summary>
    public string Token() => teams.Issuer.Mint(FakeConnector.AppId, teams.ServiceUrl);

    /// <summary>Posts any body with any token; no token for null.</summary>
    public async Task<HttpResponseMessage> PostAsync(string body, string? token, string contentType = "application/json; charset=utf-8")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (contentType.Length > 0) request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await bot.SendAsync(request, Ct);
    }

    private async Task<HttpResponseMessage> PostOkAsync(JsonObject activity)
    {
        var response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response;
    }

    private static IEnumerable<JsonElement> ActionsIn(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(ActionsIn),
        JsonValueKind.Object when json.TryGetProperty("type", out var type) && type.ValueEquals("Action.Execute") => [json],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => ActionsIn(p.Value)),
        _ => [],
    };
}

/// <summary>Fills in an activity.</summary>
internal static class ActivityFilling
{
    public static JsonObject With(this JsonObject activity, string field, JsonNode? value)
    {
        activity[field] = value;
        return activity;
    }

    public static JsonObject Without(this JsonObject activity, string field)
    {
        activity.Remove(field);
        return activity;
    }
}
