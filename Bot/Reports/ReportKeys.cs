using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Reports;

/// <summary>Row keys of table Reports, partition = 区コード. Each is one range that somebody reads (docs: storage layout).</summary>
internal static class ReportKeys
{
    /// <summary>The report now. Never moves; its version is the conflict check.</summary>
    public static string Report(string number) => $"R|{number}";

    /// <summary>Copy for lists: year before area, so that a ward's year and an area's year are one range each.</summary>
    public static string InArea(ActivityReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"{AreaYear(report.Year, report.Area)}{report.HeldOn:yyyyMMdd}|{report.Number}");

    /// <summary>Prefix of the copies of one area and year.</summary>
    public static string AreaYear(FiscalYear year, string area) => $"{WardYear(year)}{area}|";

    /// <summary>Prefix of the copies of one year in a ward.</summary>
    public static string WardYear(FiscalYear year) => $"A|{year.BeginsIn:0000}|";

    /// <summary>Prefix of the copies of one ward and year.</summary>
    public static string Year(FiscalYear year) => string.Create(CultureInfo.InvariantCulture, $"A|{year.BeginsIn:0000}|");

    /// <summary>Revision: before, after, who, why.</summary>
    public static string Revision(string number, int revision) => string.Create(CultureInfo.InvariantCulture, $"V|{number}|{revision:0000}");

    /// <summary>What a blank form's ticket became.</summary>
    public static string Ticket(Ticket ticket) => $"K|{ticket}";

    /// <summary>My reports, newest first.</summary>
    public static string Mine(Sender sender, DateTimeOffset storedAt, string number) =>
        string.Create(CultureInfo.InvariantCulture, $"M|{PersonKey.Of(sender)}|{DateTime.MaxValue.Ticks - storedAt.UtcTicks:D19}|{number}");

    /// <summary>One per 取組み項目, for views by item.</summary>
    public static string InItem(ActivityReport report, string item) =>
        string.Create(CultureInfo.InvariantCulture, $"I|{report.Year.BeginsIn:0000}|{item}|{report.Area}|{report.HeldOn:yyyyMMdd}|{report.Number}");

    /// <summary>Prefix of the outbox.</summary>
    public const string EveryOutbox = "O|";

    /// <summary>Outbox: something that is still to be done for a report after its own transaction.</summary>
    public static string Outbox(DateOnly day, string number) => string.Create(CultureInfo.InvariantCulture, $"O|{day:yyyyMMdd}|{number}");
}
