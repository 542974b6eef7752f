using Sasaeai.Bot.Teams;
using Xunit;

namespace Sasaeai.Bot.Tests.Door;

/// <summary>Lower bounds only: on a busy machine everything takes longer, and nothing takes less.</summary>
public sealed class ConnectorPacingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_messages_in_one_conversation_are_five_at_once_and_then_one_a_second() =>
        Assert.True(await TimeOfAsync(Enumerable.Repeat("a:1", 10)) >= TimeSpan.FromSeconds(4));

    [Fact]
    public async Task Forty_people_who_press_at_once_are_served_25_a_second() =>
        Assert.True(await TimeOfAsync(Enumerable.Range(0, 40).Select(n => $"a:{n}")) >= TimeSpan.FromSeconds(1.2));

    [Fact]
    public async Task Without_pacing_nobody_waits()
    {
        using var pacing = new ConnectorPacing(enabled: false);
        Assert.All(Enumerable.Range(0, 2000), _ => Assert.True(pacing.WaitAsync("a:1", Ct).IsCompletedSuccessfully));
    }

    private static async Task<TimeSpan> TimeOfAsync(IEnumerable<string> conversations)
    {
        using var pacing = new ConnectorPacing(enabled: true);
        var started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(conversations.Select(c => pacing.WaitAsync(c, Ct)));
        return TimeProvider.System.GetElapsedTime(started);
    }
}
