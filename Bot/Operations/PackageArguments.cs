using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Operations;

/// <summary>What <c>package</c> was told.</summary>
/// <param name="AppId">Entra application id of the bot; also the id of the app in Teams.</param>
/// <param name="Domain">The host at which Teams reaches the bot, without scheme and path.</param>
/// <param name="Out">The zip file to write.</param>
/// <param name="Version">Three numbers; Teams takes a new package only with a higher one.</param>
/// <param name="Sample">Not for everybody's use: the names say 見本, and the pages are the bot's own.</param>
internal sealed partial record PackageArguments(Guid AppId, string Domain, string Out, string Version, bool Sample)
{
    /// <summary>Said where the arguments make no sense.</summary>
    public const string Usage = "使い方: package --app-id ボットのアプリケーションID --domain ホスト名 --out ファイル名.zip (--version 1.0.0、--sample もつけられます)";

    private static readonly string[] Known = ["--app-id", "--domain", "--out", "--version"];

    /// <summary>Reads them; one sentence about the first thing that is wrong.</summary>
    public static (PackageArguments? Arguments, string? Problem) Read(string[] args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var sample = false;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--sample") sample = true;
            else if (!Known.Contains(args[i])) return (null, $"「{args[i]}」はわかりません。{Usage}");
            else if (i + 1 == args.Length || args[i + 1].StartsWith("--", StringComparison.Ordinal)) return (null, $"{args[i]} のあとに値を書いてください。{Usage}");
            else if (!values.TryAdd(args[i], args[++i])) return (null, $"{args[i - 1]} が2回あります。1回だけ書いてください。");
        }

        foreach (var name in Known[..3])
        {
            if (!values.ContainsKey(name)) return (null, $"{name} がありません。{Usage}");
        }

        return Checked(values, sample);
    }

    private static (PackageArguments? Arguments, string? Problem) Checked(Dictionary<string, string> values, bool sample)
    {
        var (domain, file, version) = (values["--domain"], values["--out"], values.GetValueOrDefault("--version", "1.0.0"));
        if (!Guid.TryParseExact(values["--app-id"], "D", out var appId) || appId == Guid.Empty)
        {
            return (null, "--app-id は、Entra に登録したボットのアプリケーション(クライアント)ID です。11111111-2222-3333-4444-555555555555 の形で書いてください。");
        }

        if (!IsPublicHost(domain)) return (null, "--domain は、Teams からボットに届くホスト名です。https:// や / をつけずに、bot.example.jp の形で書いてください。");
        if (!Path.GetExtension(file).Equals(".zip", StringComparison.OrdinalIgnoreCase)) return (null, "--out は、.zip で終わるファイル名にしてください。");
        return VersionShape().IsMatch(version)
            ? (new(appId, domain.ToLowerInvariant(), file, version, sample), null)
            : (null, "--version は、1.0.0 のように、点で区切った3つの数にしてください。");
    }

    // Not an address of numbers, not a name without a dot, no wildcard: Teams reaches it over the internet, with https.
    private static bool IsPublicHost(string host) =>
        host.Length <= 253 && HostShape().IsMatch(host) && !host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostShape();

    // Teams refuses 1.0.0-preview, which its schema allows.
    [GeneratedRegex(@"^(?:0|[1-9][0-9]{0,5})(?:\.(?:0|[1-9][0-9]{0,5})){2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionShape();
}
