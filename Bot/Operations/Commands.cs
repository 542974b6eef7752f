namespace Sasaeai.Bot.Operations;

/// <summary>コマンド: <c>dotnet run --project Bot -- COMMAND</c>, asked before the web host is built.</summary>
internal static class Commands
{
    /// <summary>Wrong use of a command, or one that does not exist.</summary>
    public const int WrongUse = 2;

    /// <summary>Said where no setting names the storage and no local run goes on.</summary>
    public const string NoStorage = "保存先がわかりません。設定 ConnectionStrings:Tables を書くか、先に dotnet run --project dev を動かしてください。";

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code: 0 done, 1 not done, 2 wrong use; null when the arguments name no command and are the host's.</returns>
    public static async Task<int?> TryRun(string[] args)
    {
        if (args.Length == 0 || args[0].Length == 0 || args[0][0] is '-' or '/' || args[0].Contains('=', StringComparison.Ordinal))
        {
            return null;
        }

        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler onCancel = (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        Console.CancelKeyPress += onCancel;
        try
        {
            return await RunAsync(args, Console.Out, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Out.WriteLineAsync("中止しました。もう一度実行すると、続きから行います。").ConfigureAwait(false);
            return 1;
        }
        finally
        {
            Console.CancelKeyPress -= onCancel;
        }
    }

    /// <summary>Runs the command and writes what it has to say.</summary>
    internal static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken ct)
    {
        switch (args[0])
        {
            case "import":
                return await ImportCommand.RunAsync(args[1..], output, ct).ConfigureAwait(false);
            case "template":
                return await TemplateCommand.RunAsync(args[1..], output).ConfigureAwait(false);
            case "verify":
                return await VerifyCommand.RunAsync(args[1..], output, ct).ConfigureAwait(false);
            case "export":
                return await ExportCommand.RunAsync(args[1..], output, ct).ConfigureAwait(false);
            case "package":
                return await PackageCommand.RunAsync(args[1..], output).ConfigureAwait(false);
            default:
                await output.WriteLineAsync($"「{args[0]}」というコマンドはありません。使えるのは import(取り込み)、template(ひな形)、verify(点検)、export(書き出し)、package(Teams のアプリ)です。").ConfigureAwait(false);
                return WrongUse;
        }
    }
}
