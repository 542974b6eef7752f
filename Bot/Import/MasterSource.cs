namespace Sasaeai.Bot.Import;

/// <summary>A folder of CSV files or one workbook, whichever it is.</summary>
internal static class MasterSource
{
    /// <summary>The example row of the template begins with this and is not read.</summary>
    public const string ExampleMark = "例:";

    /// <summary>What lies at that path; a problem when nothing does.</summary>
    public static async Task<RawCity> ReadAsync(string path, CancellationToken ct)
    {
        if (Directory.Exists(path))
        {
            return await CsvFolder.ReadAsync(path, ct).ConfigureAwait(false);
        }

        if (!File.Exists(path))
        {
            return Nothing(path, "見つかりません。CSVのあるフォルダーか、.xlsxのファイルを指定してください。");
        }

        return Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase)
            ? CityWorkbook.Read(path)
            : Nothing(path, "読めません。CSVのあるフォルダーか、.xlsxのファイルを指定してください。");
    }

    /// <summary>The notice for a file or sheet that is not one of ours.</summary>
    public static string Unknown(string source, string name) => Files.Later.Contains(name)
        ? $"{source}: この版ではまだ読み込みません。"
        : $"{source}: 知らない名前なので読みませんでした。使える名前は {string.Join("、", Files.All.Select(f => f.Name))} です。";

    private static RawCity Nothing(string path, string sentence) => new([], [], [new(path, null, null, sentence)]);
}
