using System.Security.Cryptography;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>写しの点検: whether a report's copies and revisions fit its row <c>R</c>, which is the one that is right.</summary>
internal sealed class CopyCheck(Table table, TimeProvider clock)
{
    private const int MaxAttempts = 20;

    /// <summary>What does not fit in what was read; no round trip.</summary>
    public static IReadOnlyList<Difference> Compare(
        string ward, string number, Row? row, IReadOnlyDictionary<string, Row>? copies, IReadOnlySet<int>? revisions)
    {
        if (row is null)
            return [.. (copies?.Keys ?? []).Select(k => k[..1]).Concat(revisions is { Count: > 0 } ? ["V"] : []).Distinct().Select(kind => new Difference.Orphan(number, kind))];
        if (Expected(ward, row) is not { } expected) return [new Difference.Unreadable(number)];

        var found = new List<Difference>();
        foreach (var key in expected)
        {
            var copy = copies?.GetValueOrDefault(key);
            if (copy is null || !Same(copy, row)) found.Add(new Difference.Copy(number, key, copy is null));
        }

        found.AddRange((copies?.Keys ?? []).Except(expected, StringComparer.Ordinal).Select(key => new Difference.Astray(number, key)));
        found.AddRange(Enumerable.Range(1, row.Number("Revision") ?? 1).Where(r => revisions?.Contains(r) != true).Select(r => new Difference.NoRevision(number, r)));
        return found;
    }

    /// <summary>Looks again until the report stood still meanwhile, and mends its copies if asked to.</summary>
    /// <param name="seen">Keys under which copies were seen.</param>
    /// <exception cref="StorageTroubleException">No answer in time, throttled, or the connection broke.</exception>
    public async Task<IReadOnlyList<Finding>> LookAgainAsync(string ward, string number, IReadOnlyCollection<string> seen, bool mend, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (attempt > 1) await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(5, 51)), clock, ct);
            var row = await table.FindAsync(ward, ReportKeys.Report(number), ct);
            var copies = await CopiesAsync(ward, seen.Union(row is null ? [] : Expected(ward, row) ?? [], StringComparer.Ordinal), ct);
            var differences = Compare(ward, number, row, copies, await WardRows.RevisionsAsync(table, ward, number, ct));
            var changes = mend && row is not null ? Changes(row, copies, differences) : [];
            var stoodStill = changes.Count > 0
                ? await table.ApplyAsync(ward, changes, ct) == ChangeOutcome.Applied
                : (await table.FindAsync(ward, ReportKeys.Report(number), ct))?.Version == row?.Version;
            if (stoodStill) return [.. differences.Select(d => new Finding(d, mend && d is Difference.Copy or Difference.Astray))];
        }

        return [new(new Difference.Restless(number), false)];
    }

    // The row R goes with it as it is, so that a correction made meanwhile is never overwritten with what was before.
    private static List<Change> Changes(Row row, Dictionary<string, Row> copies, IReadOnlyList<Difference> differences)
    {
        List<Change> changes =
        [
            .. differences.OfType<Difference.Copy>().Select(d => new Change.Put(new Row(d.Key, row.Columns))),
            .. differences.OfType<Difference.Astray>().Select(d => new Change.Delete(d.Key, copies[d.Key].Version)),
        ];
        return changes.Count == 0 ? changes : [new Change.Replace(row), .. changes];
    }

    private async Task<Dictionary<string, Row>> CopiesAsync(string ward, IEnumerable<string> keys, CancellationToken ct)
    {
        var copies = await Task.WhenAll(keys.Select(key => table.FindAsync(ward, key, ct)));
        return copies.OfType<Row>().ToDictionary(c => c.Key, StringComparer.Ordinal);
    }

    private static List<string>? Expected(string ward, Row row)
    {
        try
        {
            var report = ReportRow.Read(ward, row);
            return [ReportKeys.InArea(report), .. report.PlanItems.Select(item => ReportKeys.InItem(report, item))];
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentNullException)
        {
            return null;
        }
    }

    private static bool Same(Row copy, Row report) =>
        copy.Columns.Count == report.Columns.Count && copy.Columns.All(c => c.Value.Equals(report.Columns.GetValueOrDefault(c.Key)));
}
