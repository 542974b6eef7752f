using System.Globalization;

namespace Sasaeai.Bot.Calendar;

/// <summary>和暦: how dates are written for people. Our own arithmetic, independent of the server's culture.</summary>
internal static class JapaneseDate
{
    private static readonly (DateOnly From, string Name)[] Eras =
    [
        (new(2019, 5, 1), "令和"),
        (new(1989, 1, 8), "平成"),
        (new(1926, 12, 25), "昭和"),
    ];

    private const string Weekdays = "日月火水木金土";

    /// <summary>「令和8年6月3日(水)」; a day before 昭和 in the western calendar.</summary>
    public static string Full(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Year(day)}{DayAndMonth(day)}");

    /// <summary>「6月3日(水)」.</summary>
    public static string DayAndMonth(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日({Weekdays[(int)day.DayOfWeek]})");

    /// <summary>「令和8年6月10日(水) 10時42分」.</summary>
    public static string Moment(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{Full(DateOnly.FromDateTime(at.DateTime))} {at.Hour}時{at.Minute:00}分");

    /// <summary>「令和8年度(2026年度)」. 2019年度 is 令和元年度, although it began in 平成31年.</summary>
    public static string YearText(FiscalYear year)
    {
        // The era in which most of the year lies names it; so does the city for 令和元年度.
        var (from, name) = Array.Find(Eras, e => e.From <= year.FirstDay.AddMonths(1));
        var number = year.BeginsIn - from.Year + 1;
        return name is null
            ? string.Create(CultureInfo.InvariantCulture, $"{year.BeginsIn}年度")
            : string.Create(CultureInfo.InvariantCulture, $"{name}{Number(number)}年度({year.BeginsIn}年度)");
    }

    /// <summary>「令和7年(2025年)」. A year in which the era changed has the name that it had at its end.</summary>
    public static string CalendarYear(int year) => string.Create(CultureInfo.InvariantCulture, $"{Year(new(year, 12, 31))}({year}年)");

    private static string Year(DateOnly day)
    {
        var (from, name) = Array.Find(Eras, e => e.From <= day);
        return name is null
            ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年")
            : $"{name}{Number(day.Year - from.Year + 1)}年";
    }

    private static string Number(int year) => year == 1 ? "元" : year.ToString(CultureInfo.InvariantCulture);
}
