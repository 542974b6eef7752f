using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Outbox;

namespace Sasaeai.Bot.Digests;

/// <summary>まとめの間隔.</summary>
internal enum Rhythm
{
    /// <summary>毎週: on the first open day of a week.</summary>
    Weekly,

    /// <summary>毎月: on the first open day of a month.</summary>
    Monthly,
}

/// <summary>まとめの期間: the days that one digest is about, and when it goes out. Every day lies in one weekly and in one monthly digest. Pure.</summary>
internal sealed record DigestSpan(Rhythm Rhythm, DateOnly First, DateOnly Last, DateTimeOffset At)
{
    private const int Hour = 9;
    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    /// <summary>Its subject in the outbox: <c>d-20261116-w</c>.</summary>
    public string Subject => string.Create(CultureInfo.InvariantCulture, $"d-{First:yyyyMMdd}-{(Rhythm == Rhythm.Weekly ? 'w' : 'm')}");

    /// <summary>「11月16日〜22日」, 「10月」.</summary>
    public string Words => Rhythm == Rhythm.Monthly ? string.Create(CultureInfo.InvariantCulture, $"{First.Month}月")
        : First.Month == Last.Month ? string.Create(CultureInfo.InvariantCulture, $"{First.Month}月{First.Day}日〜{Last.Day}日")
        : string.Create(CultureInfo.InvariantCulture, $"{First.Month}月{First.Day}日〜{Last.Month}月{Last.Day}日");

    /// <summary>For the ledger.</summary>
    public string Title => $"まとめ({Words})";

    /// <summary>Those whose moment lies after that one and not after now, oldest first.</summary>
    public static IReadOnlyList<DigestSpan> Between(DateTimeOffset after, DateTimeOffset now)
    {
        var (from, to) = (DateOnly.FromDateTime(after.DateTime), DateOnly.FromDateTime(now.DateTime));
        List<DigestSpan> spans = [];
        for (var monday = Monday(from); monday <= to; monday = monday.AddDays(7))
        {
            if (Weekly(monday) is { } week) spans.Add(week);
        }

        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1)) spans.Add(Monthly(month));
        return [.. spans.Where(s => after < s.At && s.At <= now).OrderBy(s => s.At)];
    }

    /// <summary>The next one after that moment.</summary>
    public static DigestSpan Next(Rhythm rhythm, DateTimeOffset now) => Between(now, now.AddDays(62)).First(s => s.Rhythm == rhythm);

    /// <summary>What an occasion is about, or null.</summary>
    public static DigestSpan? Of(Occasion occasion)
    {
        if (occasion.Subject.Split('-') is not ["d", var first, "w" or "m"] || !DateOnly.TryParseExact(first, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        return Between(Morning(day), Morning(day.AddDays(62))).FirstOrDefault(s => s.Subject == occasion.Subject);
    }

    // A week without an open day (年末年始) has none; the next one tells of it too.
    private static DigestSpan? Weekly(DateOnly monday)
    {
        if (OpenDay(monday) is not { } day) return null;
        var first = monday.AddDays(-7);
        while (OpenDay(first) is null) first = first.AddDays(-7);
        return new(Rhythm.Weekly, first, monday.AddDays(-1), Morning(day));
    }

    private static DigestSpan Monthly(DateOnly month) => new(Rhythm.Monthly, month.AddMonths(-1), month.AddDays(-1), Morning(BusinessDays.OnOrAfter(month)));

    private static DateOnly? OpenDay(DateOnly monday) => BusinessDays.OnOrAfter(monday) is var day && day < monday.AddDays(7) ? day : null;

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateTimeOffset Morning(DateOnly day) => new(day.ToDateTime(new(Hour, 0)), Tokyo);
}
