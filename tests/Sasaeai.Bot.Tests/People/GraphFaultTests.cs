using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Dev;
using Xunit;
using static Sasaeai.Bot.Tests.People.GraphHost;

namespace Sasaeai.Bot.Tests.People;

/// <summary>Whatever goes wrong at Graph: rights never widen, and a turn is not kept waiting.</summary>
public sealed class GraphFaultTests(Azurite azurite)
{
    private const string Group = "99999999-0000-4000-8000-000000000001";
    private static readonly DateOnly Today = new(2026, 6, 10);
    private static readonly Sender HanakoSends = new(FakeConnector.TenantId, Hanako, "大塚 真理");
    private static readonly Sender SeiichiSends = new(FakeConnector.TenantId, Seiichi, "秋山 誠一");
    private static readonly Grant ByRow = new(Role.CommunitySocialWorker, ["12101"], ["12101-01"]);
    private static readonly Roster OnlyHanako = new([new(FakeConnector.TenantId, Hanako, "大塚 真理", ByRow, null, null)]);

    private static readonly Dictionary<string, (DirectoryTrouble Trouble, GraphFault Fault)> Faults = new(StringComparer.Ordinal)
    {
        ["throttled"] = (DirectoryTrouble.Throttled, new GraphFault.Refuses(429, "TooManyRequests", "17")),
        ["throttled until a date"] = (DirectoryTrouble.Throttled, new GraphFault.Refuses(429, "TooManyRequests", "Wed, 10 Jun 2026 01:43:00 GMT")),
        ["throttled without a word"] = (DirectoryTrouble.Throttled, new GraphFault.Refuses(429, "TooManyRequests")),
        ["no permission"] = (DirectoryTrouble.Refused, new GraphFault.Refuses(403, "Authorization_RequestDenied")),
        ["token not taken"] = (DirectoryTrouble.Refused, new GraphFault.Refuses(401, "InvalidAuthenticationToken")),
        ["accountEnabled is not shown"] = (DirectoryTrouble.Refused, new GraphFault.Says($$"""{"id":"{{Hanako}}","displayName":"大塚 真理"}""")),
        ["unavailable"] = (DirectoryTrouble.Down, new GraphFault.Refuses(503, "ServiceUnavailable")),
        ["broken"] = (DirectoryTrouble.Down, new GraphFault.Refuses(500, "InternalServerError")),
        ["connection breaks"] = (DirectoryTrouble.Down, new GraphFault.Breaks()),
        ["wrong address"] = (DirectoryTrouble.Odd, new GraphFault.Refuses(404, "ResourceNotFound")),
        ["a proxy's page"] = (DirectoryTrouble.Odd, new GraphFault.Says("<html>Sign in</html>")),
        ["a list"] = (DirectoryTrouble.Odd, new GraphFault.Says("[]")),
        ["null"] = (DirectoryTrouble.Odd, new GraphFault.Says("null")),
        ["half a body"] = (DirectoryTrouble.Odd, new GraphFault.Says("{\"id\":\"0000")),
        ["an empty object"] = (DirectoryTrouble.Odd, new GraphFault.Says("{}")),
        ["no answer"] = (DirectoryTrouble.Slow, new GraphFault.Hangs()),
    };

