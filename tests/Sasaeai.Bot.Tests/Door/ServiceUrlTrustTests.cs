using Sasaeai.Bot.Teams;
using Xunit;

namespace Sasaeai.Bot.Tests.Door;

public sealed class ServiceUrlTrustTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/jp/11111111-2222-3333-4444-555555555555/", true)]
    [InlineData("https://SMBA.trafficmanager.net/jp", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("http://smba.trafficmanager.net/jp/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/jp/", false)]
    [InlineData("https://other.trafficmanager.net/jp/", false)]
    [InlineData("https://evilsmba.trafficmanager.net/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://botframework.com.example.com/", false)]
    [InlineData("https://botframework.com@example.com/", false)]
    [InlineData("https://token@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net.:443/", false)]
    [InlineData("ftp://smba.trafficmanager.net/", false)]
    [InlineData("//smba.trafficmanager.net/", false)]
    [InlineData("/jp", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("https://169.254.169.254/metadata", false)]
    public void The_bots_token_goes_to_the_Connector_only(string? url, bool trusted)
    {
        Assert.Equal(trusted, new ServiceUrlTrust(loopback: false).Allows(url));
        Assert.Equal(trusted, new ServiceUrlTrust(loopback: true).Allows(url));
    }

    [Theory]
    [InlineData("http://127.0.0.1:56150/_connector")]
    [InlineData("http://localhost:4000/")]
    [InlineData("https://[::1]/")]
    public void This_machine_is_trusted_in_Development_only(string url)
    {
        Assert.True(new ServiceUrlTrust(loopback: true).Allows(url));
        Assert.False(new ServiceUrlTrust(loopback: false).Allows(url));
    }
}
