using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Needs;

/// <summary>一覧の1枚: what of a year's memos is asked for. Pure.</summary>
/// <param name="All">Of the year.</param>
/// <param name="Chosen">Of all pages.</param>
/// <param name="From">So many come before this page.</param>
internal sealed record NeedPage(FiscalYear Year, IReadOnlyList<Need> All, string? Area, string? Kind, IReadOnlyList<Need> Chosen, int From)
{
    /// <summary>On this page.</summary>
    public IReadOnlyList<Need> Needs => [.. Chosen.Skip(From).Take(NeedListCard.Most)];

    /// <summary>The year that is asked for: this one or the last.</summary>
    public static FiscalYear YearOf(string? asked, FiscalYear now) => asked == Text(now.Previous.BeginsIn) ? now.Previous : now;

    /// <summary>The page; an area, a 分類 or a place that there is not is not asked for.</summary>
    public static NeedPage Of(FiscalYear year, IReadOnlyList<Need> all, string? area, string? kind, string? after)
    {
        area = all.Any(n => n.Area == area) ? area : null;
        kind = NeedKind.All.FirstOrDefault(k => k == kind);
        var chosen = all.Where(n => (area is null || n.Area == area) && (kind is null || n.Kind == kind)).ToList();
        return new(year, all, area, kind, chosen, int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var shown) && shown < chosen.Count ? shown : 0);
    }

    /// <summary>A number as buttons carry it.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
