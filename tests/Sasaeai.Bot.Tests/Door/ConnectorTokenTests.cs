using Azure.Core;
using Microsoft.Extensions.Time.Testing;
using Sasaeai.Bot.Teams;
using Xunit;

namespace Sasaeai.Bot.Tests.Door;

public sealed class ConnectorTokenTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly Counting credential;
    private readonly ConnectorToken tokens;

    public ConnectorTokenTests()
    {
        credential = new(clock);
        tokens = new(credential, clock);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_wait_it_is_asked_for_once()
    {
        var waiting = Enumerable.Range(0, 50).Select(_ => tokens.GetAsync(Ct).AsTask()).ToList();
        credential.Answer.SetResult();
        Assert.All(await Task.WhenAll(waiting), t => Assert.Equal("1", t));
        Assert.Equal("1", await tokens.GetAsync(Ct));
    }

    [Fact]
    public async Task Who_gives_up_does_not_take_it_from_the_others()
    {
        using var impatience = new CancellationTokenSource();
        var first = tokens.GetAsync(impatience.Token).AsTask();
        var second = tokens.GetAsync(Ct).AsTask();
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        credential.Answer.SetResult();
        Assert.Equal("1", await second);
    }

    [Fact]
    public async Task It_is_renewed_five_minutes_before_its_end()
    {
        credential.Answer.SetResult();
        await tokens.GetAsync(Ct);
        clock.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("1", await tokens.GetAsync(Ct));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("2", await tokens.GetAsync(Ct));
    }

    [Fact]
    public async Task A_short_lived_one_is_used_for_half_its_life()
    {
        credential.Lifetime = TimeSpan.FromMinutes(4);
        credential.Answer.SetResult();
        await tokens.GetAsync(Ct);
        clock.Advance(TimeSpan.FromMinutes(1.9));
        Assert.Equal("1", await tokens.GetAsync(Ct));
        clock.Advance(TimeSpan.FromMinutes(0.2));
        Assert.Equal("2", await tokens.GetAsync(Ct));
    }

    [Fact]
    public async Task A_refused_one_is_forgotten_and_a_newer_one_is_kept()
    {
        credential.Answer.SetResult();
        var old = await tokens.GetAsync(Ct);
        tokens.Invalidate(old);
        Assert.Equal("2", await tokens.GetAsync(Ct));
        tokens.Invalidate(old);
        Assert.Equal("2", await tokens.GetAsync(Ct));
    }

    [Fact]
    public async Task After_a_failure_it_is_asked_for_again()
    {
        credential.Answer.SetException(new InvalidOperationException());
        await Assert.ThrowsAsync<InvalidOperationException>(() => tokens.GetAsync(Ct).AsTask());
        credential.Answer = new();
        credential.Answer.SetResult();
        Assert.Equal("2", await tokens.GetAsync(Ct));
    }

    private sealed class Counting(TimeProvider clock) : TokenCredential
    {
        private int asked;

        public TaskCompletionSource Answer { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Assert.Equal(["https://api.botframework.com/.default"], requestContext.Scopes);
            var number = Interlocked.Increment(ref asked);
            await Answer.Task.WaitAsync(cancellationToken);
            return new($"{number}", clock.GetUtcNow() + Lifetime);
        }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
