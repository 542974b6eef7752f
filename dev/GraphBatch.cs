using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Sasaeai.Dev;

/// <summary>Several calls in one ("Combine multiple HTTP requests using JSON batching").</summary>
internal sealed class GraphBatch(LocalGraph graph, GraphUsers users)
{
    private const int MostParts = 20;

    /// <summary>All answers, in no promised order: here the last comes first.</summary>
    public GraphAnswer Answer(GraphCall call)
    {
        if (Parts(call.Body) is not { } parts) return graph.Refuse(GraphUsers.Bad("Invalid batch payload format."));
        if (parts.Count > MostParts) return graph.Refuse(GraphUsers.Bad("Number of batch request steps exceeds the maximum value of 20."));
        if (parts.Count == 0 || parts.Select(p => p.Id).Distinct(StringComparer.Ordinal).Count() != parts.Count) return graph.Refuse(GraphUsers.Bad("Ids of the parts must be there and differ."));
        return new(200, new { responses = parts.AsEnumerable().Reverse().Select(Part).ToList() });
    }

    private Dictionary<string, object?> Part((string Id, GraphCall Call) part)
    {
        var answer = graph.Fault(part.Call) is GraphFault.Refuses fault
            ? GraphAnswer.Error(fault.Status, fault.Code, "A fault.", fault.RetryAfter)
            : graph.Refuse(users.Answer(part.Call));
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Content-Type"] = "application/json" };
        if (answer.RetryAfter is { } wait) headers["Retry-After"] = wait;
        return new(StringComparer.Ordinal) { ["id"] = part.Id, ["status"] = answer.Status, ["headers"] = headers, ["body"] = answer.Body };
    }

    private static List<(string Id, GraphCall Call)>? Parts(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("requests", out var requests) && requests.ValueKind == JsonValueKind.Array
                ? [.. requests.EnumerateArray().Select(Read)]
                : null;
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static (string Id, GraphCall Call) Read(JsonElement part)
    {
        var url = part.GetProperty("url").GetString()!.Split('?', 2);
        var query = url.Length > 1 ? QueryHelpers.ParseQuery(url[1]).ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal) : [];
        var headers = part.TryGetProperty("headers", out var given)
            ? given.EnumerateObject().ToDictionary(h => h.Name.ToLowerInvariant(), h => h.Value.ToString(), StringComparer.Ordinal)
            : [];
        return (part.GetProperty("id").GetString()!, new GraphCall(
            part.GetProperty("method").GetString()!, "/" + Uri.UnescapeDataString(url[0]).TrimStart('/'), query, headers, part.TryGetProperty("body", out var body) ? body.GetRawText() : ""));
    }
}
