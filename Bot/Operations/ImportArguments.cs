using System.Globalization;
using Sasaeai.Bot.Import;

namespace Sasaeai.Bot.Operations;

/// <summary>What was asked of <c>import</c>.</summary>
/// <param name="Path">A folder of CSV files or a workbook.</param>
internal sealed record ImportArguments(string Path, ImportOptions Options)
{
    /// <summary>How to use it.</summary>
    public const string Usage = "使い方: import フォルダーまたは.xlsx [--dry-run] [--yes-close 行数] [--overwrite members|meetings|periods]";

    // These belong to Teams once they were edited there. Periods can't be edited there yet, so for them it changes nothing.
    private static readonly string[] Editable = ["members", "meetings", "periods"];

    /// <summary>The arguments, or null when they can't be understood.</summary>
    public static ImportArguments? Read(IReadOnlyList<string> args)
    {
        string? path = null;
        var options = new ImportOptions();
        for (var i = 0; i < args.Count; i++)
        {
            var next = i + 1 < args.Count ? args[i + 1] : string.Empty;
            switch (args[i])
            {
                case "--dry-run":
                    options = options with { DryRun = true };
                    break;
                case "--yes-close" when int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out var rows):
                    options = options with { YesClose = rows };
                    i++;
                    break;
                case "--overwrite" when Editable.Contains(next):
                    options = options with { Overwrite = [.. options.Overwrite ?? [], next] };
                    i++;
                    break;
                case { Length: > 0 } word when path is null && word[0] != '-':
                    path = word;
                    break;
                default:
                    return null;
            }
        }

        return path is null ? null : new(path, options);
    }
}
