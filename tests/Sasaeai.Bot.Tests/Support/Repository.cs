namespace Sasaeai.Bot.Tests;

/// <summary>Where the sources lie: found from the test's own folder, because a deterministic build rewrites source paths.</summary>
internal static class Repository
{
    /// <summary>The folder of <c>Sasaeai.Bot.sln</c>.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder is null ? throw new DirectoryNotFoundException("No Sasaeai.Bot.sln above the tests.")
        : folder.EnumerateFiles("Sasaeai.Bot.sln").Any() ? folder.FullName
        : Find(folder.Parent);
}
