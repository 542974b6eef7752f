using Sasaeai.Bot.Questions;

namespace Sasaeai.Bot.Answers;

/// <summary>数えるもとの選び方: totals wherever they can answer, else the reports themselves. Pure.</summary>
internal enum CountSource
{
    /// <summary>Totals by month and 種類.</summary>
    Months,

    /// <summary>Totals by day: no 種類, no 回数.</summary>
    Days,

    /// <summary>Totals by 取組み項目: 件数 of whole years.</summary>
    Items,

    /// <summary>Totals by 連携先: 件数 of whole years.</summary>
    Partners,

    /// <summary>Every report.</summary>
    Reports,
}

/// <summary>Chooses.</summary>
internal static class CountSources
{
    /// <summary>The cheapest that can answer.</summary>
    /// <param name="seesAll">The reader may see all small counts of the wards that are asked for.</param>
    public static CountSource Of(Question.Figures asked, Days days, bool seesAll)
    {
        var scope = asked.Scope;
        if (scope.Words.Count > 0 || scope.Issues.Count > 0 || asked.By == Breakdown.Issue || asked.Measures.Contains(Measure.PerTime)) return CountSource.Reports;
        var onlyReports = asked.Measures.All(m => m == Measure.Reports);
        var (byItem, byPartner) = (scope.Items.Count > 0 || asked.By == Breakdown.Item, scope.Partners.Count > 0 || asked.By == Breakdown.Partner);
        if (byItem || byPartner)
        {
            var isPlain = onlyReports && days.AreYears && scope.Kinds.Count == 0 && byItem != byPartner && asked.By is not (Breakdown.Month or Breakdown.Kind);
            // A report of two of the items would count twice where they are added.
            var isOne = asked.By is Breakdown.Item or Breakdown.Partner || scope.Items.Count + scope.Partners.Count == 1;
            return !isPlain || !isOne ? CountSource.Reports : byItem ? CountSource.Items : CountSource.Partners;
        }

        if (days.AreMonths) return CountSource.Months;
        var withoutKind = scope.Kinds.Count == 0 && asked.By != Breakdown.Kind && !asked.Measures.Contains(Measure.Times);
        return withoutKind && (seesAll || onlyReports) ? CountSource.Days : CountSource.Reports;
    }
}
