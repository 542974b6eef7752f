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

/// <summary>権限: who may do what, and how far. The only place where that stands.</summary>
internal static class Rights
{
    /// <summary>May file reports, within the scope of the row.</summary>
    public static bool MayReport(this Role role) => role
        is Role.CommunitySocialWorker or Role.DistrictChapter or Role.WardSecretariat or Role.WardOffice;
}
