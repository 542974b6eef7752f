using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;

namespace Sasaeai.Bot.Reminders;

/// <summary>いま何が期日か: the moments that have come and what is to be done about each. Pure.</summary>
internal static class DueMoments
{
    private const int LongestOffset = 40;
    private const int Ahead = 400;
    // Longer than any row of days on which offices are closed: what fell due before them is still sent after them.
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(14);

    /// <summary>From when on a moment can still matter.</summary>
    public static DateTimeOffset From(DateTimeOffset since, DateTimeOffset now) => now - LookBack > since ? now - LookBack : since;

    /// <summary>Every moment of a ward after that one and until now, oldest first.</summary>
    public static IReadOnlyList<(DateTimeOffset At, Duty Duty)> Of(string ward, Rules rules, MasterSnapshot master, DateTimeOffset after, DateTimeOffset now) =>
        [.. All(ward, rules, master, now, LongestOffset).Where(m => after < m.At && m.At <= now && !IsOver(m.Duty, now)).OrderBy(m => m.At)];

    /// <summary>Every moment of a ward that is still to come, a year ahead, the next one first.</summary>
    public static IReadOnlyList<(DateTimeOffset At, Duty Duty)> After(string ward, Rules rules, MasterSnapshot master, DateTimeOffset now) =>
        [.. All(ward, rules, master, now, Ahead).Where(m => now < m.At && !IsOver(m.Duty, m.At)).OrderBy(m => m.At)];

    /// <summary>It was dealt with; or something about the same was on the same day, at an hour that held then: nobody hears of it twice a day.</summary>
    public static bool IsDone(DateTimeOffset at, Duty duty, IReadOnlyList<OccasionRecord> records) => records.Any(r =>
        (r.Occasion.Subject == duty.Subject && r.Occasion.At == at)
        || (r is { ForOne: false, Skipped: "" } && r.Occasion.Subject[1..] == duty.Subject[1..] && r.Occasion.At.Date == at.Date));

    /// <summary>
    /// Still useful: due on this open day or the one before. A bot that was down for longer lets it go; the next moment comes.
    /// </summary>
    public static bool IsUseful(DateTimeOffset at, DateTimeOffset now) =>
        DateOnly.FromDateTime(at.DateTime) >= BusinessDays.OnOrBefore(DateOnly.FromDateTime(now.DateTime).AddDays(-1));

    /// <summary>People may be written to: an open day, from 8 to 20.</summary>
    public static bool IsAwake(DateTimeOffset now) => now.Hour is >= 8 and < 20 && BusinessDays.IsOpen(DateOnly.FromDateTime(now.DateTime));

    private static IEnumerable<(DateTimeOffset At, Duty Duty)> All(string ward, Rules rules, MasterSnapshot master, DateTimeOffset now, int ahead)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        return Duty.Of(ward, today.AddDays(-LongestOffset), today.AddDays(ahead), master).SelectMany(duty =>
        {
            var rule = rules.Of(ward, duty.Purpose);
            return rule.Moments(duty.DueOn, duty.NotBefore).Where(m => m.At > rule.Since).Select(m => (m.At, duty.After(m.Number, rule)));
        });
    }

    // Nobody is reminded of a meeting that has begun.
    private static bool IsOver(Duty duty, DateTimeOffset now) => duty is Duty.AtMeeting at && at.Meeting.At <= now.DateTime;
}
