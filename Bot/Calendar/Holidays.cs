namespace Sasaeai.Bot.Calendar;

/// <summary>
/// 国民の祝日: the public holidays of any year from 1949, with 振替休日 and 国民の休日 (国民の祝日に関する法律, with its
/// changes and the single days of other laws). The equinoxes are computed; the official ones are announced each February.
/// </summary>
internal static class Holidays
{
    private static readonly Rule[] Rules =
    [
        Fixed("元日", 1, 1, 1949), Fixed("成人の日", 1, 15, 1949, 1999), NthMonday("成人の日", 1, 2, 2000), Fixed("建国記念の日", 2, 11, 1967),
        Fixed("天皇誕生日", 4, 29, 1949, 1988), Fixed("天皇誕生日", 12, 23, 1989, 2018), Fixed("天皇誕生日", 2, 23, 2020),
        new("春分の日", 1949, Last, year => new(year, 3, Spring(year))), new("秋分の日", 1949, Last, year => new(year, 9, Autumn(year))),
        Fixed("みどりの日", 4, 29, 1989, 2006), Fixed("昭和の日", 4, 29, 2007), Fixed("憲法記念日", 5, 3, 1949), Fixed("みどりの日", 5, 4, 2007), Fixed("こどもの日", 5, 5, 1949),
        Fixed("海の日", 7, 20, 1996, 2002), NthMonday("海の日", 7, 3, 2003, 2019), Fixed("海の日", 7, 23, 2020, 2020), Fixed("海の日", 7, 22, 2021, 2021), NthMonday("海の日", 7, 3, 2022),
        Fixed("山の日", 8, 11, 2016, 2019), Fixed("山の日", 8, 10, 2020, 2020), Fixed("山の日", 8, 8, 2021, 2021), Fixed("山の日", 8, 11, 2022),
        Fixed("敬老の日", 9, 15, 1966, 2002), NthMonday("敬老の日", 9, 3, 2003),
        Fixed("体育の日", 10, 10, 1966, 1999), NthMonday("体育の日", 10, 2, 2000, 2019),
        Fixed("スポーツの日", 7, 24, 2020, 2020), Fixed("スポーツの日", 7, 23, 2021, 2021), NthMonday("スポーツの日", 10, 2, 2022),
        // The first 文化の日 and 勤労感謝の日 were in 1948.
        Fixed("文化の日", 11, 3, 1948), Fixed("勤労感謝の日", 11, 23, 1948),
        Fixed("皇太子明仁親王の結婚の儀", 4, 10, 1959, 1959), Fixed("昭和天皇の大喪の礼", 2, 24, 1989, 1989), Fixed("即位礼正殿の儀", 11, 12, 1990, 1990),
        Fixed("皇太子徳仁親王の結婚の儀", 6, 9, 1993, 1993), Fixed("天皇の即位の日", 5, 1, 2019, 2019), Fixed("即位礼正殿の儀", 10, 22, 2019, 2019),
    ];

    private const int Last = 9999;
    private static readonly DateOnly SubstitutesFrom = new(1973, 4, 12);
    private static readonly DateOnly DaysBetweenFrom = new(1985, 12, 27);

    /// <summary>What the day is called, or null where it is no holiday.</summary>
    public static string? NameOf(DateOnly day) => Named(day) ?? (IsSubstitute(day) ? "振替休日" : IsBetween(day) ? "国民の休日" : null);

    private static string? Named(DateOnly day) => Array.Find(Rules, r => r.From <= day.Year && day.Year <= r.To && r.In(day.Year) == day)?.Name;

    // Since 2007 the next day that is no holiday itself; before, only the day after.
    private static bool IsSubstitute(DateOnly day)
    {
        if (day < SubstitutesFrom) return false;
        for (var before = day.AddDays(-1); Named(before) is not null; before = before.AddDays(-1))
        {
            if (before.DayOfWeek == DayOfWeek.Sunday) return before >= SubstitutesFrom;
            if (day.Year < 2007) return false;
        }

        return false;
    }

    private static bool IsBetween(DateOnly day) =>
        day >= DaysBetweenFrom && (day.Year >= 2007 || day.DayOfWeek != DayOfWeek.Sunday) && Named(day.AddDays(-1)) is not null && Named(day.AddDays(1)) is not null;

    // The usual approximation of the days that the observatory announces, good for 1900-2150.
    private static int Spring(int year) => Equinox(year, year < 1980 ? 20.8357 : year < 2100 ? 20.8431 : 21.8510);

    private static int Autumn(int year) => Equinox(year, year < 1980 ? 23.2588 : year < 2100 ? 23.2488 : 24.2488);

    private static int Equinox(int year, double day)
    {
        // Cut towards zero, not rounded down: it matters before 1983.
        var leapDays = (year - (year < 1980 ? 1983 : 1980)) / 4;
        return (int)Math.Floor(day + (0.242194 * (year - 1980)) - leapDays);
    }

    private static Rule Fixed(string name, int month, int day, int from, int to = Last) => new(name, from, to, year => new(year, month, day));

    private static Rule NthMonday(string name, int month, int nth, int from, int to = Last) => new(name, from, to, year =>
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((((int)DayOfWeek.Monday - (int)first.DayOfWeek) + 7) % 7) + (7 * (nth - 1)));
    });

    private sealed record Rule(string Name, int From, int To, Func<int, DateOnly> In);
}
