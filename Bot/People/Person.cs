using Sasaeai.Bot.Conversation;

namespace Sasaeai.Bot.People;

/// <summary>利用者: somebody with at least one right, from a row or elsewhere. Who has none is a stranger and is never a <see cref="Person"/>.</summary>
/// <param name="Name">氏名 as in the master data; the directory's for somebody without a row.</param>
internal sealed record Person(Sender Sender, string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>The account in the directory; null where it is not asked (another tenant, Development) or could not be.</summary>
    public Account? Account { get; init; }

    /// <summary>What could not be looked up this time. The rights are then fewer, never more.</summary>
    public IReadOnlyList<Unchecked> Unchecked { get; init; } = [];

    /// <summary>How the person is addressed: as the directory has it, else 氏名. What is stored of a report is always <see cref="Name"/>.</summary>
    public string DisplayName => Account is { DisplayName.Length: > 0 } account ? account.DisplayName : Name;

    /// <summary>Areas for which this person may file a report because they are named in a row, by id.</summary>
    public IReadOnlyList<string> OwnAreas => [.. Grants.Where(g => Rights.Of(g.Role, Right.FileReports) != Reach.No).SelectMany(g => g.Areas).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The wards named in this person's rows, by code; empty for somebody of the whole city.</summary>
    public IReadOnlyList<string> OwnWards => [.. Grants.SelectMany(g => g.Wards).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>役割と範囲: one valid row, one group, or one setting.</summary>
/// <param name="Wards">区コード; empty means the whole city (市 and 管理者 only).</param>
/// <param name="Areas">地区部会ID; empty means all areas of <paramref name="Wards"/>, where the role reaches that far.</param>
internal sealed record Grant(Role Role, IReadOnlyList<string> Wards, IReadOnlyList<string> Areas)
{
    /// <summary>Where it comes from.</summary>
    public RightsSource Source { get; init; }
}

/// <summary>Something about a person that could not be looked up.</summary>
internal enum Unchecked
{
    /// <summary>Whether the account is still in use.</summary>
    Account,

    /// <summary>Whether a group gives more rights.</summary>
    Groups,
}
