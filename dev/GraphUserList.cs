using System.Globalization;
using System.Text.RegularExpressions;

namespace Sasaeai.Dev;

/// <summary>Lists of users: which of them, in which order, page by page.</summary>
internal sealed partial class GraphUserList(LocalGraph graph, string root)
{
    private const int LargestPage = 999;

    /// <summary>One page.</summary>
    public GraphAnswer Answer(GraphCall call)
    {
        if (!graph.Permissions.Contains("User.Read.All")) return GraphUsers.Denied;
        if (Problem(call) is { } problem) return problem;
        if (Wanted(call) is not { } wanted) return GraphUsers.Bad("Unsupported or invalid query filter clause.", "Request_UnsupportedQuery");
        var all = graph.Accounts.Where(wanted).OrderBy(a => call.Query.ContainsKey("$orderby") ? a.DisplayName : a.Id, StringComparer.Ordinal).ToList();
        var (from, size) = (Number(call, "$skiptoken") ?? 0, Number(call, "$top") ?? graph.UsualPage);
        var body = new Dictionary<string, object?>(StringComparer.Ordinal) { ["@odata.context"] = $"{root}/$metadata#users" };
        if (call.Query.ContainsKey("$count")) body["@odata.count"] = all.Count;
        if (from + size < all.Count) body["@odata.nextLink"] = Next(call, from + size);
        body["value"] = all.Skip(from).Take(size).Select(a => GraphUsers.Chosen(call, a)).ToList();
        return new(200, body);
    }

    private static GraphAnswer? Problem(GraphCall call)
    {
        var advanced = call.Headers.GetValueOrDefault("consistencylevel") == "eventual";
        if (GraphUsers.Chosen(call, new LocalAccount("", "")) is null) return GraphUsers.Bad("Could not find a property named so on type 'microsoft.graph.user'.");
        if (call.Query.ContainsKey("$top") && Number(call, "$top") is not (>= 1 and <= LargestPage)) return GraphUsers.Bad("Invalid page size specified: it must be from 1 to 999.", "Request_UnsupportedQuery");
        if (call.Query.ContainsKey("$skiptoken") && Number(call, "$skiptoken") is null) return GraphUsers.Bad("The specified page token value has expired and can no longer be included in your request.", "Directory_ExpiredPageToken");
        if (!advanced && call.Query.ContainsKey("$search")) return GraphUsers.Bad("Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'", "Request_UnsupportedQuery");
        if (!advanced && call.Query.ContainsKey("$count")) return GraphUsers.Bad("$count is not supported without 'ConsistencyLevel: eventual'.", "Request_UnsupportedQuery");
        if (call.Query.ContainsKey("$orderby") && call.Query.ContainsKey("$filter") && !(advanced && call.Query.ContainsKey("$count"))) return GraphUsers.Bad("Sorting not supported for current query.", "Request_UnsupportedQuery");
        return call.Query.TryGetValue("$orderby", out var order) && order != "displayName" ? GraphUsers.Bad("Sorting by this is not supported here.", "Request_UnsupportedQuery") : null;
    }

    // Beginnings only: that is what the real one promises for both.
    private static Func<LocalAccount, bool>? Wanted(GraphCall call)
    {
        if (call.Query.TryGetValue("$filter", out var filter))
        {
            var parts = filter.Split(" or ").Select(p => StartsWith().Match(p)).ToList();
            if (call.Query.ContainsKey("$search") || !parts.TrueForAll(p => p.Success)) return null;
            var starts = parts.Select(p => p.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal)).ToList();
            return account => starts.Exists(s => account.DisplayName.StartsWith(s, StringComparison.OrdinalIgnoreCase));
        }

        if (!call.Query.TryGetValue("$search", out var search)) return _ => true;
        var words = search.Split(" OR ").Select(p => Search().Match(p)).ToList();
        return words.TrueForAll(w => w.Success)
            ? account => words.Exists(w => account.DisplayName.Split(' ', '　').Any(t => t.StartsWith(w.Groups[1].Value, StringComparison.OrdinalIgnoreCase)))
            : null;
    }

    private string Next(GraphCall call, int from) => $"{root}/users?" + string.Join('&', call.Query
        .Where(q => q.Key != "$skiptoken").Append(new("$skiptoken", from.ToString(CultureInfo.InvariantCulture)))
        .Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value)}"));

    private static int? Number(GraphCall call, string option) =>
        call.Query.TryGetValue(option, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^\s*startswith\(displayName,\s*'((?:[^']|'')+)'\)\s*$")]
    private static partial Regex StartsWith();

    [GeneratedRegex("^\\s*\"displayName:([^\"]+)\"\\s*$")]
    private static partial Regex Search();
}
