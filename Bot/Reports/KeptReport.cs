using System.Globalization;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>A report that is stored with rows of its past, as they were.</summary>
/// <param name="Kept">Rows <c>V</c>, <c>K</c> and <c>O</c>. Without any <c>V</c> it is stored with its first revision.</param>
internal sealed record KeptReport(ActivityReport Report, IReadOnlyList<Row> Kept)
{
    /// <summary>A revision as it was.</summary>
    public static Row Revision(string number, string revision, IReadOnlyDictionary<string, object> columns) =>
        new(ReportKeys.Revision(number, int.Parse(revision, CultureInfo.InvariantCulture)), columns);

    /// <summary>The steps that store it, without its totals.</summary>
    public IEnumerable<Change> Rows()
    {
        var hasRevisions = Kept.Any(k => k.Key[0] == 'V');
        return ReportStore.Rows(Report).Where(c => !hasRevisions || c.Key[0] != 'V').Concat(Kept.Select(k => new Change.Put(k)));
    }
}
