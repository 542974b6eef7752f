using Sasaeai.Bot.Calendar;
using Xunit;

namespace Sasaeai.Bot.Tests.Calendar;

public sealed class FiscalYearTests
{
    [Theory]
    [InlineData("2026-03-31", 2025)]
    [InlineData("2026-04-01", 2026)]
    [InlineData("2026-12-31", 2026)]
    [InlineData("2027-01-01", 2026)]
    [InlineData("2024-02-29", 2023)]
    public void A_day_lies_in_the_fiscal_year_that_began_on_the_last_first_of_April(string day, int year)
    {
        Assert.Equal(new FiscalYear(year), FiscalYear.Of(Day(day)));
        Assert.True(new FiscalYear(year).Contains(Day(day)));
        Assert.False(new FiscalYear(year - 1).Contains(Day(day)));
    }

    [Fact]
    public void A_fiscal_year_ends_on_the_last_of_March_of_the_next_year()
    {
        var year = new FiscalYear(2023);
        Assert.Equal((Day("2023-04-01"), Day("2024-03-31")), (year.FirstDay, year.LastDay));
        Assert.Equal(new FiscalYear(2022), year.Previous);
    }

    [Fact]
    public void The_same_day_of_a_year_without_29_February_is_the_28th()
    {
        Assert.Equal(Day("2023-02-28"), new FiscalYear(2022).SameDay(Day("2024-02-29")));
        Assert.Equal(Day("2025-06-10"), new FiscalYear(2025).SameDay(Day("2026-06-10")));
    }

    [Theory]
    [InlineData(2026, "令和8年度(2026年度)")]
    [InlineData(2019, "令和元年度(2019年度)")]
    [InlineData(2018, "平成30年度(2018年度)")]
    [InlineData(1989, "平成元年度(1989年度)")]
    public void A_fiscal_year_is_written_in_both_calendars(int year, string text) => Assert.Equal(text, new FiscalYear(year).ToString());

    [Theory]
    [InlineData("2026-06-03", "令和8年6月3日(水)")]
    [InlineData("2019-05-01", "令和元年5月1日(水)")]
    [InlineData("2019-04-30", "平成31年4月30日(火)")]
    [InlineData("1989-01-07", "昭和64年1月7日(土)")]
    [InlineData("1989-01-08", "平成元年1月8日(日)")]
    [InlineData("1926-12-24", "1926年12月24日(金)")]
    public void A_day_is_written_in_the_era_in_which_it_lies(string day, string text) => Assert.Equal(text, JapaneseDate.Full(Day(day)));

    [Fact]
    public void Today_is_the_day_in_Tokyo_wherever_the_server_stands()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2026, 3, 31, 15, 0, 0, TimeSpan.Zero));
        Assert.Equal(Day("2026-04-01"), new Today(clock, TimeSpan.Zero).Date);
        Assert.Equal(Day("2026-03-31"), new Today(clock, TimeSpan.FromSeconds(-1)).Date);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
