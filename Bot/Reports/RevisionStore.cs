using System.Security.Cryptography;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>訂正の置き場: changes a stored report, its copies and its totals in one atomic change inside its ward, and keeps what it was.</summary>
internal sealed class RevisionStore(Tables tables, AreaYearStore totals, AreaGate gate, TimeProvider clock)
{
    // As in ReportStore: it is the time that ends it.
    private const int MaxAttempts = 40;
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(4);

    /// <summary>The report as it is now, or null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<StoredReport?> FindAsync(string ward, string number, CancellationToken ct) =>
        await tables.Reports.FindAsync(ward, ReportKeys.Report(number), ct) is { } row ? new(ReportRow.Read(ward, row), row.Version!) : null;

    /// <summary>One revision of a report, or null. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<RevisionRow?> RevisionAsync(ActivityReport report, int revision, CancellationToken ct) =>
        await tables.Reports.FindAsync(report.Ward, ReportKeys.Revision(report.Number, revision), ct) is { } row ? RevisionRow.Read(row) : null;

    /// <summary>All revisions of a report, oldest first. One round trip for up to 1,000.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<RevisionRow>> HistoryAsync(ActivityReport report, CancellationToken ct)
    {
        var rows = new List<RevisionRow>();
        await foreach (var row in tables.Reports.RangeAsync(report.Ward, $"V|{report.Number}|", ct)) rows.Add(RevisionRow.Read(row));
        return rows;
    }

    /// <summary>
    /// Changes a report once, however often the same person presses. Two round trips after the report was read: totals in
    /// parallel, then one transaction; more only where somebody else was faster.
    /// </summary>
    /// <param name="seen">As it was read just now.</param>
    /// <param name="revision">The one that the person looked at when pressing.</param>
    /// <param name="after">What it is to become, in the same ward; its revision is given here.</param>
    /// <param name="ticket">Of the form of a correction: it then leads to this report, so that a second press finds it.</param>
    /// <param name="outbox">What is to be done after this change: a row that stands from the same moment.</param>
    /// <param name="ahead">Totals that were read beside the report: then it is one round trip.</param>
    /// <exception cref="StorageTroubleException">The storage is in trouble. The report is changed or not; pressing again is safe.</exception>
    public async Task<Revised> ReviseAsync(StoredReport seen, int revision, ActivityReport after, Why why, CancellationToken ct, Ticket? ticket = null, TotalsAhead? ahead = null, Row? outbox = null)
    {
        using var turn = await EnterAsync(seen.Report, after, ct);
        var started = clock.GetTimestamp();
        after = after with { Revision = revision + 1 };
        var used = false;
        for (var attempt = 1; attempt <= MaxAttempts && clock.GetElapsedTime(started) < MaxWait; attempt++)
        {
            if (attempt > 1)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(5, 51)), clock, ct);
                // Before the report, so that one's own change, met again, shows in the report too.
                used = ticket is not null && await tables.Reports.FindAsync(after.Ward, ReportKeys.Ticket(ticket), ct) is not null;
                if (await FindAsync(seen.Report.Ward, seen.Report.Number, ct) is not { } now) return new Revised.NotThere();
                seen = now;
            }

            if (seen.Report.Revision != revision) return await MetAsync(seen.Report, after, why, ct);
            if (used) return new Revised.Conflict(seen.Report, null);
            var sums = await RevisionTotals.ReadAsync(totals, seen.Report, after, ct, ahead);
            if (sums.Closed is { } year) return new Revised.YearClosed(year);
            var changes = new List<Change>([new Change.Replace(new(ReportKeys.Report(after.Number), ReportRow.Columns(after), seen.Version)), .. Rows(seen.Report, after, why)]);
            var (before, changed) = sums.Move(seen.Report, after);
            changes.AddRange(changed);
            if (ticket is not null) changes.Add(new Change.Insert(TicketRow.Write(ticket, after, before)));
            changes.AddRange(new[] { outbox, ReportNews.Of(seen.Report, after, why)?.Write(), WaitingConsult.Of(seen.Report, after, why)?.Write() }.OfType<Row>().Select(row => new Change.Insert(row)));
            if (await tables.Reports.ApplyAsync(after.Ward, changes, ct) == ChangeOutcome.Applied)
                return new Revised.Done(seen.Report, after, before, sums.Now, sums.LastYear, false);
        }

        return new Revised.Crowded();
    }

    // A change that is stored already, with the totals of now: what a second press is answered with.
    private async Task<Revised.Done> AgainAsync(ActivityReport before, ActivityReport now, CancellationToken ct)
    {
        var sums = await RevisionTotals.ReadAsync(totals, now, now, ct);
        return new(before, now, sums.WithoutChange(before, now), sums.Now, sums.LastYear, true);
    }

    // Another revision than the one that was looked at: the same person's earlier press, or somebody else's change.
    private async Task<Revised> MetAsync(ActivityReport now, ActivityReport wanted, Why why, CancellationToken ct)
    {
        var last = await RevisionAsync(now, now.Revision, ct);
        var own = now.Revision == wanted.Revision && last?.By?.Sender is { } by
            && (by.TenantId, by.ObjectId) == (why.By.Sender.TenantId, why.By.Sender.ObjectId)
            && TicketRow.ContentOf(now) == TicketRow.ContentOf(wanted) && now.Status == wanted.Status;
        return own ? await AgainAsync(last!.Before!, now, ct) : new Revised.Conflict(now, last);
    }

    // Copies that keep their key are written over, the others go and come. The key of M never changes.
    private static IEnumerable<Change> Rows(ActivityReport before, ActivityReport after, Why why)
    {
        var columns = ReportRow.Columns(after);
        var old = Copies(before);
        var now = Copies(after);
        foreach (var key in old.Except(now, StringComparer.Ordinal)) yield return new Change.Delete(key);
        foreach (var key in now) yield return new Change.Put(new(key, columns));
        yield return new Change.Insert(RevisionRow.Write(before, after, why));
        if (before.TypedBy is { } typedBy) yield return new Change.Put(new(ReportKeys.Mine(typedBy.Sender, before.StoredAt, before.Number), columns));
    }

    private static List<string> Copies(ActivityReport report) =>
        [ReportKeys.InArea(report), .. report.PlanItems.Select(item => ReportKeys.InItem(report, item))];

    private async Task<IDisposable> EnterAsync(ActivityReport before, ActivityReport after, CancellationToken ct) =>
        await gate.EnterAsync([(before.Area, before.Year), (after.Area, after.Year)], ct);
}
