using Sasaeai.Bot.Pages;

namespace Sasaeai.Bot.Teams;

/// <summary>公開ページ: three addresses that answer anybody, without a token, and know nothing about people.</summary>
internal static class PublicPages
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// <c>/privacy</c> and <c>/terms</c>: the operator's own pages where the settings name them, else samples that say so. <c>/about</c>.
    /// Wrong settings stop the start with their names.
    /// </summary>
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var settings = PageSettings.Read(app.ServiceProvider.GetRequiredService<IConfiguration>());
        if (settings.Problems().FirstOrDefault() is { } problem) throw new InvalidOperationException(problem);
        Map(app, PageSettings.PrivacyPath, settings.PrivacyUrl, SamplePages.Privacy(settings));
        Map(app, PageSettings.TermsPath, settings.TermsUrl, SamplePages.Terms(settings));
        Map(app, PageSettings.AboutPath, settings.WebsiteUrl, SamplePages.About(settings));
    }

    // Made once: what it says changes with the settings, and those with a restart.
    private static void Map(IEndpointRouteBuilder app, string path, string? elsewhere, Page page)
    {
        var html = PageHtml.Of(page);
        app.MapMethods(path, Reading, (HttpContext context) =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.CacheControl = "public, max-age=300";
            if (elsewhere is not null) return Results.Redirect(elsewhere);
            headers.ContentSecurityPolicy = PageHtml.ContentSecurityPolicy;
            if (page.IsSample) headers["X-Robots-Tag"] = "noindex";
            return Results.Bytes(html, "text/html; charset=utf-8");
        });
    }
}
