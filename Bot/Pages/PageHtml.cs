using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Sasaeai.Bot.Pages;

/// <summary>A page as HTML: no script, no picture, nothing from elsewhere.</summary>
internal static class PageHtml
{
    /// <summary>Stands at the top of a page that nobody answers for yet.</summary>
    public const string SampleMark = "見本。公開前に差し替えてください";

    private const string Style =
        "body{max-width:42em;margin:0 auto;padding:1.5em;font:1.0625em/1.8 sans-serif;color:#1b1b1b;background:#fff}"
        + "h1{font-size:1.5em}h2{font-size:1.15em;margin-top:1.6em}"
        + ".sample{padding:.8em 1em;border:3px solid #8a4b00;background:#fff4e0;font-weight:bold}"
        + "footer{margin-top:2em;border-top:1px solid #767676}a{display:inline-block;margin-right:1.5em;color:#17605a}";

    // Settings are typed by the operator, not by this program.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>What a browser may do with such a page: draw it with its own style, nothing else.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The whole document, as UTF-8.</summary>
    public static byte[] Of(Page page)
    {
        var html = new StringBuilder()
            .Append("<!doctype html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append("<title>").Append(Encoder.Encode(page.Title)).Append("</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n<main>\n");
        if (page.IsSample) html.Append("<p class=\"sample\" role=\"note\">").Append(SampleMark).Append("</p>\n");
        html.Append("<h1>").Append(Encoder.Encode(page.Title)).Append("</h1>\n");
        foreach (var section in page.Sections)
        {
            html.Append("<h2>").Append(Encoder.Encode(section.Heading)).Append("</h2>\n");
            Append(html, section.Sentences);
        }

        html.Append("<section lang=\"en\">\n<h2>In English</h2>\n");
        if (page.IsSample) html.Append("<p>This page is a sample. Replace it before going public.</p>\n");
        Append(html, page.InEnglish);
        html.Append("</section>\n</main>\n<footer>\n<p>");
        html.Append($"<a href=\"{PageSettings.AboutPath}\">このボットについて</a> ");
        html.Append($"<a href=\"{PageSettings.PrivacyPath}\">プライバシー</a> ");
        html.Append($"<a href=\"{PageSettings.TermsPath}\">利用の決まり</a></p>\n</footer>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static void Append(StringBuilder html, IReadOnlyList<string> sentences)
    {
        html.Append("<ul>\n");
        foreach (var sentence in sentences) html.Append("<li>").Append(Encoder.Encode(sentence)).Append("</li>\n");
        html.Append("</ul>\n");
    }
}
