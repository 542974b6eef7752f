using Sasaeai.Bot.Conversation;

namespace Sasaeai.Bot.People;

/// <summary>
/// 本人確認: from the sender of a signed activity to what they may do, by every source of rights (docs/security.md, "Sources of rights").
/// While the directory can't be asked, rights are those of rows and settings, never more, and who was found disabled stays so.
/// </summary>
internal sealed class Identification(PeopleDirectory directory, GraphOptions options)
{
    /// <summary>Who it is on that day. No round trip and no call where the account was looked up less than 5 minutes ago; else at most 1.5 s.</summary>
    public async ValueTask<Identified> OfAsync(Sender sender, Roster roster, DateOnly today, CancellationToken ct)
    {
        var byRow = roster.Find(sender, today);
        var isHome = string.Equals(sender.TenantId, options.HomeTenant, StringComparison.OrdinalIgnoreCase);
        if (!isHome) return byRow is null ? new Identified.Stranger(false) : new Identified.Known(byRow);

        List<Grant> sure = [.. byRow?.Grants ?? [], .. FirstAdmin(sender, roster, today)];
        if (!directory.IsOn) return Who(sender, byRow, sure, null, []);
        // Who could have no right by any source is not looked up.
        if (sure.Count == 0 && options.Groups.Count == 0) return new Identified.Stranger(false);
        var groups = directory.GroupsOfAsync(sender.ObjectId, ct);
        var account = await directory.FindAsync(sender.ObjectId, ct);
        return (account, await groups) switch
        {
            ({ IsLost: true }, _) => new Identified.Stranger(false),
            (AccountLook.Found found, GroupLook.Known known) => Who(sender, byRow, [.. sure, .. Granted(known)], found.Account, []),
            (AccountLook.Found found, _) => Who(sender, byRow, sure, found.Account, [Unchecked.Groups]),
            (AccountLook.Unknown { WasLost: false }, _) => Who(sender, byRow, sure, null, Nothing()),
            _ => new Identified.Stranger(true),
        };
    }

    private static Identified Who(Sender sender, Person? byRow, IEnumerable<Grant> offered, Account? account, IReadOnlyList<Unchecked> missed)
    {
        List<Grant> grants = [.. offered.Where(g => g.Source.MayGive(g.Role))];
        return grants.Count == 0
            ? new Identified.Stranger(missed.Count > 0)
            : new Identified.Known(new Person(sender, byRow?.Name ?? account?.DisplayName ?? sender.DisplayName ?? "", grants) { Account = account, Unchecked = missed });
    }

    // Asked of the rows of that very day: the setting stops giving anything the moment a row does.
    private IEnumerable<Grant> FirstAdmin(Sender sender, Roster roster, DateOnly today) =>
        options.FirstAdmins.Contains(sender.ObjectId) && !roster.HasAdministratorOn(today)
            ? [new Grant(Role.Administrator, [], []) { Source = RightsSource.FirstAdmins }]
            : [];

    private IEnumerable<Grant> Granted(GroupLook.Known known) => known.Groups.Where(options.Groups.ContainsKey).Select(g => options.Groups[g]);

    private IReadOnlyList<Unchecked> Nothing() => options.Groups.Count > 0 ? [Unchecked.Account, Unchecked.Groups] : [Unchecked.Account];
}
