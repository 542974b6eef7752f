using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Import;

/// <summary>How to import.</summary>
/// <param name="DryRun">Only say what would happen.</param>
/// <param name="YesClose">The number of rows that may be closed, or null when nobody said so.</param>
internal sealed record ImportOptions(bool DryRun = false, int? YesClose = null);

/// <summary>How an import ended.</summary>
internal abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>Nothing was written: all that must be mended, by file and row.</summary>
    internal sealed record Refused(IReadOnlyList<ImportProblem> Problems) : ImportOutcome;

    /// <summary>Nothing was written: it closes more than it may without being told.</summary>
    internal sealed record Doubted(IReadOnlyList<FilePlan> Plans, int Closing, IReadOnlyList<string> Reasons) : ImportOutcome;

    /// <summary>Nothing was written: another import was faster.</summary>
    internal sealed record Overtaken : ImportOutcome;

    /// <summary>Planned or done.</summary>
    /// <param name="Version">The new version, or null when no master data changed or it was a dry run.</param>
    /// <param name="Reports">The past reports of the file; null when it was not there.</param>
    /// <param name="NewReports">How many of them were not there yet; null in a dry run.</param>
    internal sealed record Done(IReadOnlyList<FilePlan> Plans, string? Version, int? Reports, int? NewReports) : ImportOutcome;
}

/// <summary>取り込み: reads a city's files, checks all of them, and only then writes.</summary>
/// <param name="storeReports">Stores past reports with their totals, and says how many were new. Safe to repeat.</param>
internal sealed class Importer(MasterVersions versions, Today today, Func<IReadOnlyList<PastReport>, CancellationToken, Task<int>> storeReports)
{
    /// <summary>Imports what was found.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage failed. Master data is visible as a whole or not at all; past reports go on where they stopped when run again.</exception>
    public async Task<ImportOutcome> RunAsync(RawCity raw, ImportOptions options, CancellationToken ct)
    {
        List<ImportProblem> problems = [.. raw.Problems];
        var reader = new SheetReader(problems);
        var files = Sheets(raw, problems).ToDictionary(s => s.Spec.Name, reader.Read, StringComparer.Ordinal);
        var pointer = await versions.PointerAsync(ct).ConfigureAwait(false);
        var stored = await StoredAsync(pointer, ct).ConfigureAwait(false);
        var city = new KnownCity(files, stored);
        new CityRules(city, problems).Check();
        if (problems.Count > 0)
        {
            return new ImportOutcome.Refused([.. problems.OrderBy(p => p.Source, StringComparer.Ordinal).ThenBy(p => p.Line)]);
        }

        var plans = Files.Master.Select(city.Incoming).OfType<MasterFile>().Select(f => ImportPlan.For(f, stored[f.Spec.Name], today.Date)).ToList();
        var closing = plans.Sum(p => p.Closed.Count);
        var doubts = ImportPlan.Doubts(plans, stored[Files.Staff.Name], today.Date).ToList();
        return doubts.Count > 0 && options.YesClose != closing
            ? new ImportOutcome.Doubted(plans, closing, doubts)
            : await WriteAsync(pointer, plans, Reports(city), options, ct).ConfigureAwait(false);
    }

    private static IEnumerable<RawSheet> Sheets(RawCity raw, List<ImportProblem> problems)
    {
        if (raw.Sheets.Count == 0 && problems.Count == 0)
        {
            problems.Add(new("取り込み", null, null, $"読めるファイルがありません。使える名前は {string.Join("、", Files.All.Select(f => f.Name))} です。"));
        }

        return raw.Sheets;
    }

    private static List<PastReport>? Reports(KnownCity city)
    {
        var revisions = Kept(city, KeptFiles.Revisions, "Revision", "Number");
        var beside = KeptFiles.Keyed.Select(f => (f.Prefix, Rows: Kept(city, f.Spec, KeptFiles.KeyName))).ToList();
        return city.Incoming(PastReportFile.Spec)?.Rows
            .Select(r => PastReport.From(r, r.Text("Ward") ?? city.Find(Files.Areas.Name, r.Must("Area"), true)!.Must("Ward")) with
            {
                Revisions = [.. revisions[r.Key]],
                Beside = [.. beside.SelectMany(b => b.Rows[r.Key].Select(k => k with { Name = b.Prefix + k.Name }))],
            })
            .ToList();
    }

    private static ILookup<string, KeptRow> Kept(KnownCity city, FileSpec spec, string name, params string[] alsoInKey) =>
        (city.Incoming(spec)?.Rows ?? []).ToLookup(r => r.Must("Number"), r => KeptFiles.Read(r, spec, name, alsoInKey), StringComparer.Ordinal);

    private async Task<ImportOutcome> WriteAsync(
        MasterPointer? pointer, List<FilePlan> plans, List<PastReport>? reports, ImportOptions options, CancellationToken ct)
    {
        if (options.DryRun)
        {
            return new ImportOutcome.Done(plans, null, reports?.Count, null);
        }

        string? version = null;
        var changed = plans.Where(p => p.ChangesAnything).Select(p => p.File with { Rows = p.Rows }).ToList();
        if (changed.Count > 0)
        {
            if (await versions.WriteAsync(pointer, changed, ct).ConfigureAwait(false) is not { } written)
            {
                return new ImportOutcome.Overtaken();
            }

            version = written.Version;
        }

        return new ImportOutcome.Done(plans, version, reports?.Count, reports is null ? null : await storeReports(reports, ct).ConfigureAwait(false));
    }

    private async Task<Dictionary<string, IReadOnlyList<MasterRow>>> StoredAsync(MasterPointer? pointer, CancellationToken ct)
    {
        Dictionary<string, IReadOnlyList<MasterRow>> stored = new(StringComparer.Ordinal);
        foreach (var spec in Files.Master)
        {
            stored[spec.Name] = await versions.ReadAsync(pointer, spec, ct).ToListAsync(ct).ConfigureAwait(false);
        }

        return stored;
    }
}
