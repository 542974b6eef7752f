using System.Collections.Frozen;
using System.Globalization;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reminders;

/// <summary>決まりの置き場: table Outbox, PartitionKey <c>rules</c>, RowKey = ward and 種別. What has no row is as <see cref="ReminderRule.Usual"/>.</summary>
internal sealed class RuleStore(Tables tables)
{
    private const string Partition = "rules";

    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [ReportingPeriod.Reporting] = "report",
        ["事務局確認"] = "confirm",
        ["取りまとめ"] = "compile",
        ["評価"] = "evaluate",
        ["公助入力"] = "measures",
        ["分科会報告"] = "committee",
        [ReminderRule.Meeting] = "meeting",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>種別 that can be set, in the order of a card.</summary>
    public static IReadOnlyList<string> Purposes { get; } = [ReportingPeriod.Reporting, "事務局確認", "取りまとめ", "評価", "公助入力", "分科会報告", ReminderRule.Meeting];

    /// <summary>Code of a 種別, as a button carries it.</summary>
    public static string? CodeOf(string purpose) => Codes.GetValueOrDefault(purpose);

    /// <summary>種別 of a code, or null.</summary>
    public static string? PurposeOf(string? code) => Purposes.FirstOrDefault(p => Codes[p] == code);

    /// <summary>Every rule that was set. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Rules> AllAsync(CancellationToken ct)
    {
        var rules = new Dictionary<string, ReminderRule>(StringComparer.Ordinal);
        await foreach (var row in tables.Outbox.RangeAsync(Partition, "", ct)) rules[row.Key] = Read(row);
        return new(rules);
    }

    /// <summary>Sets one. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it is set or not.</exception>
    public async Task PutAsync(string ward, string purpose, ReminderRule rule, CancellationToken ct)
    {
        var row = new Row(Key(ward, purpose), new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["On"] = rule.On,
            ["Days"] = string.Join(' ', rule.Days.Select(d => d.ToString(CultureInfo.InvariantCulture))),
            ["Hour"] = rule.Hour,
            ["Tries"] = rule.Tries,
            ["Since"] = rule.Since,
        });
        if (await tables.Outbox.ApplyAsync(Partition, [new Change.Put(row)], ct) != ChangeOutcome.Applied) throw new StorageTroubleException("A rule could not be kept.", null);
    }

    /// <summary>RowKey of a rule.</summary>
    public static string Key(string ward, string purpose) => $"{ward}|{Codes.GetValueOrDefault(purpose, "other")}";

    private static ReminderRule Read(Row row) => new(
        row.Columns.GetValueOrDefault("On") is true, [.. (row.Text("Days") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => int.Parse(d, CultureInfo.InvariantCulture))],
        row.Number("Hour") ?? 9, row.Number("Tries") ?? 3)
    {
        Since = row.Columns.GetValueOrDefault("Since") is DateTimeOffset since ? since : default,
    };
}

/// <summary>決まり of every ward and 種別 at one moment.</summary>
internal sealed class Rules(IReadOnlyDictionary<string, ReminderRule> set)
{
    /// <summary>The rule for a ward and 種別.</summary>
    public ReminderRule Of(string ward, string purpose) => set.TryGetValue(RuleStore.Key(ward, purpose), out var rule) ? rule : ReminderRule.Usual(purpose);

    /// <summary>All of them, with this one in the place of what holds.</summary>
    public Rules With(string ward, string purpose, ReminderRule rule) =>
        new(new Dictionary<string, ReminderRule>(set, StringComparer.Ordinal) { [RuleStore.Key(ward, purpose)] = rule });
}
