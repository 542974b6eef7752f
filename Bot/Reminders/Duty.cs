using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Plans;

namespace Sasaeai.Bot.Reminders;

/// <summary>務め: what somebody is reminded of. Its subject is its key in the outbox, in codes.</summary>
internal abstract record Duty(string Ward, string Subject, DateOnly DueOn)
{
    /// <summary>A period of any 種別: 報告 for the areas' people, the others for staff.</summary>
    internal sealed record InPeriod(ReportingPeriod Period) : Duty(WardOf(Period), $"p-{Number(Period)}", Period.DueOn);

    /// <summary>事務局への引き継ぎ: the areas that were reminded in vain, for the secretariat.</summary>
    internal sealed record HandedOver(ReportingPeriod Period) : Duty(WardOf(Period), $"e-{Number(Period)}", Period.DueOn);

    /// <summary>A meeting of a council, for its members.</summary>
    internal sealed record AtMeeting(Council Council, Meeting Meeting) : Duty(Council.WardCode ?? Occasion.WholeCity, $"m-{Hash(Meeting.Id)}", DateOnly.FromDateTime(Meeting.At));

    /// <summary>種別, as the settings name it.</summary>
    public string Purpose => this switch
    {
        InPeriod p => p.Period.Purpose,
        HandedOver h => h.Period.Purpose,
        _ => ReminderRule.Meeting,
    };

    /// <summary>Every duty of a ward whose 期限 lies between those days.</summary>
    public static IEnumerable<Duty> Of(string ward, DateOnly from, DateOnly to, MasterSnapshot master) =>
    [
        .. master.Plans.DueBetween(ward == Occasion.WholeCity ? "" : ward, from, to).Select(p => new InPeriod(p)),
        .. master.Councils.Councils.Where(c => (c.WardCode ?? Occasion.WholeCity) == ward)
            .SelectMany(c => master.Councils.MeetingsOf(c.Id).Where(m => DateOnly.FromDateTime(m.At) is var day && from <= day && day <= to).Select(m => new AtMeeting(c, m))),
    ];

    /// <summary>The duty of a subject, or null where the master data has it no more.</summary>
    public static Duty? Find(string ward, string subject, MasterSnapshot master)
    {
        if (subject.StartsWith("m-", StringComparison.Ordinal)) return Of(ward, DateOnly.MinValue, DateOnly.MaxValue, master).FirstOrDefault(d => d.Subject == subject);
        if (subject.Split('-') is not [("p" or "e") and var kind, var begins, var number] || !int.TryParse(begins, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        if (master.Plans.FindPeriod(ward == Occasion.WholeCity ? "" : ward, new(year), number) is not { } period) return null;
        return kind == "p" ? new InPeriod(period) : new HandedOver(period);
    }

    /// <summary>What is written at that moment: after the rule's tries it goes to the secretariat.</summary>
    public Duty After(int number, ReminderRule rule) => this is InPeriod { Period: { Purpose: ReportingPeriod.Reporting } period } && number > rule.Tries ? new HandedOver(period) : this;

    /// <summary>Until when nothing can be missing; null where there is no such day.</summary>
    public DateOnly? NotBefore => this is InPeriod { Period: { Purpose: ReportingPeriod.Reporting } period } ? period.Ends : null;

    private static string WardOf(ReportingPeriod period) => period.WardCode.Length == 0 ? Occasion.WholeCity : period.WardCode;

    private static string Number(ReportingPeriod period) => string.Create(CultureInfo.InvariantCulture, $"{period.Year.BeginsIn}-{period.Number}");

    private static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 6));
}
