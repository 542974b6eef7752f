using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;
using Share = Sasaeai.Cards.FiguresCard.Share;

namespace Sasaeai.Bot.Answers;

/// <summary>数字の見せ方: puts what was counted into the words of its card.</summary>
internal sealed class FiguresView(Question.Figures asked, Extent extent, Days days, MasterSnapshot master, DateTimeOffset now)
{
    private const int MostNames = 8;

    /// <summary>What else the card leads to.</summary>
    public Onward Onward { get; init; } = Onward.Nothing;

    /// <summary>The 年度 that was to stand beside it and can't; the answer says so.</summary>
    public FiscalYear? CannotCompareWith { get; init; }

    /// <summary>The card. Without a 内訳 two figures, else a row for each.</summary>
    public Card Of(Counts counts, CountSource source)
    {
        if (counts.Unknown.Count == days.Years.Count) return Nothing($"{extent.Name}の{days.Text}の報告は、登録がありません", days.AreUnfinished ? "まだ1件も、報告されていません。" : "この期間の報告は、システムに入っていません。0件という意味ではありません。");
        var measures = Shown(source, counts.Sum);
        return asked.By is { } by ? Rows(counts, by, measures) : Answer(counts, measures);
    }

    /// <summary>That there is nothing to count, and why.</summary>
    public Card Nothing(string title, params IReadOnlyList<string> why) =>
        FiguresCard.Of(new(title, why, [], "", [], [], QuestionWords.Of(asked, master.Plans), [extent.How, FigureGrounds.AsOf(now)], []) { Wrong = Onward.Wrong });

    private Card Answer(Counts counts, IReadOnlyList<Measure> measures)
    {
        var sum = counts.Sum;
        var left = Big(measures[0], sum);
        var pair = new FiguresCard.Pair(null, left, measures.Count > 1 ? Big(measures[1], sum) : null, null);
        IEnumerable<string> further = [.. measures.Skip(2).Select(sum.Named), .. measures.Contains(Measure.People) && !sum.IsNetOnly && !sum.Net.IsNobody ? [$"ほかに 実人数 {sum.Net}"] : Array.Empty<string>()];
        return Card(FigureTitle.Of(extent.Name, asked, sum, !days.AreUnfinished), [pair], "", [], further, counts, measures, [sum]);
    }

    private Card Rows(Counts counts, Breakdown by, IReadOnlyList<Measure> measures)
    {
        var grouped = Grouped.Of(counts, asked, by, extent, days, master);
        if (grouped.Rows.Count == 0) return Answer(counts, measures);
        var (measure, inTime) = (measures[0], by is Breakdown.Month or Breakdown.Year);
        var (first, level) = grouped.First(asked.Top, measure);
        var largest = grouped.Rows.Max(r => r.Figure.Of(measure));
        var ranked = !inTime || asked.Top is not null || asked.Least;
        var title = ranked && counts.All.Count > 0 ? FigureTitle.Of(extent.Name, asked, by, grouped) : FigureTitle.Of(extent.Name, asked, counts.Sum, !days.AreUnfinished);
        var several = by is Breakdown.Item or Breakdown.Partner or Breakdown.Issue;
        IEnumerable<string> remarks =
        [
            .. Caution(by, grouped.Rows.Count),
            .. level ? [$"{asked.Top}番めと同じ数のものも、出しています。"] : Array.Empty<string>(),
            .. several ? [$"1つの報告に、いくつもの{QuestionWords.Word(by)}があることがあります。足しても、全部の数になりません。"] : ranked ? [$"全部で {string.Join("、", measures.Select(counts.Sum.Named))}です。"] : Array.Empty<string>(),
            .. grouped.None.Count > 0 ? [$"報告のない{QuestionWords.Word(by)}: {Names(grouped.None)}"] : Array.Empty<string>(),
        ];
        var rows = first.Select(r => new FiguresCard.Row(r.Label, new Share(r.Figure.Of(measure), largest), Figures(r.Figure, measures)));
        return Card(title, [], $"{QuestionWords.Word(by)}ごと", [.. rows], remarks, counts, measures, first.Select(r => r.Figure));
    }

    private Card Card(
        string title, IReadOnlyList<FiguresCard.Pair> pairs, string heading, IReadOnlyList<FiguresCard.Row> rows, IEnumerable<string> remarks,
        Counts counts, IReadOnlyList<Measure> measures, IEnumerable<Figure> shown) => FiguresCard.Of(new(
            title, [$"期間: {days.Text}です。", .. days.Remarks, .. CannotCompareWith is { } year ? [$"{year}とは、くらべられません。"] : Array.Empty<string>()], pairs, heading, rows,
            [.. remarks, .. counts.Unknown.Select(y => $"{y}は、登録がありません。")],
            QuestionWords.Of(asked, master.Plans),
            [.. FigureGrounds.Of(asked, counts, measures), .. FigureGrounds.Hidden(shown.Append(counts.Sum)), extent.How, FigureGrounds.AsOf(now)],
            NextQuestions.Of(asked, extent, days))
        { Reports = counts.Sum.Reports > 0 ? Onward.Reports : null, Wrong = Onward.Wrong });

    /// <summary>The figures of a row, in words.</summary>
    public static string Figures(Figure figure, IReadOnlyList<Measure> measures) => figure.Reports == 0 ? "報告 0件" : string.Join(" / ", (string[])
    [
        .. measures.Select(figure.Named),
        .. measures.Contains(Measure.People) && !figure.IsNetOnly && !figure.Net.IsNobody ? [$"実人数 {figure.Net}"] : Array.Empty<string>(),
        .. measures.Contains(Measure.People) && figure.NoNumber > 0 ? [$"人数未記入 {Japanese.Number(figure.NoNumber)}件"] : Array.Empty<string>(),
    ]);

    /// <summary>That wards and areas differ in size.</summary>
    public static IEnumerable<string> Caution(Breakdown by, int rows) => rows > 1 && by is Breakdown.Ward or Breakdown.Area && rows > 1
        ? [$"{QuestionWords.Word(by)}の大きさがちがいます。数だけで、よしあしは決められません。"]
        : [];

    // One figure alone has a natural companion, where the source tells it.
    private IReadOnlyList<Measure> Shown(CountSource source, Figure sum)
    {
        var measures = asked.Measures.Distinct().ToList();
        if (measures.Count > 1 || source is CountSource.Items or CountSource.Partners or CountSource.Days) return measures;
        return measures[0] switch
        {
            Measure.Reports when sum.Reports > 0 => [Measure.Reports, Measure.People],
            Measure.PerTime => [Measure.PerTime, Measure.Reports],
            Measure.Times or Measure.People => [measures[0], Measure.Reports],
            _ => measures,
        };
    }

    private static FiguresCard.Big Big(Measure measure, Figure sum) => new(
        measure == Measure.People ? (sum.IsNetOnly ? "参加者(実人数)" : "参加者(延べ)") : measure == Measure.PerTime ? "1回あたり" : QuestionWords.Word(measure),
        sum.Text(measure),
        measure switch
        {
            Measure.People => $"人数未記入 {Japanese.Number(sum.NoNumber)}件",
            Measure.Times => $"回数未記入 {Japanese.Number(sum.TimesMissing)}件",
            Measure.PerTime => $"報告 {Japanese.Number(sum.Pairs)}件で計算",
            _ => "活動なしは入れていません",
        });

    private static string Names(IReadOnlyList<string> names) => names.Count > MostNames ? $"{string.Join("、", names.Take(MostNames))} など {names.Count}" : string.Join("、", names);
}
