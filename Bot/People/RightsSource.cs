namespace Sasaeai.Bot.People;

/// <summary>Where a right comes from, or what takes it away. docs/security.md has a row for each, with the same word.</summary>
internal enum RightsSource
{
    /// <summary>A valid row of <c>staff.csv</c>.</summary>
    Staff,

    /// <summary>A valid row of <c>members.csv</c>.</summary>
    Members,

    /// <summary>An Entra group named in <c>Graph:Groups</c>.</summary>
    Group,

    /// <summary><c>Bot:FirstAdmins</c>.</summary>
    FirstAdmins,

    /// <summary>A disabled or deleted account.</summary>
    LostAccount,
}

/// <summary>権限の出どころ: what each source may give and take away. <see cref="Identification"/> goes by this list.</summary>
internal static class RightsSources
{
    /// <summary>The word of the documentation.</summary>
    public static string Word(this RightsSource source) => source switch
    {
        RightsSource.Staff => "`staff.csv`",
        RightsSource.Members => "`members.csv`",
        RightsSource.Group => "`Graph:Groups`",
        RightsSource.FirstAdmins => "`Bot:FirstAdmins`",
        _ => "disabled or deleted account",
    };

    /// <summary>May give this role.</summary>
    public static bool MayGive(this RightsSource source, Role role) => source switch
    {
        RightsSource.Staff => role is not (Role.CouncilMember or Role.CouncilLeader or Role.Committee),
        RightsSource.Members => role is Role.CouncilMember or Role.CouncilLeader or Role.Committee,
        RightsSource.Group => role != Role.Administrator,
        RightsSource.FirstAdmins => role == Role.Administrator,
        _ => false,
    };

    /// <summary>Takes every right of every source away.</summary>
    public static bool TakesAll(this RightsSource source) => source == RightsSource.LostAccount;

    /// <summary>Counts for people of this tenant: what the directory and the settings say is of the home tenant only.</summary>
    public static bool CountsIn(this RightsSource source, bool homeTenant) => homeTenant || source is RightsSource.Staff or RightsSource.Members;
}
