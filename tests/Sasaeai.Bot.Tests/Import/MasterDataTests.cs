using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Import;

/// <summary>What the bot sees of the master data, when, and who is who in it.</summary>
public sealed class MasterDataTests(Azurite azurite) : IAsyncLifetime
{
    private const string Nagisa = "00000000-0000-4000-8000-000000000061";
    private const string Misaki = "00000000-0000-4000-8000-000000000062";
    private const string Tsukasa = "00000000-0000-4000-8000-000000000063";
    private const string Akari = "00000000-0000-4000-8000-000000000071";

    private static readonly DateOnly Today = new(2026, 6, 10);
    private CityImport city = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => city = await CityImport.MinamiAsync(azurite, Ct);

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task A_new_version_is_seen_after_thirty_seconds_and_costs_nothing_before()
    {
        await city.DoneAsync(Ct);
        var first = await city.MasterData.CurrentAsync(Ct);
        city.Edit("wards.csv", "浜手区(架空)", "新浜手区(架空)");
        await city.DoneAsync(Ct);

        city.Clock.Advance(TimeSpan.FromSeconds(29));
        using (var count = RoundTrips.Begin())
        {
            Assert.Same(first, await city.MasterData.CurrentAsync(Ct));
            Assert.Equal(0, count.Requests);
        }

        city.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("新浜手区(架空)", (await city.MasterData.CurrentAsync(Ct)).City.FindWard("99101")!.Name);
    }

    [Fact]
    public async Task A_version_that_did_not_change_costs_one_look_at_the_pointer()
    {
        await city.DoneAsync(Ct);
        var first = await city.MasterData.CurrentAsync(Ct);
        city.Clock.Advance(TimeSpan.FromSeconds(30));

        using var count = RoundTrips.Begin();
        Assert.Same(first, await city.MasterData.CurrentAsync(Ct));
        Assert.Equal((1, 1), (count.Requests, count.Entities));
    }

