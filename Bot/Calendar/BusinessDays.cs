namespace Sasaeai.Bot.Calendar;

/// <summary>開庁日: the days on which an office is open: not 土日, 祝日 and 年末年始 (29 December to 3 January).</summary>
internal static class BusinessDays
{
    /// <summary>Why the office is closed, as a card says it; null where it is open.</summary>
    public static string? ClosedBecause(DateOnly day) => Holidays.NameOf(day) is { } holiday && (day.Month, day.Day) is not (1, 1) ? holiday
        : (day.Month, day.Day) is (12, >= 29) or (1, <= 3) ? "年末年始"
        : day.DayOfWeek switch { DayOfWeek.Saturday => "土曜日", DayOfWeek.Sunday => "日曜日", _ => null };

    /// <summary>The office is open.</summary>
    public static bool IsOpen(DateOnly day) => ClosedBecause(day) is null;

    /// <summary>The day itself, or the last open one before it.</summary>
    public static DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsOpen(day)) day = day.AddDays(-1);
        return day;
    }

    /// <summary>The day itself, or the first open one after it.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsOpen(day)) day = day.AddDays(1);
        return day;
    }
}
