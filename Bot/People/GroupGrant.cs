namespace Sasaeai.Bot.People;

/// <summary>
/// 役割と範囲 of one Entra group, as a setting says it: <c>役割;区コード,…;地区部会ID,…</c>, e.g. <c>CSW;12101;12101-01,12101-02</c>.
/// The same rules as for a row of staff, and never 管理者: who may add people to a group is not who may give that.
/// </summary>
internal static class GroupGrant
{
    // Not in staff.csv: there these come from members.csv.
    private static readonly (string Word, Role Role)[] OfCouncils = [("委員", Role.CouncilMember), ("正副委員長", Role.CouncilLeader), ("分科会委員", Role.Committee)];

    /// <summary>役割 that a group may give, in the order of the documentation.</summary>
    public static IEnumerable<string> Words => RoleWords.All.Where(w => w != RoleWords.Administrator).Concat(OfCouncils.Select(c => c.Word));

    /// <summary>The grant, or what is wrong with the setting, without repeating it.</summary>
    public static (Grant? Grant, string? Problem) Read(string? setting)
    {
        var parts = (setting ?? "").Split(';', StringSplitOptions.TrimEntries);
        var (wards, areas) = (List(parts, 1), List(parts, 2));
        if (parts.Length > 3) return (null, "must be 役割;区コード,…;地区部会ID,…");
        if (parts[0] == RoleWords.Administrator) return (null, "can't give 管理者: only a row of staff can.");
        if (RoleOf(parts[0]) is not { } role) return (null, $"must begin with one of {string.Join(", ", Words)}.");
        if (wards.Length == 0 && role is not (Role.City or Role.Committee)) return (null, "needs 区コード: only 市 and 分科会委員 are of the whole city.");
        if (wards.Length > 0 && role == Role.Committee) return (null, "must name no 区コード for 分科会委員.");
        if (areas.Length == 0 && role == Role.DistrictChapter) return (null, "needs 地区部会ID for 地区部会.");
        return (new Grant(role, wards, areas) { Source = RightsSource.Group }, null);
    }

    /// <summary>The role of a word, 管理者 too, or null.</summary>
    public static Role? RoleOf(string word) =>
        RoleWords.All.Contains(word) ? RoleWords.Of(word) : OfCouncils.Where(c => c.Word == word).Select(c => (Role?)c.Role).FirstOrDefault();

    private static string[] List(string[] parts, int at) =>
        at < parts.Length ? parts[at].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
}
