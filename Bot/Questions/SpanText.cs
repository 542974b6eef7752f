using System.Globalization;
using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Questions;

/// <summary>期間を言葉にする: the shortest exact name of days. Pure.</summary>
internal static class SpanText
{
    /// <summary>With its name: 年度, calendar year, month, day, months, or from–to.</summary>
    public static DaySpan Of(DateOnly from, DateOnly to, SpanChoice choice = SpanChoice.Said) =>
        from == DateOnly.MinValue && to == DateOnly.MaxValue ? DaySpan.Ever : new(from, to, Name(from, to)) { Choice = choice };

    /// <summary>The whole 年度.</summary>
    public static DaySpan Of(FiscalYear year, SpanChoice choice = SpanChoice.Said) => Of(year.FirstDay, year.LastDay, choice);

    private static string Name(DateOnly from, DateOnly to)
    {
        if (from == to) return JapaneseDate.Full(from);
        var year = FiscalYear.Of(from);
        if (from == year.FirstDay && to == year.LastDay) return year.ToString();
        if ((from.Month, from.Day, to.Month, to.Day) == (1, 1, 12, 31) && from.Year == to.Year) return JapaneseDate.CalendarYear(from.Year);
        if (from == year.FirstDay && to == FiscalYear.Of(to).LastDay) return $"{year}から{FiscalYear.Of(to)}まで";
        if (from == DateOnly.MinValue) return $"{JapaneseDate.Full(to)}まで";
        if (to == DateOnly.MaxValue) return from == year.FirstDay ? $"{year}から" : $"{JapaneseDate.Full(from)}から";
        if (from.Day != 1 || to.AddDays(1).Day != 1) return $"{JapaneseDate.Full(from)}から{JapaneseDate.Full(to)}まで";
        var first = Month(from);
        if (from.Year == to.Year && from.Month == to.Month) return first;
        return from.Year == to.Year ? $"{first}から{to.Month.ToString(CultureInfo.InvariantCulture)}月まで" : $"{first}から{Month(to)}まで";
    }

    // 「令和8年5月」: what stands before the day in 「令和8年5月1日(金)」.
    private static string Month(DateOnly day) => JapaneseDate.Full(day) is var full ? full[..(full.IndexOf('月', StringComparison.Ordinal) + 1)] : "";
}
