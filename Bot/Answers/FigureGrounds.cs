using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Answers;

/// <summary>この数字の根拠: source, counting, extent, span, moment of an answer with figures. Pure.</summary>
internal static class FigureGrounds
{
    /// <summary>One sentence each.</summary>
    public static IEnumerable<string> Of(Question.Figures asked, Counts counts, IReadOnlyList<Measure> measures)
    {
        var sum = counts.Sum;
        var isFiltered = asked.Scope is not { Kinds: [], Items: [], Partners: [], Issues: [], Words: [] };
        yield return asked.By is Breakdown.Item or Breakdown.Partner or Breakdown.Issue
            ? "出典: 地区部会の報告(取り消したものを除く)"
            : $"出典: 地区部会の報告 {Japanese.Number(sum.Reports)}件(取り消したものを除く)";
        foreach (var measure in measures) yield return Of(measure, sum);
        if (sum.NoNumber > 0 && measures.Contains(Measure.People)) yield return $"人数未記入: {Japanese.Number(sum.NoNumber)}件";
        if (measures.Contains(Measure.People) && !sum.Gross.IsNobody && !sum.Net.IsNobody) yield return $"実人数の報告({sum.Net})は、延べに足していません。";
        if (counts.NoActivity > 0 && !isFiltered) yield return $"活動なし: {Japanese.Number(counts.NoActivity)}件の届けがあります。件数に入れていません。";
        if (counts.Returned > 0) yield return $"差戻し中: {Japanese.Number(counts.Returned)}件{(isFiltered ? "(全部の活動で)" : "")}です。数に入れていません。";
        if (asked.Scope.Words.Count > 0) yield return "言葉で探した数です。書き方がちがう報告は、入っていません。";
    }

    /// <summary>What was left out for who may not see it.</summary>
    public static IEnumerable<string> Hidden(IEnumerable<Figure> figures) => figures.All(f => f.Gross.IsWhole && f.Net.IsWhole)
        ? []
        : ["1〜4人: 区の外では、はっきりした数を出しません。合計からも除いて「以上」と書きます。"];

    /// <summary>「時点: 令和8年6月10日(水) 10時42分」.</summary>
    public static string AsOf(DateTimeOffset now) => $"時点: {JapaneseDate.Moment(now)}";

    private static string Of(Measure measure, Figure sum) => measure switch
    {
        Measure.Reports => "件数: 報告の数です。",
        Measure.Times => $"回数: 書かれた回数の合計です。回数未記入 {Japanese.Number(sum.TimesMissing)}件",
        Measure.People when sum.IsNetOnly => "実人数: 1人を1回だけ数えた人数です。",
        Measure.People => "延べ: 来た回ごとに数えた人数です。",
        _ => $"1回あたり: 延べ ÷ 回数です。両方が書かれた報告 {Japanese.Number(sum.Pairs)}件(全部で {Japanese.Number(sum.Reports)}件)で計算しました。",
    };
}
