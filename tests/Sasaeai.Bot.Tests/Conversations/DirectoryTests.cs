using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Dev;
using Xunit;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>The directory as people notice it.</summary>
public sealed class DirectoryTests(Azurite azurite)
{
    private const string Group = "99999999-0000-4000-8000-000000000001";
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task A_disabled_account_gets_the_strangers_card_once_the_last_answer_no_longer_holds()
    {
        await using var city = await StartAsync();
        var chat = city.Chat(CityHost.ThreeAreaWorker);
        await SaysAsync(chat, "使い方");
        Put(city, CityHost.ThreeAreaWorker, a => a with { IsEnabled = false });
        await SaysAsync(chat, "使い方");

        clock.Advance(PeopleDirectory.GoodFor);
        await SaysAsync(chat, "まだ登録がありません");
        city.Teams.Graph.Fault = _ => new GraphFault.Breaks();
        clock.Advance(TimeSpan.FromHours(1));
        await SaysAsync(chat, "登録を確かめられませんでした");
        await using var copy = await city.CopyAsync();
        await SaysAsync(copy.Chat(CityHost.ThreeAreaWorker), "登録を確かめられませんでした");
    }

    [Fact]
    public async Task What_is_known_costs_no_call_and_no_round_trip()
    {
        await using var city = await StartAsync(($"Graph:Groups:{Group}", "市"));
        int Asked() => city.Teams.Graph.Calls.Count(c => c.Path.StartsWith("/users/", StringComparison.Ordinal));
        await SaysAsync(city.Chat(CityHost.ThreeAreaWorker), "使い方");
        // The account and its groups.
        Assert.Equal(2, Asked());

        var bot = city.Services.GetRequiredService<TurnHandler>();
        var turn = new Turn(new(FakeConnector.TenantId, CityHost.ThreeAreaWorker, null), ChatKind.Personal, new Incoming.Said("ヘルプ"), new(2026, 6, 10, 10, 42, 0, TimeSpan.FromHours(9)));
        using var count = RoundTrips.Begin();
        for (var n = 0; n < 3; n++) await bot(turn, TestContext.Current.CancellationToken);
        Assert.Equal(0, count.Requests);
        Assert.Equal(2, Asked());
    }

    [Fact]
    public async Task While_Graph_does_not_answer_a_form_is_stored_all_the_same_and_only_the_first_turn_waits()
    {
        await using var city = await CityHost.StartAsync(azurite, directory: []);
        city.Teams.Graph.Fault = _ => new GraphFault.Hangs();
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await Reporting.BlankFormAsync(chat);
        var answer = await chat.PressAsync(form, "提出する", Reporting.InOrder);
        Assert.Contains("受付番号", answer.Card.Words(), StringComparison.Ordinal);
        Assert.Single(city.Teams.Graph.Calls, c => c.Path.StartsWith("/users/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_Graph_is_down_those_with_a_row_go_on_and_others_are_asked_to_try_again()
    {
        await using var city = await StartAsync(($"Graph:Groups:{Group}", "区事務局;12101"));
        Put(city, CityHost.Stranger, _ => new LocalAccount(CityHost.Stranger, "団体 花子") { Groups = [Group] });
        city.Teams.Graph.Fault = _ => new GraphFault.Refuses(503, "ServiceUnavailable");
        await SaysAsync(city.Chat(CityHost.ThreeAreaWorker), "使い方");
        await SaysAsync(city.Chat(CityHost.Stranger), "登録を確かめられませんでした");

        city.Teams.Graph.Fault = _ => null;
        clock.Advance(PeopleDirectory.TroubleFor);
        await SaysAsync(city.Chat(CityHost.Stranger), "使い方");
    }

    [Fact]
    public async Task A_refusal_says_when_a_role_that_might_have_given_the_right_could_not_be_looked_up()
    {
        await using var city = await StartAsync(($"Graph:Groups:{Group}", "市"));
        city.Teams.Graph.Fault = _ => new GraphFault.Refuses(503, "ServiceUnavailable");
        foreach (var said in (string[])["若葉区の委員名簿もらえますか?", "監査ログ"])
        {
            var chat = city.Chat(CityHost.ThreeAreaWorker);
            await chat.SayAsync(said);
            Assert.Matches("役割では見られません.*グループでの役割を、確かめられませんでした", (await chat.NextAsync()).Card.Words().ReplaceLineEndings(""));
        }
    }

    [Fact]
    public async Task Somebody_of_a_group_files_a_report_under_the_directorys_name()
    {
        await using var city = await StartAsync(($"Graph:Groups:{Group}", "CSW;12101;12101-01"));
        Put(city, CityHost.Stranger, _ => new LocalAccount(CityHost.Stranger, "団体 花子") { Groups = [Group] });
        var chat = city.Chat(CityHost.Stranger);
        var form = await Reporting.BlankFormAsync(chat);
        await chat.PressAsync(form, "提出する", Reporting.With(("title", "見守りの会")));
        await chat.NextAsync();
        Assert.Contains(await city.RowsAsync("12101", "R|"), r => r.Any(column => column.Value is "団体 花子"));
    }

    // Until the bot has its token: on a busy machine the first turn would find Graph silent.
    private async Task<CityHost> StartAsync(params (string Key, string Value)[] directory)
    {
        var city = await BeginAsync(directory);
        while (await city.Services.GetRequiredService<PeopleDirectory>().CheckAsync(TestContext.Current.CancellationToken) is not null) clock.Advance(DirectoryPause.Usual);
        return city;
    }

    private Task<CityHost> BeginAsync((string Key, string Value)[] directory) => CityHost.StartAsync(
        azurite,
        replace: services => services.AddSingleton(sp => new PeopleDirectory(
            new DirectoryCalls(sp.GetRequiredService<Microsoft.Graph.GraphServiceClient>(), clock, sp.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(),
                sp.GetRequiredService<Microsoft.Extensions.Logging.ILogger<DirectoryCalls>>()),
            sp.GetRequiredService<DirectorySearch>(), sp.GetRequiredService<LostAccounts>(), sp.GetRequiredService<GraphOptions>(), clock)),
        directory: directory.ToDictionary(d => d.Key, string? (d) => d.Value));

    private static void Put(CityHost city, string id, Func<LocalAccount, LocalAccount> change) =>
        city.Teams.Graph.Put(change(city.Teams.Graph.Find(id) ?? new LocalAccount(id, "見本")));

    private static async Task SaysAsync(TeamsChat chat, string expected)
    {
        await chat.SayAsync("ヘルプ");
        Assert.Contains(expected, (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }
}
