using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.People;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Architecture;

public sealed class RightsTests
{
    [Fact]
    public void Every_button_stands_in_the_table_of_rights()
    {
        var verbs = typeof(Submission).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Submission)) && !t.IsAbstract);
        Assert.Equal([], verbs.Where(v => !Rights.Knows(v)).Select(v => v.Name));
    }

    [Fact]
    public void Every_right_has_a_reach_for_every_role()
    {
        foreach (var right in Enum.GetValues<Right>())
        {
            foreach (var role in Enum.GetValues<Role>()) _ = Rights.Of(role, right);
        }
    }

    [Fact]
    public void A_row_without_wards_reaches_the_whole_city_for_the_city_and_the_administrator_only()
    {
        Assert.True(With(Role.City).May(Right.SeeSmallCounts, "12101"));
        Assert.True(With(Role.City, "12105").May(Right.SeeSmallCounts, "12105"));
        Assert.False(With(Role.City, "12105").May(Right.SeeSmallCounts, "12101"));
        Assert.False(With(Role.Committee).May(Right.SeeSmallCounts, "12101"));
        Assert.False(With(Role.CommunitySocialWorker).May(Right.SeeSmallCounts, "12101"));
    }

    [Fact]
    public void The_members_of_the_city_body_are_read_by_itself_and_by_the_city_only()
    {
        Assert.True(With(Role.Committee).May(Right.ReadMembers, wardCode: null));
        Assert.True(With(Role.City).May(Right.ReadMembers, wardCode: null));
        Assert.False(With(Role.CouncilMember, "12101").May(Right.ReadMembers, wardCode: null));
        Assert.False(With(Role.Committee).May(Right.ReadMembers, "12101"));
    }

    [Fact]
    public void The_table_in_the_security_file_is_the_table_of_the_code()
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "docs", "security.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal));
        var written = lines.Select(l => l.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(c => Enum.TryParse<Right>(c[0].Trim('`'), out _));
        var code = Enum.GetValues<Right>().Select(right => (string[])[$"`{right}`", .. Enum.GetValues<Role>().Select(role => Word(Rights.Of(role, right)))]);
        Assert.Equal(code.Select(c => string.Join(' ', c)), written.Select(c => string.Join(' ', c)));

        static string Word(Reach reach) => reach switch
        {
            Reach.OwnAreas => "areas",
            Reach.OwnWards => "wards",
            Reach.CityBody => "body",
            Reach.All => "all",
            _ => "–",
        };
    }

    private static Person With(Role role, params string[] wards) =>
        new(new Sender("10000000-0000-4000-8000-000000000001", "10000000-0000-4000-8000-000000000002", null), "見本", [new Grant(role, wards, [])]);
}
