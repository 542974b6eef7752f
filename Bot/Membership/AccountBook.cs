namespace Sasaeai.Bot.Membership;

/// <summary>An account of the home tenant that may be somebody's.</summary>
internal sealed record ProposedAccount(string ObjectId, string Name, string? Mail, string? Department, bool IsGuest);

/// <summary>What a search by name brought; null where it could not be asked.</summary>
/// <param name="More">There are more than are listed.</param>
internal sealed record ProposedAccounts(IReadOnlyList<ProposedAccount> Accounts, bool More);

/// <summary>名鑑の使いかた: what the roster asks of the directory, so that it can be edited also where there is none.</summary>
/// <param name="HomeTenant">Lower case.</param>
/// <param name="SearchAsync">Enabled accounts whose name may be this one; null where it could not be asked.</param>
/// <param name="LostAsync">Which of these are disabled or gone; null where it could not be asked.</param>
internal sealed record AccountBook(
    string HomeTenant, Func<string, CancellationToken, Task<ProposedAccounts?>> SearchAsync, Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlySet<string>?>> LostAsync);
