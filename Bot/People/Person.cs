using Sasaeai.Bot.Conversation;

namespace Sasaeai.Bot.People;

/// <summary>利用者: somebody with at least one valid row in staff or roster. Who has none is a stranger and is never a <see cref="Person"/>.</summary>
/// <param name="Name">氏名 as in the master data.</param>
internal sealed record Person(Sender Sender, string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>Areas for which this person may file a report because they are named in a row, by id.</summary>
    public IReadOnlyList<string> OwnAreas => [.. Grants.Where(g => Rights.Of(g.Role, Right.FileReports) != Reach.No).SelectMany(g => g.Areas).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The wards named in this person's rows, by code; empty for somebody of the whole city.</summary>
    public IReadOnlyList<string> OwnWards => [.. Grants.SelectMany(g => g.Wards).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>役割と範囲: one valid row.</summary>
/// <param name="Wards">区コード; empty means the whole city (市 and 管理者 only).</param>
/// <param name="Areas">地区部会ID; empty means all areas of <paramref name="Wards"/>, where the role reaches that far.</param>
internal sealed record Grant(Role Role, IReadOnlyList<string> Wards, IReadOnlyList<string> Areas);
