using System.Text.Json;
using Sasaeai.Bot.Conversation;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Teams;

/// <summary>Reads what came in out of an activity: the only place that knows how Teams says it.</summary>
internal static class IncomingReader
{
    private static readonly JsonElement NoFields = JsonElement.Parse("{}");

    // What Teams itself adds: the HTML copy of the text, a quoted message, the preview of a link.
    private static readonly string[] NotFiles = ["text/html", "messageReference", "application/vnd.microsoft.card."];

    /// <summary>What came in with an activity other than an invoke; null when it asks for nothing.</summary>
    public static Incoming? Of(Activity activity) =>
        activity.Is("message") ? OfMessage(activity)
        : IsArrival(activity) ? new Incoming.Arrived()
        : null;

    /// <summary>What was pressed, by the <c>value</c> of a message or the <c>data</c> of an action.</summary>
    public static Incoming OfPress(JsonElement data, string? verb) => CardJson.ReadSubmission(data, verb) is { } submission
        ? new Incoming.Pressed(submission)
        : new Incoming.PressedOldCard(CardJson.InputsOf(data));

    /// <summary>The action of an <c>adaptiveCard/action</c> invoke; null when there is none to be read.</summary>
    public static CardAction? ActionOf(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } press) return null;
        if (!press.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object) return null;
        if (!string.Equals(TextOf(action, "type"), "Action.Execute", StringComparison.OrdinalIgnoreCase)) return null;
        var data = action.TryGetProperty("data", out var fields) && fields.ValueKind == JsonValueKind.Object ? fields : NoFields;
        return new(OfPress(data, TextOf(action, "verb")), string.Equals(TextOf(press, "trigger"), "automatic", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>True for the message that a press of <c>Action.Submit</c> makes (the fallback for old clients).</summary>
    public static bool IsSubmit(Activity activity) =>
        activity.Is("message") && (activity.Value is { ValueKind: JsonValueKind.Object } || (activity.Value is not null && string.IsNullOrEmpty(activity.Text)));

    private static Incoming OfMessage(Activity activity) =>
        IsSubmit(activity) ? OfPress(activity.Value!.Value, null)
        : activity.Attachments?.Any(IsFile) is true ? new Incoming.SentFiles(DownloadsIn(activity))
        : new Incoming.Said(MessageText.Of(activity));

    private static bool IsFile(Attachment? attachment) =>
        attachment?.ContentType is { Length: > 0 } type && !Array.Exists(NotFiles, n => type.StartsWith(n, StringComparison.OrdinalIgnoreCase));

    // Teams: "Send and receive files", message activity with file attachment.
    private static SentFile[] DownloadsIn(Activity activity) => [.. activity.Attachments!.Select(DownloadIn).OfType<SentFile>()];

    private static SentFile? DownloadIn(Attachment? attachment) =>
        attachment is { Content: { ValueKind: JsonValueKind.Object } content }
        && string.Equals(attachment.ContentType, "application/vnd.microsoft.teams.file.download.info", StringComparison.OrdinalIgnoreCase)
        && TextOf(content, "downloadUrl") is { Length: > 0 } url
            ? new(attachment.Name ?? "", url)
            : null;

    private static bool IsArrival(Activity activity) =>
        (activity.Is("installationUpdate") && string.Equals(activity.Action, "add", StringComparison.OrdinalIgnoreCase))
        || (activity.Is("conversationUpdate") && activity.Recipient?.Id is { } bot
            && activity.MembersAdded?.Any(m => string.Equals(m?.Id, bot, StringComparison.Ordinal)) is true);

    private static string? TextOf(JsonElement whole, string name) =>
        whole.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.String ? TypedTextConverter.AsText(part) : null;
}

/// <summary>What was pressed on a card.</summary>
/// <param name="Automatic">The client asked by itself (refresh): nothing may be sent or updated, or it asks again for ever.</param>
internal sealed record CardAction(Incoming Incoming, bool Automatic);
