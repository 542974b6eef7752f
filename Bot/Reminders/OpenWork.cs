using System.Globalization;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Reminders;

/// <summary>残っている仕事 of a ward's staff: what is still to come before their own work can be finished.</summary>
/// <param name="Missing">Periods with areas that have handed in nothing, each with their number.</param>
/// <param name="Awaited">Reports that wait for 部会確認.</param>
internal sealed record OpenWork(IReadOnlyList<(string Period, int Areas)> Missing, int Awaited)
{
    private const int Most = 6;

    /// <summary>In sentences; it is said too that nothing is open.</summary>
    public IReadOnlyList<string> Sentences =>
    [
        Missing.Count == 0 ? "どの地区部会の報告も、出ています。" : $"まだ出ていない報告: {string.Join("、", Missing.Take(Most).Select(m => $"{m.Period} {Number(m.Areas)}地区"))}{(Missing.Count > Most ? $"、ほか{Number(Missing.Count - Most)}回分" : "")}",
        .. Awaited > 0 ? [$"部会確認を待っている報告が、{Number(Awaited)}件あります。"] : Array.Empty<string>(),
    ];

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Counts it.</summary>
internal sealed class OpenWorkCount(MissingAreas missing, ReportStore reports)
{
    private static readonly string[] AboutReports = ["事務局確認", "取りまとめ", "評価"];

    /// <summary>What is open for a period of the staff's; null for work that is not about reports. Two round trips, more above 1,000 reports.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<OpenWork?> OfAsync(ReportingPeriod work, MasterSnapshot master, DateOnly today, CancellationToken ct)
    {
        if (!AboutReports.Contains(work.Purpose, StringComparer.Ordinal) || work.WardCode.Length == 0) return null;
        var open = new List<(string, int)>();
        foreach (var period in master.Plans.PeriodsOf(work.WardCode, work.Year).Where(p => p.Purpose == ReportingPeriod.Reporting && work.Begins <= p.Begins && p.Ends <= work.Ends && p.Ends < today))
        {
            var areas = await missing.OfAsync(new Duty.InPeriod(period), master, ct);
            if (areas.Count > 0) open.Add((period.Name, areas.Count));
        }

        var awaited = (await reports.InWardAsync(work.WardCode, work.Year, ct)).Count(r => Confirming.IsAwaited(r) && work.Begins <= r.HeldOn && r.HeldOn <= work.Ends);
        return new(open, awaited);
    }
}
