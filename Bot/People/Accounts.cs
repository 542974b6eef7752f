using Microsoft.Graph.Models;

namespace Sasaeai.Bot.People;

/// <summary>From Graph's user to an <see cref="Account"/>.</summary>
internal static class Accounts
{
    /// <summary>What is asked for, and nothing else.</summary>
    public static readonly string[] Columns = ["id", "displayName", "mail", "jobTitle", "department", "userType", "accountEnabled"];

    /// <summary>What came of asking for one.</summary>
    public static AccountLook Look(Asked<User?> asked) => asked switch
    {
        Asked<User?>.Answer { Value: { } user } => Look(user),
        Asked<User?>.Nobody => new AccountLook.Missing(),
        Asked<User?>.Failed { Trouble: var trouble } => new AccountLook.Unknown(trouble, null),
        _ => new AccountLook.Unknown(DirectoryTrouble.Odd, null),
    };

    /// <summary>Without <c>User.Read.All</c> Graph leaves <c>accountEnabled</c> out: that is not "enabled".</summary>
    public static AccountLook Look(User user) =>
        Of(user) is { } account ? new AccountLook.Found(account) : new AccountLook.Unknown(user.Id is null ? DirectoryTrouble.Odd : DirectoryTrouble.Refused, null);

    /// <summary>The account, or null where id or <c>accountEnabled</c> was not shown.</summary>
    public static Account? Of(User user) => user is { Id: { } id, AccountEnabled: { } enabled }
        ? new(id.ToLowerInvariant(), user.DisplayName ?? "", user.Mail, user.JobTitle, user.Department, user.UserType == "Guest", enabled)
        : null;
}
