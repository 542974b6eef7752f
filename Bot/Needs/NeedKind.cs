namespace Sasaeai.Bot.Needs;

/// <summary>困りごとの分類: what weighs on residents, where a report's 課題の分類 says what weighs on an activity. What both have is spelled alike.</summary>
internal static class NeedKind
{
    /// <summary>In the order in which cards show them. The words are also what is kept.</summary>
    public static IReadOnlyList<string> All { get; } = ["移動・買い物", "孤立・見守り", "ごみ・掃除", "子育て", "介護", "防災", "担い手不足", "その他"];
}
