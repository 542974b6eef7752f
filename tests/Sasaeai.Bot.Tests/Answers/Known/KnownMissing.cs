namespace Sasaeai.Bot.Tests.Answers.Known;

/// <summary>Who has not handed in, on a day, counted from the sample files (group B).</summary>
internal static class KnownMissing
{
    public static IEnumerable<string> Of(int number, DateOnly today)
    {
        var year = SampleCity.FiscalYear(today);
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        return number switch
        {
            10 => InWard("12101", "中央区", Period("12101", month), today),
            11 => InWard("12104", "若葉区", Usual("12104", today), today),
            12 => Never(year - 1),
            13 => InWard("12101", "中央区", Usual("12101", today), today),
            14 => OfArea("12101-02", Usual("12101", today), today),
            15 => OfArea("12101-01", Usual("12101", today), today),
            // The latest April and May that have begun, one after the other.
            16 => InWard("12101", "中央区", SampleCity.Periods.Where(p => p is { Ward: "12101", Year: 2026, Name: "4月分" or "5月分" }), today),
            _ => [],
        };
    }

    /// <summary>A counted report or 活動なし lies in the period.</summary>
    public static bool Has(SampleArea area, SamplePeriod period) => SampleCity.Reports.Any(r => r.Area == area.Id && r.HasStatus && r.Day >= period.From && r.Day <= period.To);

    private static IEnumerable<SamplePeriod> Period(string ward, DateOnly month) => SampleCity.Periods.Where(p => p.Ward == ward && p.From <= month && month <= p.To);

    // Those of this year that are over, and until its first one is due those of last year that may still be handed in.
    private static IEnumerable<SamplePeriod> Usual(string ward, DateOnly today)
    {
        var year = SampleCity.FiscalYear(today);
        var own = SampleCity.Periods.Where(p => p.Ward == ward && p.Year == year).ToList();
        var before = own.Exists(p => p.Due < today) ? [] : SampleCity.Periods.Where(p => p.Ward == ward && p.Year == year - 1 && p.Due >= new DateOnly(year, 4, 1));
        return [.. before, .. own.Where(p => p.To < today)];
    }

    private static IEnumerable<string> InWard(string ward, string name, IEnumerable<SamplePeriod> periods, DateOnly today)
    {
        var asked = periods.ToList();
        var areas = SampleCity.Areas.Where(a => a.Ward == ward && asked.Exists(p => a.From <= p.To && p.From <= a.To)).ToList();
        var late = areas.Where(a => asked.Exists(p => !Has(a, p))).ToList();
        yield return $"{name}({late.Count}/{areas.Count}地区部会)";
        yield return $"{late.Count}地区部会です";
        foreach (var area in late)
        {
            var open = asked.Where(p => !Has(area, p)).ToList();
            yield return $"\n{area.Name}\n{(open.Exists(p => p.Due < today) ? "×" : "△")} ";
            if (open is [var one]) yield return $"{one.Name}が{(one.Due < today ? "未報告" : "未提出")}(締切 {one.Due.Short()})";
        }

        foreach (var area in areas.Except(late)) yield return $"!\n{area.Name}\n";
    }

    private static IEnumerable<string> OfArea(string area, IEnumerable<SamplePeriod> periods, DateOnly today)
    {
        var place = SampleCity.Areas.Single(a => a.Id == area);
        var asked = periods.ToList();
        yield return asked.TrueForAll(p => Has(place, p)) ? "出しています" : "まだ出していません";
        foreach (var period in asked) yield return $"{period.Name}: {(Has(place, period) ? "報告があります" : period.Due < today ? "未報告です" : "未提出です")}";
    }

    private static IEnumerable<string> Never(int year)
    {
        var (from, to) = SampleCity.Days(year);
        var areas = SampleCity.Areas.Where(a => a.From <= to && from <= a.To).ToList();
        var without = areas.Where(a => Said.InYear(year).TrueForAll(r => r.Area != a.Id)).ToList();
        bool SaysNothing(SampleArea a) => !SampleCity.Reports.Any(r => r.Area == a.Id && r.HasStatus && r.Day >= from && r.Day <= to);
        yield return Said.Year(year);
        yield return $"一度も報告がないのは {without.Count(SaysNothing)}地区部会";
        foreach (var area in without) yield return SaysNothing(area) ? $"・{area.Name}" : $"「活動なし」の届けだけがあるところ: …{area.Name}";
        foreach (var area in without.Where(a => !SaysNothing(a))) yield return $"!・{area.Name}";
    }
}
