namespace Sasaeai.Bot.People;

/// <summary>Settings of the directory and of the rights that don't come from rows: <c>Graph:BaseUrl</c>, <c>Graph:Groups</c>, <c>Bot:FirstAdmins</c>.</summary>
internal sealed class GraphOptions
{
    /// <summary>Microsoft Graph.</summary>
    public const string Microsoft = "https://graph.microsoft.com/v1.0";

    /// <summary>Another one in Development only.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Home tenant, lower case. Nobody of another one is ever looked up.</summary>
    public string HomeTenant { get; set; } = "";

    /// <summary>役割 by the object id of a group, lower case.</summary>
    public IReadOnlyDictionary<string, Grant> Groups { get; set; } = new Dictionary<string, Grant>(StringComparer.Ordinal);

    /// <summary>Object ids of the first 管理者, lower case.</summary>
    public IReadOnlySet<string> FirstAdmins { get; set; } = new HashSet<string>(StringComparer.Ordinal);
}
