using System.Globalization;

namespace Sasaeai.Bench.Kill;

/// <summary>Somebody of the city who reports: a CSW of one 地区部会, so that 「報告」 opens its form at once.</summary>
internal sealed record Reporter(int Number, string ObjectId, string Ward, string Area);

/// <summary>The sample city with as many people as are wanted, and without its past reports.</summary>
internal static class KillCity
{
    /// <summary>Writes its files.</summary>
    /// <returns>The people, several of each area.</returns>
    public static async Task<IReadOnlyList<Reporter>> WriteAsync(string sample, string folder, int people, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(sample, "*.csv").Where(f => Path.GetFileName(f) is not ("reports.csv" or "staff.csv")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);

        // 地区部会ID, 区コード; only those that never end.
        var areas = (await File.ReadAllLinesAsync(Path.Combine(sample, "areas.csv"), ct)).Skip(1)
            .Select(line => line.Split(',')).Where(cells => cells is [_, _, .., ""]).Select(cells => (Area: cells[0], Ward: cells[1])).ToList();
        var reporters = Enumerable.Range(1, people).Select(n => new Reporter(
            n, string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-9000-{n:D12}"), areas[n % areas.Count].Ward, areas[n % areas.Count].Area)).ToList();
        var staff = (await File.ReadAllLinesAsync(Path.Combine(sample, "staff.csv"), ct))
            .Concat(reporters.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.ObjectId},見本 {r.Number}番,CSW,{r.Ward},{r.Area}")));
        await File.WriteAllLinesAsync(Path.Combine(folder, "staff.csv"), staff, ct);
        return reporters;
    }
}
