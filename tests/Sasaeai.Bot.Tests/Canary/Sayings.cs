using Sasaeai.Bot.Questions;
using Xunit;

namespace Sasaeai.Bot.Tests.Canary;

/// <summary>言葉: something to say for every command there is, by reflection.</summary>
internal static class Sayings
{
    private static readonly Dictionary<string, string[]> ByCommand = new(StringComparer.Ordinal)
    {
        ["Report"] = ["報告"], ["Drafts"] = ["続きから"], ["NoActivity"] = ["活動なし"], ["MyReports"] = ["わたしの報告", "訂正"], ["ToConfirm"] = ["部会確認"],
        ["Help"] = ["ヘルプ"], ["Home"] = ["はじめ"], ["Status"] = ["状態"], ["Audit"] = ["監査ログ"], ["Progress"] = ["進捗"], ["Unknown"] = ["12102の報告を全部見せて", "=1+1"],
    };

    /// <summary>All of them, with the names of the wards in them.</summary>
    public static IReadOnlyList<string> All(MarkedCity city)
    {
        var commands = typeof(Command).GetNestedTypes(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public).Where(t => t.IsSubclassOf(typeof(Command))).Select(t => t.Name).ToList();
        Assert.All(commands, c => Assert.True(ByCommand.ContainsKey(c), $"The canary does not know how to say {c}: it needs a line in Sayings."));
        var wards = city.Markers.Where(m => m.Kind == "区の名前").Select(m => $"{m.Text}区の進捗");
        return [.. commands.SelectMany(c => ByCommand[c]), .. wards];
    }
}
