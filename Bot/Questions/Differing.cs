namespace Sasaeai.Bot.Questions;

/// <summary>続きの質問: 「じゃあ緑区は?」. What is null or empty stays as in the question before.</summary>
internal sealed record Differing
{
    /// <summary>What was said of the 範囲.</summary>
    public Scope Scope { get; init; } = Scope.Nothing;

    /// <summary>何を数えるか.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>何ごとに.</summary>
    public Breakdown? By { get; init; }

    /// <summary>上位n.</summary>
    public int? Top { get; init; }

    /// <summary>少ない順.</summary>
    public bool Least { get; init; }

    /// <summary>その年度と比べる; with <see cref="Scope"/> naming nothing else.</summary>
    public Calendar.FiscalYear? Versus { get; init; }

    /// <summary>What it would mean alone is weaker than what was asked before: 「緑区はどうですか」 after 参加者数.</summary>
    public bool Loosely { get; init; }

    /// <summary>The time as years of office are counted.</summary>
    public DaySpan? PlainSpan { get; init; }

    /// <summary>選出区分 or organisation of members.</summary>
    public MemberGroup? Group { get; init; }

    /// <summary>Nothing that could differ was said.</summary>
    public bool IsNothing => Scope is { Places: [], Span: null, Kinds: [], Items: [], Partners: [], Issues: [] } && Measures.Count == 0 && By is null && Top is null && Versus is null && Group is null;
}
