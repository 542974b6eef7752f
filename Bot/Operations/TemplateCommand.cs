namespace Sasaeai.Bot.Operations;

/// <summary><c>template</c>: writes the workbook that a city fills in.</summary>
internal static class TemplateCommand
{
    /// <summary>Writes it. An existing file is left alone.</summary>
    /// <returns>0 written, 1 not written, 2 wrong use.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        if (args is not [{ Length: > 0 } path] || !Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            await output.WriteLineAsync("使い方: template ファイル名.xlsx").ConfigureAwait(false);
            return Commands.WrongUse;
        }

        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
            TemplateWorkbook.Write(file);
        }
        catch (IOException) when (File.Exists(path))
        {
            await output.WriteLineAsync($"{path} はすでにあります。書きかえません。別の名前を指定してください。").ConfigureAwait(false);
            return 1;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync($"{path} に書けません。フォルダーがあるか、書き込みができるかを確かめてください。").ConfigureAwait(false);
            return 1;
        }

        await output.WriteLineAsync($"{path} を作りました。1行目の見出しは変えずに、3行目から書いてください。取り込みは import {path} です。").ConfigureAwait(false);
        return 0;
    }
}
