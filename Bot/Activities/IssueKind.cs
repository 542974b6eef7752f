namespace Sasaeai.Bot.Activities;

/// <summary>課題の分類.</summary>
internal static class IssueKind
{
    /// <summary>In the order in which cards show them. The words are also what is kept.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["担い手不足", "移動・買い物", "孤立・見守り", "居場所・会場", "情報・広報", "防災", "子育て", "連携", "財源", "その他"];
}
