using System.Globalization;

namespace Sasaeai.Dev;

/// <summary>Node, npm, and the pinned packages of <c>dev/package-lock.json</c>.</summary>
internal static class NodePackages
{
    private const int Oldest = 20;
    private static readonly IReadOnlyDictionary<string, string> NoSettings = new Dictionary<string, string>();

    /// <summary>Installs the packages where they are missing or older than the lock file.</summary>
    /// <exception cref="CannotStartException">Node or npm is missing or too old, or the installation failed.</exception>
    public static async Task EnsureAsync(Place place, TextWriter output, CancellationToken ct)
    {
        var node = await VersionAsync(place, "node", ct);
        if (!int.TryParse(node.TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture, out var major) || major < Oldest) throw Missing("node", node);
        var installed = new FileInfo(Path.Combine(place.Dev, "node_modules", ".package-lock.json"));
        var wanted = new FileInfo(Path.Combine(place.Dev, "package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= wanted.LastWriteTimeUtc) return;
        await output.WriteLineAsync("npmパッケージを入れています(初回のみ) / Installing npm packages (first time only)");
        await VersionAsync(place, Npm, ct);
        await using var npm = Child.Start("npm ci", Path.Combine(place.Logs, "npm.log"), [Npm, "ci", "--prefix", place.Dev, "--ignore-scripts", "--no-audit", "--no-fund"], NoSettings);
        if (await npm.EndAsync(ct) != 0) throw npm.Ended();
        installed.LastWriteTimeUtc = wanted.LastWriteTimeUtc;
    }

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static async Task<string> VersionAsync(Place place, string program, CancellationToken ct)
    {
        try
        {
            await using var child = Child.Start(program, Path.Combine(place.Logs, "version.log"), [program, "--version"], NoSettings);
            return await child.EndAsync(ct) == 0 ? child.LastLine : throw Missing(program, "");
        }
        catch (CannotStartException)
        {
            throw Missing(program, "");
        }
    }

    private static CannotStartException Missing(string program, string version) => new(
        $"Node.js {Oldest} 以上と npm が必要です({program} {(version.Length > 0 ? $"は {version}" : "が見つかりません")})。https://nodejs.org から入れて、もう一度実行してください。",
        $"Node.js {Oldest} or newer with npm is needed ({program} {(version.Length > 0 ? $"is {version}" : "was not found")}): install it from https://nodejs.org and run this again.");
}
