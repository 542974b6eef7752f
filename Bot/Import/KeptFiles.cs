namespace Sasaeai.Bot.Import;

/// <summary>A row of the table that belongs to a report, as it was.</summary>
/// <param name="Name">版, or the row's whole key.</param>
internal sealed record KeptRow(string Name, IReadOnlyDictionary<string, object> Columns);

/// <summary>
/// 書き出しだけにあるファイル: what belongs to the reports and nobody would fill in. Read back together with the
/// <c>reports.csv</c> of the same folder.
/// </summary>
internal static class KeptFiles
{
    /// <summary>The column that holds the end of a row's key.</summary>
    public const string KeyName = "Key";

    private const string Rest = "Columns";

    /// <summary>履歴: every revision of every report.</summary>
    public static FileSpec Revisions { get; } = new(
        "revisions",
        "活動報告の履歴",
        [
            new("受付番号", "Number", new CellKind.Code(), RefersTo: "reports"), new("版", "Revision", new CellKind.Number(1, 9999)),
            new("日時", "At", new CellKind.Instant(), Need.MayBeEmpty), new("入力者氏名", "TypedByName", new CellKind.Text(200), Need.MayBeEmpty),
            new("理由", "Reason", new CellKind.Text(400), Need.MayBeEmpty), new("内容", Rest, new CellKind.Columns()),
        ],
        ["Number", "Revision"],
        false,
        [])
    {
        Further = [],
    };

    /// <summary>提出した用紙: which report a form became, so that a second press is not a second report.</summary>
    public static FileSpec Tickets { get; } = ByKey("tickets", "提出した用紙", "用紙の番号");

    /// <summary>残っている仕事: what is still to be done for a report, such as taking back the one whose place it takes.</summary>
    public static FileSpec Outbox { get; } = ByKey("outbox", "残っている仕事", "仕事の番号");

    /// <summary>The files whose rows are known by the end of their key, and what it begins with.</summary>
    public static IReadOnlyList<(FileSpec Spec, string Prefix)> Keyed { get; } = [(Tickets, "K|"), (Outbox, "O|")];

    /// <summary>The row as it was, from a row of one of these files.</summary>
    /// <param name="name">The column that is in the row's key and so not among its columns.</param>
    public static KeptRow Read(MasterRow row, FileSpec spec, string name, params string[] alsoInKey)
    {
        var columns = new Dictionary<string, object>(KeptColumns.Read(row.Must(Rest))!, StringComparer.Ordinal);
        foreach (var column in spec.Columns.Where(c => c.Name != Rest && c.Name != name && !alsoInKey.Contains(c.Name)))
        {
            if (row.Text(column.Name) is { } text)
            {
                columns[column.Name] = column.Kind is CellKind.Instant ? CellKind.Instant.Of(text) : text;
            }
        }

        return new(row.Must(name), columns);
    }

    /// <summary>The cells of such a row. A value that its column could not give back exactly stays in the JSON.</summary>
    /// <param name="inKey">What the row's key says.</param>
    public static IEnumerable<string?> Cells(FileSpec spec, IReadOnlyDictionary<string, object> columns, IReadOnlyDictionary<string, string> inKey)
    {
        var cells = new Dictionary<string, string>(inKey, StringComparer.Ordinal);
        foreach (var column in spec.Columns.Where(c => c.Name != Rest && !inKey.ContainsKey(c.Name)))
        {
            var text = columns.GetValueOrDefault(column.Name) switch
            {
                DateTimeOffset at when column.Kind is CellKind.Instant => CellKind.Instant.Write(at),
                string said when column.Kind is not CellKind.Instant => said,
                _ => null,
            };
            if (text is { Length: > 0 } && column.Kind.Read(text).Value == text)
            {
                cells[column.Name] = text;
            }
        }

        cells[Rest] = KeptColumns.ToJson(columns.Where(c => !cells.ContainsKey(c.Key) || inKey.ContainsKey(c.Key)));
        return spec.Columns.Select(c => cells.GetValueOrDefault(c.Name));
    }

    private static FileSpec ByKey(string name, string title, string header) => new(
        name,
        title,
        [new(header, KeyName, new CellKind.KeyPart()), new("受付番号", "Number", new CellKind.Code(), RefersTo: "reports"), new("内容", Rest, new CellKind.Columns())],
        [KeyName],
        false,
        [])
    {
        Further = [],
    };
}
