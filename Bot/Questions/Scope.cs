namespace Sasaeai.Bot.Questions;

/// <summary>範囲: which reports a question means. What is empty was not said.</summary>
internal sealed record Scope
{
    /// <summary>Nothing was said.</summary>
    public static Scope Nothing { get; } = new();

    /// <summary>区, 地区部会, the whole city or the other wards, in the order in which they were said; none: the asker's own.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>期間; null: this 年度 until today.</summary>
    public DaySpan? Span { get; init; }

    /// <summary>活動の種類, codes of <c>ActivityKind</c>.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>取組みID.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>連携先, as they are kept.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>課題の分類, as they are kept.</summary>
    public IReadOnlyList<string> Issues { get; init; } = [];

    /// <summary>Words to look for in what was written, normalised.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
