using System.Collections.Frozen;
using System.Text.Json;
using Sasaeai.Dev;

namespace Sasaeai.Bench.Reminders;

/// <summary>Teams on this machine with its limits and its moods: issues tokens, opens chats, delivers, refuses, keeps silent, and counts.</summary>
internal sealed class StrictTeams : IAsyncDisposable
{
    private const string Conversations = "/jp/v3/conversations";
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    private readonly TokenIssuer issuer = new();
    private readonly Limits limits = new();
    private readonly int seed;
    private FrozenDictionary<string, Officer> byChat = FrozenDictionary<string, Officer>.Empty;
    private FrozenDictionary<string, Officer> byId = FrozenDictionary<string, Officer>.Empty;
    private WebApplication app = null!;

    private StrictTeams(int seed) => this.seed = seed;

    /// <summary>What it saw.</summary>
    public Tally Tally { get; } = new();

    /// <summary>What stands as <c>serviceUrl</c> in the references.</summary>
    public string ServiceUrl => $"{app.Urls.Single()}/jp/";

    /// <summary>Settings with which a bot trusts this issuer; it keeps to Teams' limits, as in life.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Bot:AppId"] = Teams.AppId,
        ["Bot:TenantId"] = Teams.TenantId,
        ["Bot:Issuer"] = issuer.Issuer,
        ["Bot:MetadataUrl"] = app.Urls.Single() + TokenIssuer.MetadataPath,
        ["Bot:TokenUrl"] = app.Urls.Single() + TokenIssuer.TokenPath,
        ["Bot:ServiceUrl"] = ServiceUrl,
    };

    /// <summary>Starts on a free port.</summary>
    public static async Task<StrictTeams> StartAsync(int seed, CancellationToken ct)
    {
        var teams = new StrictTeams(seed);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddLogging();
        teams.app = builder.Build();
        teams.issuer.Map(teams.app);
        teams.app.MapFallback(teams.AnswerAsync);
        await teams.app.StartAsync(ct);
        return teams;
    }

    /// <summary>Says who is there.</summary>
    public void Admit(IReadOnlyList<Officer> people)
    {
        byChat = people.Where(p => p.Way != Way.NotInstalled).ToFrozenDictionary(p => p.Conversation, StringComparer.Ordinal);
        byId = people.ToFrozenDictionary(p => p.ObjectId, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        issuer.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        Tally.Came();
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var call = Call.Of(http.Request, JsonElement.Parse(body.ToArray()));
        if (Against(call, http.Request) is var (status, reason)) await RefuseAsync(http, status, reason);
        else await AnswerAsync(http, call!, Tally.Try(call!.Key));
    }

    private async Task AnswerAsync(HttpContext http, Call call, int attempt)
    {
        var mood = Moods.Of(seed, call.Key, attempt);
        if (mood == Mood.Busy) await RefuseAsync(http, 429, "mood: busy");
        else if (mood == Mood.Broken) await RefuseAsync(http, 502 + attempt % 2, "mood: broken");
        else if (call.Opens is { } person && byId[person].Way == Way.NotInstalled) await RefuseAsync(http, 403, "the app is not installed");
        else await TakeAsync(http, call, mood == Mood.Silent);
    }

    private async Task TakeAsync(HttpContext http, Call call, bool silent)
    {
        if (call.Chat is { } chat) Tally.Deliver(chat);
        if (silent)
        {
            Tally.Refuse(call.Chat is null ? "mood: opened, and no answer" : Reminders.Tally.Silent);
            await Task.Delay(Silence, http.RequestAborted).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            http.Abort();
            return;
        }

        http.Response.StatusCode = call.Opens is null ? 200 : 201;
        await http.Response.WriteAsJsonAsync(new { id = call.Opens is { } person ? byId[person].Conversation : $"1:{Guid.NewGuid():N}" }, http.RequestAborted);
    }

    private async Task RefuseAsync(HttpContext http, int status, string reason)
    {
        Tally.Refuse($"{status} {reason}");
        http.Response.StatusCode = status;
        if (status == 429) http.Response.Headers.RetryAfter = "1";
        await http.Response.WriteAsJsonAsync(new { error = new { code = status == 403 ? "ForbiddenOperationException" : "Refused", message = reason } }, http.RequestAborted);
    }

    private (int Status, string Reason)? Against(Call? call, HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (!authorization.StartsWith("Bearer ", StringComparison.Ordinal) || !issuer.GaveToBot(authorization[7..])) return (401, "no token of the bot");
        if (call is null) return (404, "unexpected call");
        if (call.Chat is { } chat && !byChat.ContainsKey(chat)) return (404, "a conversation that is not there");
        if (call.Opens is { } person && !byId.ContainsKey(person)) return (400, "a chat with nobody");
        return limits.Exceeded(call.Key) is { } limit ? (429, limit) : null;
    }

    /// <summary>A call: a new message into a chat, or the opening of one.</summary>
    private sealed record Call(string Key, string? Chat, string? Opens)
    {
        public static Call? Of(HttpRequest request, JsonElement body)
        {
            var path = request.Path.Value ?? "";
            if (request.Method != HttpMethods.Post || !path.StartsWith(Conversations, StringComparison.Ordinal)) return null;
            if (path.Length == Conversations.Length) return body.GetProperty("members")[0].GetProperty("id").GetString() is { } person ? new($"open {person}", null, person) : null;
            // A card with the line for the notification, and nothing else.
            var rest = path[(Conversations.Length + 1)..].Split('/');
            var chat = Uri.UnescapeDataString(rest[0]);
            return rest is [_, "activities"] && body.TryGetProperty("summary", out _) && body.GetProperty("attachments").GetArrayLength() == 1 ? new(chat, chat, null) : null;
        }
    }
}
