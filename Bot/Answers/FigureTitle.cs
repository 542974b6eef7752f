using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Answers;

/// <summary>数字の答えの1文. It stands on the lock screen too, so it never holds typed text. Pure.</summary>
internal static class FigureTitle
{
    /// <summary>「中央区の見守りは、回数 412回、延べ 1,946人でした」.</summary>
    public static string Of(string place, Question.Figures asked, Figure sum, bool isOver)
    {
        var what = $"{place}の{QuestionWords.Subject(asked.Scope)}";
        var end = isOver ? "でした" : "です";
        if (sum.Reports == 0) return $"{what}の報告は、0件{end}";
        return asked.Measures is [Measure.PerTime] && sum.Pairs == 0
            ? $"{what}の1回あたりの人数は、計算できません"
            : $"{what}は、{string.Join("、", asked.Measures.Distinct().Select(sum.Named))}{end}";
    }

    /// <summary>「サロンの参加者数がいちばん多いのは、寒川の 184人です」.</summary>
    public static string Of(string place, Question.Figures asked, Breakdown by, Grouped grouped)
    {
        var measure = asked.Measures[0];
        var what = $"{place}の{QuestionWords.Subject(asked.Scope)}の{QuestionWords.Word(measure)}";
        if (asked.Least && grouped.None is [var none, ..]) return $"{place}で報告がないのは、{Safe(none, by)}{(grouped.None.Count > 1 ? $"など {Japanese.Things(grouped.None.Count)}" : "")}です";
        if (Two(what, by, measure, grouped) is { } two) return two;
        var best = grouped.Rows.TakeWhile(r => r.Figure.Of(measure) == grouped.Rows[0].Figure.Of(measure)).ToList();
        var text = best[0].Figure.Text(measure);
        var extreme = asked.Least ? "いちばん少ない" : "いちばん多い";
        return best switch
        {
            _ when grouped.Rows.Count == 1 => $"{what}は、{Safe(best[0].Label, by)}の {text}です",
            [var one] => $"{what}が{extreme}のは、{Safe(one.Label, by)}の {text}です",
            [var one, var other] => $"{what}が{extreme}のは、{Safe(one.Label, by)}と{Safe(other.Label, by)}で、同じ {text}です",
            _ => $"{what}が{extreme}のは、同じ {text}の {Japanese.Things(best.Count)}です",
        };
    }

    /// <summary>「96人」, the difference as it is said.</summary>
    public static string Difference(Measure measure, int difference) => measure switch
    {
        Measure.Reports => $"{Japanese.Number(difference)}件",
        Measure.Times => $"{Japanese.Number(difference)}回",
        Measure.People => $"{Japanese.Number(difference)}人",
        _ => $"{Figure.Tenths(difference)}人",
    };

    /// <summary>What is compared is known in full.</summary>
    public static bool IsWhole(Figure figure, Measure measure) => measure != Measure.People || (figure.Gross.IsWhole && !figure.IsNetOnly);

    private static string? Two(string what, Breakdown by, Measure measure, Grouped grouped)
    {
        if (by is not (Breakdown.Ward or Breakdown.Area) || grouped.Rows is not [var more, var less] || grouped.None.Count > 0) return null;
        if (!IsWhole(more.Figure, measure) || !IsWhole(less.Figure, measure)) return null;
        var difference = Math.Abs(more.Figure.Of(measure) - less.Figure.Of(measure));
        if (difference == 0) return $"{what}は、{more.Label}と{less.Label}で同じです";
        return $"{what}は、{(more.Figure.Of(measure) > less.Figure.Of(measure) ? more : less).Label}が {Difference(measure, difference)} 多いです";
    }

    // A file may name any 連携先.
    private static string Safe(string label, Breakdown by) => by == Breakdown.Partner && !Partner.All.Contains(label) ? "下の連携先" : by == Breakdown.Issue && !IssueKind.All.Contains(label) ? "下の分類" : label;
}
