namespace Sasaeai.Bot.Activities;

/// <summary>活動の種類. The code stands in keys and totals and never changes; the name is for people.</summary>
internal sealed record ActivityKind(string Code, string Name)
{
    /// <summary>In the order in which cards show them.</summary>
    public static IReadOnlyList<ActivityKind> All { get; } =
    [
        new("k01", "いきいきサロン"),
        new("k02", "子育てサロン"),
        new("k03", "散歩クラブ"),
        new("k04", "食事サービス(会食)"),
        new("k05", "食事サービス(配食)"),
        new("k06", "見守り"),
        new("k07", "地域支えあい"),
        new("k08", "防災・避難訓練"),
        new("k09", "防犯"),
        new("k10", "敬老行事"),
        new("k11", "世代間交流"),
        new("k12", "講習会"),
        new("k13", "福祉教育"),
        new("k14", "大学・団体連携"),
        new("k15", "広報"),
        new("k16", "会議・意見交換"),
        new("k17", "その他"),
    ];

    /// <summary>Kind of a 活動なし report: it has none.</summary>
    public const string None = "";

    /// <summary>The kind with that code, or null.</summary>
    public static ActivityKind? Find(string? code) => All.FirstOrDefault(k => k.Code == code);

    /// <summary>The kind with that name as in <c>reports.csv</c>, or null.</summary>
    public static ActivityKind? Named(string? name) => All.FirstOrDefault(k => k.Name == name);
}
