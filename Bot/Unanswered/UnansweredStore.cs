using System.Security.Cryptography;
using System.Text;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Unanswered;

/// <summary>未回答の質問の置き場: table Questions, partition <c>U|{区コード}</c> or <c>U|city</c>, one row for the same words.</summary>
internal sealed class UnansweredStore(Tables tables, TimeProvider clock)
{
    private const int MaxAttempts = 3;
    private static readonly TimeSpan ShownFor = TimeSpan.FromDays(400);

    /// <summary>Counts it, or keeps it as new. Two round trips; more only where somebody asked the same at the same moment.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it is not kept then.</exception>
    public async Task KeepAsync(string ward, string text, DateTimeOffset now, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var before = await tables.Questions.FindAsync(Partition(ward), Key(text), ct);
            Row row = new(Key(text), new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["Text"] = before?.Text("Text") ?? text,
                ["Times"] = (before?.Number("Times") ?? 0) + 1,
                ["LastAt"] = now,
            }, before?.Version);
            if (await tables.Questions.ApplyAsync(Partition(ward), [before is null ? new Change.Insert(row) : new Change.Replace(row)], ct) == ChangeOutcome.Applied) return;
        }

        throw new StorageTroubleException("A question was changed at each attempt to count it.", null);
    }

    /// <summary>Those of these wards that were asked in the last 400 days, the newest first. One round trip a ward for each 1,000, all wards at once.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<UnansweredQuestion>> ListAsync(IEnumerable<string> wards, CancellationToken ct)
    {
        var lists = await Task.WhenAll(wards.Select(ward => InWardAsync(ward, ct)));
        return [.. lists.SelectMany(l => l).OrderByDescending(q => q.LastAt).ThenBy(q => q.Key, StringComparer.Ordinal)];
    }

    /// <summary>済み: it is taken off the list; asked again, it comes back. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task SettleAsync(string ward, string key, CancellationToken ct)
    {
        if (await tables.Questions.ApplyAsync(Partition(ward), [new Change.Delete(key)], ct) == ChangeOutcome.Applied) return;
        if (await tables.Questions.FindAsync(Partition(ward), key, ct) is not null) throw new StorageTroubleException("A question could not be taken off the list.", null);
    }

    private async Task<List<UnansweredQuestion>> InWardAsync(string ward, CancellationToken ct)
    {
        List<UnansweredQuestion> found = [];
        await foreach (var row in tables.Questions.RangeAsync(Partition(ward), "", ct))
        {
            var at = row.Columns.GetValueOrDefault("LastAt") is DateTimeOffset last ? last.ToOffset(TimeSpan.FromHours(9)) : default;
            if (clock.GetUtcNow() - at <= ShownFor) found.Add(new(ward, row.Key, row.Text("Text") ?? "", row.Number("Times") ?? 1, at));
        }

        return found;
    }

    private static string Partition(string ward) => $"U|{ward}";

    private static string Key(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalise.Text(text))))[..32];
}
