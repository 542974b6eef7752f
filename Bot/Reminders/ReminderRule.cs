using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Reminders;

/// <summary>リマインドの決まり: when a ward's people are reminded of one 種別.</summary>
/// <param name="On">False: nobody is reminded.</param>
/// <param name="Days">Days from the 期限, in order; negative ones lie before it.</param>
/// <param name="Hour">Of the day in Asia/Tokyo, 8 to 19.</param>
/// <param name="Tries">After so many the secretariat is written to instead of the person.</param>
internal sealed record ReminderRule(bool On, IReadOnlyList<int> Days, int Hour, int Tries)
{
    /// <summary>種別 of the meetings of a council, which is none of the periods'.</summary>
    public const string Meeting = "会議";

    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    /// <summary>When it was set: a moment that had passed by then does not come because of it.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>What holds until the secretariat says otherwise.</summary>
    public static ReminderRule Usual(string purpose) => purpose switch
    {
        Plans.ReportingPeriod.Reporting => new(true, [-7, -1, 3, 10], 9, 3),
        Meeting => new(true, [-7, -1], 9, 2),
        _ => new(true, [-14, -3], 9, 2),
    };

    /// <summary>
    /// The moments for one 期限, each with its number from 1. A day on which the office is closed moves: before the 期限 and on
    /// it to the open day before, afterwards to the open day after. Two that meet on one day are one.
    /// </summary>
    /// <param name="after">What is due is not complete before the end of this day; nobody is reminded until then. Null for no such day.</param>
    public IReadOnlyList<(DateTimeOffset At, int Number)> Moments(DateOnly due, DateOnly? after = null) => !On ? [] : [.. Days.Order()
        .Select(n => OpenDay(due, n))
        .Where(day => after is not { } end || day > end)
        .Distinct()
        .Select((day, i) => (At(day), i + 1))];

    /// <summary>The open day for so many days from a 期限.</summary>
    public static DateOnly OpenDay(DateOnly due, int days) => days <= 0 ? BusinessDays.OnOrBefore(due.AddDays(days)) : BusinessDays.OnOrAfter(due.AddDays(days));

    /// <summary>That day at the hour of the rule.</summary>
    public DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new(Hour, 0)), Tokyo);

    /// <summary>The same moments, whenever it was set.</summary>
    public bool IsAs(ReminderRule other) => (On, Hour, Tries) == (other.On, other.Hour, other.Tries) && Days.Order().SequenceEqual(other.Days.Order());
}
