using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Questions;

namespace Sasaeai.Bot.Answers;

/// <summary>内訳の1行.</summary>
/// <param name="Key">As it is kept: a code, an id, a month <c>yyyy-MM</c>.</param>
internal sealed record FigureRow(string Key, string Label, Figure Figure);

/// <summary>内訳: the same counts by something, with those of which there is none. Pure.</summary>
/// <param name="Rows">In the order in which they are shown.</param>
/// <param name="None">What could have been counted and has no report, by name.</param>
internal sealed record Grouped(IReadOnlyList<FigureRow> Rows, IReadOnlyList<string> None)
{
    /// <summary>Grouped and ordered.</summary>
    public static Grouped Of(Counts counts, Question.Figures asked, Breakdown by, Extent extent, Days days, MasterSnapshot master)
    {
        var sums = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var count in counts.All)
        {
            foreach (var key in Keys(count, by, asked.Scope)) sums[key] = sums.GetValueOrDefault(key) + count.Figure;
        }

        var possible = Possible(by, asked.Scope, extent, days, master);
        var keys = possible.Concat(sums.Keys.Except(possible, StringComparer.Ordinal).Order(StringComparer.Ordinal)).ToList();
        var inTime = by is Breakdown.Month or Breakdown.Year;
        bool IsShown(string key) => sums.ContainsKey(key) || by is Breakdown.Ward or Breakdown.Month || (by == Breakdown.Year && !counts.Unknown.Any(y => YearKey(y) == key));
        var rows = keys.Where(IsShown).Select(k => new FigureRow(k, Label(k, by, extent, days, master), sums.GetValueOrDefault(k)));
        var measure = asked.Measures[0];
        if (asked.Top is not null || asked.Least || !inTime) rows = asked.Least ? rows.OrderBy(r => r.Figure.Of(measure)) : rows.OrderByDescending(r => r.Figure.Of(measure));
        return new([.. rows], by == Breakdown.Kind && asked.Scope.Kinds.Count == 0 ? [] : [.. keys.Where(k => !IsShown(k) && by != Breakdown.Year).Select(k => Label(k, by, extent, days, master))]);
    }

    /// <summary>The first so many, and those that are level with the last of them.</summary>
    public (IReadOnlyList<FigureRow> Rows, bool Level) First(int? top, Measure measure)
    {
        if (top is not { } most || most >= Rows.Count) return (Rows, false);
        var last = Rows[most - 1].Figure.Of(measure);
        var level = Rows.Skip(most).TakeWhile(r => r.Figure.Of(measure) == last).ToList();
        return ([.. Rows.Take(most), .. level], level.Count > 0);
    }

    private static IEnumerable<string> Keys(Count count, Breakdown by, Scope scope) => by switch
    {
        Breakdown.Ward => [count.Ward],
        Breakdown.Area => [count.Area],
        Breakdown.Month => [MonthKey(count.Month)],
        Breakdown.Year => [YearKey(count.Year)],
        Breakdown.Kind => [count.Kind],
        Breakdown.Item => Asked(scope.Items, count.Items),
        Breakdown.Partner => Asked(scope.Partners, count.Partners),
        _ => Asked(scope.Issues, count.Issues),
    };

    private static IEnumerable<string> Asked(IReadOnlyList<string> wanted, IReadOnlyList<string> there) => wanted.Count == 0 ? there : there.Where(t => wanted.Contains(t, StringComparer.Ordinal));

    private static IReadOnlyList<string> Possible(Breakdown by, Scope scope, Extent extent, Days days, MasterSnapshot master) => by switch
    {
        Breakdown.Ward => [.. extent.Wards.Select(w => w.Ward.Code)],
        Breakdown.Area => [.. extent.AreasIn(days, master.City).Select(a => a.Id)],
        Breakdown.Month => [.. days.Months.Select(MonthKey)],
        Breakdown.Year => [.. days.Years.Select(YearKey)],
        Breakdown.Kind => [.. ActivityKind.All.Select(k => k.Code).Where(k => scope.Kinds.Count == 0 || scope.Kinds.Contains(k, StringComparer.Ordinal))],
        Breakdown.Item when scope.Items.Count > 0 => [.. scope.Items.Where(i => master.Plans.Find(i) is not null)],
        Breakdown.Item => [.. extent.Wards.SelectMany(w => master.Plans.ItemsOf(w.Ward.Code, FiscalYear.Of(days.To))).Select(i => i.Id)],
        _ => [],
    };

    private static string Label(string key, Breakdown by, Extent extent, Days days, MasterSnapshot master)
    {
        var several = extent.Wards.Count > 1;
        switch (by)
        {
            case Breakdown.Ward: return master.City.FindWard(key)?.Name ?? key;
            case Breakdown.Area when master.City.FindArea(key) is { } area: return several ? $"{area.Name}({master.City.FindWard(area.WardCode)!.Name})" : area.Name;
            case Breakdown.Month: return MonthLabel(key, days);
            case Breakdown.Year: return days.Years.FirstOrDefault(y => YearKey(y) == key).ToString();
            case Breakdown.Kind: return ActivityKind.Find(key)?.Name ?? "種類のない報告";
            case Breakdown.Item when master.Plans.Find(key) is { } item: return several && master.City.FindWard(item.WardCode) is { } ward ? $"{ward.Name} {item.Full}" : item.Full;
            case Breakdown.Item: return "いまの計画にない取組み項目";
            default: return key;
        }
    }

    private static string MonthLabel(string key, Days days)
    {
        var month = Count.Day(new(int.Parse(key[..4], System.Globalization.CultureInfo.InvariantCulture) - (string.CompareOrdinal(key[5..], "04") < 0 ? 1 : 0)), $"{key[5..]}01");
        return days.Years.Count > 1 ? SpanText.Of(month, month.AddMonths(1).AddDays(-1)).Text : $"{month.Month}月";
    }

    private static string MonthKey(DateOnly month) => month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    private static string YearKey(FiscalYear year) => year.BeginsIn.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
}
