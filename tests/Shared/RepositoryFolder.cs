namespace Sasaeai.Tests.Shared;

/// <summary>Where the repository lies on this machine.</summary>
internal static class RepositoryFolder
{
    // Not by the path of this source file: deterministic builds rewrite it.
    internal static string Path { get; } = Find();

    internal static string At(params IEnumerable<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Sasaeai.Bot.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("Sasaeai.Bot.sln is in no folder above the tests.");
    }
}
