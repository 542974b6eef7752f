using System.Globalization;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Import;

/// <summary>A partition of a version that is no longer in force.</summary>
/// <param name="Since">When it was replaced.</param>
internal sealed record OldPartition(string Partition, DateTimeOffset Since);

/// <summary>
/// 古い版の片付け: the last five partitions stay, and all that were replaced less than an hour ago: a copy that looked at the pointer
/// before may still be reading them. What could not be removed lies there and harms nobody.
/// </summary>
internal sealed class OldPartitions(Tables tables)
{
    private const int MostKept = 5;
    private const int MostListed = 200;
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>Those that stay listed.</summary>
    public static IReadOnlyList<OldPartition> Kept(IReadOnlyList<OldPartition> all, DateTimeOffset now) =>
        [.. all.Where((p, i) => i >= all.Count - MostKept || p.Since + Grace > now).TakeLast(MostListed)];

    /// <summary>Those that were listed before and are not any more.</summary>
    public static IEnumerable<string> Over(MasterPointer? before, MasterPointer next) => (before?.Old ?? []).Except(next.Old).Select(p => p.Partition);

    /// <summary>From the pointer's column.</summary>
    public static IReadOnlyList<OldPartition> Read(string? column) => column is null ? [] :
        [.. column.Split(';').Select(p => p.Split('@')).Select(p => new OldPartition(p[0], new(long.Parse(p[1], CultureInfo.InvariantCulture), TimeSpan.Zero)))];

    /// <summary>The pointer's column.</summary>
    public static string Write(IEnumerable<OldPartition> all) => string.Join(';', all.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Partition}@{p.Since.UtcTicks}")));

    /// <summary>Removes their rows, as far as that is possible now.</summary>
    public async Task RemoveAsync(IEnumerable<string> partitions, CancellationToken ct)
    {
        try
        {
            foreach (var partition in partitions)
            {
                var keys = await tables.MasterData.RangeAsync(partition, string.Empty, ct).Select(r => r.Key).ToListAsync(ct).ConfigureAwait(false);
                foreach (var some in keys.Chunk(100)) await tables.MasterData.ApplyAsync(partition, [.. some.Select(k => new Change.Delete(k))], ct).ConfigureAwait(false);
            }
        }
        catch (StorageTroubleException)
        {
            // The new version is in force; that is what counts.
        }
    }
}
