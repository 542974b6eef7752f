using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Questions;

/// <summary>質問: what can be asked. Codes only, so that it may lie in a button and in a table (<see cref="QuestionNotation"/>).</summary>
internal abstract record Question
{
    private Question()
    {
    }

    /// <summary>進み具合 of a ward, an area, or all wards.</summary>
    /// <param name="By">取組み項目ごと and the like; null: as the place is usually shown.</param>
    /// <param name="Versus">Beside that year.</param>
    internal sealed record Progress(Scope Scope, Breakdown? By = null, FiscalYear? Versus = null) : Question;

    /// <summary>未報告・未提出: which areas have not handed in. Without a span: every period that has ended and is still open or missed this year.</summary>
    /// <param name="Never">Those without a single report in the whole span.</param>
    internal sealed record Missing(Scope Scope, bool Never = false) : Question;

    /// <summary>件数・回数・参加者数・1回あたり.</summary>
    /// <param name="Measures">At least one.</param>
    /// <param name="Top">上位n; null: all.</param>
    /// <param name="Least">少ない順.</param>
    /// <param name="Versus">Beside that year, the same months.</param>
    internal sealed record Figures(Scope Scope, IReadOnlyList<Measure> Measures, Breakdown? By = null, int? Top = null, bool Least = false, FiscalYear? Versus = null) : Question;

    /// <summary>成果・課題・今後: what was written.</summary>
    /// <param name="By">地区部会ごと, 分類ごと and the like.</param>
    internal sealed record Texts(Scope Scope, TextField Of, Breakdown? By = null, int? Top = null) : Question;

    /// <summary>成果事例 that may be shared.</summary>
    /// <param name="Publicity">Only those that may stand in 広報 too.</param>
    internal sealed record Cases(Scope Scope, int? Top = null, bool Publicity = false) : Question;

    /// <summary>協議会のこと.</summary>
    internal sealed record Council(CouncilQuestion Asked) : Question;

    /// <summary>公助の施策 (chapter 6): never answered from ward data.</summary>
    internal sealed record CityMeasures : Question;

    /// <summary>使い方, and what is answered by a sentence and not by a record.</summary>
    internal sealed record Guide(GuideTopic Topic) : Question;

    /// <summary>範囲, for the kinds that have one.</summary>
    public Scope? ScopeOf => this switch
    {
        Progress q => q.Scope,
        Missing q => q.Scope,
        Figures q => q.Scope,
        Texts q => q.Scope,
        Cases q => q.Scope,
        _ => null,
    };

    /// <summary>The same within another 範囲; itself for the kinds that have none.</summary>
    public Question Within(Scope scope) => this switch
    {
        Progress q => q with { Scope = scope },
        Missing q => q with { Scope = scope },
        Figures q => q with { Scope = scope },
        Texts q => q with { Scope = scope },
        Cases q => q with { Scope = scope },
        _ => this,
    };
}

/// <summary>何を数えるか.</summary>
internal enum Measure
{
    /// <summary>件数.</summary>
    Reports,

    /// <summary>回数.</summary>
    Times,

    /// <summary>参加者数, 延べ and 実人数 apart.</summary>
    People,

    /// <summary>1回あたりの参加者数: 延べ ÷ 回数 of the reports that give both.</summary>
    PerTime,
}

/// <summary>何ごとに.</summary>
internal enum Breakdown
{
    /// <summary>区ごと.</summary>
    Ward,

    /// <summary>地区部会ごと.</summary>
    Area,

    /// <summary>月ごと.</summary>
    Month,

    /// <summary>年度ごと.</summary>
    Year,

    /// <summary>種類ごと.</summary>
    Kind,

    /// <summary>取組み項目ごと.</summary>
    Item,

    /// <summary>連携先ごと.</summary>
    Partner,

    /// <summary>課題の分類ごと.</summary>
    Issue,
}

/// <summary>どの欄か.</summary>
internal enum TextField
{
    /// <summary>成果.</summary>
    Outcomes,

    /// <summary>課題.</summary>
    Issues,

    /// <summary>成果と課題.</summary>
    Both,

    /// <summary>今後の予定.</summary>
    Next,

    /// <summary>Everything that was written, to look for words in.</summary>
    All,
}

/// <summary>案内.</summary>
internal enum GuideTopic
{
    /// <summary>締切を過ぎても出せるか.</summary>
    Late,

    /// <summary>お知らせを止めたい.</summary>
    Reminders,

    /// <summary>人に聞きたい, 電話.</summary>
    Telephone,

    /// <summary>訂正のしかた.</summary>
    Correct,

    /// <summary>取消のしかた.</summary>
    Cancel,

    /// <summary>送れたか.</summary>
    Sent,

    /// <summary>Excel で欲しい.</summary>
    Workbook,

    /// <summary>課題が解決したか: not recorded.</summary>
    Solved,

    /// <summary>報告のしかた, 何を書くか.</summary>
    Report,

    /// <summary>使い方.</summary>
    Use,

    /// <summary>評価: the council's, not in the reports.</summary>
    Evaluation,

    /// <summary>言葉の意味: how something is counted.</summary>
    Definition,
}
