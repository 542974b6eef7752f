using Sasaeai.Bot.Calendar;
using Xunit;

namespace Sasaeai.Bot.Tests.Calendar;

public sealed class HolidaysTests
{
    [Fact]
    public void The_holidays_of_two_years_are_those_of_the_official_calendar()
    {
        // 内閣府「国民の祝日について」.
        Assert.Equal("01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23", In(2026));
        Assert.Equal("01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23", In(2020));
    }

    [Theory]
    [InlineData("2019-04-30", "国民の休日")]
    [InlineData("2019-05-02", "国民の休日")]
    [InlineData("2009-09-22", "国民の休日")]
    [InlineData("2015-05-06", "振替休日")]
    [InlineData("1998-05-04", "振替休日")]
    [InlineData("1999-05-04", "国民の休日")]
    [InlineData("1986-05-04", null)]
    [InlineData("1973-02-12", null)]
    [InlineData("1973-04-30", "振替休日")]
    [InlineData("2012-03-20", "春分の日")]
    [InlineData("2012-09-22", "秋分の日")]
    [InlineData("2018-12-24", "振替休日")]
    [InlineData("2019-12-23", null)]
    [InlineData("2044-09-22", "秋分の日")]
    [InlineData("1978-03-21", "春分の日")]
    [InlineData("1979-09-24", "秋分の日")]
    public void A_day_between_holidays_or_after_a_sunday_is_what_the_law_of_its_time_says(string day, string? name) =>
        Assert.Equal(name, Holidays.NameOf(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_office_is_closed_from_29_December_to_3_January()
    {
        Assert.Equal(new DateOnly(2026, 12, 28), BusinessDays.OnOrBefore(new(2027, 1, 3)));
        Assert.Equal(new DateOnly(2027, 1, 4), BusinessDays.OnOrAfter(new(2026, 12, 29)));
        Assert.Equal("年末年始", BusinessDays.ClosedBecause(new(2027, 1, 1)));
        Assert.Equal("土曜日", BusinessDays.ClosedBecause(new(2026, 6, 13)));
        Assert.Equal("海の日", BusinessDays.ClosedBecause(new(2026, 7, 20)));
        Assert.True(BusinessDays.IsOpen(new(2026, 12, 28)));
    }

    private static string In(int year) => string.Join(' ', Enumerable.Range(0, 366).Select(n => new DateOnly(year, 1, 1).AddDays(n))
        .Where(d => d.Year == year && Holidays.NameOf(d) is not null).Select(d => d.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
}
