using Sasaeai.Bot.Calendar;

namespace Sasaeai.Bot.Import;

/// <summary>取り込み: reads a city's files, checks all of them, and only then writes.</summary>
/// <param name="storeReports">Stores past reports with their totals, and says how many were new. Safe to repeat.</param>
/// <param name="messages">Null where no <c>messages.csv</c> can come in.</param>
internal sealed class Importer(MasterVersions versions, Today today, Func<IReadOnlyList<PastReport>, CancellationToken, Task<int>> storeReports, IMessageRows? messages = null)
{
    /// <summary>What the record of a row says that an import changed.</summary>
    public const string ImportedAct = "import";

    /// <summary>Imports what was found.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage failed. Master data is visible as a whole or not at all; past reports and messages go on where they stopped when run again.</exception>
    public async Task<ImportOutcome> RunAsync(RawCity raw, ImportOptions options, CancellationToken ct)
    {
        List<ImportProblem> problems = [.. raw.Problems];
        var reader = new SheetReader(problems);
        var files = Sheets(raw, problems).ToDictionary(s => s.Spec.Name, reader.Read, StringComparer.Ordinal);
        var pointer = await versions.PointerAsync(ct).ConfigureAwait(false);
        var stored = await StoredAsync(pointer, ct).ConfigureAwait(false);
        var city = new KnownCity(files, stored);
        new CityRules(city, problems).Check();
        var found = messages is null ? null : raw.Messages?.Check(messages.CanRead);
        problems.AddRange(found?.Problems ?? []);
        if (problems.Count > 0)
        {
            return new ImportOutcome.Refused([.. problems.OrderBy(p => p.Source, StringComparer.Ordinal).ThenBy(p => p.Line)]);
        }

        if (options.OnVersion is { } expected && expected != (pointer?.Version ?? string.Empty))
        {
            return new ImportOutcome.Overtaken();
        }

        var plans = Plans(city, stored, pointer, options);
        List<FilePlan> written = [.. plans.Where(p => !p.IsHeld)];
        var closing = written.Sum(p => p.Closed.Count);
        var doubts = ImportPlan.Doubts(written, stored[Files.Staff.Name], today.Date).ToList();
        if (doubts.Count > 0 && options.YesClose != closing)
        {
            return new ImportOutcome.Doubted(plans, closing, doubts) { Version = pointer?.Version ?? string.Empty };
        }

        var outcome = await WriteAsync(pointer, plans, city, options, ct).ConfigureAwait(false);
        if (found is null || outcome is not ImportOutcome.Done done) return outcome;
        // After the reports that they speak of.
        return done with { Messages = found.Value.Rows, NewMessages = options.DryRun ? null : await messages!.StoreAsync(raw.Messages!.Rows(), ct).ConfigureAwait(false) };
    }

    private List<FilePlan> Plans(KnownCity city, Dictionary<string, IReadOnlyList<MasterRow>> stored, MasterPointer? pointer, ImportOptions options)
    {
        bool IsHeld(FileSpec spec) => pointer?.InTeams.Contains(spec.Name) == true && options.Overwrite?.Contains(spec.Name) != true;
        return [.. Files.Master.Select(city.Incoming).OfType<MasterFile>().Select(f => ImportPlan.For(f, stored[f.Spec.Name], today.Date) with { IsHeld = IsHeld(f.Spec) })];
    }

    private static IEnumerable<RawSheet> Sheets(RawCity raw, List<ImportProblem> problems)
    {
        if (raw.Sheets.Count == 0 && raw.Messages is null && problems.Count == 0)
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
        MasterPointer? pointer, List<FilePlan> plans, KnownCity city, ImportOptions options, CancellationToken ct)
    {
        var reports = Reports(city);
        if (options.DryRun)
        {
            return new ImportOutcome.Done(plans, null, reports?.Count, null) { Seen = pointer?.Version ?? string.Empty };
        }

        string? version = null;
        List<FilePlan> changed = [.. plans.Where(p => p.ChangesAnything && !p.IsHeld)];
        if (changed.Count > 0)
        {
            if (await versions.WriteAsync(pointer, [.. changed.Select(p => p.File with { Rows = p.Rows })], ct, Records(pointer, changed, city)).ConfigureAwait(false) is not { } written)
            {
                return new ImportOutcome.Overtaken();
            }

            version = written.Version;
        }

        return new ImportOutcome.Done(plans, version, reports?.Count, reports is null ? null : await storeReports(reports, ct).ConfigureAwait(false));
    }

    // A backup brings its record along; an import that overwrites what belongs to Teams leaves one.
    private VersionRecords Records(MasterPointer? pointer, List<FilePlan> changed, KnownCity city)
    {
        var names = changed.Select(p => p.File.Spec.Name).ToHashSet(StringComparer.Ordinal);
        var restored = (city.Incoming(RowHistory.Spec)?.Rows ?? []).Where(r => names.Contains(r.Must("File"))).ToList();
        var made = new Made(ImportedAct, "取り込み", null, ("", "", ""), today.Now, "");
        var overwritten = changed.Where(p => pointer?.InTeams.Contains(p.File.Spec.Name) == true).SelectMany(p => p.AddedRows.Concat(p.ChangedRows).Concat(p.Closed)
            .Select(r => RowHistory.Write(new(p.File.Spec.Name, r.Key, p.Rows.First(n => n.Key == r.Key).Revision, null, r.Values, made))));
        return new([.. restored.Select(r => r.Must("File")).Distinct(StringComparer.Ordinal)], [.. overwritten.Concat(restored.Select(RowHistory.Restored)).DistinctBy(r => r.Key, StringComparer.Ordinal)]);
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
