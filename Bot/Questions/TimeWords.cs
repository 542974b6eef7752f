using System.Globalization;
using System.Text.RegularExpressions;
using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Questions;

/// <summary>時の言葉: from a match of <see cref="TimeReader"/> to days. Pure.</summary>
internal static class TimeWords
{
    /// <summary>As people count years of office, and as reports are counted; null for a day that no calendar has.</summary>
    public static (DaySpan Plain, DaySpan OfReports)? Days(Match match, DateOnly today)
    {
        if (match.Groups["word"] is { Success: true } word) return Same(Relative(word.ValueSpan, today));
        if (Number(match, "years") is { } years) return Same(SpanText.Of(new FiscalYear(FiscalYear.Of(today).BeginsIn - years + 1).FirstDay, FiscalYear.Of(today).LastDay));
        if (match.Groups["sm"].Success) return Same(Slashed(match, today));
        var year = match.Groups["y"].Success ? Year(match.Groups["y"].ValueSpan, today) : null;
        if (match.Groups["y"].Success && year is null) return null;
        if (match.Groups["half"].Success || match.Groups["q"].Success) return Same(Part(match, year, today));
        if (match.Groups["m"].Success) return Same(Months(match, year, today));
        return year is { } named ? Years(match, named, today) : null;
    }

    private static (DaySpan, DaySpan)? Same(DaySpan? span) => span is null ? null : (span, span);

    private static DaySpan Relative(ReadOnlySpan<char> word, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return word switch
        {
            "今月" => OfMonth(month),
            "先月" or "前月" => OfMonth(month.AddMonths(-1)),
            "先々月" => OfMonth(month.AddMonths(-2)),
            "今週" => SpanText.Of(monday, monday.AddDays(6)),
            "先週" => SpanText.Of(monday.AddDays(-7), monday.AddDays(-1)),
            "先々週" => SpanText.Of(monday.AddDays(-14), monday.AddDays(-8)),
            "今日" or "きょう" or "本日" => SpanText.Of(today, today),
            "昨日" or "きのう" => SpanText.Of(today.AddDays(-1), today.AddDays(-1)),
            "一昨日" or "おととい" => SpanText.Of(today.AddDays(-2), today.AddDays(-2)),
            _ => DaySpan.Ever,
        };
    }

    private static DaySpan OfMonth(DateOnly first) => SpanText.Of(first, first.AddMonths(1).AddDays(-1));

    // A year with what was said of it: 年度 or 年; relative ones counted from today.
    private static (int BeginsIn, bool Fiscal)? Year(ReadOnlySpan<char> said, DateOnly today)
    {
        var fiscal = said.EndsWith("度") || (said.Length > 0 && char.IsAsciiDigit(said[^1])) || said.EndsWith("度前");
        var current = fiscal ? FiscalYear.Of(today).BeginsIn : today.Year;
        if (said.EndsWith("前"))
        {
            // 「2年前」 of reports is two 年度 before; of an office two calendar years.
            return int.TryParse(said[..said.IndexOf('年')], NumberStyles.None, CultureInfo.InvariantCulture, out var back) ? (current - back, fiscal) : null;
        }

        var name = said.TrimEnd("度");
        return name switch
        {
            "今年" or "本年" => (current, fiscal),
            "昨年" or "去年" or "前年" or "前の年" => (current - 1, fiscal),
            "一昨年" or "おととし" => (current - 2, fiscal),
            _ => DateReading.FiscalYear(said.ToString()) is { } year ? (year.BeginsIn, fiscal) : null,
        };
    }

    // 去年, 2025年: reports are counted by 年度. From January to March 今年 is still the 年度 that began last year.
    private static FiscalYear OfReports((int BeginsIn, bool Fiscal) year, ReadOnlySpan<char> said, DateOnly today) =>
        new(!year.Fiscal && IsRelative(said) && today.Month < 4 ? year.BeginsIn - 1 : year.BeginsIn);

    private static bool IsRelative(ReadOnlySpan<char> said) => !char.IsAsciiDigit(said[0]) && said[0] is not ('令' or '平' or '昭' or 'r' or 'h' or 's') || said.EndsWith("前");

