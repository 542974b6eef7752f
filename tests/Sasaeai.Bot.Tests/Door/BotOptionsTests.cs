using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Sasaeai.Bot.Teams;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Door;

public sealed class BotOptionsTests
{
    [Theory]
    [InlineData("Bot:AppId", "")]
    [InlineData("Bot:AppId", "my-bot")]
    [InlineData("Bot:TenantId", "")]
    [InlineData("Bot:TenantId", "common")]
    [InlineData("Bot:AllowedTenants", "city.example.com")]
    [InlineData("Bot:AllowedTenants:0", "city.example.com")]
    [InlineData("Bot:ManagedIdentityClientId", "mine")]
    [InlineData("Bot:Issuer", "https://issuer.example.com")]
    [InlineData("Bot:MetadataUrl", "https://issuer.example.com/.well-known/openidconfiguration")]
    [InlineData("Bot:MetadataUrl", "http://login.botframework.com/v1/.well-known/openidconfiguration")]
    [InlineData("Bot:TokenUrl", "https://issuer.example.com/token")]
    [InlineData("Bot:Pacing", "false")]
    public void A_wrong_setting_stops_the_start_of_a_production_bot_by_its_name(string setting, string value) =>
        Assert.Contains(Problems("Production", (setting, value)), p => p.Contains(setting.Replace(":0", "", StringComparison.Ordinal), StringComparison.Ordinal));

    [Fact]
    public void A_production_bot_needs_two_settings() => Assert.Empty(Problems("Production"));

    [Theory]
    [InlineData("Bot:Issuer", "http://127.0.0.1:4000")]
    [InlineData("Bot:MetadataUrl", "http://127.0.0.1:4000/metadata")]
    [InlineData("Bot:TokenUrl", "http://127.0.0.1:4000/token")]
    [InlineData("Bot:Pacing", "false")]
    public void Development_may_use_its_own_issuer(string setting, string value) => Assert.Empty(Problems("Development", (setting, value)));

    [Theory]
    [InlineData("WEBSITE_INSTANCE_ID")]
    [InlineData("KUBERNETES_SERVICE_HOST")]
    public void Development_does_not_start_where_others_can_reach_it(string variable)
    {
        Assert.Contains(Problems("Development", (variable, "x")), p => p.Contains(variable, StringComparison.Ordinal));
        Assert.Empty(Problems("Production", (variable, "x")));
    }

    [Theory]
    [InlineData("Bot:AllowedTenants", "eeeeeeee-0000-0000-0000-000000000001;ffffffff-0000-0000-0000-000000000001")]
    [InlineData("Bot:AllowedTenants:0", "ffffffff-0000-0000-0000-000000000001")]
    public void Other_tenants_may_be_listed_in_either_way_and_home_always_is(string setting, string value)
    {
        var options = Read("Production", (setting, value)).Options;
        Assert.True(options.Allows("FFFFFFFF-0000-0000-0000-000000000001"));
        Assert.True(options.Allows(FakeConnector.TenantId.ToUpperInvariant()));
        Assert.False(options.Allows("dddddddd-0000-0000-0000-000000000001"));
        Assert.False(options.Allows(""));
    }

    private static IEnumerable<string> Problems(string environment, params (string Key, string Value)[] settings)
    {
        var (options, rules) = Read(environment, settings);
        return rules.Validate(null, options).Failures ?? [];
    }

    private static (BotOptions Options, BotOptionsRules Rules) Read(string environment, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Bot:AppId", FakeConnector.AppId), new("Bot:TenantId", FakeConnector.TenantId)])
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)))
            .Build();
        var rules = new BotOptionsRules(configuration, new HostingEnvironment { EnvironmentName = environment });
        var options = new BotOptions();
        rules.Configure(options);
        return (options, rules);
    }
}
