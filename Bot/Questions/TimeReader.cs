using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Questions;

/// <summary>いつのことか, where it stands in a normalised text.</summary>
/// <param name="Plain">As people count years of office: 「年」 is a calendar year, 「年度」 April to March.</param>
/// <param name="OfReports">As reports are counted: a year is a 年度, and says so.</param>
internal readonly record struct TimeFound(int At, int Length, DaySpan Plain, DaySpan OfReports);

/// <summary>
/// いつのことか: which days a sentence means. R7 alone is 年度, as people write it; a month without its year is the latest that has begun. Pure.
/// </summary>
internal static partial class TimeReader
{
    /// <summary>Every time in the text, in order. What no calendar has is not found, and so stays unread.</summary>
    public static IReadOnlyList<TimeFound> Find(string text, DateOnly today)
    {
        List<TimeFound> found = [];
        for (var match = Pattern().Match(text); match.Success; match = match.NextMatch())
        {
            if (TimeWords.Days(match, today) is var (plain, ofReports)) found.Add(new(match.Index, match.Length, plain, ofReports));
        }

        return found;
    }

    private const string AYear = "前の年度?|一昨年度?|おととし|昨年度?|去年度?|前年度?|今年度?|本年度?|[0-9]{1,2}年度?前|(?:令和|平成|昭和|r|h|s)(?:[0-9]{1,2}|元)(?:年度|年|(?=[^0-9人名回件]|$))|[12][0-9]{3}(?:年度|年)";

    [GeneratedRegex(
        // 2026/6/3, 2026/6, 6/3
        "(?:(?<sy>[12][0-9]{3})/)?(?<sm>[0-9]{1,2})/(?<sd>[0-9]{1,2})(?![0-9/])(?:(?:から|〜)(?:(?<sm2>[0-9]{1,2})/)?(?<sd2>[0-9]{1,2})日?)?(?<until>まで)?"
        + "|(?<sy>[12][0-9]{3})/(?<sm>[0-9]{1,2})(?![0-9/])"
        // [年の] 上半期, 第1四半期, 4月[3日] [から [年の] 9月[3日]]
        + "|(?:(?<y>" + AYear + ")の?)?(?:(?<half>上半期|上期|前期|前半|下半期|下期|後期|後半)|第?(?<q>[1-4])(?:四半期|q)|(?<m>[0-9]{1,2})月(?!ほど|くらい|間)(?:分|中|度)?(?:(?<d>[0-9]{1,2})日)?(?:(?:から|〜|より)(?:(?:(?<y2>" + AYear + ")の?)?(?<m2>[0-9]{1,2})月(?:分|中)?)?(?:(?<d2>[0-9]{1,2})日)?)?)(?<until>まで)?(?<open>以降|以後)?"
        // 令和5年度[から令和7年度][以降]
        + "|(?<y>" + AYear + ")(?:1年間|1年|全体|いっぱい|中)?(?:(?:から|〜|と)(?<y2>" + AYear + "))?(?<until>まで)?(?<open>以降|以後|からの|から)?"
        + "|(?:ここ|この|直近の?|過去|最近の?)(?<years>[0-9])年(?:間|度分|度間|分)?"
        + "|(?<word>先々月|先月|今月|前月|先々週|先週|今週|一昨日|おととい|昨日|きのう|今日|きょう|本日|これまでの?全部|これまで|今までの?|全期間|全年度|今まで|ずっと)(?:分)?(?:1か月|1ヶ月)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
