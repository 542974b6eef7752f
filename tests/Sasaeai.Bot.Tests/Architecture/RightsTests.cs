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

    private static Person With(Role role, params string[] wards) =>
        new(new Sender("10000000-0000-4000-8000-000000000001", "10000000-0000-4000-8000-000000000002", null), "見本", [new Grant(role, wards, [])]);
}
