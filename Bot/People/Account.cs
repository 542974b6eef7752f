namespace Sasaeai.Bot.People;

/// <summary>アカウント: one user of the home tenant as Microsoft Entra ID has it.</summary>
/// <param name="ObjectId">A GUID in lower case.</param>
/// <param name="DisplayName">As it stands in the directory; never logged.</param>
/// <param name="IsGuest"><c>userType</c> is Guest. It gives and takes nothing; a row does.</param>
/// <param name="IsEnabled"><c>accountEnabled</c>; a disabled account has no rights at all.</param>
internal sealed record Account(string ObjectId, string DisplayName, string? Mail, string? JobTitle, string? Department, bool IsGuest, bool IsEnabled);

/// <summary>What asking for one account brought.</summary>
internal abstract record AccountLook
{
    private AccountLook()
    {
    }

    /// <summary>It is there, enabled or not.</summary>
    internal sealed record Found(Account Account) : AccountLook;

    /// <summary>There is none with that id (any more).</summary>
    internal sealed record Missing : AccountLook;

    /// <summary>It could not be asked. The rights of a row stay, those of a group are not given.</summary>
    /// <param name="WasLost">True when it was disabled or missing at the last look of any copy; null when even that can't be read.</param>
    internal sealed record Unknown(DirectoryTrouble Trouble, bool? WasLost) : AccountLook;

    /// <summary>Disabled or deleted, as far as the directory said so itself.</summary>
    public bool IsLost => this is Missing or Found { Account.IsEnabled: false };
}

/// <summary>Which of the configured groups somebody is in.</summary>
internal abstract record GroupLook
{
    private GroupLook()
    {
    }

    /// <summary>Object ids of groups, lower case.</summary>
    internal sealed record Known(IReadOnlyList<string> Groups) : GroupLook;

    /// <summary>It could not be asked: then nobody is in any.</summary>
    internal sealed record Unknown(DirectoryTrouble Trouble) : GroupLook;
}

/// <summary>What a search by name brought.</summary>
internal abstract record SearchLook
{
    private SearchLook()
    {
    }

    /// <summary>Same name first, however its characters are written; disabled accounts too.</summary>
    /// <param name="More">There are more than are listed.</param>
    internal sealed record Found(IReadOnlyList<Account> Accounts, bool More) : SearchLook;

    /// <summary>It could not be asked.</summary>
    internal sealed record Unknown(DirectoryTrouble Trouble) : SearchLook;
}

/// <summary>Why the directory gave no answer. Tag of the counter and word of the log.</summary>
internal enum DirectoryTrouble
{
    /// <summary>Not configured: Development without <c>Graph:BaseUrl</c>.</summary>
    Off,

    /// <summary>The identity service gives the bot no token.</summary>
    NoToken,

    /// <summary>401 or 403, or a property that is not shown: a permission is missing.</summary>
    Refused,

    /// <summary>429.</summary>
    Throttled,

    /// <summary>No answer in time.</summary>
    Slow,

    /// <summary>5xx, or no connection.</summary>
    Down,

    /// <summary>An answer that makes no sense, or a call that Graph found wrong.</summary>
    Odd,
}
