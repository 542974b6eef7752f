using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Dev;
using Xunit;

namespace Sasaeai.Bot.Tests.People;

/// <summary>The local Graph is never kinder than the real one.</summary>
public sealed class LocalGraphTests
{
    private const string Somebody = "/users/00000000-0000-4000-8000-000000000011";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("no token", 401, "InvalidAuthenticationToken")]
    [InlineData("a token for the Connector", 401, "InvalidAuthenticationToken")]
    [InlineData("an own token", 401, "InvalidAuthenticationToken")]
    [InlineData("GET /users/00000000-0000-4000-8000-0000000000aa", 404, "Request_ResourceNotFound")]
    [InlineData("GET " + Somebody + "?$select=id,shoeSize", 400, "BadRequest")]
    [InlineData("GET " + Somebody + "?$skip=1", 400, "BadRequest")]
    [InlineData("GET /people", 400, "BadRequest")]
    [InlineData("GET /users?$search=\"displayName:大塚\"", 400, "Request_UnsupportedQuery")]
    [InlineData("GET /users?$filter=startswith(displayName,'大塚')&$orderby=displayName", 400, "Request_UnsupportedQuery")]
    [InlineData("GET /users?$filter=displayName gt '大'", 400, "Request_UnsupportedQuery")]
    [InlineData("GET /users?$top=1000", 400, "Request_UnsupportedQuery")]
    [InlineData("GET /users?$skiptoken=x", 400, "Directory_ExpiredPageToken")]
    public async Task It_refuses_as_the_real_one_does(string call, int status, string code)
    {
        await using var teams = await StartAsync();
        teams.Expect($"{status} {code}");
        using var http = await ClientAsync(teams, call);
        using var answer = await http.GetAsync(call.StartsWith("GET ", StringComparison.Ordinal) ? $"v1.0{call[4..]}" : $"v1.0{Somebody}", Ct);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(Ct)).GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(1, teams.Graph.Refused[$"{status} {code}"]);
    }

    [Theory]
    [InlineData(20, HttpStatusCode.OK)]
    [InlineData(21, HttpStatusCode.BadRequest)]
    [InlineData(0, HttpStatusCode.BadRequest)]
    public async Task Twenty_groups_and_twenty_parts_are_the_most(int count, HttpStatusCode expected)
    {
        await using var teams = await StartAsync();
        if (expected != HttpStatusCode.OK)
        {
            teams.Expect("400 Request_BadRequest");
            teams.Expect("400 BadRequest");
        }

        using var http = await ClientAsync(teams, "");
        using var groups = await http.PostAsJsonAsync($"v1.0{Somebody}/checkMemberGroups", new { groupIds = Enumerable.Range(0, count).Select(_ => Guid.NewGuid()) }, Ct);
        using var batch = await http.PostAsJsonAsync("v1.0/$batch", new { requests = Enumerable.Range(0, count).Select(n => new { id = $"{n}", method = "GET", url = Somebody }) }, Ct);
        Assert.Equal((expected, expected), (groups.StatusCode, batch.StatusCode));
    }

    [Theory]
    [InlineData("User.Read.All", Somebody, false)]
    [InlineData("User.Read.All", "/users", false)]
    [InlineData("GroupMember.Read.All", Somebody, true)]
    public async Task Without_the_permission_it_shows_nothing(string missing, string path, bool shown)
    {
        await using var teams = await StartAsync();
        if (!shown) teams.Expect("403 Authorization_RequestDenied");
        teams.Graph.Permissions.Remove(missing);
        using var http = await ClientAsync(teams, "");
        using var answer = await http.GetAsync($"v1.0{path}", Ct);
        Assert.Equal(shown ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Who_does_not_choose_is_not_told_whether_an_account_is_enabled()
    {
        await using var teams = await StartAsync();
        using var http = await ClientAsync(teams, "");
        var user = await http.GetFromJsonAsync<JsonElement>($"v1.0{Somebody}", Ct);
        Assert.True(user.TryGetProperty("displayName", out _));
        Assert.False(user.TryGetProperty("accountEnabled", out _));
    }

    [Fact]
    public async Task Lists_come_in_pages()
    {
        await using var teams = await StartAsync();
        using var http = await ClientAsync(teams, "");
        var seen = new List<string>();
        for (string? next = "v1.0/users?$top=7&$select=id"; next is not null;)
        {
            var page = await http.GetFromJsonAsync<JsonElement>(next, Ct);
            var ids = page.GetProperty("value").EnumerateArray().Select(u => u.GetProperty("id").GetString()!).ToList();
            Assert.InRange(ids.Count, 1, 7);
            seen.AddRange(ids);
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        Assert.Equal(teams.Graph.Accounts.Select(a => a.Id), seen);
    }

    [Fact]
    public async Task The_sample_city_has_accounts_to_try_things_with()
    {
        await using var teams = await StartAsync();
        Assert.False(teams.Graph.Find(LocalAccounts.Disabled)!.IsEnabled);
        Assert.True(teams.Graph.Find(LocalAccounts.Guest)!.IsGuest);
        Assert.Equal("大塚 真理", teams.Graph.Find("00000000-0000-4000-8000-000000000011")!.DisplayName);
        // On the roster 松﨑 健一, without an account.
        Assert.Contains(teams.Graph.Accounts, a => a.DisplayName == "松崎 健一");
    }

    private static async Task<FakeConnector> StartAsync()
    {
        var teams = await FakeConnector.StartAsync();
        LocalAccounts.Fill(teams.Graph, Path.Combine(Repository.Root, "sample"), FakeConnector.TenantId);
        return teams;
    }

    private static async Task<HttpClient> ClientAsync(FakeConnector teams, string kind)
    {
        var http = new HttpClient { BaseAddress = new Uri(teams.Root + "/") };
        if (kind == "no token") return http;
        var scope = kind == "a token for the Connector" ? "https://api.botframework.com/.default" : $"{LocalGraph.Audience}/.default";
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = FakeConnector.AppId, ["scope"] = scope });
        using var answer = await http.PostAsync(new Uri(teams.Root + TokenIssuer.TokenPath), form, Ct);
        var token = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(Ct)).GetProperty("access_token").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", kind == "an own token" ? teams.Issuer.Mint(LocalGraph.Audience, "") : token);
        return http;
    }
}
