using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Import;

/// <summary>The pointer row: which version is in force, and in which partition each of its files lies.</summary>
/// <param name="Number">1 for the first import.</param>
/// <param name="Version">E.g. <c>v000001-3f9a2c</c>; the end is drawn anew for each attempt, so that a killed one leaves nothing in the way.</param>
/// <param name="Partitions">Partition by file name. A file that did not change stays in the partition of an older version.</param>
/// <param name="Row">The row's ETag.</param>
internal sealed record MasterPointer(int Number, string Version, IReadOnlyDictionary<string, string> Partitions, string? Row);

/// <summary>
/// Keeps the versions of the master data. Table <c>MasterData</c>: a partition per version and file, <c>v{n:000000}-{random}|{file}</c>,
/// its rows keyed by the file's natural key; and the pointer, partition and row <c>current</c>.
/// </summary>
internal sealed class MasterVersions(Tables tables)
{
    private const string Current = "current";
    private const string Day = "yyyy-MM-dd";

    /// <summary>The version in force, or null before the first import. One round trip.</summary>
    /// <exception cref="StorageTroubleException">No answer in time, throttled, or the connection broke.</exception>
    public async Task<MasterPointer?> PointerAsync(CancellationToken ct)
    {
        if (await tables.MasterData.FindAsync(Current, Current, ct).ConfigureAwait(false) is not { } row)
        {
            return null;
        }

        var partitions = row.Text("Files")!.Split(';').Select(f => f.Split('=')).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
        return new(row.Number("Number")!.Value, row.Text("Version")!, partitions, row.Version);
    }

    /// <summary>The rows of one file, by key, closed ones too.</summary>
    /// <exception cref="StorageTroubleException">As <see cref="PointerAsync"/>.</exception>
    public async IAsyncEnumerable<MasterRow> ReadAsync(MasterPointer? pointer, FileSpec spec, [EnumeratorCancellation] CancellationToken ct)
    {
        if (pointer is null || !pointer.Partitions.TryGetValue(spec.Name, out var partition))
        {
            yield break;
        }

        await foreach (var row in tables.MasterData.RangeAsync(partition, string.Empty, ct).ConfigureAwait(false))
        {
            var values = row.Columns.Where(c => c.Key != FileSpec.ClosedOn.Name).ToDictionary(c => c.Key, c => (string)c.Value, StringComparer.Ordinal);
            yield return new(row.Key, 0, values, row.Text(FileSpec.ClosedOn.Name) is { } day ? DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture) : null);
        }
    }

    /// <summary>Writes the files that changed, then moves the pointer: until then nobody sees any of it.</summary>
    /// <returns>The new version, or null when another import was faster.</returns>
    /// <exception cref="StorageTroubleException">As <see cref="PointerAsync"/>. The version may be visible or not, as a whole.</exception>
    public async Task<MasterPointer?> WriteAsync(MasterPointer? before, IReadOnlyList<MasterFile> changed, CancellationToken ct)
    {
        var number = (before?.Number ?? 0) + 1;
        var version = string.Create(CultureInfo.InvariantCulture, $"v{number:000000}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}");
        var partitions = new Dictionary<string, string>(before?.Partitions ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        foreach (var file in changed)
        {
            var partition = partitions[file.Spec.Name] = $"{version}|{file.Spec.Name}";
            foreach (var rows in file.Rows.Chunk(100))
            {
                await tables.MasterData.ApplyAsync(partition, [.. rows.Select(r => new Change.Put(ToRow(r)))], ct).ConfigureAwait(false);
            }
        }

        var columns = new Dictionary<string, object>
        {
            ["Number"] = number,
            ["Version"] = version,
            ["Files"] = string.Join(';', partitions.Select(p => $"{p.Key}={p.Value}")),
        };
        var row = new Row(Current, columns, before?.Row);
        var outcome = await tables.MasterData.ApplyAsync(Current, [before is null ? new Change.Insert(row) : new Change.Replace(row)], ct).ConfigureAwait(false);

        // A refused move may be our own, met again after a broken connection: look who is there.
        var now = outcome == ChangeOutcome.Applied ? null : await PointerAsync(ct).ConfigureAwait(false);
        return outcome == ChangeOutcome.Applied || now?.Version == version ? new(number, version, partitions, now?.Row) : null;
    }

    private static Row ToRow(MasterRow row)
    {
        var columns = row.Values.ToDictionary(v => v.Key, object (v) => v.Value, StringComparer.Ordinal);
        if (row.ClosedOn is { } day)
        {
            columns[FileSpec.ClosedOn.Name] = day.ToString(Day, CultureInfo.InvariantCulture);
        }

        return new(row.Key, columns);
    }
}
