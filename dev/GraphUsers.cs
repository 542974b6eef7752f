using System.Globalization;
using System.Text.Json;

namespace Sasaeai.Dev;

/// <summary>What the local Graph knows of users ("Get a user", "List users", "directoryObject: checkMemberGroups", "Advanced query capabilities").</summary>
internal sealed class GraphUsers(LocalGraph graph, string root)
{
    private const int MostGroups = 20;
    private static readonly string[] Usual = ["businessPhones", "displayName", "givenName", "jobTitle", "mail", "mobilePhone", "officeLocation", "preferredLanguage", "surname", "userPrincipalName", "id"];

    private static readonly HashSet<string> Properties = new(
        [.. Usual, "aboutMe", "accountEnabled", "ageGroup", "assignedLicenses", "assignedPlans", "city", "companyName", "consentProvidedForMinor", "country", "createdDateTime", "creationType",
            "deletedDateTime", "department", "employeeHireDate", "employeeId", "employeeType", "externalUserState", "faxNumber", "identities", "imAddresses", "lastPasswordChangeDateTime", "mailNickname",
            "onPremisesSyncEnabled", "otherMails", "postalCode", "proxyAddresses", "securityIdentifier", "state", "streetAddress", "usageLocation", "userType"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Options = ["$select", "$filter", "$search", "$orderby", "$count", "$top", "$skiptoken"];

    /// <summary>The answer to anything but a batch.</summary>
    public GraphAnswer Answer(GraphCall call) => (call.Method, call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)) switch
    {
        _ when call.Query.Keys.FirstOrDefault(k => k.StartsWith('$') && !Options.Contains(k)) is { } unknown => Bad($"Query option '{unknown}' is not supported."),
        ("GET", ["users", var id]) => One(call, id),
        ("GET", ["users"]) => new GraphUserList(graph, root).Answer(call),
        ("POST", ["users", var id, "checkMemberGroups" or "microsoft.graph.checkMemberGroups"]) => MemberGroups(call, id),
        _ => Bad("Resource not found for the segment."),
    };

    /// <summary>The chosen properties of an account, or null where one is not known.</summary>
    public static Dictionary<string, object?>? Chosen(GraphCall call, LocalAccount account)
    {
        var names = call.Query.TryGetValue("$select", out var select) ? select.Split(',', StringSplitOptions.TrimEntries) : Usual;
        return names.All(Properties.Contains) ? names.Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(n => n, n => account[n], StringComparer.Ordinal) : null;
    }

    /// <summary>400 as Graph gives it.</summary>
    public static GraphAnswer Bad(string message, string code = "BadRequest") => GraphAnswer.Error(400, code, message);

    /// <summary>403 as Graph gives it.</summary>
    public static GraphAnswer Denied { get; } = GraphAnswer.Error(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");

    private static GraphAnswer Nobody(string id) => GraphAnswer.Error(
        404, "Request_ResourceNotFound", string.Create(CultureInfo.InvariantCulture, $"Resource '{id}' does not exist or one of its queried reference-property objects are not present."));

    private GraphAnswer One(GraphCall call, string id)
    {
        if (!graph.Permissions.Contains("User.Read.All")) return Denied;
        if (Chosen(call, new LocalAccount(id, "")) is null) return Bad("Could not find a property named so on type 'microsoft.graph.user'.");
        return graph.Find(id) is { } account ? new(200, Chosen(call, account)) : Nobody(id);
    }

    private GraphAnswer MemberGroups(GraphCall call, string id)
    {
        if (!graph.Permissions.Contains("User.Read.All") || !graph.Permissions.Contains("GroupMember.Read.All")) return Denied;
        if (GroupIds(call.Body) is not { Count: > 0 } asked || !asked.TrueForAll(g => Guid.TryParseExact(g, "D", out _))) return Bad("Invalid or missing groupIds.", "Request_BadRequest");
        if (asked.Count > MostGroups) return Bad("Too many ids in the request: at most 20.", "Request_BadRequest");
        return graph.Find(id) is { } account ? new(200, new { value = asked.Where(g => account.Groups.Contains(g, StringComparer.OrdinalIgnoreCase)) }) : Nobody(id);
    }

    private static List<string>? GroupIds(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("groupIds", out var ids) && ids.ValueKind == JsonValueKind.Array ? [.. ids.EnumerateArray().Select(i => i.ToString())] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
