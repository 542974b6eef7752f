using System.Globalization;

namespace Sasaeai.Bot.Tests.Reminders;

/// <summary>What one person is to get at one moment.</summary>
/// <param name="About">区コード and 期限, or the day of the meeting.</param>
/// <param name="Subject">As in the outbox, but <c>m</c> for every meeting.</param>
/// <param name="Person">Who gets it, or would if they wanted it.</param>
/// <param name="Areas">地区部会ID with blanks between them.</param>
/// <param name="Against">Why they do not get it; empty where they do.</param>
internal sealed record Expected(DateTime At, string Ward, string About, string Subject, string Person, string Areas, string Against = "");

/// <summary>決まりの変更: what a ward's secretariat has set for 報告, and when.</summary>
internal sealed record ChangedRule(string Ward, DateTime Since, int[] Days, int Hour, int Tries);

/// <summary>
/// 一年分の答え: who is to be reminded of what in 令和7年度, worked out from the files of the sample city alone, by another way than the bot's:
/// holidays from a list, and what was reported from the reports themselves.
/// </summary>
internal sealed class ExpectedYear(bool withReports)
{
    private static readonly HashSet<string> Holidays =
    [
        "2025-04-29", "2025-05-03", "2025-05-04", "2025-05-05", "2025-05-06", "2025-07-21", "2025-08-11", "2025-09-15", "2025-09-23", "2025-10-13", "2025-11-03", "2025-11-23",
        "2025-11-24", "2025-12-29", "2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02", "2026-01-03", "2026-01-12", "2026-02-11", "2026-02-23", "2026-03-20",
    ];

    private readonly List<(string Area, DateTime Day)> reported =
        [.. (withReports ? Rows("reports.csv") : []).Where(r => r[20] is not ("取消" or "差戻し")).Select(r => (r[1], Day(r[2])))];

    private ChangedRule? changed;

    private readonly List<string[]> areas = Rows("areas.csv");
    private readonly List<string[]> staff = Rows("staff.csv");
    private readonly List<string[]> periods = Rows("periods.csv");

    /// <summary>The moments of the year, in order.</summary>
    public IReadOnlyList<DateTime> Moments(DateTime from, DateTime to) =>
        [.. periods.SelectMany(p => MomentsOf(p).Select(m => m.At)).Concat(Rows("meetings.csv").SelectMany(m => Days(Day(m[3][..10]), [-7, -1])).Select(d => d.AddHours(9))).Where(m => from < m && m <= to).Distinct().Order()];

    /// <summary>Who is to be reminded at that moment, as things stand.</summary>
    public IReadOnlyList<Expected> At(DateTime at) =>
        [.. periods.SelectMany(p => MomentsOf(p).Where(m => m.At == at).SelectMany(m => Of(p, m.Number, at).Select(who => new Expected(at, p[0], p[6], who.Subject, who.Person, who.Areas)))), .. Meetings(at)];

    /// <summary>Who owes something in a period of 種別 報告, as things stand.</summary>
    public IReadOnlyList<Expected> Open(DateTime at, string ward, string subject) =>
        periods.Single(p => p[0] == ward && $"p-{p[1]}-{p[2]}" == subject) is var p ? [.. Of(p, 1, at).Select(who => new Expected(at, ward, p[6], who.Subject, who.Person, who.Areas))] : [];

    /// <summary>The secretariat has changed its rule.</summary>
    public void Change(ChangedRule rule) => changed = rule;

    /// <summary>Something was handed in on the way.</summary>
    public void Report(string area, DateTime day) => reported.Add((area, day));

    /// <summary>The period of 種別 報告 of a ward whose 期限 that is.</summary>
    public string[] Period(string ward, string due) => periods.Single(p => p[0] == ward && p[6] == due && p[7] == "報告");

    // A moment that was dealt with before the rule was changed is not met again at another hour of its day.
    private IEnumerable<(DateTime At, int Number)> MomentsOf(string[] period)
    {
        var usual = Moments(period, period[7] == "報告" ? [-7, -1, 3, 10] : [-14, -3], 9);
        if (period[7] != "報告" || changed is not { } rule || rule.Ward != period[0]) return usual;
        var before = usual.Where(m => m.At <= rule.Since).ToList();
        return [.. before, .. Moments(period, rule.Days, rule.Hour).Where(m => m.At > rule.Since && before.TrueForAll(b => b.At.Date != m.At.Date))];
    }

    private static IEnumerable<(DateTime At, int Number)> Moments(string[] period, int[] days, int hour) =>
        Days(Day(period[6]), days).Where(d => period[7] != "報告" || d > Day(period[5])).Select((d, i) => (d.AddHours(hour), i + 1));

    private IEnumerable<(string Person, string Areas, string Subject)> Of(string[] period, int number, DateTime at)
    {
        var subject = $"p-{period[1]}-{period[2]}";
        if (period[7] != "報告") return InRole(period[0], period[7] == "評価" ? ["区事務局"] : ["区事務局", "社協区事務所"], "", subject);
        var missing = areas.Where(a => a[1] == period[0] && (a[5].Length == 0 || Day(a[5]) <= Day(period[5])) && (a[6].Length == 0 || Day(a[6]) >= Day(period[4])))
            .Select(a => a[0]).Where(a => !reported.Any(r => r.Area == a && r.Day >= Day(period[4]) && r.Day <= Day(period[5]))).Order(StringComparer.Ordinal).ToList();
        if (missing.Count == 0) return [];
        var tries = changed is { } rule && rule.Ward == period[0] && at > rule.Since ? rule.Tries : 3;
        if (number > tries) return InRole(period[0], ["区事務局"], string.Join(' ', missing), $"e{subject[1..]}");
        return staff.Where(s => s[2] is "CSW" or "地区部会" && s[3] == period[0])
            .Select(s => (s[0], string.Join(' ', missing.Where(a => s[4].Length == 0 || s[4].Split(';').Contains(a))), subject)).Where(s => s.Item2.Length > 0);
    }

    private IEnumerable<(string, string, string)> InRole(string ward, string[] roles, string about, string subject) => staff.Where(s => roles.Contains(s[2]) && s[3] == ward).Select(s => (s[0], about, subject));

    private static IEnumerable<Expected> Meetings(DateTime at) =>
        from meeting in Rows("meetings.csv")
        let day = Day(meeting[3][..10])
        where Days(day, [-7, -1]).Any(d => d.AddHours(9) == at)
        from member in Rows("members.csv")
        where member[0] == meeting[0] && member[9].Length > 0 && Day(member[7]) <= at.Date && (member[8].Length == 0 || at.Date <= Day(member[8]))
        select new Expected(at, meeting[0][2..], meeting[3][..10], "m", member[9], "");

    /// <summary>The open day after that one.</summary>
    public static DateTime NextOpenDay(DateTime day) => OpenDay(day.AddDays(1), 1);

    private static IEnumerable<DateTime> Days(DateTime due, int[] days) => days.Select(n => OpenDay(due.AddDays(n), n <= 0 ? -1 : 1)).Distinct().Order();

    private static DateTime OpenDay(DateTime day, int step)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Holidays.Contains(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) day = day.AddDays(step);
        return day;
    }

    private static List<string[]> Rows(string file) => [.. File.ReadLines(Path.Combine(Repository.Root, "sample", file)).Skip(1).Select(l => l.Split(','))];

    private static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
