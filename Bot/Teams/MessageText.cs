using System.Net;
using System.Text.Json;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Teams;

/// <summary>What a person typed, out of what Teams makes of it: without the bot's own mention, spaces and line ends as one expects.</summary>
internal static class MessageText
{
    /// <summary>The text to work with; empty when there is none. The activity itself stays as it is.</summary>
    public static string Of(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in MentionsIn(activity))
        {
            var own = string.Equals(mention.Id, activity.Recipient?.Id, StringComparison.Ordinal);
            foreach (var written in mention.Spellings) text = text.Replace(written, own ? "" : mention.Name, StringComparison.OrdinalIgnoreCase);
        }

        if (string.Equals(activity.TextFormat, "xml", StringComparison.OrdinalIgnoreCase)) text = WebUtility.HtmlDecode(text);
        return text
            .Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase)
            .Replace('\u00A0', ' ')
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Trim();
    }

    private static IEnumerable<Mention> MentionsIn(Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            if (TextOf(entity, "type") != "mention" || PartOf(entity, "mentioned") is not { } mentioned) continue;
            if (TextOf(mentioned, "id") is { Length: > 0 } id) yield return new(id, TextOf(mentioned, "name") ?? "", TextOf(entity, "text") ?? "");
        }
    }

    private static JsonElement? PartOf(JsonElement whole, string name) =>
        whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(name, out var part) ? part : null;

    private static string? TextOf(JsonElement whole, string name) =>
        PartOf(whole, name) is { ValueKind: JsonValueKind.String } part ? TypedTextConverter.AsText(part) : null;

    private sealed record Mention(string Id, string Name, string Text)
    {
        // The entity may lack its text, and the text of the message may be HTML-escaped where the entity is not.
        public IEnumerable<string> Spellings => new[] { Text, Escaped(Text), Tagged(Name), Tagged(WebUtility.HtmlEncode(Name)), Tagged(EscapedName(Name)) }
            .Where(s => s.Length > 0)
            .Distinct(StringComparer.Ordinal);

        private static string Tagged(string name) => name.Length == 0 ? "" : $"<at>{name}</at>";

        private static string Escaped(string text) =>
            text.StartsWith("<at>", StringComparison.OrdinalIgnoreCase) && text.EndsWith("</at>", StringComparison.OrdinalIgnoreCase)
                ? Tagged(EscapedName(text[4..^5]))
                : "";

        private static string EscapedName(string name) => name
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
    }
}
