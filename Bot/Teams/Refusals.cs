using System.Diagnostics.Metrics;
using Microsoft.Net.Http.Headers;

namespace Sasaeai.Bot.Teams;

/// <summary>Why an activity was not taken in, and what its sender is told.</summary>
/// <param name="Reason">Tag of the counter and word of the log.</param>
internal sealed record Refusal(int Status, string Reason, string Title)
{
    public static readonly Refusal NotJson = new(415, "content-type", "Send application/json in UTF-8.");
    public static readonly Refusal TooLarge = new(413, "too-large", "An activity has at most 256 KB.");
    public static readonly Refusal BadToken = new(401, "token", "A token of the Bot Connector service is needed.");
    public static readonly Refusal NoKeys = new(503, "no-keys", "Tokens can't be checked at the moment.");
    public static readonly Refusal Malformed = new(400, "malformed", "This is not an activity.");
    public static readonly Refusal NoType = new(400, "no-type", "The activity has no type.");
    public static readonly Refusal NotForThis = new(403, "not-endorsed", "The token may not speak for this channel or service URL.");
    public static readonly Refusal NoConversation = new(400, "no-conversation", "The activity has no conversation.");
    public static readonly Refusal NoValue = new(400, "no-value", "The invoke has no value.");
    public static readonly Refusal NoRoute = new(501, "no-route", "");

    // Answered with 200: a foreign tenant learns nothing, a pressed button gets its own kind of answer.
    public static readonly Refusal ForeignTenant = new(200, "foreign-tenant", "");
    public static readonly Refusal UnreadableAction = new(200, "unreadable-action", "");
}

/// <summary>Turns activities away: counts each by reason, logs the reason only, answers with a short problem text.</summary>
internal sealed class Refusals
{
    private readonly Counter<long> refused;
    private readonly ILogger<Refusals> log;

    public Refusals(IMeterFactory meters, ILogger<Refusals> log)
    {
        this.log = log;
        refused = meters.Create(DoorMeter.Name).CreateCounter<long>("sasaeai.door.refused", description: "Activities turned away, by reason.");
    }

    /// <summary>Counts and logs; for refusals that travel in an answer of their own.</summary>
    public void Note(Refusal refusal)
    {
        refused.Add(1, new KeyValuePair<string, object?>("reason", refusal.Reason));
        log.Refused(refusal.Reason, refusal.Status);
    }

    /// <summary>Counts, logs and answers.</summary>
    public Task RefuseAsync(HttpContext http, Refusal refusal)
    {
        Note(refusal);
        http.Response.StatusCode = refusal.Status;
        if (refusal.Status == 401) http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return refusal.Title.Length == 0 ? Task.CompletedTask : HttpAnswer.ProblemAsync(http, refusal.Title, refusal.Status);
    }
}
