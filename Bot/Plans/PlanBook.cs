using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Plans;

/// <summary>計画期: the years for which one plan holds.</summary>
internal sealed record PlanTerm(string Id, string Name, FiscalYear From, FiscalYear To, string? Principle);

/// <summary>取組み項目: one item of a ward's plan (chapter 5) or one 施策 of the city (chapter 6).</summary>
/// <param name="Chapter">章: 5 or 6.</param>
/// <param name="WardCode">Null for chapter 6.</param>
/// <param name="Number">番号 as printed, text: 「(2)」「1-1」「①」.</param>
internal sealed record PlanItem(string Id, string TermId, int Chapter, string? WardCode, string Number, int Order, string Title)
{
    /// <summary>「(3) だれもが気軽に…」.</summary>
    public string Full => $"{Number} {Title}";
}

/// <summary>報告期間: the span that one report round covers, and its 期限.</summary>
/// <param name="Number">回.</param>
/// <param name="DueOn">期限, the last day on time.</param>
/// <param name="Purpose">種別: 報告 unless said otherwise.</param>
internal sealed record ReportingPeriod(
    string WardCode, FiscalYear Year, int Number, string Name, DateOnly Begins, DateOnly Ends, DateOnly DueOn, string Purpose)
{
    /// <summary>種別 of the rounds in which areas report.</summary>
    public const string Reporting = "報告";

    /// <summary>「3月分」, in another year than its own 「昨年度の3月分」.</summary>
    public string NameIn(FiscalYear year) => year == Year ? Name : $"昨年度の{Name}";
}

/// <summary>計画: the terms, the items and the reporting periods of every ward.</summary>
internal sealed class PlanBook(IReadOnlyList<PlanTerm> terms, IReadOnlyList<PlanItem> items, IReadOnlyList<ReportingPeriod> periods)
{
    private readonly Dictionary<string, PlanItem> byId = items.ToDictionary(i => i.Id, StringComparer.Ordinal);

    /// <summary>Every item of every 計画期.</summary>
    public IReadOnlyList<PlanItem> Items { get; } = items;

    /// <summary>The term with that 計画期ID, or null.</summary>
    public PlanTerm? FindTerm(string id) => terms.FirstOrDefault(t => t.Id == id);

    /// <summary>The term in force in that year, or null.</summary>
    public PlanTerm? TermOf(FiscalYear year) => terms.FirstOrDefault(t => t.From.CompareTo(year) <= 0 && year.CompareTo(t.To) <= 0);

    /// <summary>The chapter 5 items of a ward's plan in that year, in their order; empty when no plan is loaded for it.</summary>
    public IReadOnlyList<PlanItem> ItemsOf(string wardCode, FiscalYear year) => TermOf(year) is { } term
        ? [.. Items.Where(i => i.Chapter == 5 && i.WardCode == wardCode && i.TermId == term.Id).OrderBy(i => i.Order)]
        : [];

    /// <summary>The item with that 取組みID, or null.</summary>
    public PlanItem? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The periods of 種別 報告 of a ward and year, by their first day.</summary>
    public IReadOnlyList<ReportingPeriod> PeriodsOf(string wardCode, FiscalYear year) =>
        [.. periods.Where(p => p.WardCode == wardCode && p.Year == year && p.Purpose == ReportingPeriod.Reporting).OrderBy(p => p.Begins)];

    /// <summary>The periods of every 種別 of a ward whose 期限 lies between those days; those of the city for an empty code.</summary>
    public IEnumerable<ReportingPeriod> DueBetween(string wardCode, DateOnly from, DateOnly to) => periods.Where(p => p.WardCode == wardCode && from <= p.DueOn && p.DueOn <= to);

    /// <summary>The period with that 回, of any 種別, or null.</summary>
    public ReportingPeriod? FindPeriod(string wardCode, FiscalYear year, string number) =>
        periods.FirstOrDefault(p => p.WardCode == wardCode && p.Year == year && p.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == number);

    /// <summary>The periods of this and last year whose 期限 has not passed, by their first day.</summary>
    public IReadOnlyList<ReportingPeriod> PeriodsDueFrom(string wardCode, DateOnly today) =>
        [.. PeriodsOf(wardCode, FiscalYear.Of(today).Previous).Concat(PeriodsOf(wardCode, FiscalYear.Of(today))).Where(p => today <= p.DueOn)];

    /// <summary>
    /// Last year's periods whose 期限 lies in this year. This year's card has them too until its own first 期限 has passed:
    /// in April and May nobody looks for March on last year's card.
    /// </summary>
    public IReadOnlyList<ReportingPeriod> PeriodsCarriedOver(string wardCode, DateOnly today)
    {
        var year = FiscalYear.Of(today);
        return PeriodsOf(wardCode, year).Any(p => p.DueOn < today) ? [] : [.. PeriodsOf(wardCode, year.Previous).Where(p => p.DueOn >= year.FirstDay)];
    }
}
