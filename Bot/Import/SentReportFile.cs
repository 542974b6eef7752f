using System.IO.Compression;

namespace Sasaeai.Bot.Import;

/// <summary>What a file that somebody sent in the chat turned out to be.</summary>
internal abstract record SentSheet
{
    private SentSheet()
    {
    }

    /// <summary>The sheet of reports.</summary>
    /// <param name="Problems">Places from which it could not be read on.</param>
    internal sealed record Reports(RawSheet Sheet, IReadOnlyList<ImportProblem> Problems) : SentSheet;

    /// <summary>Neither a workbook nor CSV, or a protected one.</summary>
    internal sealed record Unreadable : SentSheet;

    /// <summary>A workbook without a sheet of that name.</summary>
    internal sealed record NoSheet : SentSheet;

    /// <summary>Nothing but header and examples.</summary>
    internal sealed record NoRows : SentSheet;

    /// <summary>Blown up it is larger than any workbook of reports.</summary>
    internal sealed record TooLarge : SentSheet;

    /// <summary>More than <see cref="SentReportFile.MostRows"/>.</summary>
    internal sealed record TooMany : SentSheet;
}

/// <summary>送られた活動報告のファイル: the sheet <c>reports</c> of a workbook, or CSV, that somebody sends in the chat. Anybody's bytes: nothing in them is trusted.</summary>
internal static class SentReportFile
{
    /// <summary>Reports that one file may hold: as many as can be looked at within a turn.</summary>
    public const int MostRows = 300;

    // A workbook of reports has less than a tenth of it. Read as XML it takes about ten times as much memory.
    private const long MostInflated = 20 * 1024 * 1024;

    // Rows that the template brings, and that people copy.
    private const int Examples = 10;

    /// <summary>
    /// The file: as for the import, but 受付番号 is empty for a new report, and only area and day must have a column. What an export
    /// writes beside is not taken from anybody: 登録日時 would switch rules off, and nothing looks at the text in the others.
    /// </summary>
    public static FileSpec Spec { get; } = PastReportFile.Spec with
    {
        Columns = [.. PastReportFile.Spec.Columns.Select(c => c.Name switch
        {
            "Area" or "HeldOn" => c,
            "Status" => c with { Need = Need.MayBeAbsent, WhenEmpty = "提出済" },
            _ => c with { Need = Need.MayBeAbsent },
        })],
        Key = ["Area", "HeldOn", "Title", "Kind", "Participants", "Content"],
        OwnKey = "Number",
        Further = [],
    };

    /// <summary>True for a name as spreadsheets have it; whether it is one that can be read is another matter.</summary>
    public static bool IsSpreadsheet(string name) => Path.GetExtension(name).ToUpperInvariant() is ".XLSX" or ".XLS" or ".XLSM" or ".XLSB" or ".CSV" or ".ODS";

    /// <summary>Reads it. Bounded in time and memory, whatever the bytes are.</summary>
    public static SentSheet Read(byte[] bytes, string name)
    {
        if (bytes.AsSpan().StartsWith("PK"u8)) return Workbook(bytes);
        return name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? Csv(bytes) : new SentSheet.Unreadable();
    }

    private static SentSheet Workbook(byte[] bytes)
    {
        try
        {
            if (IsTooLarge(bytes)) return new SentSheet.TooLarge();
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return new SentSheet.Unreadable();
        }

        using var file = new MemoryStream(bytes, writable: false);
        var city = CityWorkbook.Read(file, Spec.Name, [Spec], MostRows + Examples + 2);
        return city.Problems.Count > 0 ? new SentSheet.Unreadable()
            : city.Sheets.Count > 0 ? Reports(city.Sheets[0], [])
            : city.Notices.Any(n => n.StartsWith($"{Spec.Name}: 見本", StringComparison.Ordinal)) ? new SentSheet.NoRows()
            : new SentSheet.NoSheet();
    }

    private static SentSheet Csv(byte[] bytes)
    {
        if (CsvFolder.Decode(bytes).Text is not { } text) return new SentSheet.Unreadable();
        List<ImportProblem> problems = [];
        var rows = new CsvText(text).Rows(line => problems.Add(new(Spec.Name, line, null, CsvFolder.MisplacedQuote))).Take(MostRows + Examples + 2);
        return Reports(new(Spec, Spec.Name, [.. rows]), problems);
    }

    private static SentSheet Reports(RawSheet sheet, IReadOnlyList<ImportProblem> problems) => sheet.Rows.Skip(1).Count(r => !r.IsExample) switch
    {
        0 when problems.Count == 0 => new SentSheet.NoRows(),
        > MostRows => new SentSheet.TooMany(),
        _ => new SentSheet.Reports(sheet, problems),
    };

    /// <summary>True for a workbook that is larger than any of ours once it is blown up.</summary>
    /// <remarks>What the archive says of its sizes need not be true: it is blown up and thrown away.</remarks>
    /// <exception cref="InvalidDataException">No archive, or a damaged one; as other exceptions of reading one.</exception>
    public static bool IsTooLarge(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var buffer = new byte[64 * 1024];
        var size = 0L;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                if ((size += read) > MostInflated) return true;
            }
        }

        return false;
    }
}
