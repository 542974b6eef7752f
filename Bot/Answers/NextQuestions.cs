using Sasaeai.Bot.Questions;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Answers;

/// <summary>続けて聞くこと: the natural next questions about figures. Every other slot stays as it was. Pure.</summary>
internal static class NextQuestions
{
    /// <summary>The most natural one first.</summary>
    public static IReadOnlyList<Option> Of(Question.Figures asked, Extent extent, Days days)
    {
        var plain = asked with { Top = null, Least = false, Versus = null };
        return [.. Possible().Where(next => next.Wanted).Select(next => new Option(next.Title, QuestionNotation.Write(next.Question)))];

        IEnumerable<(bool Wanted, string Title, Question.Figures Question)> Possible() =>
        [
            (asked.Measures.Contains(Measure.People) && !asked.Measures.Contains(Measure.PerTime), "1回あたりを見る", plain with { Measures = [Measure.PerTime] }),
            (asked.Measures is [Measure.Reports], "参加者数を見る", plain with { Measures = [Measure.People] }),
            (asked.By != Breakdown.Month && days.Months.Count is > 1 and <= 24, "月ごとに見る", plain with { By = Breakdown.Month }),
            (asked.Versus is null && days.Year is not null, "前の年度とくらべる", plain with { By = null, Versus = days.Year?.Previous }),
            (asked.By != Breakdown.Area && extent.OnlyArea is null && extent.Wards.Count == 1, "地区部会ごとに見る", plain with { By = Breakdown.Area }),
            (asked.By != Breakdown.Ward && extent.Wards.Count > 1, "区ごとに見る", plain with { By = Breakdown.Ward }),
            (asked.By != Breakdown.Kind && asked.Scope.Kinds.Count == 0, "種類ごとに見る", plain with { By = Breakdown.Kind }),
            (asked.By is null && days.Years.Count > 1, "年度ごとに見る", plain with { By = Breakdown.Year }),
        ];
    }
}
