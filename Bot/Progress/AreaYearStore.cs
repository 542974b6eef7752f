using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Progress;

/// <summary>
/// 合計の置き場: the rows <c>T|{fy}|{area}</c> of table Reports, partition = 区コード. The ward's year is one range.
/// </summary>
internal sealed class AreaYearStore(Tables tables)
{
    private const string TotalsColumn = "Totals";
    private const string LockedColumn = "Locked";

    /// <summary>RowKey of one area's totals.</summary>
    public static string Key(FiscalYear year, string area) => $"{Prefix(year)}{area}";

    /// <summary>The totals of one area and year with their version; empty ones when nothing was ever stored. One round trip.</summary>
    public async Task<StoredAreaYear> FindAsync(string ward, FiscalYear year, string area, CancellationToken ct) =>
        Read(area, await tables.Reports.FindAsync(ward, Key(year, area), ct));

    /// <summary>The totals of every area of the ward that has any, by 地区部会ID. One round trip for up to 1,000 areas.</summary>
    public async Task<IReadOnlyDictionary<string, AreaYear>> WardAsync(string ward, FiscalYear year, CancellationToken ct)
    {
        var totals = new Dictionary<string, AreaYear>(StringComparer.Ordinal);
        await foreach (var row in tables.Reports.RangeAsync(ward, Prefix(year), ct))
        {
            var stored = Read(row.Key[Prefix(year).Length..], row);
            totals[stored.Area] = stored.Totals;
        }

        return totals;
    }

    /// <summary>The step that writes these totals, provided that nobody else did meanwhile.</summary>
    public static Change Write(FiscalYear year, StoredAreaYear stored)
    {
        var row = new Row(Key(year, stored.Area), new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [TotalsColumn] = stored.Totals.ToJson(),
            [LockedColumn] = stored.Locked,
        }, stored.Version);
        return stored.Version is null ? new Change.Insert(row) : new Change.Replace(row);
    }

    private static string Prefix(FiscalYear year) => $"T|{year.BeginsIn:0000}|";

    private static StoredAreaYear Read(string area, Row? row) => row is null
        ? new(area, new AreaYear(), false, null)
        : new(area, AreaYear.FromJson(row.Text(TotalsColumn) ?? "{}"), row.Columns.GetValueOrDefault(LockedColumn) is true, row.Version);
}

/// <summary>Totals as read: with the lock of a closed year and the version that a change must still find.</summary>
internal sealed record StoredAreaYear(string Area, AreaYear Totals, bool Locked, string? Version);
