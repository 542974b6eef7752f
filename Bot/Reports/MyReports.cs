using System.Text.RegularExpressions;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>わたしの報告の置き場: the rows <c>M</c> of one person, in every ward for which they may report, newest first.</summary>
internal sealed partial class MyReports(Tables tables)
{
    /// <summary>Reports of one page.</summary>
    private const int PerPage = 5;

    /// <summary>The last reports of a ward among which one is looked for.</summary>
    private const int LookedThrough = 500;

    /// <summary>
    /// The next reports that the person typed and may still open, and where the page ends when there are more. One round trip a
    /// ward, all at once; more only where many of them may no longer be opened.
    /// </summary>
    /// <param name="after">Where the page before ended, or null.</param>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<(IReadOnlyList<ActivityReport> Reports, string? After)> PageAsync(Person person, string? after, MasterSnapshot master, CancellationToken ct)
    {
        var wards = master.City.Areas.Where(person.MayReportFor).Select(a => a.WardCode).Distinct(StringComparer.Ordinal);
        var pages = await Task.WhenAll(wards.Select(ward => FirstAsync(person, ward, after is not null && Shape().IsMatch(after) ? after : null, master, ct)));
        var first = pages.SelectMany(p => p).OrderBy(r => r.Place, StringComparer.Ordinal).Take(PerPage + 1).ToList();
        return ([.. first.Take(PerPage).Select(r => r.Report)], first.Count > PerPage ? first[PerPage - 1].Place : null);
    }

    /// <summary>Those of the last reports that fit, newest first. One round trip a ward, all at once.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<ActivityReport>> FindAsync(Person person, Func<ActivityReport, bool> fits, MasterSnapshot master, CancellationToken ct)
    {
        var wards = master.City.Areas.Where(person.MayReportFor).Select(a => a.WardCode).Distinct(StringComparer.Ordinal);
        var found = await Task.WhenAll(wards.Select(ward => FirstAsync(person, ward, null, master, ct, LookedThrough)));
        return [.. found.SelectMany(p => p).OrderBy(r => r.Place, StringComparer.Ordinal).Select(r => r.Report).Where(fits)];
    }

    private async Task<List<(string Place, ActivityReport Report)>> FirstAsync(Person person, string ward, string? after, MasterSnapshot master, CancellationToken ct, int most = PerPage + 1)
    {
        var prefix = $"M|{PersonKey.Of(person.Sender)}|";
        // The key right after the last one that was shown.
        var from = after is null ? prefix : $"{prefix}{after}!";
        var found = new List<(string, ActivityReport)>();
        await foreach (var row in tables.Reports.RangeAsync(ward, from, StorageKey.After(prefix), ct, most))
        {
            var report = ReportRow.Read(ward, row);
            if (master.City.FindArea(report.Area) is { } area && person.MayReportFor(area)) found.Add((row.Key[prefix.Length..], report));
            if (found.Count == most) break;
        }

        return found;
    }

    [GeneratedRegex(@"\A[0-9]{19}\|[0-9A-Z-]{1,20}\z")]
    private static partial Regex Shape();
}
