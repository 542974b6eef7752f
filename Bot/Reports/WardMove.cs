using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>区の変更: first the old report goes, with the promise of the new one beside it; then the new one is stored, by whichever copy of the bot comes by.</summary>
internal sealed class WardMove(Tables tables, RevisionStore revisions, ReportStore reports, AreaYearStore totals) : IFinishing
{
    /// <inheritdoc/>
    public string Kind => Replacement.Kind;

    /// <summary>Moves a report once, however often it is pressed.</summary>
    /// <param name="seen">The old report as it was read just now.</param>
    /// <param name="revision">The one that the person looked at when pressing.</param>
    /// <exception cref="StorageTroubleException">The storage is in trouble. The move is begun or not; pressing again is safe.</exception>
    public async Task<Moved> MoveAsync(StoredReport seen, int revision, Replacement replacement, CancellationToken ct)
    {
        var old = seen.Report;
        if (old.Status != ReportStatus.Cancelled)
        {
            if (await HindranceAsync(old, replacement, ct) is { } hindrance) return new Moved.Not(hindrance);
            var promise = replacement.Write(old);
            var claimed = await revisions.ReviseAsync(seen, revision, old with { Status = ReportStatus.Cancelled }, replacement.Why, ct, outbox: promise);
            if (claimed is not Revised.Done done) return new Moved.Not(claimed);
            if (!done.Again) return await KeepPromiseAsync(old.Ward, promise, replacement, ct);
            old = done.After;
        }

        return await AgainAsync(old, replacement, ct);
    }

    /// <summary>Stores the new report that was promised.</summary>
    /// <inheritdoc/>
    public async Task<bool> FinishAsync(string ward, Row row, CancellationToken ct) => Replacement.Read(row) is { } promised && await FinishAsync(ward, row, promised, ct) is not null;

    // Once the old report is gone the new one must find its place: so all that could keep it out is looked at before.
    private async Task<Revised?> HindranceAsync(ActivityReport old, Replacement replacement, CancellationToken ct)
    {
        var report = replacement.Report;
        var year = totals.FindAsync(report.Ward, report.Year, report.Area, ct);
        var used = reports.IsUsedAsync(replacement.Ticket, report.Ward, ct);
        var taken = reports.ReadAsync(report.Ward, report.Number, ct);
        await Task.WhenAll(year, used, taken);
        return (await year).Locked ? new Revised.YearClosed(report.Year)
            : await used ? new Revised.Conflict(old, null)
            : await taken is not null ? new Revised.Crowded()
            : null;
    }

    // The old report went before: from this form, or somebody else was faster.
    private async Task<Moved> AgainAsync(ActivityReport old, Replacement replacement, CancellationToken ct)
    {
        var last = await revisions.RevisionAsync(old, old.Revision, ct);
        if (last?.Reason != Why.WardChanged) return new Moved.Not(new Revised.Conflict(old, last));
        if (await tables.Reports.FindAsync(old.Ward, Replacement.Key(old, last.At), ct) is { } row && Replacement.Read(row) is { } promised)
        {
            return promised.Ticket == replacement.Ticket
                ? await KeepPromiseAsync(old.Ward, row, promised, ct)
                : new Moved.Not(new Revised.Conflict(old, last));
        }

        if (await reports.FindAsync(replacement.Ticket, replacement.Report.Ward, ct) is not { } stored) return new Moved.Not(new Revised.Conflict(old, last));
        return TicketRow.ContentOf(stored.Report) == TicketRow.ContentOf(replacement.Report) ? new Moved.Done(stored) : new Moved.Before();
    }

    private async Task<Moved> KeepPromiseAsync(string ward, Row row, Replacement promised, CancellationToken ct)
    {
        try
        {
            return await FinishAsync(ward, row, promised, ct) is { } stored ? new Moved.Done(stored) : new Moved.Promised(promised.Report.Number);
        }
        catch (StorageTroubleException)
        {
            return new Moved.Promised(promised.Report.Number);
        }
    }

    // The row stays until the new report is there. Where its year was closed meanwhile it stays longer, and verify names it.
    private async Task<Submitted.Stored?> FinishAsync(string ward, Row row, Replacement promised, CancellationToken ct)
    {
        if (await reports.SubmitAsync(promised.Ticket, promised.Report, Task.FromResult(true), ct, consults: true) is not Submitted.Stored stored) return null;
        try
        {
            await tables.Reports.ApplyAsync(ward, [new Change.Delete(row.Key)], ct);
        }
        catch (StorageTroubleException)
        {
            // Whoever comes by finds the report stored, and removes the row.
        }

        return stored;
    }
}
