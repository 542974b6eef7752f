using System.Security.Cryptography;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Reports;

/// <summary>報告の置き場: table Reports. Everything that one report changes is one atomic change inside its ward's partition.</summary>
internal sealed class ReportStore(Tables tables, AreaYearStore totals, AreaGate gate, TimeProvider clock)
{
    // Between two busy copies somebody can lose many times in a row; the time is what a person waits.
    private const int MaxAttempts = 40;
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Stores a report under its ticket, once: the same ticket with the same content finds what the first press stored.
    /// Two round trips: point reads in parallel, then one transaction; more only where somebody else was faster.
    /// </summary>
    /// <param name="ticket">Of the blank form.</param>
    /// <param name="report">Without its number, which is given here; one that replaces a report of another ward brings it, because the old one names it.</param>
    /// <param name="keeping">Must be over before anything is written; goes on beside the first reads. False: nothing is to be stored. Must not throw.</param>
    /// <param name="consults">What it asks in 相談したいこと is to be handed on: a row <c>O</c> stands from the same moment.</param>
    /// <exception cref="StorageTroubleException">The storage is in trouble. The report is stored or not; pressing again is safe.</exception>
    public async Task<Submitted> SubmitAsync(Ticket ticket, ActivityReport report, Task<bool> keeping, CancellationToken ct, bool consults = false)
    {
        using var turn = await gate.EnterAsync(report.Area, report.Year, ct);
        var lastYear = totals.FindAsync(report.Ward, report.Year.Previous, report.Area, ct);
        var tried = new HashSet<string>(StringComparer.Ordinal);
        var started = clock.GetTimestamp();
        for (var attempt = 1; attempt <= MaxAttempts && clock.GetElapsedTime(started) < MaxWait; attempt++)
        {
            if (attempt > 1) await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(5, 51)), clock, ct);
            var earlier = tables.Reports.FindAsync(report.Ward, ReportKeys.Ticket(ticket), ct);
            var current = totals.FindAsync(report.Ward, report.Year, report.Area, ct);
            await Task.WhenAll(earlier, current, lastYear, keeping);
            if (!await keeping) return new Submitted.Stopped();

            if (await earlier is { } used) return await FoundAsync(used, report, tried, (await lastYear).Totals, ct);
            if ((await current).Locked) return new Submitted.YearClosed();
            var numbered = report.Number.Length > 0 ? report : report with { Number = ReceiptNumber.New(report.Year, report.Ward) };
            tried.Add(numbered.Number);
            if (await TryStoreAsync(ticket, numbered, await current, consults, ct) is { } before)
                return new Submitted.Stored(numbered, before, (await current).Totals, (await lastYear).Totals, false);
        }

        return new Submitted.Crowded();
    }

    /// <summary>What that ticket became, as a second press shows it; null when it was not used. Two round trips or three.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Submitted.Stored?> FindAsync(Ticket ticket, string ward, CancellationToken ct)
    {
        if (await tables.Reports.FindAsync(ward, ReportKeys.Ticket(ticket), ct) is not { } used) return null;
        var (report, before, after) = await FirstAsync(ward, TicketRow.Read(used), ct);
        return new(report, before, after, (await totals.FindAsync(ward, report.Year.Previous, report.Area, ct)).Totals, true);
    }

    /// <summary>True when that ticket became a report. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<bool> IsUsedAsync(Ticket ticket, string ward, CancellationToken ct) =>
        await tables.Reports.FindAsync(ward, ReportKeys.Ticket(ticket), ct) is not null;

    /// <summary>The report as it is now, or null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<ActivityReport?> ReadAsync(string ward, string number, CancellationToken ct) =>
        await tables.Reports.FindAsync(ward, ReportKeys.Report(number), ct) is { } row ? ReportRow.Read(ward, row) : null;

    /// <summary>The reports of one area and year, by activity day. One round trip for each 1,000.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<ActivityReport>> InAreaAsync(DistrictArea area, FiscalYear year, CancellationToken ct)
    {
        var reports = new List<ActivityReport>();
        await foreach (var row in tables.Reports.RangeAsync(area.WardCode, ReportKeys.AreaYear(year, area.Id), ct)) reports.Add(ReportRow.Read(area.WardCode, row));
        return reports;
    }

    /// <summary>The reports of one ward and year, by area and activity day. One round trip for each 1,000.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<ActivityReport>> InWardAsync(string ward, FiscalYear year, CancellationToken ct)
    {
        var reports = new List<ActivityReport>();
        await foreach (var row in tables.Reports.RangeAsync(ward, ReportKeys.WardYear(year), ct)) reports.Add(ReportRow.Read(ward, row));
        return reports;
    }

    // The totals before the report, which is then counted in the current ones; null when somebody else was faster.
    private async Task<AreaYear?> TryStoreAsync(Ticket ticket, ActivityReport report, StoredAreaYear current, bool consults, CancellationToken ct)
    {
        var before = AreaYear.FromJson(current.Totals.ToJson());
        report.CountIn(current.Totals);
        var changes = new List<Change>(Rows(report))
        {
            new Change.Insert(TicketRow.Write(ticket, report, before)),
            AreaYearStore.Write(report.Year, current),
        };
        if (consults && WaitingConsult.Of(report) is { } consult) changes.Add(new Change.Insert(consult.Write()));
        var outcome = await tables.Reports.ApplyAsync(report.Ward, changes, ct);
        return outcome == ChangeOutcome.Applied ? before : null;
    }

    // The totals are those of the first press. A number that was tried here is our own commit, whose answer was lost: no second press.
    private async Task<Submitted> FoundAsync(Row used, ActivityReport report, HashSet<string> tried, AreaYear lastYear, CancellationToken ct)
    {
        var first = TicketRow.Read(used);
        if (!first.IsSameContent(report)) return new Submitted.TicketUsed(first.Number);
        var (stored, before, after) = await FirstAsync(report.Ward, first, ct);
        return new Submitted.Stored(stored, before, after, lastYear, !tried.Contains(first.Number));
    }

    private async Task<(ActivityReport Report, AreaYear Before, AreaYear After)> FirstAsync(string ward, TicketRow first, CancellationToken ct)
    {
        var row = await tables.Reports.FindAsync(ward, ReportKeys.Report(first.Number), ct)
            ?? throw new InvalidOperationException("A ticket names a report that is not there.");
        var stored = ReportRow.Read(ward, row);
        var after = AreaYear.FromJson(first.Before.ToJson());
        stored.CountIn(after);
        return (stored, first.Before, after);
    }

    /// <summary>The rows that make one new report, without its ticket and its totals.</summary>
    internal static IEnumerable<Change> Rows(ActivityReport report)
    {
        var columns = ReportRow.Columns(report);
        yield return new Change.Insert(new Row(ReportKeys.Report(report.Number), columns));
        yield return new Change.Insert(new Row(ReportKeys.InArea(report), columns));
        yield return new Change.Insert(RevisionRow.First(report));
        if (report.TypedBy is { } typedBy)
            yield return new Change.Insert(new Row(ReportKeys.Mine(typedBy.Sender, report.StoredAt, report.Number), columns));
        foreach (var item in report.PlanItems)
            yield return new Change.Insert(new Row(ReportKeys.InItem(report, item), columns));
    }
}
