using Sasaeai.Bot.Import;
using Sasaeai.Bot.Plans;

namespace Sasaeai.Bot.Reports;

/// <summary>取消の取消: how long 取消 can be taken back. Pure.</summary>
internal static class Restoring
{
    /// <summary>The 期限 of the 報告期間 in which the activity lies; null when there is none: then the closing of the year is the end.</summary>
    public static DateOnly? Until(ActivityReport report, MasterSnapshot master) => Period(report, master)?.DueOn;

    /// <summary>Not too late.</summary>
    public static bool IsInTime(ActivityReport report, MasterSnapshot master, DateOnly today) => Until(report, master) is not { } due || today <= due;

    private static ReportingPeriod? Period(ActivityReport report, MasterSnapshot master) =>
        master.Plans.PeriodsOf(report.Ward, report.Year).FirstOrDefault(p => p.Begins <= report.HeldOn && report.HeldOn <= p.Ends);
}
