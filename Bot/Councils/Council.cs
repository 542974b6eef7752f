using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Councils;

/// <summary>協議会: the 区支え合いのまち推進協議会 of a ward, or the city's 地域福祉専門分科会.</summary>
/// <param name="Id">協議会ID, e.g. <c>C-12101</c>.</param>
/// <param name="WardCode">Null for the 分科会.</param>
/// <param name="ShortName">略称, or null.</param>
internal sealed record Council(string Id, string? WardCode, string Name, string? ShortName);

/// <summary>委員: one membership, from the day it begins to the day it ends. Who changes their 役職 has two.</summary>
/// <param name="Id">委員ID.</param>
/// <param name="Kana">フリガナ in katakana, or null.</param>
/// <param name="Post">役職 as the city writes it: 委員長, 会長, 委員 …; null where it says none.</param>
/// <param name="Category">選出区分: 地域福祉活動者, 公募 …; null where it says none.</param>
/// <param name="Organisation">所属団体, or null.</param>
/// <param name="Term">期, e.g. 第6期, or null.</param>
/// <param name="From">任期開始.</param>
/// <param name="To">任期終了, the last day; null means no end is known.</param>
/// <param name="Account">Tenant and object id in Entra ID, lower case; null for a citizen without an account.</param>
/// <param name="Contact">連絡先, personal: only for those entitled, and only with its row in the audit trail.</param>
internal sealed record CouncilMember(
    string Id, string CouncilId, string Name, string? Kana, string? Post, string? Category, string? Organisation, string? Term,
    DateOnly From, DateOnly? To, (string Tenant, string Object)? Account, string? Contact)
{
    /// <summary>In office on that day.</summary>
    public bool IsInOfficeOn(DateOnly day) => From <= day && day <= (To ?? DateOnly.MaxValue);

    /// <summary>What the 役職 means for the order and the rights.</summary>
    public PostKind PostKind => Posts.KindOf(Post);
}

/// <summary>会議.</summary>
/// <param name="Id">会議ID.</param>
/// <param name="Year">年度 in which it is counted.</param>
/// <param name="Number">回.</param>
/// <param name="At">日時 in Asia/Tokyo.</param>
/// <param name="Decisions">決まったこと, recorded afterwards in Teams; null until then.</param>
internal sealed record Meeting(
    string Id, string CouncilId, FiscalYear Year, int Number, DateTime At, string? Place, string? Agenda, string? Decisions);
