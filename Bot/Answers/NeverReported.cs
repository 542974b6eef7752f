using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Answers;

/// <summary>一度も報告のない地区部会: areas that were there and have no counted report in the whole span. Pure.</summary>
/// <param name="Silent">Neither a report nor 活動なし.</param>
/// <param name="NoActivity">活動なし alone.</param>
internal sealed record NeverReported(IReadOnlyList<DistrictArea> Silent, IReadOnlyList<DistrictArea> NoActivity, int Areas)
{
    /// <summary>Of the wards and years of which something was recorded.</summary>
    public static NeverReported Of(Extent extent, Days days, IReadOnlyList<WardYear> totals, City city)
    {
        var known = totals.Where(t => t.Areas.Count > 0 || t.Year.Contains(days.Today)).ToList();
        var (silent, noActivity, all) = (new List<DistrictArea>(), new List<DistrictArea>(), 0);
        foreach (var area in extent.AreasIn(days, city))
        {
            var years = known.Where(t => t.Ward.Ward.Code == area.WardCode).ToList();
            if (years.Count == 0) continue;
            all++;
            var parts = years.Where(y => y.Areas.ContainsKey(area.Id)).Select(y => (Totals: y.Areas[area.Id], From: Later(days.From, y.Year.FirstDay), To: Earlier(days.To, y.Year.LastDay))).ToList();
            if (parts.Exists(p => p.Totals.HasAnythingIn(p.From, p.To) && !p.Totals.HasOnlyNoActivityIn(p.From, p.To))) continue;
            (parts.Exists(p => p.Totals.HasAnythingIn(p.From, p.To)) ? noActivity : silent).Add(area);
        }

        return new(silent, noActivity, all);
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
