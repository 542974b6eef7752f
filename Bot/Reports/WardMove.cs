using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>区の変更: takes back the report of another ward that a new one replaces. Finishes what was begun, in whichever copy of the bot.</summary>
internal sealed class WardMove(Tables tables, RevisionStore revisions)
{
    private const int MaxAttempts = 5;

    /// <summary>Finishes every move into that ward that is still open; how many were. One round trip where nothing is.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it can be done again.</exception>
    public async Task<int> FinishAllAsync(string ward, CancellationToken ct)
    {
        var finished = 0;
        await foreach (var row in tables.Reports.RangeAsync(ward, "O|", ct))
        {
            if (await FinishAsync(ward, row, ct)) finished++;
        }

        return finished;
    }

    /// <summary>Finishes the move of this new report, if one is open; false when it can't be just now.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; whoever comes by later finishes it.</exception>
    public async Task<bool> FinishAsync(ActivityReport replacement, CancellationToken ct) =>
        await tables.Reports.FindAsync(replacement.Ward, Replaced.Key(replacement), ct) is not { } row || await FinishAsync(replacement.Ward, row, ct);

    private async Task<bool> FinishAsync(string ward, Row row, CancellationToken ct)
    {
        if (Replaced.Read(row) is not var (old, why) || !await TakeBackAsync(old, why, ct)) return false;
        await tables.Reports.ApplyAsync(ward, [new Change.Delete(row.Key)], ct);
        return true;
    }

    // Whatever was done to the old report meanwhile: the new one stands in its place.
    private async Task<bool> TakeBackAsync(Replaced old, Why why, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (await revisions.FindAsync(old.Ward, old.Number, ct) is not { Report: { Status: not ReportStatus.Cancelled } report } seen) return true;
            switch (await revisions.ReviseAsync(seen, report.Revision, report with { Status = ReportStatus.Cancelled }, why, ct))
            {
                case Revised.Done or Revised.NotThere: return true;
                case Revised.Conflict: continue;
                default: return false;
            }
        }

        return false;
    }
}
