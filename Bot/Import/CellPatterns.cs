using System.Text;
using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Import;

/// <content>How values look, and how they look after Excel had its way with them.</content>
internal abstract partial record CellKind
{
    private static string Narrow(string cell) => cell.Normalize(NormalizationForm.FormKC).Trim();

    private static bool LooksRewritten(string cell) => ExcelError().IsMatch(cell) || ExcelDate().IsMatch(cell) || Scientific().IsMatch(cell);

    [GeneratedRegex("^[0-9A-Za-z._-]{1,40}$")]
    private static partial Regex CodePattern();

    [GeneratedRegex("^[0-9]{5}$")]
    private static partial Regex FiveDigits();

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex FourDigits();

    [GeneratedRegex("^[-−][0-9]+$")]
    private static partial Regex Negative();

    [GeneratedRegex(@"^(?:0|\+)[0-9()+-]{8,19}$")]
    private static partial Regex TelephonePattern();

    [GeneratedRegex("^[1-9][0-9-]{7,11}$")]
    private static partial Regex LostZero();

    [GeneratedRegex("[‐‑‒–—―−ー]")]
    private static partial Regex Hyphens();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    private static partial Regex MailPattern();

    [GeneratedRegex(@"^#(?:[A-Z/0]+[?!]?|#+)$")]
    private static partial Regex ExcelError();

    [GeneratedRegex(@"^(?:[0-9]{4}/[0-9]{1,2}(?:/[0-9]{1,2})?|[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-[0-9]{2})$")]
    private static partial Regex ExcelDate();

    [GeneratedRegex(@"^[0-9](?:\.[0-9]+)?E\+[0-9]{2}$")]
    private static partial Regex Scientific();
}
