using System.Globalization;
using System.Text.Json;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Operations;

/// <summary><c>export</c>: writes everything into a folder that <c>import</c> reads. The bot may go on.</summary>
internal static class ExportCommand
{
    /// <summary>Exports, and says how many rows each file has: counts only, no names and no texts.</summary>
    /// <returns>0 done, 1 not done, 2 wrong use.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken ct)
    {
        if (args is not [{ Length: > 0 } path] || path[0] == '-')
        {
            await output.WriteLineAsync("使い方: export 新しいフォルダー").ConfigureAwait(false);
            return Commands.WrongUse;
        }

        using var host = CommandHost.Build();
        if (host is null)
        {
            await output.WriteLineAsync(Commands.NoStorage).ConfigureAwait(false);
            return 1;
        }

        try
        {
            return await ExportAsync(host.Services, path, output, ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await output.WriteLineAsync("中止しました。何も残していません。もう一度実行すると、はじめから書き出します。").ConfigureAwait(false);
            return 1;
        }
        catch (StorageTroubleException trouble)
        {
            await output.WriteLineAsync($"保存先から返事がありません({trouble.Message})。何も残していません。しばらくしてから、もう一度実行してください。").ConfigureAwait(false);
            return 1;
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException)
        {
            await output.WriteLineAsync("このプログラムが書いたものではない行があり、続けられません。verify で、どの報告かを確かめてください。").ConfigureAwait(false);
            return 1;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync($"{path} に書けません。空き容量と、書き込みができるかを確かめてください。").ConfigureAwait(false);
            return 1;
        }
    }

    /// <summary>Exports the tables of these services.</summary>
    internal static async Task<int> ExportAsync(IServiceProvider services, string path, TextWriter output, CancellationToken ct)
    {
        if (ExportFolder.Problem(path) is { } problem)
        {
            await output.WriteLineAsync(problem).ConfigureAwait(false);
            return 1;
        }

        var tables = services.GetRequiredService<Tables>();
        await tables.EnsureAsync(ct).ConfigureAwait(false);
        var versions = services.GetRequiredService<MasterVersions>();
        if (await versions.PointerAsync(ct).ConfigureAwait(false) is null)
        {
            await output.WriteLineAsync("まだ何も取り込まれていません。書き出すものがありません。").ConfigureAwait(false);
            return 1;
        }

        // Before anything of it is written: names and contacts leave the bot here.
        var look = new AuditEntry(CommandHost.TodayOf(services).Now, AuditEntry.Operator, AuditKind.Exported, null, []);
        await new AuditTrail(tables).WriteAsync(look, ct).ConfigureAwait(false);
        using var folder = new ExportFolder(path);
        var today = CommandHost.TodayOf(services);
        var export = new CityExport(versions, new WardArchive(tables), today.Date, new RowHistory(tables), new MessageTables(tables, today.Now));
        var files = await export.WriteAsync(folder.Unfinished, ct).ConfigureAwait(false);
        folder.Finish();
        foreach (var (spec, rows) in files)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {spec.Name + ".csv",-16} {rows}行({spec.Title})")).ConfigureAwait(false);
        }

        await output.WriteLineAsync(
            $"{path} に書き出しました。氏名や活動の内容、相談や困りごとが入っています。見てよい人だけが開ける所に置いてください。戻すときは、空の保存先に import {path} を実行します。").ConfigureAwait(false);
        return 0;
    }
}
