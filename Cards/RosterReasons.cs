namespace Sasaeai.Cards;

/// <summary>名簿を直す理由, with their codes.</summary>
public static class RosterReasons
{
    /// <summary>In the order of the card.</summary>
    public static IReadOnlyList<Option> All { get; } =
    [
        new("届け出があった", "notice"), new("互選・選任があった", "elected"), new("団体の担当者が代わった", "successor"),
        new("辞任・退任", "resigned"), new("登録のまちがい", "typo"), new("その他", "other"),
    ];
}
