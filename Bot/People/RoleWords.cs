namespace Sasaeai.Bot.People;

/// <summary>役割 as it stands in <c>staff.csv</c> and in the settings of groups.</summary>
internal static class RoleWords
{
    private static readonly (string Word, Role Role)[] Words =
    [
        ("CSW", Role.CommunitySocialWorker),
        ("地区部会", Role.DistrictChapter),
        ("区事務局", Role.WardSecretariat),
        ("社協区事務所", Role.WardOffice),
        ("市", Role.City),
        (Administrator, Role.Administrator),
    ];

    /// <summary>管理者.</summary>
    public const string Administrator = "管理者";

    /// <summary>The words, in the order of the documentation.</summary>
    public static IEnumerable<string> All => Words.Select(w => w.Word);

    /// <summary>The role of a word that was read from the file.</summary>
    public static Role Of(string word) => Words.First(w => w.Word == word).Role;

    /// <summary>True for the roles whose row may name no ward: they reach over the whole city.</summary>
    public static bool MayReachWholeCity(Role role) => role is Role.City or Role.Administrator;
}