    public static TheoryData<string> All => [.. Faults.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Rights_are_those_of_the_row_and_the_turn_says_what_it_could_not_check(string name)
    {
        await using var directory = await OpenAsync(azurite, ($"Graph:Groups:{Group}", "市"));
        InTheGroup(directory, Hanako);
        var answered = Break(directory, name, calls: 2);

        var who = directory.Identification.OfAsync(HanakoSends, OnlyHanako, Today, Ct).AsTask();
        await answered();

        var person = Assert.IsType<Identified.Known>(await who).Person;
        Assert.Equal([ByRow], person.Grants);
        Assert.Equal([Unchecked.Account, Unchecked.Groups], person.Unchecked);
        Assert.Equal("大塚 真理", person.DisplayName);
        Assert.Equal(new AccountLook.Unknown(Faults[name].Trouble, false), await directory.Asked.FindAsync(Hanako, Ct));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Who_has_rights_by_a_group_only_has_none_and_is_asked_to_try_again(string name)
    {
        await using var directory = await OpenAsync(azurite, ($"Graph:Groups:{Group}", "市"));
        InTheGroup(directory, Seiichi);
        var answered = Break(directory, name, calls: 2);

        var who = directory.Identification.OfAsync(SeiichiSends, OnlyHanako, Today, Ct).AsTask();
        await answered();

        Assert.Equal(new Identified.Stranger(true), await who);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Who_was_found_disabled_stays_so_in_this_copy_in_another_and_after_a_restart(string name)
    {
        await using var directory = await OpenAsync(azurite);
        directory.Graph.Put(new LocalAccount(Hanako, "大塚 真理") { IsEnabled = false });
        Assert.Equal(new Identified.Stranger(false), await directory.Identification.OfAsync(HanakoSends, OnlyHanako, Today, Ct));
        directory.Clock.Advance(TimeSpan.FromDays(1));
        await using var other = directory.Copy();
        other.Clock.Advance(TimeSpan.FromDays(1));

        foreach (var copy in new[] { directory, other })
        {
            var answered = Break(copy, name, calls: 1);
            var who = copy.Identification.OfAsync(HanakoSends, OnlyHanako, Today, Ct).AsTask();
            await answered();
            Assert.Equal(new Identified.Stranger(true), await who);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_failed_look_is_not_repeated_for_half_a_minute(string name)
    {
        await using var directory = await OpenAsync(azurite);
        var answered = Break(directory, name, calls: 1);
        var look = directory.Asked.FindAsync(Hanako, Ct);
        await answered();
        await look;
        var before = directory.Graph.Calls.Count;

        directory.Clock.Advance(PeopleDirectory.TroubleFor - TimeSpan.FromSeconds(1));
        for (var turn = 0; turn < 10; turn++) Assert.IsType<AccountLook.Unknown>(await directory.Asked.FindAsync(Hanako, Ct));

        Assert.Equal(before, directory.Graph.Calls.Count);
    }

    [Fact]
    public async Task The_storage_is_down_too_and_nothing_is_known_of_the_person_then_nobody_is_let_in()
    {
        await using var directory = await OpenAsync(azurite);
        directory.Graph.Fault = _ => new GraphFault.Breaks();
        directory.Wire.Next = _ => new Fault.Refuses(503);
        Assert.Equal(new Identified.Stranger(true), await directory.Identification.OfAsync(HanakoSends, OnlyHanako, Today, Ct));
    }

    [Fact]
    public async Task The_storage_is_down_too_but_this_copy_saw_the_account_enabled()
    {
        await using var directory = await OpenAsync(azurite);
        Assert.IsType<Identified.Known>(await directory.Identification.OfAsync(HanakoSends, OnlyHanako, Today, Ct));
        directory.Clock.Advance(PeopleDirectory.GoodFor);
        directory.Graph.Fault = _ => new GraphFault.Breaks();
        directory.Wire.Next = _ => new Fault.Refuses(503);
        Assert.IsType<Identified.Known>(await directory.Identification.OfAsync(HanakoSends, OnlyHanako, Today, Ct));
    }

    private static void InTheGroup(GraphHost directory, string id) => directory.Graph.Put(directory.Graph.Find(id)! with { Groups = [Group] });

    // Only what hangs needs the clock to go on: everything else must come by itself.
    private static Func<Task> Break(GraphHost directory, string name, int calls)
    {
        var fault = Faults[name].Fault;
        var arrived = new SemaphoreSlim(0);
        directory.Graph.Fault = _ =>
        {
            arrived.Release();
            return fault;
        };
        return async () =>
        {
            if (fault is not GraphFault.Hangs) return;
            for (var call = 0; call < calls; call++) await arrived.WaitAsync(Ct);
            directory.Clock.Advance(DirectoryCalls.Patience);
        };
    }
}
