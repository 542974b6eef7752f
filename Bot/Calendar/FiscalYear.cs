namespace Sasaeai.Bot.Calendar;

/// <summary>年度: the twelve months from 1 April of <paramref name="BeginsIn"/> to 31 March.</summary>
internal readonly record struct FiscalYear(int BeginsIn) : IComparable<FiscalYear>
{
    /// <summary>The first day, 1 April.</summary>
    public DateOnly FirstDay => new(BeginsIn, 4, 1);

    /// <summary>The last day, 31 March.</summary>
    public DateOnly LastDay => new(BeginsIn + 1, 3, 31);

    /// <summary>昨年度.</summary>
    public FiscalYear Previous => new(BeginsIn - 1);

    /// <summary>The year in which a day lies: January to March belong to the year before.</summary>
    public static FiscalYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>True when the day lies in this year.</summary>
    public bool Contains(DateOnly day) => Of(day) == this;

    /// <summary>The same month and day so many years on; 29 February becomes 28 February where it must.</summary>
    public DateOnly SameDay(DateOnly day) => day.AddYears(BeginsIn - Of(day).BeginsIn);

    /// <inheritdoc/>
    public int CompareTo(FiscalYear other) => BeginsIn.CompareTo(other.BeginsIn);

    /// <summary>「令和8年度(2026年度)」.</summary>
    public override string ToString() => JapaneseDate.YearText(this);
}
