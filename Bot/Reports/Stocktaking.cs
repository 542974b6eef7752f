using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>What was looked at in one ward, and what was found.</summary>
/// <param name="Reports">How many reports.</param>
/// <param name="Totals">How many pairs of area and year.</param>
internal sealed record WardStock(string Ward, int Reports, int Totals, IReadOnlyList<Finding> Findings)
{
    /// <summary>What a running bot does within a minute, which is no difference: 受付番号 and kind of the row <c>O</c>, in order.</summary>
    public IReadOnlyList<(string Number, string Kind)> Waiting { get; init; } = [];
}

/// <summary>棚卸し: compares all that is stored of a ward's reports, while people go on reporting.</summary>
internal sealed class Stocktaking(Tables tables, AreaYearStore store, TimeProvider clock)
{
    private readonly CopyCheck copies = new(tables.Reports, clock);
    private readonly TotalsCheck totals = new(tables, store, clock);

    /// <summary>Looks at everything, copies before totals because the totals are counted from them.</summary>
    /// <param name="mend">Write copies and totals anew where they differ.</param>
    /// <exception cref="StorageTroubleException">No answer in time, throttled, or the connection broke. It can be run again.</exception>
    public async Task<WardStock> TakeAsync(string ward, bool mend, CancellationToken ct)
    {
        var rows = await WardRows.ReadAsync(tables.Reports, ward, ct);
        var findings = new List<Finding>();
        foreach (var number in rows.Numbers)
        {
            var seen = rows.Copies.GetValueOrDefault(number);
            if (CopyCheck.Compare(ward, number, rows.Reports.GetValueOrDefault(number), seen, rows.Revisions.GetValueOrDefault(number)).Count > 0)
                findings.AddRange(await copies.LookAgainAsync(ward, number, seen?.Keys.ToArray() ?? [], mend, ct));
        }

        foreach (var (number, kind) in rows.Named.Where(n => !rows.Reports.ContainsKey(n.Number)).Order())
        {
            if (await tables.Reports.FindAsync(ward, ReportKeys.Report(number), ct) is null) findings.Add(new(new Difference.Orphan(number, kind), false));
        }

        var waiting = new List<(string Number, string Kind)>();
        await foreach (var open in tables.Reports.RangeAsync(ward, ReportKeys.EveryOutbox, ct))
        {
            var number = open.Key.Split('|')[2];
            if (open.Text("Kind") is { } kind and (ReportNews.Kind or WaitingConsult.Kind)) waiting.Add((number, kind));
            else findings.Add(new(new Difference.Unfinished(number), false));
        }

        // What was put right above may have been the first report of its area and year.
        var now = findings.Exists(f => f.Mended) ? await WardRows.ReadAsync(tables.Reports, ward, ct) : rows;
        var areaYears = rows.AreaYears.Union(now.AreaYears).ToList();
        foreach (var (year, area) in areaYears.OrderBy(a => a.Area, StringComparer.Ordinal).ThenBy(a => a.Year))
        {
            if (await totals.CheckAsync(ward, year, area, mend, ct) is { } finding) findings.Add(finding);
        }

        return new(ward, rows.Reports.Count, areaYears.Count, findings) { Waiting = waiting };
    }
}
