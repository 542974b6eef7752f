using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Teams;
using Sasaeai.Bot.Tests.Reminders;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Outbox;

/// <summary>The identity service gives the bot no token: nothing has left, so nothing is unknown.</summary>
public sealed class NoTokenTests(Azurite azurite)
{
    private static readonly DateTimeOffset Nine = new(2026, 6, 8, 9, 0, 0, TimeSpan.FromHours(9));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_token_messages_wait_and_go_out_once_when_there_is_one()
    {
        Stingy? credential = null;
        using var http = new HttpClient();
        await using var day = await ReminderDay.StartAsync(azurite, Nine.AddHours(-1), also: services => services.AddSingleton(sp =>
            new ConnectorToken(credential = new(BotCredential.Of(sp.GetRequiredService<IOptions<BotOptions>>().Value, http)), TimeProvider.System)));
        day.AllowNotInstalled();
        var (officer, worker) = (await day.OpenAsync(CityHost.ChapterOfficer), await day.OpenAsync(CityHost.ThreeAreaWorker));
        await day.LookAsync();
        var tokens = day.City.Services.GetRequiredService<ConnectorToken>();
        tokens.Invalidate(await tokens.GetAsync(Ct));
        credential!.GivesNone = true;
        await day.GoToAsync(Nine);

        var store = day.City.Services.GetRequiredService<OutboxStore>();
        Assert.All(await store.OfAsync(new Occasion("12101", "p-2026-2", Nine), Ct), d => Assert.Equal(DeliveryState.Taken, d.State));
        Assert.Empty(officer.Conversation.Rest());
        credential.GivesNone = false;
        await day.GoToAsync(Nine.AddMinutes(1));
        await day.LookAsync();
        Assert.Single(officer.Conversation.Rest());
        Assert.Single(worker.Conversation.Rest());
    }

    private sealed class Stingy(TokenCredential usual) : TokenCredential
    {
        public bool GivesNone { get; set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            GivesNone ? throw new AuthenticationFailedException("no") : usual.GetTokenAsync(requestContext, cancellationToken);
    }
}
