namespace Sasaeai.Bot.Operations;

/// <summary>
/// The folder of an export. It is filled under another name beside its place and gets its own at the very end: an export that
/// was killed leaves no half folder that looks like a whole one.
/// </summary>
internal sealed class ExportFolder : IDisposable
{
    private readonly string target;

    /// <summary>Makes the folder under its other name.</summary>
    /// <exception cref="IOException">It can't be made.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public ExportFolder(string path)
    {
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        Unfinished = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.unfinished");
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Unfinished);
        }
        else
        {
            Directory.CreateDirectory(Unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Where to write.</summary>
    public string Unfinished { get; }

    /// <summary>Why nothing can be written there, or null.</summary>
    public static string? Problem(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return File.Exists(full) ? $"{path} はファイルです。新しいフォルダーの名前を指定してください。"
            : Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any() ? $"{path} は空のフォルダーではありません。何も書いていません。新しいフォルダーの名前を指定してください。"
            : Path.GetDirectoryName(full) is not { } parent || !Directory.Exists(parent) ? $"{path} を置くフォルダーがありません。先に作ってください。"
            : null;
    }

    /// <summary>Gives the folder its own name.</summary>
    /// <exception cref="IOException">Something stands there now.</exception>
    public void Finish()
    {
        if (Directory.Exists(target))
        {
            Directory.Delete(target);
        }

        Directory.Move(Unfinished, target);
    }

    /// <summary>Removes what was not finished.</summary>
    public void Dispose()
    {
        if (Directory.Exists(Unfinished))
        {
            Directory.Delete(Unfinished, true);
        }
    }
}
