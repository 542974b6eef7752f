using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Dev;
using Xunit;
using static Sasaeai.Bot.Tests.People.GraphHost;

namespace Sasaeai.Bot.Tests.People;

/// <summary>Every source of rights, and what takes them away.</summary>
public sealed class IdentificationTests(Azurite azurite)
{
    private const string Group = "99999999-0000-4000-8000-000000000001";
    private const string OtherTenant = "eeeeeeee-0000-0000-0000-000000000001";
    private static readonly DateOnly Today = new(2026, 6, 10);
    private static readonly Grant ByRow = new(Role.CommunitySocialWorker, ["12101"], ["12101-01"]);
    private static readonly Grant Administrator = new(Role.Administrator, [], []);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_adds_to_the_rights_of_a_row()
    {
        await using var directory = await OpenAsync(azurite, ($"Graph:Groups:{Group}", "区事務局;12102"));
        directory.Graph.Put(directory.Graph.Find(Hanako)! with { Groups = [Group] });
        var person = await KnownAsync(directory, Hanako, Row(Hanako, ByRow));
        Assert.Equal([Role.CommunitySocialWorker, Role.WardSecretariat], person.Grants.Select(g => g.Role));
        Assert.Equal(["12101", "12102"], person.OwnWards);
        Assert.Empty(person.Unchecked);
    }

    [Fact]
    public async Task A_group_makes_somebody_without_a_row_known_by_the_directorys_name()
    {
        await using var directory = await OpenAsync(azurite, ($"Graph:Groups:{Group}", "地区部会;12101;12101-01,12101-02"));
        directory.Graph.Put(new LocalAccount(Seiichi, "秋山 誠一（部会）") { Groups = [Group] });
        var person = await KnownAsync(directory, Seiichi);
        Assert.Equal(["12101-01", "12101-02"], person.OwnAreas);
        Assert.Equal("秋山 誠一（部会）", person.Name);
    }

    [Fact]
    public async Task Who_was_taken_out_of_the_group_loses_the_right_when_the_answer_no_longer_holds()
    {
        await using var directory = await OpenAsync(azurite, ($"Graph:Groups:{Group}", "市"));
        directory.Graph.Put(directory.Graph.Find(Seiichi)! with { Groups = [Group] });
        await KnownAsync(directory, Seiichi);
        directory.Graph.Put(directory.Graph.Find(Seiichi)! with { Groups = [] });
        await KnownAsync(directory, Seiichi);
        directory.Clock.Advance(PeopleDirectory.GoodFor);
        Assert.Equal(new Identified.Stranger(false), await WhoAsync(directory, Seiichi));
    }

    [Fact]
    public async Task The_roster_names_the_reports_and_the_directory_addresses_the_person()
    {
        await using var directory = await OpenAsync(azurite);
        directory.Graph.Put(new LocalAccount(Hanako, "Otsuka Mari"));
        var person = await KnownAsync(directory, Hanako, Row(Hanako, ByRow));
        Assert.Equal(("名簿 花子", "Otsuka Mari"), (person.Name, person.DisplayName));
    }

    [Fact]
    public async Task A_disabled_or_deleted_account_has_no_right_by_any_source()
    {
        await using var directory = await OpenAsync(azurite, ($"Graph:Groups:{Group}", "市"), ("Bot:FirstAdmins", $"{Hanako};{Seiichi}"));
        directory.Expect("404 Request_ResourceNotFound");
        directory.Graph.Put(new LocalAccount(Hanako, "大塚 真理") { Groups = [Group], IsEnabled = false });
        directory.Graph.Delete(Seiichi);
        Assert.Equal(new Identified.Stranger(false), await WhoAsync(directory, Hanako, Row(Hanako, ByRow)));
        Assert.Equal(new Identified.Stranger(false), await WhoAsync(directory, Seiichi, Row(Seiichi, ByRow)));
    }

