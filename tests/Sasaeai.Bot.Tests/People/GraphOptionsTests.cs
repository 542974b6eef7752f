using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Sasaeai.Bot.People;
using Xunit;

namespace Sasaeai.Bot.Tests.People;

public sealed class GraphOptionsTests
{
    private const string Group = "99999999-0000-4000-8000-00000000000A";

    [Theory]
    [InlineData("Production", "Graph:BaseUrl", "https://graph.example.com/v1.0")]
    [InlineData("Production", "Graph:BaseUrl", "http://graph.microsoft.com/v1.0")]
    [InlineData("Development", "Graph:BaseUrl", "http://127.0.0.1:4000/v1.0")]
    [InlineData("Development", "Graph:BaseUrl", "http://127.0.0.1:4000/graph/v1.0")]
    [InlineData("Development", "Graph:BaseUrl", "graph")]
    [InlineData("Production", "Graph:Groups:staff", "市")]
    [InlineData("Production", $"Graph:Groups:{Group}", "管理者")]
    [InlineData("Production", $"Graph:Groups:{Group}", "管理者;12101")]
    [InlineData("Production", $"Graph:Groups:{Group}", "")]
    [InlineData("Production", $"Graph:Groups:{Group}", "会長;12101")]
    [InlineData("Production", $"Graph:Groups:{Group}", "CSW")]
    [InlineData("Production", $"Graph:Groups:{Group}", "委員;")]
    [InlineData("Production", $"Graph:Groups:{Group}", "地区部会;12101")]
    [InlineData("Production", $"Graph:Groups:{Group}", "CSW;12101;12101-01;12101-02")]
    [InlineData("Production", "Bot:FirstAdmins", "mayor")]
    [InlineData("Production", "Bot:FirstAdmins:0", "mayor")]
    public void A_wrong_setting_stops_the_start_by_its_name(string environment, string setting, string value) =>
        Assert.Contains(Read(environment, (setting, value)).Problems, p => p.Contains(setting.Replace(":0", "", StringComparison.Ordinal), StringComparison.Ordinal));

    [Fact]
    public void Production_asks_Microsoft_and_Development_nobody_unless_it_is_told_to()
    {
        Assert.Equal(GraphOptions.Microsoft, Read("Production").Options.BaseUrl!.ToString());
        Assert.Empty(Read("Production").Problems);
        Assert.Null(Read("Development").Options.BaseUrl);
        var local = Read("Development", ("Graph:BaseUrl", "http://127.0.0.1:4000/v1.0/"), ("Bot:TokenUrl", "http://127.0.0.1:4000/token"));
        Assert.Empty(local.Problems);
        Assert.Equal("http://127.0.0.1:4000/v1.0", local.Options.BaseUrl!.ToString());
    }

    [Theory]
    [InlineData("CSW;12101;12101-01,12101-02", nameof(Role.CommunitySocialWorker), "12101", "12101-01,12101-02")]
    [InlineData(" 区事務局 ; 12101, 12102 ", nameof(Role.WardSecretariat), "12101,12102", "")]
    [InlineData("市", nameof(Role.City), "", "")]
    [InlineData("委員;12103", nameof(Role.CouncilMember), "12103", "")]
    public void A_group_gives_a_role_and_how_far_it_reaches(string setting, string role, string wards, string areas)
    {
        var (options, problems) = Read("Production", ($"Graph:Groups:{Group}", setting));
        Assert.Empty(problems);
        var grant = options.Groups[Group.ToLowerInvariant()];
        Assert.Equal((role, wards, areas, RightsSource.Group), (grant.Role.ToString(), string.Join(',', grant.Wards), string.Join(',', grant.Areas), grant.Source));
    }

    [Theory]
    [InlineData("Bot:FirstAdmins", "AAAAAAAA-0000-4000-8000-000000000001;aaaaaaaa-0000-4000-8000-000000000002", 2)]
    [InlineData("Bot:FirstAdmins:0", "aaaaaaaa-0000-4000-8000-000000000001", 1)]
    public void First_administrators_may_be_listed_in_either_way(string setting, string value, int count)
    {
        var (options, problems) = Read("Production", (setting, value));
        Assert.Empty(problems);
        Assert.Equal(count, options.FirstAdmins.Count);
        Assert.Contains("aaaaaaaa-0000-4000-8000-000000000001", options.FirstAdmins);
    }

    private static (GraphOptions Options, IReadOnlyList<string> Problems) Read(string environment, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        var rules = new GraphOptionsRules(configuration, new HostingEnvironment { EnvironmentName = environment });
        var options = new GraphOptions();
        rules.Configure(options);
        return (options, [.. rules.Validate(null, options).Failures ?? []]);
    }
}
