using System.Globalization;
using System.Text.RegularExpressions;
using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Questions;

/// <summary>
/// いつのことか: which days a sentence means. 「年」 is a calendar year and 「年度」 April to March, also 去年 and 昨年度; R7 alone is 年度, as
/// people write it. The answer says which it was. Pure.
/// </summary>
internal static partial class TimeReader
{
    /// <summary>Where the first time stands in a normalised text, and the days that it means; null for none.</summary>
    public static (int At, int Length, DaySpan Span)? Find(string text, DateOnly today)
    {
        var match = Pattern().Match(text);
        return match.Success && Days(match, today) is { } span ? (match.Index, match.Length, span) : null;
    }

    private static DaySpan? Days(Match match, DateOnly today)
    {
        if (match.Groups["word"] is { Success: true } word)
        {
            var back = word.ValueSpan switch
            {
                "今年" or "本年" => 0,
                "一昨年" or "おととし" => 2,
                _ => 1,
            };
            return match.Groups["fy"].Success ? Fiscal(new(FiscalYear.Of(today).BeginsIn - back)) : Calendar(today.Year - back);
        }

        if (DateReading.FiscalYear(match.Groups["year"].Value) is not { } year) return null;
        return match.Groups["unit"].Value switch
        {
            "年" when match.Groups["m"].Success => Month(year.BeginsIn, match),
            "年" => Calendar(year.BeginsIn),
            _ => Fiscal(year),
        };
    }

    private static DaySpan? Month(int year, Match match)
    {
        var month = int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12) return null;
        var first = new DateOnly(year, month, 1);
        if (!match.Groups["d"].Success) return new(first, first.AddMonths(1).AddDays(-1), $"{JapaneseDate.CalendarYear(year)}{month}月");
        var day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(first.AddDays(day - 1), first.AddDays(day - 1), JapaneseDate.Full(first.AddDays(day - 1))) : null;
    }

    private static DaySpan Calendar(int year) => new(new(year, 1, 1), new(year, 12, 31), JapaneseDate.CalendarYear(year));

    private static DaySpan Fiscal(FiscalYear year) => new(year.FirstDay, year.LastDay, year.ToString());

    [GeneratedRegex(
        "(?<word>一昨年|おととし|去年|昨年|前年|今年|本年)(?<fy>度)?"
        + "|(?<year>(?:令和|平成|昭和|r|h|s)(?:[0-9]{1,2}|元)|[12][0-9]{3})(?<unit>年度|年|(?=[^0-9]|$))(?:(?<m>[0-9]{1,2})月(?:(?<d>[0-9]{1,2})日)?)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
