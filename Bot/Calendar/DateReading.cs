using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Calendar;

/// <summary>日付・年度の読み取り: dates and years as people write them, with digits of any width.</summary>
internal static partial class DateReading
{
    /// <summary>
    /// <c>2026-04-01</c>, <c>2026/4/1</c>, <c>2026年4月1日</c>, <c>令和8年4月1日</c>, <c>R8.4.1</c>; null for anything else and
    /// for days that no calendar has. A year of an era that had ended by then (平成32年) is read as it was meant.
    /// </summary>
    public static DateOnly? Date(string text)
    {
        var match = DatePattern().Match(Narrow(text));
        if (!match.Success || Year(match) is not { } year)
        {
            return null;
        }

        var (month, day) = (Number(match.Groups["m"]), Number(match.Groups["d"]));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary><c>2026</c>, <c>2026年度</c>, <c>令和8年度</c>, <c>R8</c>, 平成31年度 and 令和元年度 (both 2019); null for anything else.</summary>
    public static FiscalYear? FiscalYear(string text)
    {
        var match = YearPattern().Match(Narrow(text));
        return match.Success && Year(match) is { } year ? new FiscalYear(year) : null;
    }

    private static int? Year(Match match)
    {
        var number = match.Groups["y"].Value == "元" ? 1 : Number(match.Groups["y"]);
        var year = match.Groups["era"].Value.ToUpperInvariant() switch
        {
            "令和" or "R" => number + 2018,
            "平成" or "H" => number + 1988,
            "昭和" or "S" => number + 1925,
            _ => number >= 1000 ? number : 0,
        };
        return number >= 1 && year is >= 1900 and <= 2199 ? year : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    // NFKC also turns ㋿ into 令和.
    private static string Narrow(string text) => text.Normalize(NormalizationForm.FormKC).Trim();

    [GeneratedRegex("^(?<era>令和|平成|昭和|[RHSrhs])?(?<y>[0-9]{1,4}|元)(?:[-/.]|年)(?<m>[0-9]{1,2})(?:[-/.]|月)(?<d>[0-9]{1,2})日?$", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();

    [GeneratedRegex("^(?<era>令和|平成|昭和|[RHSrhs])?(?<y>[0-9]{1,4}|元)(?:年度?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
