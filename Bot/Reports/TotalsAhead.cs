using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Progress;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// 先読み: totals that a button says it will need, read beside the draft and the report. Only a saving: what is missing is read
/// when it is needed, what is too much is left alone, and nothing of it is shown to anybody who may not see the report.
/// </summary>
internal sealed class TotalsAhead
{
    private const int Most = 4;

    private readonly Dictionary<(string Ward, FiscalYear Year, string Area), Task<StoredAreaYear>> begun = [];

    /// <summary>Nothing ahead.</summary>
    public static TotalsAhead None => new();

    /// <summary>Ends when all that was begun has been read.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public Task ReadAsync => Task.WhenAll(begun.Values);

    /// <summary>Begins to read.</summary>
    /// <param name="said">As <see cref="Say"/> wrote it; anything else begins nothing.</param>
    public static TotalsAhead Begin(AreaYearStore totals, string ward, string? said, CancellationToken ct)
    {
        var ahead = new TotalsAhead();
        foreach (var part in (said ?? "").Split(';').Take(Most))
        {
            if (part.Split('/') is [var year, var area] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var begins) && begins is > 1900 and < 2200
                && area is { Length: > 0 and <= 40 } && area.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            {
                ahead.begun.TryAdd((ward, new(begins), area), totals.FindAsync(ward, new(begins), area, ct));
            }
        }

        return ahead;
    }

    /// <summary>For a button: the totals that this change will need.</summary>
    public static string Say(ActivityReport before, ActivityReport after) => string.Join(';', new[] { (before.Year, before.Area), (after.Year, after.Area), (after.Year.Previous, after.Area) }
        .Distinct().Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Item1.BeginsIn}/{t.Item2}")));

    /// <summary>The totals; each is given out once, because whoever changes them must read them anew after that.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public Task<StoredAreaYear> TakeAsync(AreaYearStore totals, string ward, FiscalYear year, string area, CancellationToken ct) =>
        begun.Remove((ward, year, area), out var read) ? read : totals.FindAsync(ward, year, area, ct);
}