    private static (DaySpan Plain, DaySpan OfReports)? Years(Match match, (int BeginsIn, bool Fiscal) year, DateOnly today)
    {
        var said = match.Groups["y"].ValueSpan;
        var from = OfReports(year, said, today);
        var choice = year.Fiscal ? SpanChoice.Said : SpanChoice.YearAsFiscal;
        if (match.Groups["y2"].Success)
        {
            if (Year(match.Groups["y2"].ValueSpan, today) is not { } second) return null;
            var to = OfReports(second, match.Groups["y2"].ValueSpan, today);
            return from.CompareTo(to) <= 0 ? Same(SpanText.Of(from.FirstDay, to.LastDay, choice)) : Same(SpanText.Of(to.FirstDay, from.LastDay, choice));
        }

        if (match.Groups["open"].Success) return Same(from.FirstDay <= today ? SpanText.Of(from.FirstDay, FiscalYear.Of(today).LastDay) : null);
        if (match.Groups["until"].Success) return Same(SpanText.Of(DateOnly.MinValue, from.LastDay));
        var plain = year.Fiscal ? SpanText.Of(new FiscalYear(year.BeginsIn)) : SpanText.Of(new(year.BeginsIn, 1, 1), new DateOnly(year.BeginsIn, 12, 31));
        return (plain, SpanText.Of(from, choice));
    }

    private static DaySpan? Part(Match match, (int BeginsIn, bool Fiscal)? year, DateOnly today)
    {
        var (first, months) = match.Groups["q"] is { Success: true } q
            ? ((q.ValueSpan[0] - '1') * 3, 3)
            : (match.Groups["half"].ValueSpan[0] is '上' or '前' ? 0 : 6, 6);
        var of = year is { } named ? OfReports(named, match.Groups["y"].ValueSpan, today) : FiscalYear.Of(today);
        var from = of.FirstDay.AddMonths(first);
        if (year is null && from > today) from = from.AddYears(-1);
        return SpanText.Of(from, from.AddMonths(months).AddDays(-1), year is null ? SpanChoice.Latest : SpanChoice.Said);
    }

    private static DaySpan? Months(Match match, (int BeginsIn, bool Fiscal)? year, DateOnly today)
    {
        if (Number(match, "m") is not (>= 1 and <= 12 and var m)) return null;
        var day = Number(match, "d");
        if (First(year, m, day, today) is not { } from) return null;
        var choice = year is null && day is null ? SpanChoice.Latest : SpanChoice.Said;
        var to = day is null ? from.AddMonths(1).AddDays(-1) : from;
        if (Number(match, "m2") is { } m2)
        {
            if (m2 is < 1 or > 12) return null;
            var second = match.Groups["y2"].Success ? Year(match.Groups["y2"].ValueSpan, today) : null;
            if (match.Groups["y2"].Success && second is null) return null;
            var begins = second is { } named ? First(named, m2, null, today) : new DateOnly(m2 >= m ? from.Year : from.Year + 1, m2, 1);
            if (begins is not { } last) return null;
            to = Number(match, "d2") is { } d2 ? Day(last.Year, last.Month, d2) ?? DateOnly.MinValue : last.AddMonths(1).AddDays(-1);
        }
        else if (Number(match, "d2") is { } d2)
        {
            to = Day(from.Year, from.Month, d2) ?? DateOnly.MinValue;
        }

        if (match.Groups["open"].Success || (match.ValueSpan.EndsWith("から") && Number(match, "m2") is null)) to = FiscalYear.Of(today).LastDay;
        if (match.Groups["until"].Success && Number(match, "m2") is null && Number(match, "d2") is null) from = FiscalYear.Of(from).FirstDay;
        return from <= to ? SpanText.Of(from, to, choice) : null;
    }

    // A month of a 年度 lies in its own calendar year; without a year it is the latest that has begun, a day the latest that is not in the future.
    private static DateOnly? First((int BeginsIn, bool Fiscal)? year, int month, int? day, DateOnly today)
    {
        if (year is { } named) return Day(named.BeginsIn + (named.Fiscal && month < 4 ? 1 : 0), month, day ?? 1);
        return Day(today.Year, month, day ?? 1) is { } this_ && this_ <= today ? this_ : Day(today.Year - 1, month, day ?? 1);
    }

    private static DaySpan? Slashed(Match match, DateOnly today)
    {
        if (Number(match, "sm") is not (>= 1 and <= 12 and var month)) return null;
        var year = Number(match, "sy");
        if (Number(match, "sd") is not { } day) return year is { } y ? OfMonth(new(y, month, 1)) : null;
        var from = year is { } named ? Day(named, month, day) : First(null, month, day, today);
        if (from is not { } first) return null;
        if (match.Groups["until"].Success && Number(match, "sd2") is null) return SpanText.Of(FiscalYear.Of(first).FirstDay, first);
        if (Number(match, "sd2") is not { } lastDay) return SpanText.Of(first, first);
        return Day(first.Year, Number(match, "sm2") ?? month, lastDay) is { } last && first <= last ? SpanText.Of(first, last) : null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && year is > 1900 and < 2200 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;
}
