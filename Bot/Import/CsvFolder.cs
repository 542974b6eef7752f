using System.Text;

namespace Sasaeai.Bot.Import;

/// <summary>Reads a folder of CSV files (RFC 4180), UTF-8 with or without BOM, or Windows-31J.</summary>
internal static class CsvFolder
{
    /// <summary>What is said of a quote that is out of place.</summary>
    public const string MisplacedQuote =
        "この行から先は読めません。引用符(\")の使い方が正しくありません。セルの中の \" は \"\" と書き、セル全体を \" で囲んでください。";

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <summary>All files that have a known name; others are left unread and named.</summary>
    public static async Task<RawCity> ReadAsync(string folder, CancellationToken ct)
    {
        List<RawSheet> sheets = [];
        List<string> notices = [];
        List<ImportProblem> problems = [];
        MessageFile? messages = null;
        var files = Directory.GetFiles(folder).Where(f => Path.GetExtension(f).Equals(".csv", StringComparison.OrdinalIgnoreCase));
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var source = Path.GetFileName(path);
            if (source == $"{MessageFile.Spec.Name}.csv")
            {
                messages = new(path);
                continue;
            }

            if (Files.Readable.FirstOrDefault(f => $"{f.Name}.csv" == source) is not { } spec)
            {
                notices.Add(MasterSource.Unknown(source, Path.GetFileNameWithoutExtension(source)));
                continue;
            }

            var (text, isWindows) = Decode(await File.ReadAllBytesAsync(path, ct).ConfigureAwait(false));
            if (text is null)
            {
                problems.Add(new(source, null, null, "文字コードがわかりません。UTF-8で保存してください。"));
                continue;
            }

            if (isWindows)
            {
                notices.Add($"{source}: Windows-31J(シフトJIS)として読みました。UTF-8で保存すると、すべての漢字が残ります。");
            }

            var rows = new CsvText(text).Rows(line => problems.Add(new(source, line, null, MisplacedQuote)));
            sheets.Add(new(spec, source, [.. rows]));
        }

        return new(sheets, notices, problems) { Messages = messages };
    }

    /// <summary>The text, and whether it was Windows-31J; null when it is neither that nor UTF-8.</summary>
    public static (string? Text, bool IsWindows) Decode(byte[] bytes)
    {
        ReadOnlySpan<byte> content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
        try
        {
            return (StrictUtf8.GetString(content), false);
        }
        catch (DecoderFallbackException)
        {
            return (Windows31J(bytes), true);
        }
    }

    private static string? Windows31J(byte[] bytes)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        try
        {
            return encoding?.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
