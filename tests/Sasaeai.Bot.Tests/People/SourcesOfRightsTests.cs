using Sasaeai.Bot.People;
using Xunit;

namespace Sasaeai.Bot.Tests.People;

/// <summary>The table "Sources of rights" of docs/security.md says what the code does.</summary>
public sealed class SourcesOfRightsTests
{
    [Fact]
    public void The_table_of_the_documentation_is_the_list_in_the_code()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "security.md"));
        var from = Array.FindIndex(lines, l => l.StartsWith("| source", StringComparison.Ordinal));
        Assert.True(from >= 0, "docs/security.md has no table that begins with \"| source\".");
        var documented = lines[(from + 2)..].TakeWhile(l => l.StartsWith('|')).Select(l => l.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)[..4]);
        Assert.Equal(Enum.GetValues<RightsSource>().Select(Row), documented);
    }

    private static string[] Row(RightsSource source) =>
    [
        source.Word(),
        Enum.GetValues<Role>().Where(role => source.MayGive(role)).ToList() is { Count: > 0 } roles ? string.Join(", ", roles.Select(Word)) : "nothing",
        source.TakesAll() ? "every right" : "nothing",
        source.CountsIn(homeTenant: false) ? "any allowed" : "home",
    ];

    private static string Word(Role role) => RoleWords.All.Concat(GroupGrant.Words).First(w => GroupGrant.RoleOf(w) == role);
}
