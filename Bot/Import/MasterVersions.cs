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
internal sealed record MasterPointer(int Number, string Version, IReadOnlyDictionary<string, string> Partitions, string? Row)
{
    /// <summary>Files that were edited in Teams: an import leaves them alone unless it is told to overwrite them.</summary>
    public IReadOnlyList<string> InTeams { get; init; } = [];

    /// <summary>Partitions that are no longer in force, oldest first.</summary>
    public IReadOnlyList<OldPartition> Old { get; init; } = [];
}

/// <summary>What goes with new rows in the transaction that makes them visible.</summary>
/// <param name="InTeams">Files that belong to Teams from now on.</param>
/// <param name="Records">Rows of <see cref="RowHistory"/>; at most 99 are written in the transaction itself, the others just before it.</param>
internal sealed record VersionRecords(IReadOnlyList<string> InTeams, IReadOnlyList<Row> Records)
{
    /// <summary>Nothing.</summary>
    public static VersionRecords None { get; } = new([], []);
}

/// <summary>
/// Keeps the versions of the master data. Table <c>MasterData</c>: a partition per version and file, <c>v{n:000000}-{random}|{file}</c>,
/// its rows keyed by the file's natural key; and the pointer, partition and row <c>current</c>.
/// </summary>
internal sealed class MasterVersions(Tables tables, TimeProvider clock)
{
    /// <summary>Partition and row of the pointer; beside it lies <see cref="RowHistory"/>.</summary>
    public const string Current = "current";

    private const string Day = "yyyy-MM-dd";
    private const int MostBesidePointer = 99;

    private readonly OldPartitions old = new(tables);

    /// <summary>The version in force, or null before the first import. One round trip.</summary>
    /// <exception cref="StorageTroubleException">No answer in time, throttled, or the connection broke.</exception>
    public async Task<MasterPointer?> PointerAsync(CancellationToken ct)
    {
        if (await tables.MasterData.FindAsync(Current, Current, ct).ConfigureAwait(false) is not { } row)
        {
            return null;
        }

        var partitions = row.Text("Files")!.Split(';').Select(f => f.Split('=')).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal);
        return new(row.Number("Number")!.Value, row.Text("Version")!, partitions, row.Version)
        {
            InTeams = row.Text("InTeams") is { Length: > 0 } files ? files.Split(';') : [],
            Old = OldPartitions.Read(row.Text("Old")),
        };
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
            var values = row.Columns.Where(c => c.Key != FileSpec.ClosedOn.Name && c.Value is string).ToDictionary(c => c.Key, c => (string)c.Value, StringComparer.Ordinal);
            yield return new(row.Key, 0, values, row.Text(FileSpec.ClosedOn.Name) is { } day ? DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture) : null)
            {
                Revision = row.Number(FileSpec.Revision.Name) ?? 0,
            };
        }
    }

    /// <summary>Writes the files that changed, then moves the pointer: until then nobody sees any of it.</summary>
    /// <returns>The new version, or null when somebody else was faster.</returns>
    /// <exception cref="StorageTroubleException">As <see cref="PointerAsync"/>. The version may be visible or not, as a whole.</exception>
    public async Task<MasterPointer?> WriteAsync(MasterPointer? before, IReadOnlyList<MasterFile> changed, CancellationToken ct, VersionRecords? with = null)
    {
        var records = with ?? VersionRecords.None;
        var next = Next(before, changed, records.InTeams);
        foreach (var file in changed)
        {
            if (!await PutAsync(next.Partitions[file.Spec.Name], file.Rows.Select(ToRow), ct).ConfigureAwait(false))
            {
                return null;
            }
        }

        if (!await PutAsync(Current, records.Records.Skip(MostBesidePointer), ct).ConfigureAwait(false))
        {
            return null;
        }

        var row = ToRow(next, before?.Row);
        Change move = before is null ? new Change.Insert(row) : new Change.Replace(row);
        var outcome = await tables.MasterData.ApplyAsync(Current, [move, .. records.Records.Take(MostBesidePointer).Select(r => new Change.Put(r))], ct).ConfigureAwait(false);

        // A refused move may be our own, met again after a broken connection: look who is there.
        var now = outcome == ChangeOutcome.Applied ? null : await PointerAsync(ct).ConfigureAwait(false);
        if (outcome != ChangeOutcome.Applied && now?.Version != next.Version)
        {
            // Theirs has our number: so ours was never in force, and nobody reads it.
            if (now?.Number == next.Number) await old.RemoveAsync(changed.Select(f => next.Partitions[f.Spec.Name]), ct).ConfigureAwait(false);
            return null;
        }

        await old.RemoveAsync(OldPartitions.Over(before, next), ct).ConfigureAwait(false);
        return next with { Row = now?.Row };
    }

    private MasterPointer Next(MasterPointer? before, IReadOnlyList<MasterFile> changed, IReadOnlyList<string> inTeams)
    {
        var number = (before?.Number ?? 0) + 1;
        var version = string.Create(CultureInfo.InvariantCulture, $"v{number:000000}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}");
        var partitions = new Dictionary<string, string>(before?.Partitions ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        List<string> replaced = [];
        foreach (var name in changed.Select(f => f.Spec.Name))
        {
            if (partitions.TryGetValue(name, out var partition)) replaced.Add(partition);
            partitions[name] = $"{version}|{name}";
        }

        return new(number, version, partitions, null)
        {
            InTeams = [.. (before?.InTeams ?? []).Union(inTeams, StringComparer.Ordinal)],
            Old = OldPartitions.Kept([.. before?.Old ?? [], .. replaced.Select(p => new OldPartition(p, clock.GetUtcNow()))], clock.GetUtcNow()),
        };
    }

    private async Task<bool> PutAsync(string partition, IEnumerable<Row> rows, CancellationToken ct)
    {
        var outcomes = await Task.WhenAll(rows.Chunk(100).Select(some => tables.MasterData.ApplyAsync(partition, [.. some.Select(r => new Change.Put(r))], ct))).ConfigureAwait(false);
        return outcomes.All(o => o == ChangeOutcome.Applied);
    }

    private static Row ToRow(MasterPointer pointer, string? over)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Number"] = pointer.Number,
            ["Version"] = pointer.Version,
            ["Files"] = string.Join(';', pointer.Partitions.Select(p => $"{p.Key}={p.Value}")),
        };
        if (pointer.InTeams.Count > 0) columns["InTeams"] = string.Join(';', pointer.InTeams);
        if (pointer.Old.Count > 0) columns["Old"] = OldPartitions.Write(pointer.Old);
        return new(Current, columns, over);
    }

    private static Row ToRow(MasterRow row)
    {
        var columns = row.Values.ToDictionary(v => v.Key, object (v) => v.Value, StringComparer.Ordinal);
        if (row.ClosedOn is { } day) columns[FileSpec.ClosedOn.Name] = day.ToString(Day, CultureInfo.InvariantCulture);
        if (row.Revision > 0) columns[FileSpec.Revision.Name] = row.Revision;
        return new(row.Key, columns);
    }
}
