using Sasaeai.Bot.Pages;

namespace Sasaeai.Bot.Operations;

/// <summary><c>package</c>: writes the zip that is uploaded to Teams. Needs the settings <c>Pages:…</c> and nothing else: no storage, no network.</summary>
internal static class PackageCommand
{
    private const string NoOperator = "ささえあいボットの運営者";

    /// <summary>Writes it with the settings that the bot itself would have. An existing file is left alone.</summary>
    /// <returns>0 written, 1 not written, 2 wrong use.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output) =>
        await RunAsync(args, PageSettings.Read(CommandHost.Settings()), output).ConfigureAwait(false);

    /// <summary>Writes it with these settings.</summary>
    internal static async Task<int> RunAsync(string[] args, PageSettings pages, TextWriter output)
    {
        var (arguments, wrong) = PackageArguments.Read(args);
        if (arguments is null)
        {
            await output.WriteLineAsync(wrong).ConfigureAwait(false);
            return Commands.WrongUse;
        }

        if (Refusal(arguments, pages) is { } refusal)
        {
            await output.WriteLineAsync(refusal).ConfigureAwait(false);
            return 1;
        }

        try
        {
            using var file = new FileStream(arguments.Out, FileMode.CreateNew, FileAccess.Write);
            file.Write(AppPackage.Of(Values(arguments, pages)));
        }
        catch (IOException) when (File.Exists(arguments.Out))
        {
            await output.WriteLineAsync($"{arguments.Out} はすでにあります。書きかえません。別の名前を指定してください。").ConfigureAwait(false);
            return 1;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync($"{arguments.Out} に書けません。フォルダーがあるか、書き込みができるかを確かめてください。").ConfigureAwait(false);
            return 1;
        }

        await output.WriteLineAsync(Done(arguments, pages)).ConfigureAwait(false);
        return 0;
    }

    private static string? Refusal(PackageArguments arguments, PageSettings pages)
    {
        if (pages.Problems().FirstOrDefault() is { } problem) return problem;
        if (arguments.Sample) return null;
        List<string> missing = [];
        if (pages.PrivacyUrl is null) missing.Add(PageSettings.PrivacySetting);
        if (pages.TermsUrl is null) missing.Add(PageSettings.TermsSetting);
        return missing.Count == 0 ? null
            : $"設定 {string.Join(" と ", missing)} がありません。本番用のパッケージは作りません。公開するページのアドレスを書いてください。試すだけなら --sample をつけると、見本のページを使うパッケージを作ります。";
    }

    private static string Done(PackageArguments arguments, PageSettings pages)
    {
        var told = $"{arguments.Out} を作りました(版 {arguments.Version})。Teams の「アプリ」→「アプリを管理」→「アプリをアップロード」で入れてください。";
        if (pages.Operator is null) told += $"開発者の名前は「{NoOperator}」にしました。変えるときは、設定 Pages:Operator を書いてください。";
        return arguments.Sample ? $"見本です。公開には使えません。{told}" : told;
    }

    private static Dictionary<string, string> Values(PackageArguments arguments, PageSettings pages)
    {
        // A sample names the bot's own pages: those lead on to the operator's own once there are some.
        string Address(string path, string? own) => own is not null && !arguments.Sample ? own : $"https://{arguments.Domain}{path}";
        return new(StringComparer.Ordinal)
        {
            ["appId"] = arguments.AppId.ToString("D"),
            ["domain"] = arguments.Domain,
            ["version"] = arguments.Version,
            ["operator"] = pages.Operator ?? NoOperator,
            ["websiteUrl"] = Address(PageSettings.AboutPath, pages.WebsiteUrl),
            ["privacyUrl"] = Address(PageSettings.PrivacyPath, pages.PrivacyUrl),
            ["termsUrl"] = Address(PageSettings.TermsPath, pages.TermsUrl),
            ["sampleMark"] = arguments.Sample ? "(見本)" : "",
            ["sampleMarkEnglish"] = arguments.Sample ? " (sample)" : "",
        };
    }
}
