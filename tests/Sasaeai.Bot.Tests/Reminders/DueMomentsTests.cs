using Sasaeai.Bot.Reminders;
using Xunit;

namespace Sasaeai.Bot.Tests.Reminders;

public sealed class DueMomentsTests
{
    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    [Fact]
    public void What_fell_due_on_the_last_open_day_of_the_year_is_still_useful_on_the_first_of_the_next()
    {
        var (due, now) = (new DateTimeOffset(2026, 12, 28, 9, 0, 0, Tokyo), new DateTimeOffset(2027, 1, 4, 9, 30, 0, Tokyo));
        Assert.True(DueMoments.From(DateTimeOffset.MinValue, now) < due);
        Assert.True(DueMoments.IsUseful(due, now));
        Assert.False(DueMoments.IsUseful(due, now.AddDays(1)));
    }

    [Fact]
    public void What_was_due_before_the_bot_was_first_started_is_none_of_its_business()
    {
        var now = new DateTimeOffset(2026, 6, 10, 9, 0, 0, Tokyo);
        Assert.Equal(now.AddHours(-1), DueMoments.From(now.AddHours(-1), now));
    }
}
