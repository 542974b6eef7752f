using System.Globalization;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Teams;

namespace Sasaeai.Bench.Reminders;

/// <summary>How the bot gets to somebody.</summary>
internal enum Way
{
    /// <summary>They wrote to the bot: its reference lies in the tables.</summary>
    Known,

    /// <summary>The app is installed; the bot has to open the chat.</summary>
    Installed,

    /// <summary>The app is not installed.</summary>
    NotInstalled,
}

/// <summary>A 地区部会 officer of the generated city.</summary>
internal sealed record Officer(string ObjectId, Way Way)
{
    /// <summary>The chat with the bot, open or not.</summary>
    public string Conversation => $"a:chat-{ObjectId}";
}

/// <summary>The sample's wards with 500 areas, one 報告 period each, and as many officers as are wanted; nobody has reported.</summary>
internal static class RemindersCity
{
    /// <summary>The occasion: seven days before the period's 期限, at the usual hour.</summary>
    public static readonly DateTimeOffset DueAt = new(2026, 6, 8, 9, 0, 0, TimeSpan.FromHours(9));

    /// <summary>The subject of every ward's occasion.</summary>
    public const string Subject = "p-2026-2";

    private const int Areas = 500;
    private static readonly string[] Kept = ["wards.csv", "plan-terms.csv", "plan-items.csv"];

    /// <summary>Writes its files.</summary>
    public static async Task<(IReadOnlyList<Officer> People, IReadOnlyList<string> Wards)> WriteAsync(string sample, string folder, int people, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Kept) File.Copy(Path.Combine(sample, file), Path.Combine(folder, file), overwrite: true);
        var wards = (await File.ReadAllLinesAsync(Path.Combine(sample, "wards.csv"), ct)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')[0]).ToList();
        var areas = Enumerable.Range(0, Areas).Select(n => (Id: string.Create(CultureInfo.InvariantCulture, $"{wards[n % wards.Count]}-{n / wards.Count + 1:00}"), Ward: wards[n % wards.Count], Number: n + 1)).ToList();
        var officers = Enumerable.Range(0, people).Select(n => new Officer(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-a000-{n + 1:D12}"), WayTo(n))).ToList();
        await WriteAsync(folder, "areas.csv", "地区部会ID,区コード,名称,かな,別名,有効開始,有効終了", areas.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Id},{a.Ward},見本{a.Number}地区,,,,")), ct);
        await WriteAsync(folder, "periods.csv", "区コード,年度,回,名称,開始,終了,期限,種別", wards.Select(w => $"{w},2026,2,5月分,2026-05-01,2026-05-31,2026-06-15,報告"), ct);
        await WriteAsync(folder, "staff.csv", "EntraID,氏名,役割,区コード,地区部会ID", officers.Select((o, n) => string.Create(CultureInfo.InvariantCulture, $"{o.ObjectId},見本 {n + 1}番,地区部会,{areas[n % Areas].Ward},{areas[n % Areas].Id}")), ct);
        return (officers, wards);
    }

    /// <summary>Writes the references of those who wrote to the bot, and since when it plans.</summary>
    public static async Task SeedAsync(Tables tables, IReadOnlyList<Officer> people, string serviceUrl, CancellationToken ct)
    {
        await tables.EnsureAsync(ct);
        await Parallel.ForEachAsync(people.Where(p => p.Way == Way.Known), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = ct }, async (person, stop) =>
        {
            var reference = new ConversationReference(
                Teams.TenantId, serviceUrl, "msteams", ChatKind.Personal, person.Conversation, $"28:{Teams.AppId}", $"29:{person.ObjectId}", person.ObjectId, "ja-JP");
            var columns = reference.ToColumns();
            (columns["Welcomed"], columns["WrittenAt"]) = (true, DueAt.AddDays(-3));
            await tables.Conversations.ApplyAsync(reference.Partition, [new Change.Put(new(reference.Key, columns))], stop);
        });
        await tables.Outbox.ApplyAsync("work", [new Change.Put(new("since", new Dictionary<string, object>(StringComparer.Ordinal) { ["At"] = DueAt.AddHours(-1) }))], ct);
    }

    // Of ten nine are known, and of the others one in five has not installed it.
    private static Way WayTo(int n) => n % 10 != 9 ? Way.Known : n / 10 % 5 == 4 ? Way.NotInstalled : Way.Installed;

    private static Task WriteAsync(string folder, string file, string head, IEnumerable<string> rows, CancellationToken ct) =>
        File.WriteAllLinesAsync(Path.Combine(folder, file), rows.Prepend(head), ct);
}
