using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;

namespace Sasaeai.Bot.Reminders;

/// <summary>いま何が期日か: the moments that have come and what is to be done about each. Pure.</summary>
internal static class DueMoments
{
    private const int LongestOffset = 40;
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(5);

    /// <summary>From when on a moment can still matter.</summary>
    public static DateTimeOffset From(DateTimeOffset since, DateTimeOffset now) => now - LookBack > since ? now - LookBack : since;

    /// <summary>Every moment of a ward after that one and until now, oldest first.</summary>
    public static IReadOnlyList<(DateTimeOffset At, Duty Duty)> Of(string ward, Rules rules, MasterSnapshot master, DateTimeOffset after, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        return [.. Duty.Of(ward, today.AddDays(-LongestOffset), today.AddDays(LongestOffset), master)
            .SelectMany(duty => rules.Of(ward, duty.Purpose) is var rule && rule.On
                ? rule.Moments(duty.DueOn, duty.NotBefore).Select(m => (m.At, Duty: duty.After(m.Number, rule)))
                : [])
            .Where(m => after < m.At && m.At <= now && !IsOver(m.Duty, now))
            .OrderBy(m => m.At)];
    }

    /// <summary>
    /// Still useful: due on this open day or the one before. A bot that was down for longer lets it go; the next moment comes.
    /// </summary>
    public static bool IsUseful(DateTimeOffset at, DateTimeOffset now) =>
        DateOnly.FromDateTime(at.DateTime) >= BusinessDays.OnOrBefore(DateOnly.FromDateTime(now.DateTime).AddDays(-1));

    /// <summary>People may be written to: an open day, from 8 to 20.</summary>
    public static bool IsAwake(DateTimeOffset now) => now.Hour is >= 8 and < 20 && BusinessDays.IsOpen(DateOnly.FromDateTime(now.DateTime));

    // Nobody is reminded of a meeting that has begun.
    private static bool IsOver(Duty duty, DateTimeOffset now) => duty is Duty.AtMeeting at && at.Meeting.At <= now.DateTime;
}
