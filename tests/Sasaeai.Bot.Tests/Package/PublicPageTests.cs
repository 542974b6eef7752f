using System.Net;
using Microsoft.Extensions.Configuration;
using Sasaeai.Bot.Pages;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Package;

/// <summary>Privacy, terms and who runs it: what anybody may read, without a token.</summary>
public sealed class PublicPageTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/privacy")]
    [InlineData("/terms")]
    [InlineData("/about")]
    public async Task Without_settings_a_page_says_that_it_is_a_sample_and_can_do_nothing_in_the_browser(string path)
    {
        await using var door = await DoorHost.StartAsync(azurite.NewAccount());
        using var response = await door.Client.GetAsync(new Uri(path, UriKind.Relative), Ct);
        var html = await response.Content.ReadAsStringAsync(Ct);

        Assert.Equal((HttpStatusCode.OK, "text/html; charset=utf-8"), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        Assert.Contains($"<p class=\"sample\" role=\"note\">{PageHtml.SampleMark}</p>", html, StringComparison.Ordinal);
        Assert.Contains("<section lang=\"en\">", html, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("noindex", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("://", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_operator_wrote_is_shown_as_text()
    {
        await using var door = await DoorHost.StartAsync(
            azurite.NewAccount(), settings: [("Pages:Operator", "見本市 <b>福祉課</b>"), ("Pages:Contact", "043-000-0000\"><script>")]);
        var html = await door.Client.GetStringAsync(new Uri("/about", UriKind.Relative), Ct);

        Assert.Contains("運営者: 見本市 &lt;b&gt;福祉課&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("問い合わせ先: 043-000-0000&quot;&gt;&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain(PageHtml.SampleMark, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_operator_has_own_pages_the_bot_s_addresses_lead_there()
    {
        await using var door = await DoorHost.StartAsync(azurite.NewAccount(), settings: [("Pages:PrivacyUrl", "https://www.example.jp/privacy")]);
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = door.Client.BaseAddress };
        using var privacy = await browser.GetAsync(new Uri("/privacy", UriKind.Relative), Ct);
        using var terms = await browser.GetAsync(new Uri("/terms", UriKind.Relative), Ct);

        Assert.Equal((HttpStatusCode.Redirect, "https://www.example.jp/privacy"), (privacy.StatusCode, privacy.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.OK, terms.StatusCode);
    }

    [Fact]
    public async Task A_page_can_be_looked_for_without_its_text_and_takes_nothing()
    {
        await using var door = await DoorHost.StartAsync(azurite.NewAccount());
        using var look = await door.Client.SendAsync(new(HttpMethod.Head, "/privacy"), Ct);
        using var post = await door.Client.PostAsync(new Uri("/privacy", UriKind.Relative), new StringContent("x"), Ct);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.MethodNotAllowed), (look.StatusCode, post.StatusCode));
        Assert.Empty(await look.Content.ReadAsByteArrayAsync(Ct));
    }

    [Theory]
    [InlineData("Pages:PrivacyUrl", "http://www.example.jp/")]
    [InlineData("Pages:TermsUrl", "/terms")]
    [InlineData("Pages:WebsiteUrl", "https://name:word@www.example.jp/")]
    [InlineData("Pages:Operator", "千葉市の地域福祉をみんなで支え合うための長い名前の課と長い名前の係の長い名前")]
    public async Task A_wrong_setting_stops_the_start_with_its_name(string setting, string value)
    {
        var stopped = await Assert.ThrowsAsync<InvalidOperationException>(() => DoorHost.StartAsync(azurite.NewAccount(), settings: [(setting, value)]));
        Assert.Contains(setting, stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_setting_is_a_missing_one()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Pages:PrivacyUrl", " "), new("Pages:Operator", " 見本市 ")]).Build();
        Assert.Equal(new PageSettings(null, null, null, "見本市", null), PageSettings.Read(configuration));
    }
}
