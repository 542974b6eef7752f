using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sasaeai.Tests.Shared;

/// <summary>A folder with a package-lock.json whose packages the tests need.</summary>
internal static class NpmFolder
{
    private const int OldestNode = 20;

    // An installation takes seconds; whoever waits longer waits for something that hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Installs what the lock file says when it is missing or older than the lock; of several processes one installs and the
    /// others wait. Throws <see cref="InvalidOperationException"/> with one line that says what to do.
    /// </summary>
    internal static void MakeReady(string folder)
    {
        DemandNode();
        using var oneAtATime = new Mutex(initiallyOwned: false, "sasaeai-npm-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16]);
        if (!Wait(oneAtATime)) throw new InvalidOperationException($"Another process has been installing npm packages in {folder} for {Patience.TotalMinutes} minutes. End it and try again.");
        try
        {
            if (IsReady(folder)) return;
            var (exit, output) = Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci --no-audit --no-fund", folder);
            if (exit != 0) throw new InvalidOperationException($"`npm ci` in {folder} failed: {LastLines(output)}");
        }
        finally
        {
            oneAtATime.ReleaseMutex();
        }
    }

    // npm writes this file when it has finished.
    private static bool IsReady(string folder)
    {
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
    }

    private static void DemandNode()
    {
        string version;
        try
        {
            version = Run("node", "--version", Environment.CurrentDirectory).Output.Trim();
        }
        catch (Win32Exception)
        {
            version = "none";
        }

        var major = version.TrimStart('v').Split('.')[0];
        if (!int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < OldestNode)
        {
            throw new InvalidOperationException($"These tests need Node.js {OldestNode} or newer on the PATH (found: {version}). Install it and run them again.");
        }
    }

    private static bool Wait(Mutex mutex)
    {
        try
        {
            return mutex.WaitOne(Patience);
        }
        catch (AbandonedMutexException)
        {
            // The process that had it died; whether it had finished is looked up next.
            return true;
        }
    }

    private static (int Exit, string Output) Run(string file, string arguments, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + errors.GetAwaiter().GetResult());
    }

    private static string LastLines(string output) =>
        string.Join(" / ", output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(3));
}
