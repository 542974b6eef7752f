using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.People;

/// <summary>
/// 監査ログ: table Audit. Each entry stands twice: PartitionKey <c>W|{ward}|{yyyy-MM-dd}</c> (「-」 without a ward) and
/// <c>P|{person, hashed}|{yyyy-MM}</c>, days in Asia/Tokyo; RowKey <c>{ticks to go}|{random}</c>, so newest first. Entries are never changed.
/// </summary>
internal sealed class AuditTrail(Tables tables)
{
    // A column holds 32 K characters; a list on a card is far shorter.
    private const int MostIds = 200;

    /// <summary>Writes both rows. One round trip each, at once.</summary>
    /// <exception cref="StorageTroubleException">At least one of them may be missing: what needs its row is not shown then.</exception>
    public Task WriteAsync(AuditEntry entry, CancellationToken ct)
    {
        var key = $"{DateTimeOffset.MaxValue.UtcTicks - entry.At.UtcTicks:D19}|{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        var row = new Row(key, Columns(entry));
        return Task.WhenAll(
            tables.Audit.ApplyAsync(OfWard(entry.Ward, DateOnly.FromDateTime(entry.At.DateTime)), [new Change.Put(row)], ct),
            tables.Audit.ApplyAsync(OfPerson(entry.Who, entry.At.Year, entry.At.Month), [new Change.Put(row)], ct));
    }

    /// <summary>What was looked at in a ward on a day, newest first; without a ward, what belongs to none.</summary>
    /// <exception cref="StorageTroubleException">No answer in time, throttled, or the connection broke.</exception>
    public IAsyncEnumerable<AuditEntry> OfWardAsync(string? ward, DateOnly day, CancellationToken ct) => ReadAsync(OfWard(ward, day), ct);

    /// <summary>What a person looked at in a month, newest first.</summary>
    /// <exception cref="StorageTroubleException">As <see cref="OfWardAsync"/>.</exception>
    public IAsyncEnumerable<AuditEntry> OfPersonAsync(Sender who, int year, int month, CancellationToken ct) => ReadAsync(OfPerson(who, year, month), ct);

    private async IAsyncEnumerable<AuditEntry> ReadAsync(string partition, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in tables.Audit.RangeAsync(partition, string.Empty, ct))
        {
            var at = ((DateTimeOffset)row.Columns["At"]).ToOffset(TimeSpan.FromHours(9));
            yield return new(
                at, new(row.Text("Tenant")!, row.Text("Object")!, null), Enum.Parse<AuditKind>(row.Text("Kind")!), row.Text("Ward"),
                row.Text("Ids")?.Split(';') ?? [])
            {
                Place = row.Key,
            };
        }
    }

    private static string OfWard(string? ward, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"W|{ward ?? "-"}|{day:yyyy-MM-dd}");

    private static string OfPerson(Sender who, int year, int month) => string.Create(CultureInfo.InvariantCulture, $"P|{PersonKey.Of(who)}|{year:0000}-{month:00}");

    private static Dictionary<string, object> Columns(AuditEntry entry)
    {
        Dictionary<string, object> columns = new(StringComparer.Ordinal)
        {
            ["At"] = entry.At,
            ["Tenant"] = entry.Who.TenantId,
            ["Object"] = entry.Who.ObjectId,
            ["Kind"] = entry.Kind.ToString(),
        };
        if (entry.Ward is { } ward) columns["Ward"] = ward;
        if (entry.Ids.Count > 0) columns["Ids"] = string.Join(';', entry.Ids.Take(MostIds));
        return columns;
    }
}
