using Sasaeai.Bot.Import;

namespace Sasaeai.Bot.Loading;

/// <summary>What a workbook that somebody sent turned out to be.</summary>
internal abstract record SentWorkbook
{
    private const int MostRows = 5_000;

    private SentWorkbook()
    {
    }

    /// <summary>Sheets of master data, and nothing but them.</summary>
    internal sealed record Master(RawCity City) : SentWorkbook;

    /// <summary>Nothing but reports: for まとめて登録.</summary>
    internal sealed record OnlyReports : SentWorkbook;

    /// <summary>It can't be used: a state of the card that says why.</summary>
    internal sealed record Sorry(string State) : SentWorkbook;

    /// <summary>Reads it. Bounded in time and memory, whatever the bytes are.</summary>
    public static SentWorkbook Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8)) return new Sorry("unreadable");
        try
        {
            if (SentReportFile.IsTooLarge(bytes)) return new Sorry("tooLarge");
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return new Sorry("unreadable");
        }

        using var file = new MemoryStream(bytes, writable: false);
        return Sort(CityWorkbook.Read(file, "ファイル", Files.Readable, MostRows + 2));
    }

    private static SentWorkbook Sort(RawCity city)
    {
        if (city.Problems.Count > 0) return new Sorry("unreadable");
        if (city.Sheets.Count == 0) return new Sorry("empty");
        // A row cut off would be one that disappears.
        if (city.Sheets.Any(s => s.Rows.Count > MostRows + 1)) return new Sorry("tooMany");
        var past = city.Sheets.Where(s => SentMasterData.NotTaken.Contains(s.Spec.Name)).ToList();
        return past.Count == 0 ? new Master(city) : past.Count == city.Sheets.Count ? new OnlyReports() : new Sorry("reports");
    }
}
