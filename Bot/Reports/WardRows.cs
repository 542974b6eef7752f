using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// What one ward's partition holds, by report. Read range by range while people go on reporting, so it is not the picture of
/// one moment: a difference in it is a reason to look again, no more.
/// </summary>
internal sealed class WardRows
{
    /// <summary>The rows <c>R</c>, by 受付番号.</summary>
    public Dictionary<string, Row> Reports { get; } = new(StringComparer.Ordinal);

    /// <summary>The copies <c>A</c> and <c>I</c> of each 受付番号, by key.</summary>
    public Dictionary<string, Dictionary<string, Row>> Copies { get; } = new(StringComparer.Ordinal);

    /// <summary>The revisions that have a row, by 受付番号.</summary>
    public Dictionary<string, HashSet<int>> Revisions { get; } = new(StringComparer.Ordinal);

    /// <summary>受付番号 named by rows <c>K</c>, <c>M</c> and <c>O</c>, with the kind of row.</summary>
    public HashSet<(string Number, string Kind)> Named { get; } = [];

    /// <summary>Areas and years that have totals or reports.</summary>
    public HashSet<(FiscalYear Year, string Area)> AreaYears { get; } = [];

    /// <summary>Every 受付番号 that a report, a copy or a revision carries, in order.</summary>
    public IEnumerable<string> Numbers => Reports.Keys.Concat(Copies.Keys).Concat(Revisions.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Reads all of it: a round trip for each 1,000 rows.</summary>
    /// <exception cref="StorageTroubleException">No answer in time, throttled, or the connection broke.</exception>
    public static async Task<WardRows> ReadAsync(Table table, string ward, CancellationToken ct)
    {
        var rows = new WardRows();
        foreach (var prefix in (string[])["A|", "I|", "K|", "M|", "O|", "R|", "T|", "V|"])
        {
            await foreach (var row in table.RangeAsync(ward, prefix, ct)) rows.Take(row, row.Key.Split('|'));
        }

        return rows;
    }

    /// <summary>The revisions of one report that have a row.</summary>
    /// <exception cref="StorageTroubleException">As <see cref="ReadAsync"/>.</exception>
    public static async Task<HashSet<int>> RevisionsAsync(Table table, string ward, string number, CancellationToken ct)
    {
        var rows = new WardRows();
        await foreach (var row in table.RangeAsync(ward, $"V|{number}|", ct)) rows.Take(row, row.Key.Split('|'));
        return rows.Revisions.GetValueOrDefault(number) ?? [];
    }

    private void Take(Row row, string[] key)
    {
        switch (key)
        {
            case ["R", var number]:
                Reports[number] = row;
                break;
            case ["A", var year, var area, _, var number]:
                Copy(number, row);
                AreaYears.Add((Year(year), area));
                break;
            case ["I", _, _, _, _, var number]:
                Copy(number, row);
                break;
            case ["V", var number, var revision]:
                Of(Revisions, number).Add(int.Parse(revision, CultureInfo.InvariantCulture));
                break;
            case ["K", ..] when row.Text("Number") is { } number:
                Named.Add((number, "K"));
                break;
            case ["M", _, _, var number]:
                Named.Add((number, "M"));
                break;
            case ["O", _, var number, ..]:
                Named.Add((number, "O"));
                break;
            case ["T", var year, var area]:
                AreaYears.Add((Year(year), area));
                break;
            default:
                break;
        }
    }

    private void Copy(string number, Row row) => Of(Copies, number)[row.Key] = row;

    private static T Of<T>(Dictionary<string, T> all, string number)
        where T : new() => all.TryGetValue(number, out var found) ? found : all[number] = new T();

    private static FiscalYear Year(string text) => new(int.Parse(text, CultureInfo.InvariantCulture));
}
