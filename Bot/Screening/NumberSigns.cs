using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Screening;

/// <summary>電話・郵便番号・メール・個人番号. Every repetition in the patterns has a bound, so that none takes more than a fixed number of steps per character.</summary>
internal static partial class NumberSigns
{
    private static readonly string[] FirmPrefixes = ["0120", "0800", "0570", "0990"];

    public static IEnumerable<Stretch> In(FoldedText text, KnownNames known)
    {
        var figures = text.Figures;
        foreach (Match match in Telephones().Matches(figures))
        {
            var digits = National(match.Value);
            if (IsTelephone(digits) && !IsOfAFirm(match.Value) && !known.IsTelephone(digits)) yield return Of(SignKind.Telephone, match);
        }

        foreach (Match match in LocalTelephones().Matches(figures)) yield return Of(SignKind.Telephone, match.Groups["n"]);
        foreach (Match match in PostalCodes().Matches(figures)) yield return Of(SignKind.PostalCode, match);
        foreach (Match match in PersonalNumbers().Matches(figures)) yield return Of(SignKind.PersonalNumber, match.Groups["n"]);
        foreach (Match match in TwelveDigits().Matches(figures))
        {
            if (HasCheckDigit(KnownNames.Digits(match.Value))) yield return Of(SignKind.PersonalNumber, match);
        }

        foreach (Match match in Mails().Matches(figures))
        {
            if (!known.IsMail(match.Value)) yield return Of(SignKind.Mail, match);
        }
    }

    private static Stretch Of(SignKind kind, Capture at) => new(kind, at.Index, at.Index + at.Length);

    private static string National(string telephone)
    {
        var digits = KnownNames.Digits(telephone);
        return !telephone.StartsWith('+') ? digits : digits.StartsWith("810", StringComparison.Ordinal) ? digits[2..] : "0" + digits[2..];
    }

    // Mobile and IP numbers have 11 digits, all others 10.
    private static bool IsTelephone(string digits) => digits is ['0', not '0', ..]
        && digits.Length == (digits is ['0', '5' or '6' or '7' or '8' or '9', '0', ..] ? 11 : 10);

    // As written, because 080-0… is no 0800.
    private static bool IsOfAFirm(string telephone) => FirmPrefixes.Any(p => telephone.TrimStart('(').StartsWith(p, StringComparison.Ordinal));

    // 行政手続における特定の個人を識別するための番号…に関する省令 第5条: 11 − (Σ Pn × Qn mod 11), 0 for a remainder of 0 or 1.
    private static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var n = 1; n <= 11; n++) sum += (digits[11 - n] - '0') * (n <= 6 ? n + 1 : n - 5);
        var remainder = sum % 11;
        return digits[11] - '0' == (remainder <= 1 ? 0 : 11 - remainder);
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z.-])(?:\+ ?81[- (]{0,2}0?|\(?0)[0-9]{1,4}[-() .・の]{0,2}[0-9]{1,4}[-() .・の]{0,2}[0-9]{3,4}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Telephones();

    [GeneratedRegex("(?:電話|携帯|連絡先|でんわ|TEL|Tel|tel)[^0-9\n]{0,8}(?<n>[0-9]{3}[- の][0-9]{4})(?![-0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex LocalTelephones();

    [GeneratedRegex("〒 ?[0-9]{3}[- の]{0,2}[0-9]{4}(?![0-9])|郵便番号[^0-9\n]{0,6}[0-9]{3}[- の]{0,2}[0-9]{4}(?![0-9])|(?<![-0-9A-Za-z.,/])[0-9]{3}-[0-9]{4}(?![-0-9円人名個枚年歩部m])", RegexOptions.CultureInvariant)]
    private static partial Regex PostalCodes();

    [GeneratedRegex("(?:(?:マイナンバー|個人番号)[^0-9\n]{0,12}(?<n>[0-9](?:[- ]?[0-9]){11})|(?:被保険者|保険者|保険証|受給者|受給者証|口座|手帳|免許証)の?番号[^0-9\n]{0,12}(?<n>[0-9](?:[- ]?[0-9]){5,13}))(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalNumbers();

    [GeneratedRegex("(?<![-0-9A-Za-z.])[0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4}(?![-0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex TwelveDigits();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]{1,64} ?@ ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}", RegexOptions.CultureInvariant)]
    private static partial Regex Mails();
}
