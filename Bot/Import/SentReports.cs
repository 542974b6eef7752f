namespace Sasaeai.Bot.Import;

/// <summary>送られた活動報告の点検: what holds for every row whoever sends it, by the rules of the import.</summary>
internal sealed class SentReports(MasterVersions versions)
{
    private static readonly FileSpec[] Referred = [Files.Areas, Files.PlanItems, Files.PlanTerms];

    /// <summary>The rows in which nothing is wrong, and what is wrong in the others. An area that does not exist is left to whoever asks for the right to it.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<(IReadOnlyList<MasterRow> Rows, IReadOnlyList<ImportProblem> Problems)> CheckAsync(SentSheet.Reports sent, CancellationToken ct)
    {
        List<ImportProblem> problems = [.. sent.Problems];
        var file = new SheetReader(problems).Read(sent.Sheet);
        var pointer = await versions.PointerAsync(ct).ConfigureAwait(false);
        var stored = await Task.WhenAll(Referred.Select(spec => versions.ReadAsync(pointer, spec, ct).ToListAsync(ct).AsTask())).ConfigureAwait(false);
        var city = new KnownCity(
            new Dictionary<string, MasterFile>(), Referred.Zip(stored).ToDictionary(r => r.First.Name, IReadOnlyList<MasterRow> (r) => r.Second, StringComparer.Ordinal));
        var rules = new PastReportRules(city, (_, row, column, sentence) => problems.Add(new(file.Source, row.Line, file.Spec.HeaderOf(column), sentence)));
        foreach (var row in file.Rows)
        {
            rules.Check(file, row);
            problems.AddRange(row.List("Items").Where(item => city.IsUnknown(Files.PlanItems.Name, item, true))
                .Select(item => new ImportProblem(file.Source, row.Line, file.Spec.HeaderOf("Items"), $"「{item}」は、計画の取組みにありません。取組みIDを確かめるか、空けてください。")));
        }

        var wrong = problems.Select(p => p.Line).ToHashSet();
        return ([.. file.Rows.Where(r => !wrong.Contains(r.Line))], problems);
    }
}
