using System.Diagnostics;

namespace Sasaeai.Bot.Tests.Support;

/// <summary>The pinned npm packages of a folder.</summary>
internal static class NodeModules
{
    /// <summary>Runs <c>npm ci</c> where it has not been run to its end; npm writes the file looked for last.</summary>
    public static async Task InstalledAsync(string folder)
    {
        if (File.Exists(Path.Combine(folder, "node_modules/.package-lock.json")))
        {
            return;
        }

        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        using var process = Process.Start(new ProcessStartInfo(npm, ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder })
            ?? throw new InvalidOperationException("npm is missing: install Node 20 or newer.");
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci ended with {process.ExitCode} in {Path.GetFileName(folder)}.");
        }
    }
}
