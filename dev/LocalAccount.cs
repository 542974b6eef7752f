namespace Sasaeai.Dev;

/// <summary>One account of the local directory.</summary>
/// <param name="Id">Object id, lower case.</param>
public sealed record LocalAccount(string Id, string DisplayName)
{
    /// <summary>Address, null where there is none.</summary>
    public string? Mail { get; init; }

    /// <summary>役職.</summary>
    public string? JobTitle { get; init; }

    /// <summary>所属.</summary>
    public string? Department { get; init; }

    /// <summary>Guest or Member.</summary>
    public bool IsGuest { get; init; }

    /// <summary>May sign in.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Object ids of the groups it is in, directly or not.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>A property as Graph names it; null also for those that nobody here fills in.</summary>
    internal object? this[string property] => property.ToUpperInvariant() switch
    {
        "ID" => Id,
        "DISPLAYNAME" => DisplayName,
        "MAIL" => Mail,
        "USERPRINCIPALNAME" => Mail ?? $"{Id}@example.jp",
        "JOBTITLE" => JobTitle,
        "DEPARTMENT" => Department,
        "USERTYPE" => IsGuest ? "Guest" : "Member",
        "ACCOUNTENABLED" => IsEnabled,
        "BUSINESSPHONES" => Array.Empty<string>(),
        _ => null,
    };
}
