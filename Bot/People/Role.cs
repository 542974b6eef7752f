using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.People;

/// <summary>役割. What each may do stands in <see cref="Rights"/>.</summary>
internal enum Role
{
    /// <summary>CSW: コミュニティソーシャルワーカー of 市社協, types reports for areas.</summary>
    CommunitySocialWorker,

    /// <summary>地区部会: an officer of a 社協地区部会, the reporter of record.</summary>
    DistrictChapter,

    /// <summary>委員: member of a council.</summary>
    CouncilMember,

    /// <summary>区事務局.</summary>
    WardSecretariat,

    /// <summary>社協区事務所.</summary>
    WardOffice,

    /// <summary>市.</summary>
    City,

    /// <summary>管理者.</summary>
    Administrator,
}

/// <summary>
/// 権限: who may do what, and how far. The only place where that stands. A row of staff or roster names wards and areas;
/// a row without areas reaches all areas of its wards, a row without wards (市 and 管理者 only) the whole city.
/// </summary>
internal static class Rights
{
    /// <summary>役割 as people say it.</summary>
    public static string Word(this Role role) => role switch
    {
        Role.CommunitySocialWorker => "コミュニティソーシャルワーカー",
        Role.DistrictChapter => "地区部会の担当者",
        Role.CouncilMember => "委員",
        Role.WardSecretariat => "区事務局",
        Role.WardOffice => "社協区事務所",
        Role.City => "市",
        _ => "管理者",
    };

    /// <summary>May file reports, as far as the row reaches.</summary>
    public static bool MayReport(this Role role) => role
        is Role.CommunitySocialWorker or Role.DistrictChapter or Role.WardSecretariat or Role.WardOffice;

    /// <summary>May file reports somewhere.</summary>
    public static bool MayReport(this Person person) => person.Grants.Any(g => g.Role.MayReport());

    /// <summary>May send a workbook of many reports: those whose work it is to type for several areas. An officer of one 地区部会 uses the form.</summary>
    public static bool MaySendMany(this Person person) =>
        person.Grants.Any(g => g.Role is Role.CommunitySocialWorker or Role.WardSecretariat or Role.WardOffice);

    /// <summary>May file a report of this area.</summary>
    public static bool MayReportFor(this Person person, DistrictArea area) => person.Grants.Any(g => g.Role.MayReport() && Reaches(g, area));

    /// <summary>Belongs to the area's 地区部会: what they type is not 代理入力.</summary>
    public static bool IsOf(this Person person, DistrictArea area) => person.Grants.Any(g => g.Role == Role.DistrictChapter && Reaches(g, area));

    /// <summary>May see counts of 1-4 people of this ward: those who work in it, and the city.</summary>
    public static bool MaySeeSmallCounts(this Person person, string wardCode) => person.Grants.Any(g => g.Wards.Count == 0 || g.Wards.Contains(wardCode, StringComparer.Ordinal));

    private static bool Reaches(Grant grant, DistrictArea area) => grant.Areas.Count > 0
        ? grant.Areas.Contains(area.Id, StringComparer.Ordinal)
        : grant.Wards.Contains(area.WardCode, StringComparer.Ordinal);
}
