using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Answers;

/// <summary>2つの年度の見せ方: puts two years beside each other.</summary>
internal sealed class VersusView(Question.Figures asked, Extent extent, Versus both, MasterSnapshot master, DateTimeOffset now)
{
    /// <summary>What else the card leads to.</summary>
    public Onward Onward { get; init; } = Onward.Nothing;

    private FiscalYear This => FiscalYear.Of(both.Asked.From);

    private FiscalYear That => FiscalYear.Of(both.Other.From);

    /// <summary>The card.</summary>
    /// <param name="further">What else is compared.</param>
    public Card Of(Counts one, Counts other, CountSource source, params IReadOnlyList<FiguresCard.Pair> further)
    {
        if (one.Unknown.Count + other.Unknown.Count > 0) return OneAlone(one, other, source);
        var measures = asked.Measures.Distinct().ToList();
        if (measures.Count == 1 && source is CountSource.Months or CountSource.Reports && measures.Count == 1) measures.Add(measures[0] == Measure.Reports ? Measure.People : Measure.Reports);
        IReadOnlyList<FiguresCard.Pair> pairs = asked.By is null ? [.. measures.Select(m => Pair(m, one.Sum, other.Sum)), .. further] : [];
        return FiguresCard.Of(new(
            Title(measures[0], one.Sum, other.Sum), [.. both.Sentences], pairs, asked.By is { } by ? $"{QuestionWords.Word(by)}ごと" : "", [.. Rows(one, other, measures)],
            asked.By is { } caution ? [.. FiguresView.Caution(caution, 2)] : [], QuestionWords.Of(asked, master.Plans), [.. Basis(one, other, measures)],
            NextQuestions.Of(asked with { Versus = That }, extent, both.Asked))
        { Reports = Onward.Reports, Wrong = Onward.Wrong });
    }

    // What was not measured is not compared.
    private Card OneAlone(Counts one, Counts other, CountSource source)
    {
        var missing = one.Unknown.Concat(other.Unknown).Select(y => $"{y}は登録がないので、くらべられません").First();
        if (one.Unknown.Count > 0 || other.Unknown.Count == 0) return new FiguresView(asked, extent, both.Asked, master, now) { Onward = Onward }.Nothing(missing);
        var measure = asked.Measures[0];
        return FiguresCard.Of(new(
            missing, [.. both.Sentences.Take(1)], [new(null, Big(This, measure, one.Sum), null, null)], "", [], [], QuestionWords.Of(asked, master.Plans),
            [.. FigureGrounds.Of(asked, one, asked.Measures), .. FigureGrounds.Hidden([one.Sum]), extent.How, FigureGrounds.AsOf(now)],
            source == CountSource.Reports ? [] : NextQuestions.Of(asked with { Versus = That }, extent, both.Asked)));
    }

    private IEnumerable<FiguresCard.Row> Rows(Counts one, Counts other, IReadOnlyList<Measure> measures)
    {
        if (asked.By is not { } by) return [];
        var now = Grouped.Of(one, asked, by, extent, both.Asked, master).Rows;
        var then = Grouped.Of(other, asked, by, extent, both.Other, master).Rows;
        return now.Concat(then.Where(t => now.All(n => n.Label != t.Label))).Select(r => r.Label)
            .Select(label => new FiguresCard.Row(label, null, $"{Short(This)} {In(now, label, measures)}、{Short(That)} {In(then, label, measures)}"));
    }

    private static string In(IReadOnlyList<FigureRow> rows, string label, IReadOnlyList<Measure> measures) =>
        rows.FirstOrDefault(r => r.Label == label) is { } row ? FiguresView.Figures(row.Figure, measures) : "報告 0件";

    private IEnumerable<string> Basis(Counts one, Counts other, IReadOnlyList<Measure> measures) =>
    [
        .. FigureGrounds.Of(asked, one, measures).Skip(1),
        $"出典: 地区部会の報告({Short(This)} {Japanese.Number(one.Sum.Reports)}件、{Short(That)} {Japanese.Number(other.Sum.Reports)}件)",
        .. measures.Contains(Measure.People) ? [$"人数未記入: {Short(This)} {Japanese.Number(one.Sum.NoNumber)}件、{Short(That)} {Japanese.Number(other.Sum.NoNumber)}件"] : Array.Empty<string>(),
        .. FigureGrounds.Hidden([one.Sum, other.Sum]), extent.How, FigureGrounds.AsOf(now),
    ];

    private string Title(Measure measure, Figure one, Figure other)
    {
        var what = $"{extent.Name}の{QuestionWords.Subject(asked.Scope)}の{QuestionWords.Word(measure)}";
        return Change(measure, one, other) is { } change ? $"{what}は、{That}{(both.AreWholeYears ? "" : "の同じ時期")}{change}" : $"{what}を、{That}とくらべました";
    }

    private FiguresCard.Pair Pair(Measure measure, Figure one, Figure other) => new(
        measure == Measure.People ? "参加者(延べ)" : QuestionWords.Word(measure), Big(This, measure, one), Big(That, measure, other),
        Change(measure, one, other) is { } change ? $"{Short(That)}{change}。" : null);

    // 「より 182人 増えました」; null where it can't be said.
    private static string? Change(Measure measure, Figure one, Figure other)
    {
        if (!FigureTitle.IsWhole(one, measure) || !FigureTitle.IsWhole(other, measure) || (measure == Measure.PerTime && (one.Pairs == 0 || other.Pairs == 0))) return null;
        var difference = one.Of(measure) - other.Of(measure);
        return difference == 0 ? "と同じでした" : $"より {FigureTitle.Difference(measure, Math.Abs(difference))} {(difference > 0 ? "増えました" : "減りました")}";
    }

    private static FiguresCard.Big Big(FiscalYear year, Measure measure, Figure sum) => new(Short(year), sum.Text(measure), measure == Measure.People ? $"人数未記入 {Japanese.Number(sum.NoNumber)}件" : "");

    // 「令和8年度」: what stands before the western year.
    private static string Short(FiscalYear year) => year.ToString().Split('(')[0];
}