    [Fact]
    public async Task An_account_that_is_enabled_again_is_forgotten_as_lost_in_every_copy()
    {
        await using var directory = await OpenAsync(azurite);
        await using var other = directory.Copy();
        var roster = Row(Hanako, ByRow);
        directory.Graph.Put(directory.Graph.Find(Hanako)! with { IsEnabled = false });
        await WhoAsync(directory, Hanako, roster);
        directory.Graph.Put(directory.Graph.Find(Hanako)! with { IsEnabled = true });
        // Another copy is the one that sees it.
        await KnownAsync(other, Hanako, roster);
        other.Graph.Fault = _ => new GraphFault.Breaks();
        await using var third = directory.Copy();
        Assert.Equal([Unchecked.Account], (await KnownAsync(third, Hanako, roster)).Unchecked);
    }

    [Fact]
    public async Task A_guest_with_a_row_has_its_role_and_one_without_is_a_stranger()
    {
        await using var directory = await OpenAsync(azurite);
        Assert.Equal([ByRow], (await KnownAsync(directory, LocalAccounts.Guest, Row(LocalAccounts.Guest, ByRow))).Grants);
        Assert.Equal(new Identified.Stranger(false), await WhoAsync(directory, LocalAccounts.Guest));
    }

    [Fact]
    public async Task Nobody_of_another_tenant_is_looked_up_or_has_rights_by_settings()
    {
        await using var directory = await OpenAsync(azurite, ($"Graph:Groups:{Group}", "市"), ("Bot:FirstAdmins", Hanako));
        directory.Graph.Put(directory.Graph.Find(Hanako)! with { Groups = [Group], IsEnabled = false });
        var sender = new Sender(OtherTenant, Hanako, "大塚 真理");
        Assert.Equal(new Identified.Stranger(false), await directory.Identification.OfAsync(sender, new Roster([]), Today, Ct));
        var roster = new Roster([new(OtherTenant, Hanako, "大塚 真理", ByRow, null, null)]);
        Assert.Equal([ByRow], Assert.IsType<Identified.Known>(await directory.Identification.OfAsync(sender, roster, Today, Ct)).Person.Grants);
        Assert.Empty(directory.Graph.Calls);
    }

    [Fact]
    public async Task Who_could_have_no_right_is_not_looked_up()
    {
        await using var directory = await OpenAsync(azurite);
        Assert.Equal(new Identified.Stranger(false), await WhoAsync(directory, Hanako));
        Assert.Empty(directory.Graph.Calls);
    }

    [Fact]
    public async Task The_first_administrators_are_such_only_while_no_row_names_one()
    {
        await using var directory = await OpenAsync(azurite, ("Bot:FirstAdmins", Hanako.ToUpperInvariant()));
        var first = Assert.Single((await KnownAsync(directory, Hanako)).Grants);
        Assert.Equal((Role.Administrator, RightsSource.FirstAdmins), (first.Role, first.Source));

        Assert.Equal(new Identified.Stranger(false), await WhoAsync(directory, Hanako, Row(Seiichi, Administrator)));
        Assert.Equal([ByRow], (await KnownAsync(directory, Hanako, new([.. Rows(Hanako, ByRow), .. Rows(Seiichi, Administrator)]))).Grants);
        // A row of next month, or of last month, names nobody today.
        Assert.IsType<Identified.Known>(await WhoAsync(directory, Hanako, new([new(FakeConnector.TenantId, Seiichi, "x", Administrator, Today.AddDays(1), null)])));
        Assert.IsType<Identified.Known>(await WhoAsync(directory, Hanako, new([new(FakeConnector.TenantId, Seiichi, "x", Administrator, null, Today.AddDays(-1))])));
    }

    private static IEnumerable<RosterRow> Rows(string id, Grant grant) => [new(FakeConnector.TenantId, id, "名簿 花子", grant, null, null)];

    private static Roster Row(string id, Grant grant) => new(Rows(id, grant));

    private static async Task<Identified> WhoAsync(GraphHost directory, string id, Roster? roster = null) =>
        await directory.Identification.OfAsync(new(FakeConnector.TenantId, id, "送り手"), roster ?? new([]), Today, Ct);

    private static async Task<Person> KnownAsync(GraphHost directory, string id, Roster? roster = null) =>
        Assert.IsType<Identified.Known>(await WhoAsync(directory, id, roster)).Person;
}
