using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Questions;

namespace Sasaeai.Bot.Answers;

/// <summary>期間: the days of a question that can have reports, from 2000 until today and at most ten 年度. Pure.</summary>
/// <param name="Said">As it was asked; null: this 年度.</param>
internal sealed record Days(DateOnly From, DateOnly To, DaySpan? Said, DateOnly Today)
{
    private const int MostYears = 10;
    private static readonly DateOnly Earliest = new FiscalYear(2000).FirstDay;

    /// <summary>The days, or null where all of them are still to come or before anything could be stored.</summary>
    public static Days? Of(DaySpan? span, DateOnly today)
    {
        var from = span?.From ?? FiscalYear.Of(today).FirstDay;
        var to = span?.To ?? today;
        to = to < today ? to : today;
        from = from < Earliest ? Earliest : from;
        if (to < from) return null;
        var oldest = new FiscalYear(FiscalYear.Of(to).BeginsIn - MostYears + 1).FirstDay;
        return new(from < oldest ? oldest : from, to, span, today);
    }

    /// <summary>年度, oldest first.</summary>
    public IReadOnlyList<FiscalYear> Years => [.. Enumerable.Range(FiscalYear.Of(From).BeginsIn, FiscalYear.Of(To).BeginsIn - FiscalYear.Of(From).BeginsIn + 1).Select(y => new FiscalYear(y))];

    /// <summary>Whole months; the current one counts as whole, because nothing is held after today.</summary>
    public bool AreMonths => From.Day == 1 && (To == Today || To.AddDays(1).Day == 1);

    /// <summary>Whole 年度, the current one included.</summary>
    public bool AreYears => From == FiscalYear.Of(From).FirstDay && (To == Today || To == FiscalYear.Of(To).LastDay);

    /// <summary>Go on.</summary>
    public bool AreUnfinished => To == Today;

    /// <summary>The first day of each month, oldest first.</summary>
    public IReadOnlyList<DateOnly> Months
    {
        get
        {
            var first = new DateOnly(From.Year, From.Month, 1);
            return [.. Enumerable.Range(0, ((To.Year - From.Year) * 12) + To.Month - From.Month + 1).Select(first.AddMonths)];
        }
    }

    /// <summary>「令和8年度(2026年度)の 4月1日から6月10日まで」.</summary>
    public string Text
    {
        get
        {
            if (Said == DaySpan.Ever) return $"{SpanText.Of(From, FiscalYear.Of(To).LastDay).Text}(いままでの全部)";
            var isYear = Said is null || (From == FiscalYear.Of(From).FirstDay && FiscalYear.Of(To) == FiscalYear.Of(From) && Said.To == FiscalYear.Of(To).LastDay);
            if (isYear) return AreUnfinished ? $"{FiscalYear.Of(To)}の {Day(From)}から{Day(To)}まで" : $"{FiscalYear.Of(To)}の 1年分";
            if (From != Said!.From) return SpanText.Of(From, To).Text;
            return Said.To > To ? $"{Said.Text}({Day(To)}まで)" : Said.Text;
        }
    }

    /// <summary>What must be said of them: still going on, chosen by the bot, cut.</summary>
    public IEnumerable<string> Remarks
    {
        get
        {
            if (AreUnfinished && Year is not null) yield return "年度の途中です。";
            else if (AreUnfinished && Today.AddDays(1).Day != 1) yield return $"{Today.Month}月の途中です。";
            if (Said?.Choice == SpanChoice.YearAsFiscal) yield return "年は、年度(4月から3月まで)で数えました。";
            if (Said?.Choice == SpanChoice.Latest) yield return "いちばん近い、この期間で調べました。";
            if (Said is { } said && said != DaySpan.Ever && said.From < From) yield return $"{FiscalYear.Of(From)}より前は、調べていません。";
        }
    }

    /// <summary>The one 年度 that they are, or null.</summary>
    public FiscalYear? Year => From == FiscalYear.Of(From).FirstDay && (Said is null || Said.To == FiscalYear.Of(From).LastDay) && FiscalYear.Of(To) == FiscalYear.Of(From) ? FiscalYear.Of(From) : null;

    /// <summary>The same days so many years on.</summary>
    public Days Moved(int years) => new(From.AddYears(years), Month(To, years), null, Today);

    /// <summary>Without the month that has only begun; null where nothing is left.</summary>
    public Days? Elapsed
    {
        get
        {
            if (!AreUnfinished || To.AddDays(1).Day == 1) return this;
            var last = new DateOnly(To.Year, To.Month, 1).AddDays(-1);
            return last < From ? null : this with { To = last };
        }
    }

    private static string Day(DateOnly day) => $"{day.Month}月{day.Day}日";

    // The end of February stays the end of February.
    private static DateOnly Month(DateOnly day, int years) => day.AddDays(1).Day == 1 ? day.AddDays(1).AddYears(years).AddDays(-1) : day.AddYears(years);
}
