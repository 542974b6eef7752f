using System.Security.Cryptography;
using System.Text;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Unanswered;

/// <summary>教えた言葉の置き場: table Questions, partition <c>W</c>. Copies of the bot look every 30 s, so a new word takes that long elsewhere.</summary>
internal sealed class TaughtWords(Tables tables, TimeProvider clock)
{
    private const string Partition = "W";
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile Look last = new(new Dictionary<string, string>(StringComparer.Ordinal), 0, TimeSpan.MinValue);

    /// <summary>What each word stands for; the same instance while nothing changed. Sentences are understood without it too, so trouble gives what was known before.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> CurrentAsync(CancellationToken ct)
    {
        // One caller looks; the others go on with what is known.
        if (IsFresh(last) || !await gate.WaitAsync(TimeSpan.Zero, ct)) return last.Words;
        try
        {
            var words = (await ListAsync(ct)).GroupBy(w => w.Word, StringComparer.Ordinal).ToDictionary(w => w.Key, w => w.First().Means, StringComparer.Ordinal);
            last = new(IsSame(words, last.Words) ? last.Words : words, clock.GetTimestamp(), GoodFor);
        }
        catch (StorageTroubleException)
        {
            last = new(last.Words, clock.GetTimestamp(), PauseAfterTrouble);
        }
        finally
        {
            gate.Release();
        }

        return last.Words;
    }

    /// <summary>All of them. One round trip for each 1,000.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<TaughtWord>> ListAsync(CancellationToken ct)
    {
        List<TaughtWord> words = [];
        await foreach (var row in tables.Questions.RangeAsync(Partition, "", ct))
            words.Add(new(row.Key, row.Text("Word") ?? "", row.Text("Means") ?? "", row.Text("Ward") ?? UnansweredQuestion.City));
        return words;
    }

    /// <summary>Adds it; false where somebody was faster. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<bool> AddAsync(string word, string means, string ward, Person by, CancellationToken ct)
    {
        var outcome = await tables.Questions.ApplyAsync(Partition, [new Change.Insert(new Row(KeyOf(word), new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Word"] = word,
            ["Means"] = means,
            ["Ward"] = ward,
            ["At"] = clock.GetUtcNow(),
            ["ByTenant"] = by.Sender.TenantId,
            ["ById"] = by.Sender.ObjectId,
        }))], ct);
        LookAgain();
        if (outcome == ChangeOutcome.Applied) return true;
        // It may be this very change, whose answer was lost.
        var there = await tables.Questions.FindAsync(Partition, KeyOf(word), ct) ?? throw new StorageTroubleException("A word could not be added.", null);
        return (there.Text("Means"), there.Text("Ward")) == (means, ward);
    }

    /// <summary>Takes it out again. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task RemoveAsync(string key, CancellationToken ct)
    {
        var outcome = await tables.Questions.ApplyAsync(Partition, [new Change.Delete(key)], ct);
        LookAgain();
        if (outcome != ChangeOutcome.Applied && await tables.Questions.FindAsync(Partition, key, ct) is not null) throw new StorageTroubleException("A word could not be taken out.", null);
    }

    /// <summary>The row of a word, however it is spelled.</summary>
    public static string KeyOf(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalise.Text(word))))[..32];

    private void LookAgain() => last = last with { For = TimeSpan.MinValue };

    private bool IsFresh(Look look) => look.For > TimeSpan.Zero && clock.GetElapsedTime(look.At) < look.For;

    private static bool IsSame(Dictionary<string, string> now, IReadOnlyDictionary<string, string> before) =>
        now.Count == before.Count && now.All(w => before.TryGetValue(w.Key, out var means) && means == w.Value);

    private sealed record Look(IReadOnlyDictionary<string, string> Words, long At, TimeSpan For);
}
