using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Import;

/// <summary>What an import would do to one file.</summary>
/// <param name="Rows">All rows as they will stand, closed ones too.</param>
/// <param name="Closed">The rows that are closed now.</param>
/// <param name="Open">How many rows were open before.</param>
internal sealed record FilePlan(MasterFile File, IReadOnlyList<MasterRow> Rows, int Added, int Changed, int Unchanged, IReadOnlyList<MasterRow> Closed, int Open)
{
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
        var (added, changed, unchanged) = (0, 0, 0);
        foreach (var row in file.Rows)
        {
            rows.Add(row);
            if (!left.Remove(row.Key, out var before))
            {
                added++;
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
                changed++;
            }
        }

        closed.AddRange(left.Values.Where(r => r.ClosedOn is null));
        rows.AddRange(left.Values.Select(r => r with { ClosedOn = r.ClosedOn ?? today }));
        return new(file, rows, added, changed, unchanged, closed, stored.Count(r => r.ClosedOn is null));
    }

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
