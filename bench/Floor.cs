using System.Text.Json;
using Sasaeai.Bot.Teams;

namespace Sasaeai.Bench;

/// <summary>
/// The floor: the least that a bot can do. Kestrel without anything, the same token checked by the same code, the same
/// activity read into the same type, one short reply sent by the same client.
/// </summary>
internal static class Floor
{
    /// <summary>The text of its reply.</summary>
    public const string Reply = "はい";

    /// <summary>Serves until the process is ended. The settings come as environment variables, as for the bot.</summary>
    public static async Task ServeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = Environments.Development });
        builder.Configuration.AddEnvironmentVariables();
        builder.WebHost.UseKestrelCore().UseUrls(builder.Configuration["ASPNETCORE_URLS"]!);
        builder.Services.AddMetrics().AddLogging();
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        var app = builder.Build();
        var tokens = app.Services.GetRequiredService<ChannelToken>();
        var connector = app.Services.GetRequiredService<ConnectorClient>();
        app.Run(http => TurnAsync(http, tokens, connector));
        await app.RunAsync();
    }

    private static async Task TurnAsync(HttpContext http, ChannelToken tokens, ConnectorClient connector)
    {
        var ct = http.RequestAborted;
        var verdict = await tokens.ExamineAsync(http.Request.Headers.Authorization, ct);
        var activity = await JsonSerializer.DeserializeAsync(http.Request.Body, ActivityJson.Wire.Activity, ct);
        if (verdict is TokenVerdict.NoKeys)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        if (verdict is not TokenVerdict.Genuine token || activity is null || !ChannelToken.MaySpeakFor(token, activity.ChannelId, activity.ServiceUrl))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var reply = new OutboundActivity
        {
            From = new(activity.Recipient!.Id!),
            Recipient = new(activity.From!.Id!),
            Conversation = new(activity.Conversation!.Id!),
            ReplyToId = activity.Id,
            Text = Reply,
        };
        await connector.ReplyToActivityAsync(activity.ServiceUrl!, activity.Conversation.Id!, activity.Id!, reply, ct);
    }
}
