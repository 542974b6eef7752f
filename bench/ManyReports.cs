using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bench;

/// <summary>Any number of past reports, four rows each: every area alike, every day from the beginning of the year before alike.</summary>
internal sealed class ManyReports(MasterSnapshot master, DateOnly today)
{
    /// <summary>So many.</summary>
    public IEnumerable<ActivityReport> Of(int count)
    {
        var first = FiscalYear.Of(today).Previous.FirstDay;
        var areas = master.City.Areas.Where(a => a.IsValidOn(first) && a.IsValidOn(today)).ToList();
        var days = today.DayNumber - first.DayNumber;
        return Enumerable.Range(0, count).Select(n => Report(
            areas[n % areas.Count], first.AddDays((int)((long)n * days / count)), ActivityKind.All[n / areas.Count % ActivityKind.All.Count], n));
    }

    private ActivityReport Report(DistrictArea area, DateOnly day, ActivityKind kind, int n)
    {
        var year = FiscalYear.Of(day);
        var items = master.Plans.ItemsOf(area.WardCode, year);
        return new(
            ReceiptNumber.New(year, area.WardCode), area.WardCode, area.Id, day, null, "ふれあいの会", kind.Code, "見本公民館",
            1, 10 + (n % 40), false, false, ["町内自治会", "老人クラブ"], [items[n % items.Count].Id],
            "季節の歌をみんなで歌いました。", "はじめての方がいらっしゃいました。", null, [], null, false, false,
            ReportStatus.ConfirmedBySecretariat, 1, null, new(day, new TimeOnly(18, 0), TimeSpan.FromHours(9)));
    }
}
