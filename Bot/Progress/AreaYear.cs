using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sasaeai.Bot.Progress;

/// <summary>数える報告: what one report adds to the totals of its area and year.</summary>
/// <param name="Day">活動日; for 活動なし the last day of its 報告期間.</param>
/// <param name="NoActivity">活動なし: fulfils its period, counts nowhere else.</param>
/// <param name="Times">回数; null adds nothing and is said.</param>
/// <param name="Participants">参加者数; null is 人数未記入.</param>
/// <param name="Net">True for 実人数, false for 延べ. The two are never added together.</param>
/// <param name="Returned">差戻し: has a line of its own, fulfils no period and counts nowhere else.</param>
internal sealed record CountedReport(
    DateOnly Day, bool NoActivity, string Kind, int? Times, int? Participants, bool Net,
    IReadOnlyList<string> PlanItems, IReadOnlyList<string> Partners, bool Returned = false);

/// <summary>
/// 地区部会の年度の合計: the running totals of one area and one 年度. A ward is the sum of its areas and is never stored.
/// </summary>
internal sealed class AreaYear
{
    /// <summary>By activity day, <c>MMdd</c>; without 回数, which nobody asks for by day.</summary>
    public SortedList<string, Tally> ByDay { get; } = new(StringComparer.Ordinal);

    /// <summary>By month and 種類, <c>MM.kind</c>.</summary>
    public SortedList<string, Tally> ByMonthAndKind { get; } = new(StringComparer.Ordinal);

    /// <summary>件数 by 取組みID.</summary>
    public SortedList<string, int> ByPlanItem { get; } = new(StringComparer.Ordinal);

    /// <summary>件数 by 連携先.</summary>
    public SortedList<string, int> ByPartner { get; } = new(StringComparer.Ordinal);

    /// <summary>活動なし by the last day of the 報告期間, <c>MMdd</c>.</summary>
    public SortedList<string, int> NoActivity { get; } = new(StringComparer.Ordinal);

    /// <summary>差戻し by activity day, <c>MMdd</c>.</summary>
    public SortedList<string, int> Returned { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts a report.</summary>
    public void Add(CountedReport report) => Count(report, 1);

    /// <summary>Takes a report out again, exactly as it was added.</summary>
    public void Remove(CountedReport report) => Count(report, -1);

    /// <summary>The sum of the year; with <paramref name="until"/>, of its days up to and including that one, then without 回数.</summary>
    public Tally Sum(DateOnly? until = null) => until is null
        ? ByMonthAndKind.Values.Aggregate(default(Tally), (sum, tally) => sum + tally)
        : ByDay
            .Where(d => string.CompareOrdinal(PlaceInYear(d.Key), PlaceInYear(Day(until.Value))) <= 0)
            .Aggregate(default(Tally), (sum, d) => sum + d.Value);

    /// <summary>延べ and 実人数 of the year, for who may see small counts or not.</summary>
    public (ShownPeople Gross, ShownPeople Net) People(bool seesAll) => ByMonthAndKind.Values.Aggregate(
        (Gross: default(ShownPeople), Net: default(ShownPeople)), (sum, t) => (sum.Gross + ShownPeople.Of(t.Gross, seesAll), sum.Net + ShownPeople.Of(t.Net, seesAll)));

    /// <summary>活動なし届 in the whole year.</summary>
    [JsonIgnore]
    public int NoActivityReports => NoActivity.Values.Sum();

    /// <summary>差戻し中 in the whole year.</summary>
    [JsonIgnore]
    public int ReturnedReports => Returned.Values.Sum();

    /// <summary>True when a counted report or 活動なし lies in the span. Both days lie in the year of these totals.</summary>
    public bool HasAnythingIn(DateOnly from, DateOnly to) => Lies(ByDay.Keys, from, to) || Lies(NoActivity.Keys, from, to);

    /// <summary>True when only 活動なし lies in the span.</summary>
    public bool HasOnlyNoActivityIn(DateOnly from, DateOnly to) => !Lies(ByDay.Keys, from, to) && Lies(NoActivity.Keys, from, to);

    /// <summary>JSON as stored in the row <c>T|{fy}|{area}</c>; equal totals give equal text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, AreaYearJson.Default.AreaYear);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The row was not written by this program.</exception>
    public static AreaYear FromJson(string json) => JsonSerializer.Deserialize(json, AreaYearJson.Default.AreaYear) ?? new();

    private void Count(CountedReport report, int sign)
    {
        var day = Day(report.Day);
        if (report.Returned)
        {
            Change(Returned, day, sign);
            return;
        }

        if (report.NoActivity)
        {
            Change(NoActivity, day, sign);
            return;
        }

        var tally = Tally.Of(report, sign);
        Change(ByDay, day, tally with { Times = 0, TimesMissing = 0 });
        Change(ByMonthAndKind, $"{day[..2]}.{report.Kind}", tally);
        foreach (var item in report.PlanItems) Change(ByPlanItem, item, sign);
        foreach (var partner in report.Partners) Change(ByPartner, partner, sign);
    }

    private static void Change(SortedList<string, int> counts, string key, int by)
    {
        var count = counts.GetValueOrDefault(key) + by;
        if (count == 0) counts.Remove(key);
        else counts[key] = count;
    }

    private static void Change(SortedList<string, Tally> tallies, string key, Tally by)
    {
        var tally = tallies.GetValueOrDefault(key) + by;
        if (tally == default) tallies.Remove(key);
        else tallies[key] = tally;
    }

    private static bool Lies(IEnumerable<string> days, DateOnly from, DateOnly to) =>
        days.Any(d => string.CompareOrdinal(PlaceInYear(d), PlaceInYear(Day(from))) >= 0 && string.CompareOrdinal(PlaceInYear(d), PlaceInYear(Day(to))) <= 0);

    private static string Day(DateOnly day) => day.ToString("MMdd", CultureInfo.InvariantCulture);

    // January to March come after December in a 年度.
    private static string PlaceInYear(string monthAndDay) => string.CompareOrdinal(monthAndDay, "0401") >= 0 ? $"0{monthAndDay}" : $"1{monthAndDay}";
}

/// <summary>JSON of <see cref="AreaYear"/>. A figure that an older row does not have is empty.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate)]
[JsonSerializable(typeof(AreaYear))]
internal sealed partial class AreaYearJson : JsonSerializerContext;
