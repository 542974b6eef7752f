using System.Text.RegularExpressions;
using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Questions;

/// <summary>活動日の言葉: 6/3, 6月3日(水), 令和8年6月3日, 昨日, 先週の水曜. Pure.</summary>
internal static partial class SaidDay
{
    /// <summary>First and last day; null for one that no calendar has, and for one that is still to come.</summary>
    public static (DateOnly From, DateOnly To)? Read(string text, DateOnly today)
    {
        var said = Bracket().Replace(text, "").Replace(" ", "", StringComparison.Ordinal);
        if (DateReading.Date(said) is { } whole) return whole <= today ? (whole, whole) : null;
        if (Weekday().Match(said) is { Success: true } match) return OfWeek(match, today) is { } day && day <= today ? (day, day) : null;
        if (said is "今朝" or "けさ" or "先ほど" or "さきほど" or "さっき") return (today, today);
        if (said is "昨夜" or "昨晩" or "ゆうべ") return (today.AddDays(-1), today.AddDays(-1));
        var normal = Normalise.Text(said.Replace('.', '/'));
        return TimeReader.Find(normal, today) is [{ At: 0, Plain: var span } time] && time.Length == normal.Length && span.To <= today && span.To.DayNumber - span.From.DayNumber < 32
            ? (span.From, span.To)
            : null;
    }

    private static DateOnly? OfWeek(Match match, DateOnly today)
    {
        var wanted = "月火水木金土日".IndexOf(match.Groups["day"].Value, StringComparison.Ordinal);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return match.Groups["week"].Value switch
        {
            "先々週" => monday.AddDays(wanted - 14),
            "先週" => monday.AddDays(wanted - 7),
            "今週" => monday.AddDays(wanted),
            // この前の日曜, 日曜に: the last one before today.
            _ => Enumerable.Range(1, 7).Select(back => today.AddDays(-back)).First(d => ((int)d.DayOfWeek + 6) % 7 == wanted),
        };
    }

    [GeneratedRegex("\\([月火水木金土日](?:曜日?)?\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex("^(?<week>先々週|先週|今週|この前|こないだ|この間)?の?(?<day>[月火水木金土日])曜?日?$", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
