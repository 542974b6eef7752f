using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Answers;

/// <summary>
/// 小さな数のあるところ: areas, months and 種類 in which one report has 1–4 people. All people of one of them together stand in answers, so none of its
/// reports says how many it had (decision 0075). Pure.
/// </summary>
internal sealed class SmallUnits
{
    private readonly HashSet<(string Area, int Year, int Month, string Kind)> units;

    private SmallUnits(IEnumerable<ActivityReport> reports) =>
        units = [.. reports.Where(r => r is { IsCounted: true, NoActivity: false, Participants: { } n } && ShownPeople.IsFew(n)).Select(Unit)];

    /// <summary>Of whole months: of a part of one it would be forgotten what lies in the rest.</summary>
    public static SmallUnits Of(IEnumerable<ActivityReport> reports) => new(reports);

    /// <summary>None of its people may be told to who may not see small counts.</summary>
    public bool Has(ActivityReport report) => units.Contains(Unit(report));

    private static (string Area, int Year, int Month, string Kind) Unit(ActivityReport r) => (r.Area, r.HeldOn.Year, r.HeldOn.Month, r.Kind);
}
