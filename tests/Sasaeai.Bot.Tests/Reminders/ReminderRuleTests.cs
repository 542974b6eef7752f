using Sasaeai.Bot.Reminders;
using Xunit;

namespace Sasaeai.Bot.Tests.Reminders;

/// <summary>The days on which a rule writes.</summary>
public sealed class ReminderRuleTests
{
    [Theory]
    [InlineData("2026-06-15", "-7 -1 3 10", "06-08 06-12 06-18 06-25")] // The day before is a Sunday.
    [InlineData("2026-05-10", "-7 -4 -1", "05-01 05-08")] // 3 to 6 May are holidays, with 振替休日 on the 6th: two days meet.
    [InlineData("2026-05-05", "0 1", "05-01 05-07")]
    [InlineData("2026-01-05", "-7 -1 0", "12-26 01-05")] // 29 December is 年末年始, 4 January a Sunday.
    [InlineData("2025-12-27", "3", "01-05")]
    [InlineData("2026-09-15", "7", "09-24")] // 敬老の日, 国民の休日, 秋分の日.
    [InlineData("2026-06-14", "-2 -1 0 1", "06-12 06-15")] // Three days meet on one.
    public void A_closed_day_moves_to_the_open_one(string due, string days, string expected)
    {
        var moments = Rule(days).Moments(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture));
        var at = moments.Select(m => m.At.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected.Split(' '), at);
        Assert.Equal(Enumerable.Range(1, moments.Count), moments.Select(m => m.Number));
        Assert.All(moments, m => Assert.Equal((10, TimeSpan.FromHours(9)), (m.At.Hour, m.At.Offset)));
    }

    [Fact]
    public void Nobody_is_reminded_before_the_period_is_over_or_where_it_is_turned_off()
    {
        Assert.Equal([(12, 1)], Rule("-14 -1").Moments(new(2026, 6, 13), new(2026, 6, 1)).Select(m => (m.At.Day, m.Number)));
        Assert.Empty((Rule("-7") with { On = false }).Moments(new(2026, 6, 15)));
    }

    private static ReminderRule Rule(string days) => new(true, [.. days.Split(' ').Select(d => int.Parse(d, System.Globalization.CultureInfo.InvariantCulture))], 10, 3);
}
