using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Reports;

/// <summary>下書き: what a person had typed into a form that is not sent yet, by the form's ticket.</summary>
/// <param name="Ticket">Of the form; the key of the draft.</param>
/// <param name="Area">地区部会ID.</param>
/// <param name="Values">As typed, by the id of the input. Any input of any page.</param>
/// <param name="Report">The report that is being corrected, as in <c>OpenReportCard.Report</c>, or null for a new one.</param>
/// <param name="Revision">The revision of that report from which the correction started.</param>
internal sealed record Draft(
    string Ticket, string Area, IReadOnlyDictionary<string, string> Values, DateTimeOffset SavedAt, string? Report = null, int? Revision = null)
{
    /// <summary>受付番号 of what was stored from it. It stays until its days are over, so that a second press finds the pages of the first.</summary>
    public string? SentAs { get; init; }
}

/// <summary>
/// 下書きの置き場: table Drafts, PartitionKey = the person, hashed, RowKey = the ticket. Only the author's own partition is
/// ever read. Kept for 14 days, at most 20 a person.
/// </summary>
internal sealed class DraftStore(Tables tables)
{
    /// <summary>Days after which a draft is gone.</summary>
    public const int Days = 14;

    /// <summary>Drafts of one person; with one more the oldest goes.</summary>
    public const int Most = 20;

    // A column holds 32 K characters.
    private const int LongestValues = 30_000;

    /// <summary>
    /// Keeps a draft, in place of an older one of the same ticket. False when that was not possible: then the card that
    /// is shown is the only place of the text, and must hold it. Two round trips.
    /// </summary>
    public async Task<bool> PutAsync(Sender author, Draft draft, CancellationToken ct)
    {
        var values = JsonSerializer.Serialize(draft.Values, DraftJson.Readable.IReadOnlyDictionaryStringString);
        if (Ticket.Read(draft.Ticket) is null || values.Length > LongestValues) return false;
        try
        {
            var put = new Change.Put(Write(draft, values));
            var others = (await AllAsync(author, ct)).Where(d => d.Ticket != draft.Ticket).ToList();
            var going = others.Where(d => IsOver(d, draft.SavedAt))
                .Concat(others.Where(d => !IsOver(d, draft.SavedAt)).OrderBy(d => d.SentAs is not null).Skip(Most - 1));
            Change[] changes = [put, .. going.Take(90).Select(d => new Change.Delete(d.Ticket))];
            // Another device may have removed one of them meanwhile; the draft itself matters more.
            return await tables.Drafts.ApplyAsync(Partition(author), changes, ct) == ChangeOutcome.Applied
                || await tables.Drafts.ApplyAsync(Partition(author), [put], ct) == ChangeOutcome.Applied;
        }
        catch (StorageTroubleException)
        {
            return false;
        }
    }

    /// <summary>
    /// Keeps a draft without looking at the others: what is written on the way to a report. One round trip. False where this
    /// should be the first and another one lies there already; true also where it can't be kept, because the report matters more.
    /// </summary>
    public async Task<bool> KeepAsync(Sender author, Draft draft, bool first, CancellationToken ct)
    {
        var values = JsonSerializer.Serialize(draft.Values, DraftJson.Readable.IReadOnlyDictionaryStringString);
        if (Ticket.Read(draft.Ticket) is null || values.Length > LongestValues) return true;
        try
        {
            var row = Write(draft, values);
            return await tables.Drafts.ApplyAsync(Partition(author), [first ? new Change.Insert(row) : new Change.Put(row)], ct) != ChangeOutcome.AlreadyThere || !first;
        }
        catch (StorageTroubleException)
        {
            return true;
        }
    }

    /// <summary>The author's draft of that ticket, or null when there is none or it is too old. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Draft?> FindAsync(Sender author, string ticket, DateTimeOffset now, CancellationToken ct) =>
        Ticket.Read(ticket) is not null && await tables.Drafts.FindAsync(Partition(author), ticket, ct) is { } row && Read(row) is { } draft && !IsOver(draft, now)
            ? draft
            : null;

    /// <summary>The author's drafts that were not sent, newest first. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<IReadOnlyList<Draft>> ListAsync(Sender author, DateTimeOffset now, CancellationToken ct) =>
        [.. (await AllAsync(author, ct)).Where(d => !IsOver(d, now) && d.SentAs is null).Take(Most)];

    /// <summary>Removes a draft. False when that was not possible just now; a draft too many does no harm. One round trip; two where it was gone.</summary>
    public async Task<bool> DeleteAsync(Sender author, string ticket, CancellationToken ct)
    {
        try
        {
            return Ticket.Read(ticket) is null
                || await tables.Drafts.ApplyAsync(Partition(author), [new Change.Delete(ticket)], ct) == ChangeOutcome.Applied
                // Another device, or this same press before its answer was lost.
                || await tables.Drafts.FindAsync(Partition(author), ticket, ct) is null;
        }
        catch (StorageTroubleException)
        {
            return false;
        }
    }

    private async Task<List<Draft>> AllAsync(Sender author, CancellationToken ct)
    {
        var drafts = new List<Draft>();
        await foreach (var row in tables.Drafts.RangeAsync(Partition(author), "", ct)) drafts.Add(Read(row));
        return [.. drafts.OrderByDescending(d => d.SavedAt)];
    }

    private static string Partition(Sender author) => PersonKey.Of(author);

    private static bool IsOver(Draft draft, DateTimeOffset now) => draft.SavedAt.AddDays(Days) < now;

    private static Row Write(Draft draft, string values)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Area"] = draft.Area,
            ["Values"] = values,
            ["SavedAt"] = draft.SavedAt,
        };
        if (draft.Report is { } report) columns["Report"] = report;
        if (draft.Revision is { } revision) columns["Revision"] = revision;
        if (draft.SentAs is { } sentAs) columns["SentAs"] = sentAs;
        return new Row(draft.Ticket, columns);
    }

    private static Draft Read(Row row) => new(
        row.Key, row.Text("Area") ?? "",
        JsonSerializer.Deserialize(row.Text("Values") ?? "{}", DraftJson.Readable.IReadOnlyDictionaryStringString)!,
        row.Columns.GetValueOrDefault("SavedAt") is DateTimeOffset at ? at.ToOffset(TimeSpan.FromHours(9)) : default,
        row.Text("Report"), row.Number("Revision"))
    {
        SentAs = row.Text("SentAs"),
    };
}

/// <summary>JSON of a draft's values.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class DraftJson : JsonSerializerContext
{
    /// <summary>With Japanese as it is: it must fit a column.</summary>
    public static DraftJson Readable { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
