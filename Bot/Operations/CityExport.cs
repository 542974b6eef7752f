using System.Globalization;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Reports;

namespace Sasaeai.Bot.Operations;

/// <summary>書き出し: all master data, all reports and what people told one another into a folder, from which <c>import</c> makes the same city again.</summary>
/// <remarks>
/// People may go on reporting. The reports come first: what they refer to is never removed from the master data, so a version
/// read after them knows it. Of revisions and forms only those are written that belong to what was written of the reports.
/// </remarks>
internal sealed class CityExport(MasterVersions versions, WardArchive archive, DateOnly today, RowHistory history, MessageTables messages)
{
    /// <summary>Writes all files, and says how many rows each has.</summary>
    /// <exception cref="Storage.StorageTroubleException">No answer in time, throttled, or the connection broke.</exception>
    /// <exception cref="FormatException">A row was not written by this program.</exception>
    public async Task<IReadOnlyList<(FileSpec Spec, int Rows)>> WriteAsync(string folder, CancellationToken ct)
    {
        var wards = await versions.ReadAsync(await versions.PointerAsync(ct).ConfigureAwait(false), Files.Wards, ct)
            .Select(w => w.Must("Code")).ToListAsync(ct).ConfigureAwait(false);
        var reports = await ReportsAsync(folder, wards, ct).ConfigureAwait(false);
        // After the reports: whoever has asked something in one of them has it answered after a restore as well.
        var told = await MessagesAsync(folder, ct).ConfigureAwait(false);
        var pointer = await versions.PointerAsync(ct).ConfigureAwait(false);
        List<(FileSpec, int)> written = [];
        foreach (var spec in Files.Master.Where(f => pointer?.Partitions.ContainsKey(f.Name) == true))
        {
            written.Add(await MasterFileAsync(folder, pointer, spec, ct).ConfigureAwait(false));
        }

        // After the rows: what is recorded meanwhile has a number that no row here has, and is met by nobody.
        written.Add(await HistoryAsync(folder, ct).ConfigureAwait(false));
        return [.. written, told, .. reports];
    }

    private async Task<(FileSpec Spec, int Rows)> MessagesAsync(string folder, CancellationToken ct)
    {
        var file = new CsvFile(folder, MessageFile.Spec);
        await using (file.ConfigureAwait(false))
        {
            await messages.WriteAsync(file, ct).ConfigureAwait(false);
            return (MessageFile.Spec, file.Rows);
        }
    }

    private async Task<(FileSpec Spec, int Rows)> HistoryAsync(string folder, CancellationToken ct)
    {
        var file = new CsvFile(folder, RowHistory.Spec);
        await using (file.ConfigureAwait(false))
        {
            await foreach (var cells in history.AllAsync(ct).ConfigureAwait(false)) await file.WriteAsync(cells, ct).ConfigureAwait(false);
            return (RowHistory.Spec, file.Rows);
        }
    }

    private async Task<(FileSpec Spec, int Rows)> MasterFileAsync(string folder, MasterPointer? pointer, FileSpec spec, CancellationToken ct)
    {
        var file = new CsvFile(folder, spec);
        await using (file.ConfigureAwait(false))
        {
            await foreach (var row in versions.ReadAsync(pointer, spec, ct).ConfigureAwait(false))
            {
                var closedOn = row.ClosedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                await file.WriteAsync(spec.AllColumns.Select(c =>
                    c == FileSpec.ClosedOn ? closedOn
                    : c == FileSpec.Revision ? (row.Revision > 0 ? row.Revision.ToString(CultureInfo.InvariantCulture) : null)
                    : row.Text(c.Name)), ct).ConfigureAwait(false);
            }

            return (spec, file.Rows);
        }
    }

    private async Task<IReadOnlyList<(FileSpec Spec, int Rows)>> ReportsAsync(string folder, IReadOnlyList<string> wards, CancellationToken ct)
    {
        List<CsvFile> files = [];
        try
        {
            files.AddRange(Files.Readable.Except([.. Files.Master, RowHistory.Spec]).Select(spec => new CsvFile(folder, spec)));
            CsvFile Of(FileSpec spec) => files.Find(f => f.Spec == spec)!;
            foreach (var ward in wards)
            {
                var latest = await ReportsOfAsync(ward, Of(PastReportFile.Spec), ct).ConfigureAwait(false);
                await RevisionsOfAsync(ward, Of(KeptFiles.Revisions), latest, ct).ConfigureAwait(false);
                foreach (var (spec, prefix) in KeptFiles.Keyed)
                {
                    await BesideAsync(ward, prefix, Of(spec), latest, ct).ConfigureAwait(false);
                }
            }

            return [.. files.Select(f => (f.Spec, f.Rows))];
        }
        finally
        {
            foreach (var file in files)
            {
                await file.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    // The 版 of each report as it was written: a number, not the report, is all that is remembered.
    private async Task<Dictionary<string, int>> ReportsOfAsync(string ward, CsvFile file, CancellationToken ct)
    {
        var latest = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var report in archive.ReportsAsync(ward, ct).ConfigureAwait(false))
        {
            var cells = ReportCells.Of(report);
            await file.WriteAsync(file.Spec.AllColumns.Select(c => cells[c.Name]), ct).ConfigureAwait(false);
            latest[report.Number] = report.Revision;
        }

        return latest;
    }

    private async Task RevisionsOfAsync(string ward, CsvFile file, Dictionary<string, int> latest, CancellationToken ct)
    {
        await foreach (var (number, revision, row) in archive.RevisionsAsync(ward, ct).ConfigureAwait(false))
        {
            if (revision <= latest.GetValueOrDefault(number))
            {
                var key = new Dictionary<string, string> { ["Number"] = number, ["Revision"] = revision.ToString(CultureInfo.InvariantCulture) };
                await file.WriteAsync(KeptFiles.Cells(file.Spec, row.Columns, key), ct).ConfigureAwait(false);
            }
        }
    }

    private async Task BesideAsync(string ward, string prefix, CsvFile file, Dictionary<string, int> latest, CancellationToken ct)
    {
        await foreach (var row in archive.BesideAsync(ward, prefix, today, ct).ConfigureAwait(false))
        {
            if (row.Text("Number") is { } number && latest.ContainsKey(number))
            {
                var key = new Dictionary<string, string> { [KeptFiles.KeyName] = row.Key[prefix.Length..] };
                await file.WriteAsync(KeptFiles.Cells(file.Spec, row.Columns, key), ct).ConfigureAwait(false);
            }
        }
    }
}
