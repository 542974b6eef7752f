using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Digests;
using Xunit;

namespace Sasaeai.Bot.Tests.Digests;

public sealed class DigestSpanTests
{
    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    [Theory]
    [InlineData(nameof(Rhythm.Weekly))]
    [InlineData(nameof(Rhythm.Monthly))]
    public void Through_ten_years_every_day_lies_in_exactly_one_digest_which_goes_out_on_an_open_day(string rhythm)
    {
        var spans = DigestSpan.Between(At(2025, 4, 1), At(2035, 4, 1)).Where(s => s.Rhythm.ToString() == rhythm).ToList();
        Assert.Equal(spans.Count, spans.Select(s => s.Subject).Distinct(StringComparer.Ordinal).Count());
        foreach (var (one, next) in spans.Zip(spans.Skip(1))) Assert.Equal(one.Last.AddDays(1), next.First);
        Assert.All(spans, s =>
        {
            var day = DateOnly.FromDateTime(s.At.DateTime);
            Assert.True(BusinessDays.IsOpen(day));
            Assert.True(s.Last < day);
            for (var earlier = s.Last.AddDays(1); earlier < day; earlier = earlier.AddDays(1)) Assert.False(BusinessDays.IsOpen(earlier));
            Assert.Equal(s, DigestSpan.Of(new("12101", s.Subject, s.At)));
        });
    }

    [Theory]
    // An ordinary Monday; a Monday that is a holiday; the days around the new year, with a week that has no open day.
    [InlineData("2026-11-16", "2026-11-09", "2026-11-15", "2026-11-16", "まとめ(11月9日〜15日)")]
    [InlineData("2026-11-24", "2026-11-16", "2026-11-22", "2026-11-24", "まとめ(11月16日〜22日)")]
    [InlineData("2026-01-05", "2025-12-22", "2026-01-04", "2026-01-05", "まとめ(12月22日〜1月4日)")]
    public void The_first_open_day_of_a_week_tells_of_the_week_before(string on, string first, string last, string at, string title)
    {
        var day = Date(on);
        var span = Assert.Single(DigestSpan.Between(new(day.ToDateTime(default), Tokyo), new(day.ToDateTime(new(23, 0)), Tokyo)), s => s.Rhythm == Rhythm.Weekly);
        Assert.Equal((Date(first), Date(last), title), (span.First, span.Last, span.Title));
        Assert.Equal(new DateTimeOffset(Date(at).ToDateTime(new(9, 0)), Tokyo), span.At);
    }

    [Fact]
    public void On_the_holiday_itself_and_in_the_closed_week_nothing_goes_out()
    {
        Assert.Empty(DigestSpan.Between(At(2026, 11, 23), At(2026, 11, 24)));
        Assert.Empty(DigestSpan.Between(At(2025, 12, 29), At(2026, 1, 5)));
    }

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 0, 0, 0, Tokyo);

    private static DateOnly Date(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
