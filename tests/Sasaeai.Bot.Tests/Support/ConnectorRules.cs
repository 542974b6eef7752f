using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>What Teams does not take, and some things that it takes but that would be wrong of this bot.</summary>
internal static partial class ConnectorRules
{
    private const int LargestMessage = 100 * 1024;

    /// <summary>Why a message is refused; null when it is fine.</summary>
    public static (int Status, string Code, string Reason)? Against(ConnectorCall call)
    {
        if (call.Body.Length > LargestMessage) return (413, "MessageSizeTooBig", "more than 100 KB");
        if (call.ContentType != "application/json; charset=utf-8") return (415, "BadArgument", "not application/json; charset=utf-8");
        var json = call.Json;
        if (json.ValueKind != JsonValueKind.Object) return (400, "BadSyntax", "not a JSON object");
        if (HoldsNull(json)) return (400, "BadArgument", "null in the JSON");
        if (EscapedJapanese().IsMatch(Encoding.UTF8.GetString(call.Body))) return (400, "BadArgument", "text written as \\u escapes");
        if (TextOf(json, "type") != "message") return (400, "BadSyntax", "not a message");
        if (json.TryGetProperty("id", out _) || json.TryGetProperty("timestamp", out _)) return (400, "BadArgument", "an id or timestamp of its own");
        if (TextOf(json.GetProperty("conversation"), "id") != call.ConversationId) return (400, "BadArgument", "another conversation inside than in the path");
        return AgainstContent(json);
    }

    private static (int, string, string)? AgainstContent(JsonElement json)
    {
        var text = TextOf(json, "text");
        var attachments = json.TryGetProperty("attachments", out var list) ? list.EnumerateArray().ToList() : [];
        if (string.IsNullOrEmpty(text) && attachments.Count == 0) return (400, "BadSyntax", "neither text nor attachment");
        if (text is not null && attachments.Count > 0) return (400, "BadArgument", "text and attachment in one message");
        if (attachments.Count > 1) return (400, "BadArgument", "more than one attachment");
        if (json.TryGetProperty("textFormat", out var format) && format.GetString() is not ("plain" or "markdown" or "xml")) return (400, "BadArgument", "unknown textFormat");
        if (attachments.Any(a => TextOf(a, "contentType") != "application/vnd.microsoft.card.adaptive" || a.GetProperty("content").ValueKind != JsonValueKind.Object))
        {
            return (400, "BadArgument", "an attachment that is no Adaptive Card");
        }

        return attachments.Count > 0 && string.IsNullOrEmpty(TextOf(json, "summary")) ? (400, "BadArgument", "a card without a summary for the notification") : null;
    }

    // Characters beyond the basic plane are always escaped by the serialiser; kana and kanji need not be.
    [GeneratedRegex(@"\\u[3-9a-cA-C]")]
    private static partial Regex EscapedJapanese();

    private static bool HoldsNull(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Object => json.EnumerateObject().Any(p => HoldsNull(p.Value)),
        JsonValueKind.Array => json.EnumerateArray().Any(HoldsNull),
        _ => false,
    };

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.String ? part.GetString() : null;
}

/// <summary>Teams' rates: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in 1 h for a conversation, 50 in 1 s for the app.</summary>
internal sealed class ConnectorLimits
{
    private static readonly (int Most, TimeSpan Span)[] Windows =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private readonly Lock gate = new();
    private TimeProvider clock = TimeProvider.System;
    private readonly Dictionary<string, List<long>> byConversation = new(StringComparer.Ordinal);
    private readonly List<long> all = [];

    /// <summary>Another clock for the spans.</summary>
    public void CountBy(TimeProvider other) => clock = other;

    /// <summary>The limit that one more call now would exceed; null when there is none, and the call counts.</summary>
    public string? Exceeded(string conversationId)
    {
        var now = clock.GetTimestamp();
        lock (gate)
        {
            if (!byConversation.TryGetValue(conversationId, out var calls)) byConversation[conversationId] = calls = [];
            if (Since(all, now, TimeSpan.FromSeconds(1)) >= 50) return "more than 50 in 1 s";
            foreach (var (most, span) in Windows)
            {
                if (Since(calls, now, span) >= most) return $"more than {most} in {span.TotalSeconds} s in a conversation";
            }

            calls.Add(now);
            all.Add(now);
            return null;
        }
    }

    private int Since(List<long> calls, long now, TimeSpan span) => calls.Count(c => clock.GetElapsedTime(c, now) < span);
}
