using System.Globalization;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reminders;

/// <summary>明日もう一度: one person wants one subject again at that moment.</summary>
internal sealed record Snooze(Sender Person, string Ward, string Subject, DateTimeOffset At);

/// <summary>
/// 希望の置き場: table Outbox, PartitionKey <c>choices</c>, RowKey = person and kind; and PartitionKey <c>later</c>, by time, what
/// somebody wants once more.
/// </summary>
internal sealed class ChoiceStore(Tables tables)
{
    private const string Partition = "choices";
    private const string Later = "later";

    /// <summary>Everybody's. One round trip for each 1,000.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Choices> AllAsync(CancellationToken ct)
    {
        var choices = new List<Choice>();
        await foreach (var row in tables.Outbox.RangeAsync(Partition, "", ct)) choices.Add(Read(row));
        return new(choices);
    }

    /// <summary>One person's. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<Choice>> OfAsync(Sender person, CancellationToken ct)
    {
        var choices = new List<Choice>();
        await foreach (var row in tables.Outbox.RangeAsync(Partition, $"{PersonKey.Of(person)}|", ct)) choices.Add(Read(row));
        return choices;
    }

    /// <summary>Keeps a choice, in place of an older one of its kind. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it is kept or not.</exception>
    public Task PutAsync(Choice choice, CancellationToken ct) => PutAsync(Partition, Write(choice), ct);

    /// <summary>Takes a choice back; does nothing where there is none. One round trip; two where there was none.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it is taken back or not.</exception>
    public Task DropAsync(Choice choice, CancellationToken ct) => DropAsync(Partition, Key(choice), ct);

    /// <summary>Takes choices back; does nothing about those that are not there. One round trip each.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; they are taken back or not.</exception>
    public async Task DropAsync(IEnumerable<Choice> choices, CancellationToken ct)
    {
        foreach (var choice in choices) await DropAsync(choice, ct);
    }

    /// <summary>Keeps a snooze. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; it is kept or not.</exception>
    public Task PutAsync(Snooze snooze, CancellationToken ct) => PutAsync(Later, new(Key(snooze), Columns(snooze.Person)), ct);

    /// <summary>Removes a snooze whose time has come; does nothing where it is gone. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public Task DropAsync(Snooze snooze, CancellationToken ct) => DropAsync(Later, Key(snooze), ct);

    /// <summary>Who wants no more does not want it again tomorrow either. One round trip, and one for each that there was.</summary>
    /// <param name="subject">About that; null for all.</param>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task ForgetSnoozesAsync(Sender person, string? subject, CancellationToken ct)
    {
        var own = new List<string>();
        await foreach (var row in tables.Outbox.RangeAsync(Later, "", ct))
        {
            if (row.Key.Split('|') is [_, var key, _, var about] && key == PersonKey.Of(person) && (subject is null || about == subject)) own.Add(row.Key);
        }

        foreach (var key in own) await DropAsync(Later, key, ct);
    }

    /// <summary>The snoozes whose time has come, oldest first. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<Snooze>> DueAsync(DateTimeOffset now, CancellationToken ct)
    {
        var due = new List<Snooze>();
        await foreach (var row in tables.Outbox.RangeAsync(Later, "0", OutboxRows.Minute(now.AddMinutes(1)), ct))
        {
            var parts = row.Key.Split('|');
            due.Add(new(Person(row), parts[2], parts[3], OutboxRows.Moment(parts[0])));
        }

        return due;
    }

    /// <summary>True for a row of a backup that says once more at a moment that has passed since: whether it was said is not known.</summary>
    public static bool IsOver(string partition, string key, DateTimeOffset now) => partition == Later && string.CompareOrdinal(key, OutboxRows.Minute(now)) < 0;

    // Nobody writes these rows but their own person; what is refused all the same was not kept, and that must be said.
    private async Task PutAsync(string partition, Row row, CancellationToken ct)
    {
        if (await tables.Outbox.ApplyAsync(partition, [new Change.Put(row)], ct) != ChangeOutcome.Applied) throw new StorageTroubleException("A wish could not be kept.", null);
    }

    private async Task DropAsync(string partition, string key, CancellationToken ct)
    {
        if (await tables.Outbox.ApplyAsync(partition, [new Change.Delete(key)], ct) == ChangeOutcome.Applied) return;
        if (await tables.Outbox.FindAsync(partition, key, ct) is not null) throw new StorageTroubleException("A wish could not be taken back.", null);
    }

    private static string Key(Snooze s) => $"{OutboxRows.Minute(s.At)}|{PersonKey.Of(s.Person)}|{s.Ward}|{s.Subject}";

    private static string Key(Choice choice) => $"{PersonKey.Of(choice.Person)}|" + choice switch
    {
        Choice.Stop s => $"stop|{s.Ward}|{s.Subject}",
        Choice.Off => "off",
        _ => "away",
    };

    private static Row Write(Choice choice)
    {
        var columns = Columns(choice.Person);
        if (choice is Choice.Away away)
        {
            columns["Until"] = away.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (away.StandIn is { } other) (columns["OtherTenant"], columns["OtherObject"]) = (other.TenantId, other.ObjectId);
        }

        return new(Key(choice), columns);
    }

    private static Choice Read(Row row)
    {
        var person = Person(row);
        return row.Key.Split('|') switch
        {
            [_, "stop", var ward, var subject] => new Choice.Stop(person, ward, subject),
            [_, "off"] => new Choice.Off(person),
            _ => new Choice.Away(
                person, DateOnly.ParseExact(row.Text("Until") ?? "0001-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
                row.Text("OtherObject") is { } id ? new(row.Text("OtherTenant") ?? "", id, null) : null),
        };
    }

    private static Dictionary<string, object> Columns(Sender person) => new(StringComparer.Ordinal) { ["TenantId"] = person.TenantId, ["ObjectId"] = person.ObjectId };

    private static Sender Person(Row row) => new(row.Text("TenantId") ?? "", row.Text("ObjectId") ?? "", null);
}
