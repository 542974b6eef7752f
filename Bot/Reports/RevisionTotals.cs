using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>訂正と合計: the totals out of which a report goes and into which it comes, one row or two.</summary>
internal sealed class RevisionTotals
{
    private readonly (FiscalYear Year, StoredAreaYear Stored) from;
    private readonly (FiscalYear Year, StoredAreaYear Stored) to;

    private RevisionTotals((FiscalYear, StoredAreaYear) from, (FiscalYear, StoredAreaYear) to, AreaYear lastYear) =>
        (this.from, this.to, LastYear) = (from, to, lastYear);

    /// <summary>The totals of the area and year in which the report lies afterwards.</summary>
    public AreaYear Now => to.Stored.Totals;

    /// <summary>The same area's in the year before.</summary>
    public AreaYear LastYear { get; }

    /// <summary>A year that is closed, or null.</summary>
    public FiscalYear? Closed => from.Stored.Locked ? from.Year : to.Stored.Locked ? to.Year : null;

    /// <summary>Reads what is needed, in one round trip; in none where it was read ahead.</summary>
    public static async Task<RevisionTotals> ReadAsync(AreaYearStore store, ActivityReport before, ActivityReport after, CancellationToken ct, TotalsAhead? ahead = null)
    {
        ahead ??= TotalsAhead.None;
        var to = ahead.TakeAsync(store, after.Ward, after.Year, after.Area, ct);
        var from = IsSame(before, after) ? to : ahead.TakeAsync(store, before.Ward, before.Year, before.Area, ct);
        var lastYear = (after.Year.Previous, after.Area) == (before.Year, before.Area) ? from : ahead.TakeAsync(store, after.Ward, after.Year.Previous, after.Area, ct);
        await Task.WhenAll(from, to, lastYear);
        // A copy: where a report moves on by a year, the totals that it leaves are those of the year before.
        return new((before.Year, await from), (after.Year, await to), AreaYear.FromJson((await lastYear).Totals.ToJson()));
    }

    /// <summary>Counts the report out and in; the totals of its new place before that, and the rows to write.</summary>
    public (AreaYear Before, IReadOnlyList<Change> Changes) Move(ActivityReport before, ActivityReport after)
    {
        var were = AreaYear.FromJson(Now.ToJson());
        before.CountOut(from.Stored.Totals);
        after.CountIn(to.Stored.Totals);
        var write = AreaYearStore.Write(to.Year, to.Stored);
        return (were, IsSame(before, after) ? [write] : [AreaYearStore.Write(from.Year, from.Stored), write]);
    }

    /// <summary>The totals of now as if that change had not been made.</summary>
    public AreaYear WithoutChange(ActivityReport before, ActivityReport now)
    {
        var were = AreaYear.FromJson(Now.ToJson());
        now.CountOut(were);
        if (IsSame(before, now)) before.CountIn(were);
        return were;
    }

    private static bool IsSame(ActivityReport a, ActivityReport b) => (a.Ward, a.Area, a.Year) == (b.Ward, b.Area, b.Year);
}
