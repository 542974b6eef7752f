using System.Globalization;
using Sasaeai.Bot.Questions;
using Xunit;

namespace Sasaeai.Bot.Tests.Questions;

/// <summary>Which days a sentence means, and how that turns with the year.</summary>
public sealed class TimeReaderTests
{
    [Theory]
    [InlineData("2026-06-10", "今月", "2026-06-01..2026-06-30")]
    [InlineData("2026-06-10", "先月", "2026-05-01..2026-05-31")]
    [InlineData("2027-01-15", "先月", "2026-12-01..2026-12-31")]
    [InlineData("2026-06-10", "今年度", "2026-04-01..2027-03-31")]
    [InlineData("2027-03-31", "今年度", "2026-04-01..2027-03-31")]
    [InlineData("2027-04-01", "今年度", "2027-04-01..2028-03-31")]
    [InlineData("2027-01-15", "今年", "2026-04-01..2027-03-31")]
    [InlineData("2026-06-10", "去年", "2025-04-01..2026-03-31")]
    [InlineData("2027-03-31", "去年", "2025-04-01..2026-03-31")]
    [InlineData("2027-04-01", "昨年度", "2026-04-01..2027-03-31")]
    [InlineData("2026-06-10", "2年前", "2024-04-01..2025-03-31")]
    [InlineData("2026-06-10", "平成31年度", "2019-04-01..2020-03-31")]
    [InlineData("2026-06-10", "令和元年度", "2019-04-01..2020-03-31")]
    [InlineData("2026-06-10", "R7", "2025-04-01..2026-03-31")]
    [InlineData("2026-06-10", "２０２５年度", "2025-04-01..2026-03-31")]
    [InlineData("2026-06-10", "令和7年4月", "2025-04-01..2025-04-30")]
    [InlineData("2026-06-10", "令和七年四月から九月", "2025-04-01..2025-09-30")]
    [InlineData("2026-06-10", "昨年度の2月", "2026-02-01..2026-02-28")]
    [InlineData("2026-06-10", "5月", "2026-05-01..2026-05-31")]
    [InlineData("2026-06-10", "7月", "2025-07-01..2025-07-31")]
    [InlineData("2027-01-15", "12月", "2026-12-01..2026-12-31")]
    [InlineData("2026-06-10", "4月から9月", "2026-04-01..2026-09-30")]
    [InlineData("2026-06-10", "10月〜3月", "2025-10-01..2026-03-31")]
    [InlineData("2026-06-10", "上半期", "2026-04-01..2026-09-30")]
    [InlineData("2026-06-10", "昨年度の下半期", "2025-10-01..2026-03-31")]
    [InlineData("2026-06-10", "第1四半期", "2026-04-01..2026-06-30")]
    [InlineData("2026-06-10", "2025/4", "2025-04-01..2025-04-30")]
    [InlineData("2026-06-10", "6/3", "2026-06-03..2026-06-03")]
    [InlineData("2026-06-10", "6/11", "2025-06-11..2025-06-11")]
    [InlineData("2026-06-10", "昨日", "2026-06-09..2026-06-09")]
    [InlineData("2026-06-10", "先週", "2026-06-01..2026-06-07")]
    [InlineData("2026-06-10", "令和5年度以降", "2023-04-01..2027-03-31")]
    [InlineData("2026-06-10", "ここ3年", "2024-04-01..2027-03-31")]
    [InlineData("2026-06-10", "4月から", "2026-04-01..2027-03-31")]
    public void Days_are_read(string today, string text, string days)
    {
        var time = Assert.Single(TimeReader.Find(Normalise.Text(text), Day(today)));
        Assert.Equal(days, string.Create(CultureInfo.InvariantCulture, $"{time.OfReports.From:yyyy-MM-dd}..{time.OfReports.To:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("去年", "2025-01-01..2025-12-31")]
    [InlineData("令和7年", "2025-01-01..2025-12-31")]
    [InlineData("昨年度", "2025-04-01..2026-03-31")]
    public void Years_of_office_are_calendar_years_unless_年度_is_said(string text, string days)
    {
        var time = Assert.Single(TimeReader.Find(Normalise.Text(text), Day("2026-06-10")));
        Assert.Equal(days, string.Create(CultureInfo.InvariantCulture, $"{time.Plain.From:yyyy-MM-dd}..{time.Plain.To:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("13月")]
    [InlineData("6/31")]
    [InlineData("2月30日")]
    [InlineData("3回")]
    [InlineData("23人")]
    public void What_no_calendar_has_is_no_time(string text) => Assert.Empty(TimeReader.Find(Normalise.Text(text), Day("2026-06-10")));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
