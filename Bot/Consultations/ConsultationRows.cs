using System.Globalization;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Consultations;

/// <summary>行の形: how a 相談 lies in table Consultations. The copies hold the same columns as the first row.</summary>
internal static class ConsultationRows
{
    private static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    /// <summary>Prefix of those that wait, oldest first.</summary>
    public const string Waiting = "O|";

    /// <summary>Prefix of those that are answered, newest first.</summary>
    public const string Answered = "A|";

    /// <summary>RowKey of the row that decides.</summary>
    public static string Key(string id) => $"C|{id}";

    /// <summary>Prefix of what somebody has asked, newest first.</summary>
    public static string Mine(Sender asker) => $"M|{PersonKey.Of(asker)}|";

    /// <summary>RowKey of the copy for the asker.</summary>
    public static string MineKey(Consultation c) => $"{Mine(c.Asker.Person)}{Backwards(c.At)}|{c.Id}";

    /// <summary>RowKey of the copy in the list of those who answer: it moves when it is answered.</summary>
    public static string ListKey(Consultation c) => c.AnsweredAt is { } at
        ? $"{Answered}{Backwards(at)}|{c.Id}"
        : $"{Waiting}{c.At.UtcTicks.ToString("D19", CultureInfo.InvariantCulture)}|{c.Id}";

    /// <summary>A row with that key.</summary>
    public static Row Write(string key, Consultation c, string? version = null)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Id"] = c.Id,
            ["Text"] = c.Text,
            ["AskerTenant"] = c.Asker.Person.TenantId,
            ["AskerId"] = c.Asker.Person.ObjectId,
            ["AskerName"] = c.Asker.Name,
            ["At"] = c.At,
            ["State"] = c.State.ToString(),
        };
        if (c.Area is { } area) columns["Area"] = area;
        if (c.Report is { } report) columns["Report"] = report;
        if (c.By is { } by) (columns["ByTenant"], columns["ById"], columns["ByName"]) = (by.Person.TenantId, by.Person.ObjectId, by.Name);
        if (c.Office is { } office) columns["Office"] = office;
        if (c.Answer is { } answer) columns["Answer"] = answer;
        if (c.AnsweredAt is { } at) columns["AnsweredAt"] = at;
        return new(key, columns, version);
    }

    /// <summary>The 相談 in a row.</summary>
    public static Consultation Read(string ward, Row row) => new(
        ward, row.Text("Id") ?? "", row.Text("Area"), row.Text("Text") ?? "", Who(row, "Asker")!, When(row, "At") ?? default)
    {
        Report = row.Text("Report"),
        State = Enum.Parse<ConsultationState>(row.Text("State") ?? nameof(ConsultationState.Received)),
        By = Who(row, "By"),
        Office = row.Text("Office"),
        Answer = row.Text("Answer"),
        AnsweredAt = When(row, "AnsweredAt"),
        Version = row.Version,
    };

    /// <summary>True for the row that decides: the copies follow from it, and move when it does, so that only it goes into a backup.</summary>
    public static bool IsFirst(string key) => key.StartsWith("C|", StringComparison.Ordinal);

    /// <summary>True for a row of a backup that the lists will be able to show.</summary>
    /// <exception cref="ArgumentException">Its state is none.</exception>
    public static bool CanRead(string ward, Row row) => Read(ward, row) is var c && Key(c.Id) == row.Key && Enum.IsDefined(c.State) && c.Asker is not null;

    /// <summary>The row and its copies, with all columns that it has.</summary>
    public static IReadOnlyList<Row> WithCopies(string ward, Row row)
    {
        var c = Read(ward, row);
        return [row, row with { Key = ListKey(c) }, row with { Key = MineKey(c) }];
    }

    private static Recipient? Who(Row row, string column) =>
        row.Text($"{column}Id") is { } id ? new(new(row.Text($"{column}Tenant") ?? "", id, null), row.Text($"{column}Name") ?? "") : null;

    private static DateTimeOffset? When(Row row, string column) => row.Columns.GetValueOrDefault(column) is DateTimeOffset at ? at.ToOffset(Tokyo) : null;

    private static string Backwards(DateTimeOffset at) => (DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
