using Microsoft.Extensions.Options;

namespace Sasaeai.Bot.People;

/// <summary>Reads the settings and refuses to start with wrong ones. Each message names its setting.</summary>
internal sealed class GraphOptionsRules(IConfiguration configuration, IHostEnvironment environment) : IConfigureOptions<GraphOptions>, IValidateOptions<GraphOptions>
{
    private const string BaseUrl = "Graph:BaseUrl";
    private const string Groups = "Graph:Groups";
    private const string FirstAdmins = "Bot:FirstAdmins";

    /// <inheritdoc/>
    public void Configure(GraphOptions options)
    {
        options.BaseUrl = Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed : null;
        options.HomeTenant = configuration["Bot:TenantId"]?.Trim().ToLowerInvariant() ?? "";
        options.Groups = GroupSettings
            .Select(g => (Id: g.Key.ToLowerInvariant(), Read: GroupGrant.Read(g.Value)))
            .Where(g => g.Read.Grant is not null)
            .ToDictionary(g => g.Id, g => g.Read.Grant!, StringComparer.Ordinal);
        options.FirstAdmins = FirstAdminSettings.Select(id => id.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        List<string> problems = [.. UrlProblems(options)];
        foreach (var group in GroupSettings)
        {
            if (!IsGuid(group.Key)) problems.Add($"{Groups}:{group.Key} must be named by the group's object id, a GUID.");
            if (GroupGrant.Read(group.Value).Problem is { } problem) problems.Add($"{Groups}:{group.Key} {problem}");
        }

        if (!FirstAdminSettings.All(IsGuid)) problems.Add($"{FirstAdmins} must hold object ids, GUIDs.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    // Development without the setting has no directory: the real one would ask for the developer's own sign-in.
    private string? Url => configuration[BaseUrl] is { Length: > 0 } set ? set.Trim().TrimEnd('/') : environment.IsDevelopment() ? null : GraphOptions.Microsoft;

    private IEnumerable<IConfigurationSection> GroupSettings => configuration.GetSection(Groups).GetChildren();

    // One text for several: an environment variable has no list.
    private IEnumerable<string> FirstAdminSettings => configuration.GetSection(FirstAdmins).GetChildren().Select(c => c.Value ?? "")
        .Concat((configuration[FirstAdmins] ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries));

    private IEnumerable<string> UrlProblems(GraphOptions options)
    {
        if (Url is not { } url || string.Equals(url, GraphOptions.Microsoft, StringComparison.OrdinalIgnoreCase)) yield break;
        // The client library cuts exactly this off the addresses in a batch.
        if (options.BaseUrl is not { Scheme: "http" or "https", AbsolutePath: "/v1.0" }) yield return $"{BaseUrl} must be an absolute URL that ends with /v1.0 right after the host.";
        if (!environment.IsDevelopment()) yield return $"{BaseUrl} may be changed in the Development environment only.";
        else if (configuration["Bot:TokenUrl"] is not { Length: > 0 }) yield return $"{BaseUrl} needs Bot:TokenUrl: a real token goes to Microsoft Graph only.";
    }

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);
}
