using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Import;

/// <summary>What an import would do to one file.</summary>
/// <param name="Rows">All rows as they will stand, closed ones too.</param>
/// <param name="Closed">The rows that are closed now.</param>
/// <param name="Open">How many rows were open before.</param>
internal sealed record FilePlan(MasterFile File, IReadOnlyList<MasterRow> Rows, int Added, int Changed, int Unchanged, IReadOnlyList<MasterRow> Closed, int Open)
{
    /// <summary>The rows that are not there yet.</summary>
    public IReadOnlyList<MasterRow> AddedRows { get; init; } = [];

    /// <summary>The rows that are there and say something else.</summary>
    public IReadOnlyList<MasterRow> ChangedRows { get; init; } = [];

    /// <summary>The file belongs to Teams and nobody said to overwrite it: only the differences are told.</summary>
    public bool IsHeld { get; init; }

    /// <summary>True when the file must be written.</summary>
    public bool ChangesAnything => Added + Changed + Closed.Count > 0;

    /// <summary>More than a fifth of a file disappears: more likely a wrong file than a reform.</summary>
    public bool ClosesMany => Closed.Count * 5 > Open;
}

/// <summary>Compares the files that come in with what is stored.</summary>
internal static class ImportPlan
{
    /// <summary>The plan for one file; a row that is not in it any more is closed on that day.</summary>
    public static FilePlan For(MasterFile file, IReadOnlyList<MasterRow> stored, DateOnly today)
    {
        var left = stored.ToDictionary(r => r.Key, StringComparer.Ordinal);
        List<MasterRow> rows = [];
        List<MasterRow> closed = [];
        List<MasterRow> added = [];
        List<MasterRow> changed = [];
        var unchanged = 0;
        foreach (var comes in file.Rows)
        {
            var row = left.TryGetValue(comes.Key, out var there) ? comes with { Revision = RevisionOf(file.Spec, there, comes) } : comes;
            rows.Add(row);
            if (!left.Remove(row.Key, out var before))
            {
                added.Add(row);
            }
            else if (before.ClosedOn == row.ClosedOn && Same(before, row))
            {
                unchanged++;
            }
            else if (before.ClosedOn is null && row.ClosedOn is not null)
            {
                closed.Add(row);
            }
            else
            {
                changed.Add(row);
            }
        }

        closed.AddRange(left.Values.Where(r => r.ClosedOn is null));
        rows.AddRange(left.Values.Select(r => r.ClosedOn is null ? r with { ClosedOn = today, Revision = Next(file.Spec, r) } : r));
        return new(file, rows, added.Count, changed.Count, unchanged, closed, stored.Count(r => r.ClosedOn is null)) { AddedRows = added, ChangedRows = changed };
    }

    // A card that was opened before an import changed its row must meet the change; a backup brings its own number.
    private static int RevisionOf(FileSpec spec, MasterRow stored, MasterRow comes) =>
        Math.Max(comes.Revision, stored.ClosedOn == comes.ClosedOn && Same(stored, comes) ? stored.Revision : Next(spec, stored));

    private static int Next(FileSpec spec, MasterRow row) => spec.CanBeEdited ? row.Revision + 1 : 0;

    /// <summary>Why the import must be told how many rows it may close, one sentence each; empty when it need not.</summary>
    public static IEnumerable<string> Doubts(IReadOnlyList<FilePlan> plans, IReadOnlyList<MasterRow> staffBefore, DateOnly today)
    {
        foreach (var plan in plans.Where(p => p.ClosesMany))
        {
            yield return $"{plan.File.Source}: {plan.Open}行のうち{plan.Closed.Count}行(5分の1より多く)がなくなります。";
        }

        if (plans.FirstOrDefault(p => p.File.Spec == Files.Staff) is { } staff
            && staffBefore.Any(r => IsAdministrator(r, today)) && !staff.Rows.Any(r => IsAdministrator(r, today)))
        {
            yield return $"{staff.File.Source}: 管理者がひとりもいなくなります。";
        }
    }

    private static bool IsAdministrator(MasterRow row, DateOnly today) =>
        row.Text("Role") == RoleWords.Administrator && !(today < row.Day("From")) && !(today > row.LastDay("To"));

    private static bool Same(MasterRow a, MasterRow b) =>
        a.Values.Count == b.Values.Count && a.Values.All(v => b.Values.TryGetValue(v.Key, out var other) && other == v.Value);
}
