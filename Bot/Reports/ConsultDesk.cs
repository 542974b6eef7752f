using Sasaeai.Bot.Import;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Reports;

/// <summary>相談の取り次ぎ口: hands on what a report asks, at once or by whoever comes by.</summary>
internal sealed class ConsultDesk(Tables tables, ReportStore reports, Consulting consulting, MasterData masterData) : IFinishing
{
    /// <inheritdoc/>
    public string Kind => WaitingConsult.Kind;

    /// <summary>Hands it on, and says what the receipt says of it; null where there is nothing. No round trip then, else those of <see cref="Consulting"/> and one.</summary>
    /// <param name="report">As it is stored, with its row <c>O</c> beside it.</param>
    public async Task<string?> HandOnAsync(ActivityReport report, MasterSnapshot master, DateTimeOffset now, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(report.Consult)) return null;
        string? said;
        try
        {
            said = await consulting(report, master, now, ct);
        }
        catch (StorageTroubleException)
        {
            return Japanese.ConsultLater(master.City.FindWard(report.Ward)!.Name);
        }

        try
        {
            await tables.Reports.ApplyAsync(report.Ward, [new Change.Delete(new WaitingConsult(report.Number, report.Revision, now).Key)], ct);
        }
        catch (StorageTroubleException)
        {
            // Whoever comes by finds it handed on, and removes the row.
        }

        return said;
    }

    /// <inheritdoc/>
    public async Task<bool> FinishAsync(string ward, Row row, CancellationToken ct)
    {
        var master = await masterData.CurrentAsync(ct);
        if (WaitingConsult.Read(row) is not { } waiting || master.City.FindWard(ward) is null) return false;
        if (await reports.ReadAsync(ward, waiting.Number, ct) is { } report) await consulting(report, master, waiting.At, ct);
        await tables.Reports.ApplyAsync(ward, [new Change.Delete(row.Key)], ct);
        return true;
    }
}
