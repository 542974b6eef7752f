namespace Sasaeai.Bot.Import;

/// <summary>The rows of a sent file.</summary>
/// <param name="Rows">Those of which every cell could be read.</param>
/// <param name="Unreadable">What is wrong with the others, or with the file.</param>
/// <param name="Problems">What the import would say of a row.</param>
internal sealed record SentRows(IReadOnlyList<MasterRow> Rows, IReadOnlyList<ImportProblem> Unreadable, Func<MasterRow, IReadOnlyList<ImportProblem>> Problems);

/// <summary>送られた活動報告の点検: what holds for every row whoever sends it, by the rules of the import.</summary>
internal sealed class SentReports(MasterVersions versions)
{
    private static readonly FileSpec[] Referred = [Files.Areas, Files.PlanItems, Files.PlanTerms];

    /// <summary>Reads the rows, and what they refer to. Two round trips.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<SentRows> ReadAsync(SentSheet.Reports sent, CancellationToken ct)
    {
        List<ImportProblem> unreadable = [.. sent.Problems];
        var file = new SheetReader(unreadable).Read(sent.Sheet);
        var pointer = await versions.PointerAsync(ct).ConfigureAwait(false);
        var stored = await Task.WhenAll(Referred.Select(spec => versions.ReadAsync(pointer, spec, ct).ToListAsync(ct).AsTask())).ConfigureAwait(false);
        var city = new KnownCity(
            new Dictionary<string, MasterFile>(), Referred.Zip(stored).ToDictionary(r => r.First.Name, IReadOnlyList<MasterRow> (r) => r.Second, StringComparer.Ordinal));
        return new(file.Rows, unreadable, row => Problems(file, row, city));
    }

    // That the area exists is asked together with the right to it.
    private static List<ImportProblem> Problems(MasterFile file, MasterRow row, KnownCity city)
    {
        List<ImportProblem> problems = [];
        void Add(MasterFile of, MasterRow at, string column, string sentence) => problems.Add(new(of.Source, at.Line, of.Spec.HeaderOf(column), sentence));
        new PastReportRules(city, Add).Check(file, row);
        foreach (var item in row.List("Items").Where(item => city.IsUnknown(Files.PlanItems.Name, item, true)))
        {
            Add(file, row, "Items", $"「{item}」は、計画の取組みにありません。取組みIDを確かめるか、空けてください。");
        }

        return problems;
    }
}
