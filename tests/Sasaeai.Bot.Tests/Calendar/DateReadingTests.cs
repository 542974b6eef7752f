using System.Globalization;
using System.Text;
using CsCheck;
using Sasaeai.Bot.Calendar;
using Xunit;

namespace Sasaeai.Bot.Tests.Calendar;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("2026/4/1")]
    [InlineData("２０２６／０４／０１")]
    [InlineData("2026年4月1日")]
    [InlineData("令和8年4月1日")]
    [InlineData("令和８年４月１日")]
    [InlineData("㋿8年4月1日")]
    [InlineData("R8.4.1")]
    [InlineData("r8/4/1")]
    [InlineData("平成38年4月1日")]
    [InlineData(" 2026-04-01 ")]
    public void A_day_is_read_however_it_is_written(string text) => Assert.Equal(new DateOnly(2026, 4, 1), DateReading.Date(text));

    [Theory]
    [InlineData("令和元年5月1日", "2019-05-01")]
    [InlineData("平成31年4月30日", "2019-04-30")]
    [InlineData("昭和64年1月7日", "1989-01-07")]
    [InlineData("令和6年2月29日", "2024-02-29")]
    public void A_day_of_an_era_is_the_day_it_was(string text, string day) =>
        Assert.Equal(day, DateReading.Date(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-02-30")]
    [InlineData("令和7年2月29日")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("2026-04-00")]
    [InlineData("令和0年4月1日")]
    [InlineData("8-4-1")]
    [InlineData("0026-04-01")]
    [InlineData("明治45年7月30日")]
    [InlineData("46113")]
    [InlineData("4月1日")]
    [InlineData("来週")]
    [InlineData("")]
    public void What_no_calendar_has_is_not_read(string text) => Assert.Null(DateReading.Date(text));

    [Theory]
    [InlineData("2026", 2026)]
    [InlineData("２０２６年度", 2026)]
    [InlineData("令和8年度", 2026)]
    [InlineData("R8", 2026)]
    [InlineData("令和元年度", 2019)]
    [InlineData("平成31年度", 2019)]
    [InlineData("平成32年度", 2020)]
    [InlineData("8", null)]
    [InlineData("令和", null)]
    [InlineData("2026-04", null)]
    public void A_fiscal_year_is_read_however_it_is_written(string text, int? year) => Assert.Equal(year, DateReading.FiscalYear(text)?.BeginsIn);

    [Fact]
    public void Every_day_that_is_printed_can_be_read_back() => Gen.Int[0, 80_000].Sample(n =>
    {
        var day = new DateOnly(1926, 12, 25).AddDays(n % 73_000);
        var printed = JapaneseDate.Full(day);
        return DateReading.Date(printed[..printed.IndexOf('(', StringComparison.Ordinal)]) == day && DateReading.Date(day.ToString("yyyy/M/d", CultureInfo.InvariantCulture)) == day;
    });

    [Fact]
    public void Wide_letters_and_narrow_kana_become_ordinary_ones_which_they_do_not_under_invariant_globalization()
    {
        Assert.Equal("チュウオウク", "ﾁｭｳｵｳｸ".Normalize(NormalizationForm.FormKC));
        Assert.Equal("(2)1令和", "（２）①㋿".Normalize(NormalizationForm.FormKC));
    }
}
