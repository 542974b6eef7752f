namespace Sasaeai.Bot.Activities;

/// <summary>連携した団体 that a form offers: the ten of the plan's chapter 8, and three more. A file may name others.</summary>
internal static class Partner
{
    /// <summary>In the order in which cards show them. The words are also what is kept.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "町内自治会", "地域運営委員会", "青少年育成委員会", "老人クラブ", "赤十字奉仕団", "民生委員・児童委員", "NPO", "ボランティア", "学校・PTA",
        "社会福祉事業者", "あんしんケアセンター", "行政", "その他",
    ];
}
