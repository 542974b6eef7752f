using Sasaeai.Bot.People;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Dev;
using Xunit;
using static Sasaeai.Bot.Tests.People.GraphHost;

namespace Sasaeai.Bot.Tests.People;

/// <summary>The real client against the local Graph.</summary>
public sealed class PeopleDirectoryTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_is_found_with_what_the_bot_asks_for()
    {
        await using var directory = await OpenAsync(azurite);
        directory.Graph.Put(new LocalAccount(Hanako, "大塚　真理") { Mail = "hanako@example.jp", JobTitle = "主任", Department = "地域福祉課" });

        var look = await directory.Asked.FindAsync(Hanako, Ct);

        Assert.Equal(new AccountLook.Found(new(Hanako, "大塚　真理", "hanako@example.jp", "主任", "地域福祉課", false, true)), look);
    }

    [Fact]
    public async Task However_many_turns_wait_for_a_person_Graph_is_asked_once()
    {
        await using var directory = await OpenAsync(azurite);
        var answer = new TaskCompletionSource();
        directory.Graph.Fault = _ => new GraphFault.Waits(answer.Task);
        using var impatient = new CancellationTokenSource();

        var first = directory.Asked.FindAsync(Hanako, impatient.Token);
        var others = Enumerable.Range(0, 30).Select(_ => directory.Asked.FindAsync(Hanako, Ct)).ToList();
        await impatient.CancelAsync();
        answer.SetResult();

        Assert.All(await Task.WhenAll(others), look => Assert.IsType<AccountLook.Found>(look));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Single(directory.Graph.Calls);
    }

    [Fact]
    public async Task An_answer_holds_for_five_minutes_and_a_loss_for_one()
    {
        await using var directory = await OpenAsync(azurite);
        await directory.Asked.FindAsync(Hanako, Ct);
        directory.Graph.Put(directory.Graph.Find(Hanako)! with { IsEnabled = false });

        directory.Clock.Advance(PeopleDirectory.GoodFor - TimeSpan.FromSeconds(1));
        Assert.False((await directory.Asked.FindAsync(Hanako, Ct)).IsLost);
        directory.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await directory.Asked.FindAsync(Hanako, Ct)).IsLost);
        directory.Graph.Put(directory.Graph.Find(Hanako)! with { IsEnabled = true });
        directory.Clock.Advance(PeopleDirectory.LostFor);
        Assert.False((await directory.Asked.FindAsync(Hanako, Ct)).IsLost);

        Assert.Equal(3, directory.Graph.Calls.Count);
    }

    [Fact]
    public async Task Whoever_looks_after_the_bot_can_ask_whether_the_directory_answers()
    {
        await using var directory = await OpenAsync(azurite);
        Assert.Null(await directory.Asked.CheckAsync(Ct));
        directory.Expect("403 Authorization_RequestDenied");
        directory.Graph.Permissions.Remove("User.Read.All");
        Assert.Equal(DirectoryTrouble.Refused, await directory.Asked.CheckAsync(Ct));
        directory.Graph.Fault = _ => new GraphFault.Says($$"""{"value":[{"id":"{{Hanako}}"}]}""");
        Assert.Equal(DirectoryTrouble.Refused, await directory.Asked.CheckAsync(Ct));
        directory.Graph.Fault = _ => new GraphFault.Breaks();
        Assert.Equal(DirectoryTrouble.Down, await directory.Asked.CheckAsync(Ct));
    }

    [Fact]
    public async Task A_deleted_account_is_missing_and_a_guest_is_said_to_be_one()
    {
        await using var directory = await OpenAsync(azurite);
        directory.Expect("404 Request_ResourceNotFound");
        directory.Graph.Delete(Hanako);
        Assert.Equal(new AccountLook.Missing(), await directory.Asked.FindAsync(Hanako, Ct));
        Assert.True(Assert.IsType<AccountLook.Found>(await directory.Asked.FindAsync(LocalAccounts.Guest, Ct)).Account.IsGuest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("me")]
    [InlineData("00000000-0000-4000-8000-000000000011/manager")]
    [InlineData("大塚 真理")]
    public async Task What_is_no_object_id_is_nobody_and_asks_for_nothing(string id)
    {
        await using var directory = await OpenAsync(azurite, ("Graph:Groups:99999999-0000-4000-8000-000000000001", "市"));
        Assert.Equal(new AccountLook.Missing(), await directory.Asked.FindAsync(id, Ct));
        Assert.Equal(new AccountLook.Missing(), (await directory.Asked.FindManyAsync([id], Ct))[id]);
        Assert.Empty(Assert.IsType<GroupLook.Known>(await directory.Asked.GroupsOfAsync(id, Ct)).Groups);
        Assert.Empty(directory.Graph.Calls);
    }

    [Fact]
    public async Task Groups_are_asked_for_twenty_at_a_time_and_only_those_that_mean_something()
    {
        var configured = Enumerable.Range(1, 45).Select(n => $"99999999-0000-4000-8000-{n:d12}").ToList();
        await using var directory = await OpenAsync(azurite, [.. configured.Select(g => ($"Graph:Groups:{g.ToUpperInvariant()}", "市"))]);
        directory.Graph.Put(directory.Graph.Find(Hanako)! with { Groups = [configured[0], configured[44], "88888888-0000-4000-8000-000000000001"] });

        var look = await directory.Asked.GroupsOfAsync(Hanako, Ct);
        await directory.Asked.GroupsOfAsync(Hanako, Ct);

        Assert.Equal([configured[0], configured[44]], Assert.IsType<GroupLook.Known>(look).Groups.Order(StringComparer.Ordinal));
        Assert.Equal(3, directory.Graph.Calls.Count);
    }

    [Fact]
    public async Task Without_configured_groups_none_are_asked_for()
    {
        await using var directory = await OpenAsync(azurite);
        Assert.Empty(Assert.IsType<GroupLook.Known>(await directory.Asked.GroupsOfAsync(Hanako, Ct)).Groups);
        Assert.Empty(directory.Graph.Calls);
    }

    [Fact]
    public async Task Several_people_are_asked_for_in_batches_of_twenty()
    {
        await using var directory = await OpenAsync(azurite);
        directory.Expect("404 Request_ResourceNotFound");
        var ids = Enumerable.Range(1, 44).Select(n => $"77777777-0000-4000-8000-{n:d12}").ToList();
        foreach (var (id, n) in ids.Select((id, n) => (id, n))) directory.Graph.Put(new LocalAccount(id, $"見本 {n}") { IsEnabled = n != 5 });
        directory.Graph.Delete(ids[7]);
        await directory.Asked.FindAsync(Hanako, Ct);

        var looks = await directory.Asked.FindManyAsync([.. ids, Hanako, ids[0]], Ct);

        Assert.Equal(45, looks.Count);
        Assert.Equal("見本 40", Assert.IsType<AccountLook.Found>(looks[ids[40]]).Account.DisplayName);
        Assert.True(looks[ids[5]].IsLost);
        Assert.IsType<AccountLook.Missing>(looks[ids[7]]);
        Assert.IsType<AccountLook.Found>(looks[Hanako]);
        Assert.Equal(3, directory.Graph.Calls.Count(c => c.Path == "/$batch"));
        Assert.Equal(4, directory.Graph.Calls.Count);
    }

    [Fact]
    public async Task A_part_of_a_batch_that_fails_is_unknown_and_the_others_are_not()
    {
        await using var directory = await OpenAsync(azurite);
        directory.Graph.Fault = call => call.Path.EndsWith(Hanako, StringComparison.Ordinal) ? new GraphFault.Refuses(429, "TooManyRequests", "60") : null;

        var looks = await directory.Asked.FindManyAsync([Hanako, Seiichi], Ct);

        Assert.Equal(new AccountLook.Unknown(DirectoryTrouble.Throttled, null), looks[Hanako]);
        Assert.IsType<AccountLook.Found>(looks[Seiichi]);
        Assert.Equal(DirectoryTrouble.Throttled, directory.Asked.Trouble);
    }

    [Theory]
    [InlineData("髙橋 正夫")]
    [InlineData("高橋 正夫")]
    [InlineData("髙橋　正夫")]
    [InlineData("高橋正夫")]
    public async Task A_name_is_found_however_its_characters_are_written(string name)
    {
        await using var directory = await OpenAsync(azurite);
        Add(directory, 1, "高橋 和夫");
        Add(directory, 2, "髙橋正夫");
        Add(directory, 3, "高橋　正夫(区社協)");
        Add(directory, 4, "松﨑 健一");

        var found = Assert.IsType<SearchLook.Found>(await directory.Asked.SearchAsync(name, Ct));

        // 21 stands on the sample's roster.
        Assert.Equal(["高橋　正夫(区社協)", "髙橋 正夫", "髙橋正夫"], found.Accounts.Take(3).Select(a => a.DisplayName));
        Assert.Contains("高橋 和夫", found.Accounts.Select(a => a.DisplayName));
        Assert.All(found.Accounts, a => Assert.StartsWith("高橋", NameSpelling.Fold(a.DisplayName), StringComparison.Ordinal));
        Assert.False(found.More);
    }

    [Fact]
    public async Task Ten_at_most_are_listed_the_same_name_first_even_if_it_stands_on_the_last_page()
    {
        await using var directory = await OpenAsync(azurite);
        for (var n = 0; n < 120; n++) Add(directory, n, $"佐藤 {n:d3}");
        Add(directory, 500, "佐藤 見本");

        var found = Assert.IsType<SearchLook.Found>(await directory.Asked.SearchAsync("佐藤 見本", Ct));

        Assert.Equal(10, found.Accounts.Count);
        Assert.Equal("佐藤 見本", found.Accounts[0].DisplayName);
        Assert.True(found.More);
        Assert.Equal(3, directory.Graph.Calls.Count);
    }

    [Theory]
    [InlineData("O'Brien Pat", "O'Brien Pat")]
    [InlineData("' or startswith(displayName,'大塚 x", null)]
    [InlineData("　", null)]
    public async Task What_was_typed_stays_inside_the_quotes(string name, string? expected)
    {
        await using var directory = await OpenAsync(azurite);
        Add(directory, 1, "O'Brien Pat");
        var found = Assert.IsType<SearchLook.Found>(await directory.Asked.SearchAsync(name, Ct));
        Assert.Equal(expected is null ? [] : [expected], found.Accounts.Select(a => a.DisplayName));
    }

    [Fact]
    public async Task No_name_is_in_logs_or_traces_whatever_happens()
    {
        using var traces = new TraceBook();
        await using var directory = await OpenAsync(azurite);
        Add(directory, 1, "しるし 氏名");
        await directory.Asked.SearchAsync("しるし 氏名", Ct);
        await directory.Asked.FindAsync(Id(1), Ct);
        foreach (var fault in new GraphFault[] { new GraphFault.Refuses(400, "しるし"), new GraphFault.Says("しるし"), new GraphFault.Refuses(403, "しるし"), new GraphFault.Breaks() })
        {
            directory.Graph.Fault = _ => fault;
            await directory.Asked.SearchAsync("しるし 氏名", Ct);
            await directory.Asked.FindManyAsync([Id(1)], Ct);
        }

        Assert.Contains(directory.Log.Lines, l => l.Text.Contains("Graph can't be asked", StringComparison.Ordinal));
        Assert.DoesNotContain(directory.Log.Lines.Select(l => l.Text).Concat(traces.Lines), Marked);
    }

    private static bool Marked(string text) =>
        text.Contains("しるし", StringComparison.Ordinal) || text.Contains(Uri.EscapeDataString("しるし"), StringComparison.OrdinalIgnoreCase) || text.Contains("startswith", StringComparison.OrdinalIgnoreCase);

    private static string Id(int n) => $"66666666-0000-4000-8000-{n:d12}";

    private static void Add(GraphHost directory, int n, string name) => directory.Graph.Put(new LocalAccount(Id(n), name));
}
