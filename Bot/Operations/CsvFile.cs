using System.Text;
using Sasaeai.Bot.Import;

namespace Sasaeai.Bot.Operations;

/// <summary>One file of an export: UTF-8 with BOM, CRLF, for the owner's eyes only where the system knows owners.</summary>
internal sealed class CsvFile : IAsyncDisposable
{
    private readonly FileStream stream;
    private readonly StreamWriter writer;

    /// <summary>Makes the file and writes its header.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    public CsvFile(string folder, FileSpec spec)
    {
        Spec = spec;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        stream = new(Path.Combine(folder, $"{spec.Name}.csv"), options);
        writer = new(stream, new UTF8Encoding(true)) { NewLine = "\r\n" };
        writer.WriteLine(CsvLine.Of(spec.AllColumns.Select(c => c.Header)));
    }

    /// <summary>What is in it.</summary>
    public FileSpec Spec { get; }

    /// <summary>Rows so far, without the header.</summary>
    public int Rows { get; private set; }

    /// <summary>One row.</summary>
    public async Task WriteAsync(IEnumerable<string?> cells, CancellationToken ct)
    {
        await writer.WriteLineAsync(CsvLine.Of(cells).AsMemory(), ct).ConfigureAwait(false);
        Rows++;
    }

    /// <summary>Closes it. What was written is on the disk then, so that the folder never gets its name before its files have their content.</summary>
    public async ValueTask DisposeAsync()
    {
        await writer.FlushAsync().ConfigureAwait(false);
        stream.Flush(true);
        await writer.DisposeAsync().ConfigureAwait(false);
    }
}
