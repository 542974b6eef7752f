using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Door;

/// <summary>Which tokens open the door: 200 open, 401 no or bad token, 403 a genuine one that may not speak for that.</summary>
public sealed class ChannelTokenTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly Dictionary<string, Action<SecurityTokenDescriptor>> Changes = new()
    {
        ["as Teams makes it"] = _ => { },
        ["of another issuer"] = t => t.Issuer = "https://login.example.com",
        ["for another bot"] = t => t.Audience = Guid.NewGuid().ToString(),
        ["for nobody"] = t => t.Audience = null,
        ["that ended 4 minutes ago"] = t => Lives(t, -60, -4),
        ["that ended 6 minutes ago"] = t => Lives(t, -60, -6),
        ["that begins in 4 minutes"] = t => Lives(t, 4, 60),
        ["that begins in 6 minutes"] = t => Lives(t, 6, 60),
        ["that never ends"] = t => t.Expires = null,
        ["without a service URL"] = t => t.Claims.Remove("serviceurl"),
        ["for another service URL"] = t => t.Claims["serviceurl"] = "https://smba.trafficmanager.net/jp/",
        ["for the host of the service URL only"] = t => t.Claims["serviceurl"] = new Uri((string)t.Claims["serviceurl"]).GetLeftPart(UriPartial.Authority),
        ["without the trailing slash"] = t => t.Claims["serviceurl"] = ((string)t.Claims["serviceurl"]).TrimEnd('/'),
        ["signed with RS384"] = t => t.SigningCredentials = new(t.SigningCredentials.Key, SecurityAlgorithms.RsaSha384),
        ["signed with PS256"] = t => t.SigningCredentials = new(t.SigningCredentials.Key, SecurityAlgorithms.RsaSsaPssSha256),
        ["signed with a shared secret"] = t => t.SigningCredentials = new(new SymmetricSecurityKey(new byte[64]) { KeyId = t.SigningCredentials.Kid }, SecurityAlgorithms.HmacSha256),
        ["not signed"] = t => t.SigningCredentials = null,
        ["in the shape of a skill"] = t => (t.Claims["ver"], t.Claims["azp"]) = ("2.0", Guid.NewGuid().ToString()),
    };

    private DoorHost door = null!;

    public async ValueTask InitializeAsync() => door = await DoorHost.StartAsync(azurite.NewAccount());

    public ValueTask DisposeAsync() => door.DisposeAsync();

    [Theory]
    [InlineData("as Teams makes it", 200)]
    [InlineData("of another issuer", 401)]
    [InlineData("for another bot", 401)]
    [InlineData("for nobody", 401)]
    [InlineData("that ended 4 minutes ago", 200)]
    [InlineData("that ended 6 minutes ago", 401)]
    [InlineData("that begins in 4 minutes", 200)]
    [InlineData("that begins in 6 minutes", 401)]
    [InlineData("that never ends", 401)]
    [InlineData("without a service URL", 403)]
    [InlineData("for another service URL", 403)]
    [InlineData("for the host of the service URL only", 403)]
    [InlineData("without the trailing slash", 200)]
    [InlineData("signed with RS384", 200)]
    [InlineData("signed with PS256", 401)]
    [InlineData("signed with a shared secret", 401)]
    [InlineData("not signed", 401)]
    [InlineData("in the shape of a skill", 200)]
    public async Task A_token(string kind, int status)
    {
        await ExpectAsync(status, Mint(Changes[kind]));
    }

    [Theory]
    [InlineData("Bearer", 200)]
    [InlineData("bearer", 200)]
    [InlineData("Basic", 401)]
    public async Task The_scheme(string scheme, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(Hello().ToJsonString(), Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Authorization", $"{scheme} {Mint()}");
        using var response = await door.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    public async Task What_is_no_token_at_all_is_refused(string? token) => await ExpectAsync(401, token);

    [Fact]
    public async Task A_token_of_more_than_16_KB_is_not_even_read() =>
        await ExpectAsync(401, Mint(t => t.Claims["filler"] = new string('x', 17 * 1024)));

    [Fact]
    public async Task A_forged_signature_is_refused()
    {
        var token = Mint();
        var at = token.LastIndexOf('.') + 10;
        await ExpectAsync(401, $"{token[..at]}{(token[at] == 'A' ? 'B' : 'A')}{token[(at + 1)..]}");
    }

    [Fact]
    public async Task A_key_that_nobody_published_is_refused()
    {
        using var stranger = new Sasaeai.Dev.TokenIssuer();
        await ExpectAsync(401, stranger.Mint(FakeConnector.AppId, door.Teams.ServiceUrl));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(403, "webchat")]
    [InlineData(200, "webchat", "msteams")]
    public async Task A_key_speaks_for_the_channels_that_it_is_endorsed_for(int status, params string[] endorsements)
    {
        var kid = door.Teams.Issuer.AddKey(endorsements);
        await ExpectAsync(status, door.Teams.Issuer.Mint(FakeConnector.AppId, door.Teams.ServiceUrl, kid: kid));
    }

    [Fact]
    public async Task An_activity_of_a_channel_without_endorsement_is_refused()
    {
        await ExpectAsync(403, Mint(), Hello().With("channelId", "webchat"));
        await ExpectAsync(403, Mint(), Hello().Without("channelId"));
        await ExpectAsync(403, Mint(), Hello().With("channelId", ""));
    }

    [Fact]
    public async Task An_activity_without_service_URL_is_refused() => await ExpectAsync(403, Mint(), Hello().Without("serviceUrl"));

    [Fact]
    public async Task Even_a_signed_service_URL_must_be_one_of_the_Connector()
    {
        const string elsewhere = "https://connector.example.com/jp/";
        await ExpectAsync(403, door.Teams.Issuer.Mint(FakeConnector.AppId, elsewhere), Hello().With("serviceUrl", elsewhere));
    }

    [Fact]
    public async Task The_case_of_the_host_does_not_matter()
    {
        const string url = "https://smba.trafficmanager.net/jp/";
        await ExpectAsync(200, door.Teams.Issuer.Mint(FakeConnector.AppId, "https://SMBA.TrafficManager.net/jp/"), Hello("typing").With("serviceUrl", url));
    }

    [Fact]
    public async Task The_first_token_after_the_keys_rolled_over_is_accepted_and_the_old_key_no_longer()
    {
        var old = Mint();
        await ExpectAsync(200, old);

        door.Teams.Issuer.RollOver();

        await ExpectAsync(200, Mint());
        await ExpectAsync(401, old);
    }

    [Fact]
    public async Task While_the_issuer_is_down_the_door_says_so_and_opens_as_soon_as_it_is_back()
    {
        door.Teams.Issuer.IsDown = true;
        await ExpectAsync(503, Mint());

        door.Teams.Issuer.IsDown = false;
        await ExpectAsync(200, Mint());

        door.Teams.Issuer.IsDown = true;
        await ExpectAsync(200, Mint());
    }

    [Fact]
    public async Task A_refusal_is_counted_and_logged_by_its_reason_only()
    {
        var chat = door.Chat();
        await chat.PostAsync(chat.Activity("message").With("text", "内緒の話").ToJsonString(), null);
        await chat.PostAsync(chat.Activity("message").With("text", "内緒の話").With("channelId", "webchat"));

        Assert.Equal(["refused token", "refused not-endorsed"], door.Counted);
        Assert.Contains(door.Log.Lines, l => l.Text.Contains("token (401)", StringComparison.Ordinal));
        Assert.DoesNotContain(door.Log.Lines, l => l.Text.Contains("内緒", StringComparison.Ordinal));
    }

    private static void Lives(SecurityTokenDescriptor token, int from, int to)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        (token.NotBefore, token.Expires) = (now.AddMinutes(from), now.AddMinutes(to));
    }

    private string Mint(Action<SecurityTokenDescriptor>? change = null) => door.Teams.Issuer.Mint(FakeConnector.AppId, door.Teams.ServiceUrl, change);

    private JsonObject Hello(string type = "message") => door.Chat().Activity(type).With("text", "こんにちは");

    private async Task ExpectAsync(int status, string? token, JsonObject? activity = null)
    {
        using var response = await door.Chat().PostAsync((activity ?? Hello()).ToJsonString(), token);
        Assert.Equal(status, (int)response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status == 200 ? "" : "application/problem+json", response.Content.Headers.ContentType?.MediaType ?? "");
        Assert.Equal(status == 200, body.Length == 0);
        Assert.Equal(status == 401, response.Headers.WwwAuthenticate.Any(c => c.Scheme == "Bearer"));
        Assert.Equal(status != 200, response.StatusCode != HttpStatusCode.OK);
    }
}
