using System.Security.Cryptography;
using System.Text;

namespace Sasaeai.Bot.Import;

/// <summary>やりとりの行: one row of a table that holds what people tell one another, or what was sent to them.</summary>
/// <param name="Line">Where it stands in the file.</param>
internal sealed record MessageRow(string Table, string Partition, string Key, IReadOnlyDictionary<string, object> Columns, int Line);

/// <summary>やりとりの置き場: where such rows go.</summary>
internal interface IMessageRows
{
    /// <summary>True when the bot will be able to read what would be stored of this row.</summary>
    bool CanRead(MessageRow row);

    /// <summary>Stores those that are not there yet, and says how many that were. Safe to repeat.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble; run the import again.</exception>
    Task<int> StoreAsync(IEnumerable<MessageRow> rows, CancellationToken ct);
}

/// <summary>
/// やりとりのファイル: <c>messages.csv</c> of an export. It may be larger than all the others together, so it is read from the disk
/// twice, first to look at every row and then to store them, and never held as a whole.
/// </summary>
internal sealed class MessageFile(string path)
{
    private const int AtOnce = 500;
    private const int MostProblems = 100;

    /// <summary>The file as an export writes it.</summary>
    public static FileSpec Spec { get; } = new(
        "messages",
        "相談・お知らせ・困りごと・送信の記録",
        [
            new("表", "Table", new CellKind.Choice("Consultations", "Needs", "Notices", "Outbox")), new("区分", "Partition", new CellKind.KeyPart()),
            new("行の番号", "Key", new CellKind.KeyPart()), new("内容", "Columns", new CellKind.Columns()),
        ],
        ["Table", "Partition", "Key"],
        false,
        [])
    {
        Further = [],
    };

    private static string Source => $"{Spec.Name}.csv";

    /// <summary>Looks at every row. Memory holds 16 bytes of each.</summary>
    /// <param name="canRead">See <see cref="IMessageRows.CanRead"/>.</param>
    /// <returns>What must be mended, the first <see cref="MostProblems"/>; and how many rows there are.</returns>
    public (IReadOnlyList<ImportProblem> Problems, int Rows) Check(Func<MessageRow, bool> canRead)
    {
        List<ImportProblem> problems = [];
        var seen = new HashSet<UInt128>();
        try
        {
            foreach (var row in Rows(problems))
            {
                if (!seen.Add(Mark(row))) problems.Add(new(Source, row.Line, null, "前の行と同じ表・区分・行の番号です。同じものは1行だけにしてください。"));
                else if (!Holds(row) || !canRead(row)) problems.Add(new(Source, row.Line, "内容", "ボットが読める内容ではありません。書き出したままの行に戻してください。"));
                if (problems.Count >= MostProblems) break;
            }
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new(Source, null, null, "文字コードがわかりません。UTF-8で保存してください。"));
        }

        return ([.. problems.Take(MostProblems)], seen.Count);
    }

    /// <summary>The rows of a file in which nothing is to be mended.</summary>
    /// <exception cref="InvalidOperationException">It was changed since it was looked at.</exception>
    public IEnumerable<MessageRow> Rows()
    {
        List<ImportProblem> problems = [];
        foreach (var row in Rows(problems))
        {
            if (problems.Count == 0) yield return row;
        }

        if (problems.Count > 0) throw new InvalidOperationException($"{problems[0]}");
    }

    private IEnumerable<MessageRow> Rows(List<ImportProblem> problems)
    {
        using var text = new StreamReader(path, new UTF8Encoding(false, true));
        var reader = new SheetReader(problems);
        RawRow? header = null;
        foreach (var chunk in new CsvText(text).Rows(line => problems.Add(new(Source, line, null, CsvFolder.MisplacedQuote))).Chunk(AtOnce))
        {
            header ??= chunk[0];
            var file = reader.Read(new(Spec, Source, [header, .. chunk.SkipWhile(r => r == header)]));
            if (file.Mistaken is null) yield break;
            foreach (var row in file.Rows) yield return new(row.Must("Table"), row.Must("Partition"), row.Must("Key"), KeptColumns.Read(row.Must("Columns"))!, row.Line);
            if (problems.Count >= MostProblems) yield break;
        }

        if (header is null) problems.Add(new(Source, 1, null, "見出しの行がありません。"));
    }

    private static UInt128 Mark(MessageRow row) => BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes($"{row.Table}|{row.Partition}|{row.Key}")));

    // What the table would refuse must be met before anything is written.
    private static bool Holds(MessageRow row) => row.Columns.Count <= 200 && row.Columns.Values.OfType<string>().Sum(t => t.Length) <= 250_000 && row.Columns.All(c => IsName(c.Key) && c.Value switch
    {
        string text => text.Length <= 32 * 1024,
        DateTimeOffset at => at.UtcDateTime.Year > 1600,
        double real => double.IsFinite(real),
        _ => true,
    });

    private static bool IsName(string name) => name is { Length: > 0 and <= 255 } and not ("PartitionKey" or "RowKey" or "Timestamp")
        && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
