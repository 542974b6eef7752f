using Microsoft.Extensions.Time.Testing;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Dev;
using Xunit;
using static Sasaeai.Bot.Tests.People.GraphHost;

namespace Sasaeai.Bot.Tests.People;

/// <summary>When Graph is left alone.</summary>
public sealed class DirectoryPauseTests(Azurite azurite)
{
    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("120")]
    [InlineData("Wed, 10 Jun 2026 01:44:00 GMT")]
    public async Task Graph_is_left_alone_for_as_long_as_it_asked(string retryAfter)
    {
        await using var directory = await OpenAsync(azurite);
        directory.Graph.Fault = _ => new GraphFault.Refuses(429, "TooManyRequests", retryAfter);
        await directory.Asked.FindAsync(Hanako, Ct);
        directory.Graph.Fault = _ => null;
        Assert.Equal(DirectoryTrouble.Throttled, directory.Asked.Trouble);

        directory.Clock.Advance(TimeSpan.FromSeconds(119));
        Assert.Equal(new AccountLook.Unknown(DirectoryTrouble.Throttled, false), await directory.Asked.FindAsync(Seiichi, Ct));
        Assert.IsType<SearchLook.Unknown>(await directory.Asked.SearchAsync("秋山 誠一", Ct));
        Assert.Single(directory.Graph.Calls);

        directory.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.IsType<AccountLook.Found>(await directory.Asked.FindAsync(Seiichi, Ct));
        Assert.Null(directory.Asked.Trouble);
    }

    [Fact]
    public void One_slow_answer_concerns_one_person_and_three_in_a_row_everybody()
    {
        var pause = new DirectoryPause(clock);
        Assert.False(pause.Failed(DirectoryTrouble.Slow, null));
        Assert.False(pause.Failed(DirectoryTrouble.Slow, null));
        pause.Answered();
        Assert.False(pause.Failed(DirectoryTrouble.Slow, null));
        Assert.False(pause.Failed(DirectoryTrouble.Slow, null));
        Assert.Null(pause.Now);
        Assert.True(pause.Failed(DirectoryTrouble.Slow, null));
        Assert.Equal(DirectoryTrouble.Slow, pause.Now);
        clock.Advance(DirectoryPause.Usual);
        Assert.Null(pause.Now);
    }

    [Fact]
    public void A_call_that_was_on_its_way_does_not_shorten_a_pause()
    {
        var pause = new DirectoryPause(clock);
        pause.Failed(DirectoryTrouble.Throttled, TimeSpan.FromMinutes(5));
        pause.Failed(DirectoryTrouble.Down, null);
        pause.Answered();
        clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(DirectoryTrouble.Throttled, pause.Now);
    }

    [Fact]
    public void A_refusal_may_concern_one_kind_of_call_only()
    {
        var pause = new DirectoryPause(clock);
        pause.Failed(DirectoryTrouble.Refused, null);
        Assert.Null(pause.Now);
    }

    [Fact]
    public void An_absurd_wait_is_an_hour()
    {
        var pause = new DirectoryPause(clock);
        pause.Failed(DirectoryTrouble.Throttled, TimeSpan.FromDays(3));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(pause.Now);
    }

    [Fact]
    public async Task What_is_remembered_is_bounded_and_what_ends_first_goes_first()
    {
        var remembered = new Remembered<string>(clock, 100);
        for (var person = 0; person < 1_000; person++)
        {
            await remembered.GetAsync($"{person}", _ => Task.FromResult(("x", TimeSpan.FromMinutes(1))), Ct);
            clock.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.InRange(remembered.Count, 80, 100);
        Assert.Equal("x", remembered.Peek("999"));
        Assert.Null(remembered.Peek("0"));
    }
}