    [Fact]
    public async Task Many_who_ask_at_once_are_answered_by_one_look()
    {
        await city.DoneAsync(Ct);
        using var count = RoundTrips.Begin();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => city.MasterData.CurrentAsync(Ct).AsTask()));
        Assert.Equal(1 + 8, count.Requests);

        city.Clock.Advance(TimeSpan.FromSeconds(30));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => city.MasterData.CurrentAsync(Ct).AsTask()));
        Assert.Equal(1 + 8 + 1, count.Requests);
    }

    [Fact]
    public async Task While_one_waits_for_a_storage_that_hangs_the_others_go_on()
    {
        await city.DoneAsync(Ct);
        var first = await city.MasterData.CurrentAsync(Ct);
        city.Clock.Advance(TimeSpan.FromSeconds(30));
        city.Wire.Next = _ => new Fault.NeverAnswers();
        using var patience = new CancellationTokenSource();
        var waits = city.MasterData.CurrentAsync(patience.Token).AsTask();

        var other = city.MasterData.CurrentAsync(Ct);
        Assert.True(other.IsCompletedSuccessfully);
        Assert.Same(first, await other);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
        city.Wire.Next = _ => null;
        Assert.Same(first, await city.MasterData.CurrentAsync(Ct));
    }

    [Fact]
    public async Task While_the_storage_is_in_trouble_the_version_before_stays_and_is_not_asked_for_each_time()
    {
        await city.DoneAsync(Ct);
        var first = await city.MasterData.CurrentAsync(Ct);
        city.Clock.Advance(TimeSpan.FromSeconds(30));
        city.Wire.Next = _ => new Fault.Refuses(503);

        Assert.Same(first, await city.MasterData.CurrentAsync(Ct));
        var asked = city.Wire.Faults;
        Assert.Same(first, await city.MasterData.CurrentAsync(Ct));
        Assert.Equal(asked, city.Wire.Faults);

        city.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Same(first, await city.MasterData.CurrentAsync(Ct));
        Assert.True(city.Wire.Faults > asked);
    }

    [Fact]
    public async Task Without_any_version_trouble_is_trouble()
    {
        city.Wire.Next = _ => new Fault.Refuses(503);
        await Assert.ThrowsAsync<StorageTroubleException>(() => city.MasterData.CurrentAsync(Ct).AsTask());

        city.Wire.Next = _ => null;
        Assert.Empty((await city.MasterData.CurrentAsync(Ct)).Version);
    }

    [Fact]
    public async Task Everybody_has_the_rights_of_their_rows_and_a_stranger_has_none()
    {
        var roster = await RosterAsync();

        var misaki = roster.Find(new Sender(CityImport.Home, Misaki, "whatever Teams says"), Today)!;
        Assert.Equal(("見本 岬", Role.DistrictChapter), (misaki.Name, misaki.Grants.Single().Role));
        Assert.Equal(["H-1"], misaki.OwnAreas);
        Assert.Equal(Role.CommunitySocialWorker, Find(roster, Nagisa)!.Grants.Single().Role);
        Assert.Equal((Role.Administrator, 0), (Find(roster, Tsukasa)!.Grants.Single().Role, Find(roster, Tsukasa)!.Grants.Single().Wards.Count));
        Assert.Null(Find(roster, "00000000-0000-4000-8000-000000000099"));
    }

    [Fact]
    public async Task The_same_object_id_in_another_tenant_is_somebody_else()
    {
        city.Edit("staff.csv", "地区部会ID\n", "地区部会ID,テナントID\n");
        city.Edit("staff.csv", "99101,H-1\n", "99101,H-1,20000000-0000-4000-8000-00000000000A\n");
        var roster = await RosterAsync();

        Assert.Null(Find(roster, Misaki));
        Assert.NotNull(roster.Find(new Sender("20000000-0000-4000-8000-00000000000a", Misaki, null), Today));
    }

    [Fact]
    public async Task A_council_member_with_an_account_speaks_for_the_ward_of_the_council_during_the_term()
    {
        var roster = await RosterAsync();

        var akari = roster.Find(new Sender(CityImport.Home, Akari, null), Today)!;
        Assert.Equal((Role.CouncilLeader, "99101"), (akari.Grants.Single().Role, akari.Grants.Single().Wards.Single()));
        Assert.NotNull(roster.Find(akari.Sender, new DateOnly(2027, 6, 30)));
        Assert.Null(roster.Find(akari.Sender, new DateOnly(2027, 7, 1)));
        Assert.Null(roster.Find(akari.Sender, new DateOnly(2025, 6, 30)));
    }

    [Fact]
    public async Task Several_rows_of_one_person_add_up_and_each_ends_on_its_day()
    {
        city.Edit("staff.csv", "地区部会ID\n", "地区部会ID,有効開始,有効終了\n");
        city.Edit("staff.csv", "見本 渚,CSW,99101,\n", $"見本 渚,CSW,99101,,,\n{Nagisa},見本 渚,区事務局,99102,,2026-04-01,2026-06-10\n");
        var roster = await RosterAsync();

        Assert.Equal(["99101", "99102"], Find(roster, Nagisa)!.OwnWards);
        Assert.Equal(["99101"], roster.Find(new Sender(CityImport.Home, Nagisa, null), Today.AddDays(1))!.OwnWards);
    }

    [Fact]
    public async Task Who_is_taken_out_of_the_file_has_no_rights_from_that_day_on()
    {
        await city.DoneAsync(Ct);
        city.Edit("staff.csv", $"{Misaki},見本 岬,地区部会,99101,H-1\n", "");
        await city.DoneAsync(Ct, new ImportOptions(YesClose: 1));
        var roster = (await city.MasterData.CurrentAsync(Ct)).Roster;

        Assert.Null(Find(roster, Misaki));
        Assert.NotNull(roster.Find(new Sender(CityImport.Home, Misaki, null), Today.AddDays(-1)));
    }

    private static Person? Find(Roster roster, string id) => roster.Find(new Sender(CityImport.Home, id, null), Today);

    private async Task<Roster> RosterAsync()
    {
        await city.DoneAsync(Ct);
        return (await city.MasterData.CurrentAsync(Ct)).Roster;
    }
}
