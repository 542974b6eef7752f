using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Answers;

/// <summary>2つの年度の同じ期間: whole years, or the same months where one of them still goes on. Pure.</summary>
/// <param name="Asked">The days of the question.</param>
/// <param name="Other">The same days of the year beside it.</param>
internal sealed record Versus(Days Asked, Days Other)
{
    /// <summary>The two; null where they are the same year, or where one of them has not begun.</summary>
    public static Versus? Of(Days days, FiscalYear versus)
    {
        var years = versus.BeginsIn - FiscalYear.Of(days.From).BeginsIn;
        if (years == 0 || versus.BeginsIn < 2000 || versus.CompareTo(FiscalYear.Of(days.Today)) > 0 || days.Years.Count > 1) return null;
        var asked = days.Elapsed ?? days;
        var other = asked.Moved(years);
        if (other.From > days.Today) return null;
        if (other.To <= days.Today) return new(asked, other);
        // The other one still goes on.
        other = other with { To = days.Today };
        other = other.Elapsed ?? other;
        return new(asked with { To = other.Moved(-years).To }, other);
    }

    /// <summary>Both are whole years.</summary>
    public bool AreWholeYears => Asked.To == FiscalYear.Of(Asked.From).LastDay && Asked.From == FiscalYear.Of(Asked.From).FirstDay;

    /// <summary>What was compared, as sentences.</summary>
    public IEnumerable<string> Sentences
    {
        get
        {
            yield return AreWholeYears ? "1年分をくらべています。" : $"{Day(Asked.From)}から{Day(Asked.To)}までをくらべています。";
            var today = Asked.Today;
            if (!AreWholeYears && Asked.To.AddDays(1) is var next && (next.Year, next.Month) == (today.Year, today.Month)) yield return $"{today.Month}月は、まだ途中なので入れていません。";
        }
    }

    private static string Day(DateOnly day) => $"{day.Month}月{day.Day}日";
}
