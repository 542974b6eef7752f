using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Teams;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Door;

/// <summary>What the bot remembers of its conversations, in the real emulator.</summary>
public sealed class ConversationReferencesTests(Azurite azurite) : IAsyncLifetime
{
    private const string Mari = "cccccccc-0000-0000-0000-000000000001";

    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private readonly BrokenWire wire = new();
    private string account = "";
    private DoorHost door = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        account = azurite.NewAccount();
        door = await OpenAsync();
        door.Bot = Welcomes;
    }

    public async ValueTask DisposeAsync()
    {
        wire.Next = _ => null;
        await door.DisposeAsync();
    }

    [Fact]
    public async Task Every_conversation_has_a_row_with_all_that_is_needed_to_write_there_later()
    {
        var chat = door.Chat(Mari);
        await chat.SayAsync("こんにちは");
        var row = Assert.Single(await RowsAsync(chat));

        var reference = ConversationReference.Of(row);
        Assert.Equal(
            new ConversationReference(FakeConnector.TenantId, door.Teams.ServiceUrl, "msteams", ChatKind.Personal, chat.Conversation.Id, $"28:{FakeConnector.AppId}", $"29:{Mari}", Mari, "ja-JP"),
            reference);
        Assert.DoesNotContain(row.Columns.Values, v => v is string text && text.Contains("大塚", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_hold_no_id_of_a_person_or_conversation()
    {
        var chat = door.Chat(Mari);
        await chat.SayAsync("こんにちは");
        var row = Assert.Single(await RowsAsync(chat));
        Assert.Matches("^C\\|[0-9a-f]{32}$", row.Key);
        Assert.Matches("^[0-9a-f]{32}$", Reference(chat).Partition);
    }

    [Fact]
    public async Task A_channel_is_one_row_whoever_speaks_in_whichever_thread()
    {
        var one = door.Chat(Mari, "channel", conversationId: "19:1@thread.tacv2;messageid=1");
        var other = door.Chat("cccccccc-0000-0000-0000-000000000002", "channel", conversationId: "19:1@thread.tacv2;messageid=2");
        await one.SayAsync("進捗");
        await other.SayAsync("進捗");
        var row = Assert.Single(await RowsAsync(one));
        Assert.Equal("19:1@thread.tacv2", row.Text("ConversationId"));
        Assert.Null(row.Text("ObjectId"));
    }

    [Fact]
    public async Task A_row_is_written_again_when_something_differs_or_after_a_day_and_not_before()
    {
        var writes = 0;
        wire.Next = request =>
        {
            if (request.RequestUri!.AbsolutePath.Contains("$batch", StringComparison.Ordinal)) Interlocked.Increment(ref writes);
            return null;
        };
        var chat = door.Chat(Mari);

        await chat.SayAsync("一");
        await DrainAsync(chat);
        Assert.Equal(1, writes);
        await chat.SayAsync("二");
        clock.Advance(TimeSpan.FromHours(23));
        await chat.SayAsync("三");
        await DrainAsync(chat);
        Assert.Equal(1, writes);

        clock.Advance(TimeSpan.FromHours(2));
        await chat.SayAsync("四");
        await DrainAsync(chat);
        Assert.Equal(2, writes);

        await chat.PostAsync(chat.Activity("message").With("text", "五").With("locale", "en-US"));
        await DrainAsync(chat);
        Assert.Equal(3, writes);
    }

    [Fact]
    public async Task Another_copy_of_the_bot_finds_the_row_and_does_not_write_it_again()
    {
        var chat = door.Chat(Mari);
        await chat.SayAsync("一");
        var before = Assert.Single(await RowsAsync(chat));

        var copy = ActivatorUtilities.CreateInstance<ConversationReferences>(door.Services, door.Services.GetRequiredService<Tables>().Conversations);
        copy.Keep(Admitted(chat));

        Assert.Equal(before.Version, Assert.Single(await RowsAsync(chat)).Version);
    }

    [Fact]
    public async Task The_welcome_comes_once_however_often_and_in_whichever_way_the_arrival_is_said()
    {
        var chat = door.Chat(Mari);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => n % 2 == 0 ? chat.InstallAsync() : ArriveAsync(chat)));
        await chat.InstallAsync();
        Assert.Equal("ようこそ", (await chat.NextAsync()).Text);
        await door.StopAsync();
        Assert.Empty(chat.Conversation.Rest());
        Assert.Single(door.Turns);
    }

    [Fact]
    public async Task Several_copies_of_the_bot_give_one_welcome_between_them()
    {
        var chat = door.Chat(Mari);
        var copies = Enumerable.Range(0, 4).Select(_ => ActivatorUtilities.CreateInstance<ConversationReferences>(door.Services, door.Services.GetRequiredService<Tables>().Conversations)).ToList();
        var claims = await Task.WhenAll(copies.Select(c => c.ClaimWelcomeAsync(Admitted(chat), Ct)));
        Assert.Single(claims, true);
    }

    [Fact]
    public async Task A_conversation_that_was_known_before_can_still_be_welcomed()
    {
        var chat = door.Chat(Mari);
        await chat.SayAsync("こんにちは");
        await DrainAsync(chat);
        await chat.NextAsync();
        await chat.InstallAsync();
        await chat.SayAsync("こんにちは");
        Assert.Equal("ようこそ", (await chat.NextAsync()).Text);
        Assert.True(Assert.Single(await RowsAsync(chat)).Columns["Welcomed"] is true);
    }

    [Fact]
    public async Task Other_members_and_other_updates_are_no_arrival()
    {
        var chat = door.Chat(Mari, "groupChat");
        await chat.PostAsync(chat.Activity("conversationUpdate").With("membersAdded", new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = "29:somebody" })));
        await chat.PostAsync(chat.Activity("conversationUpdate").With("topicName", "x"));
        await chat.PostAsync(chat.Activity("installationUpdate").With("action", "add-upgrade"));
        Assert.Empty(door.Turns);
    }

    [Fact]
    public async Task Who_removes_the_app_is_forgotten_and_welcomed_again_after_a_new_installation()
    {
        var chat = door.Chat(Mari);
        await chat.InstallAsync();
        await chat.NextAsync();

        await chat.PostAsync(chat.Activity("installationUpdate").With("action", "remove"));
        Assert.Empty(await RowsAsync(chat));

        await chat.InstallAsync();
        Assert.Equal("ようこそ", (await chat.NextAsync()).Text);
    }

    [Fact]
    public async Task A_welcome_that_could_not_be_given_is_given_the_next_time()
    {
        var chat = door.Chat(Mari);
        door.Bot = (_, _) => throw new InvalidOperationException();
        await chat.InstallAsync();
        await chat.NextAsync();

        door.Bot = Welcomes;
        await chat.InstallAsync();
        Assert.Equal("ようこそ", (await chat.NextAsync()).Text);
    }

    [Fact]
    public async Task A_storage_that_is_down_costs_neither_the_answer_nor_the_welcome()
    {
        wire.Next = _ => new Fault.BreaksBefore();
        var chat = door.Chat(Mari);

        await chat.SayAsync("こんにちは");
        Assert.Equal("はい", (await chat.NextAsync()).Text);
        await chat.InstallAsync();
        Assert.Equal("ようこそ", (await chat.NextAsync()).Text);
        await chat.InstallAsync();

        await DrainAsync(chat);
        Assert.Empty(chat.Conversation.Rest());
        Assert.Contains("failed reference", door.Counted);
        Assert.NotEqual(0, wire.Faults);
    }

    private static Task<Reply> Welcomes(Turn turn, CancellationToken ct) =>
        Task.FromResult<Reply>(new Reply.Line(turn.Incoming is Incoming.Arrived ? "ようこそ" : "はい"));

    private static async Task ArriveAsync(TeamsChat chat)
    {
        var bot = new System.Text.Json.Nodes.JsonObject { ["id"] = $"28:{FakeConnector.AppId}" };
        using var response = await chat.PostAsync(chat.Activity("conversationUpdate").With("membersAdded", new System.Text.Json.Nodes.JsonArray(bot)));
        Assert.Equal(200, (int)response.StatusCode);
    }

    private Task<DoorHost> OpenAsync() =>
        DoorHost.StartAsync(account, clock, services => services.AddSingleton<HttpPipelineTransport>(new HttpClientTransport(wire)));

    private Admitted Admitted(TeamsChat chat)
    {
        var activity = System.Text.Json.JsonSerializer.Deserialize(chat.Activity("message").ToJsonString(), ActivityJson.Wire.Activity)!;
        var kind = Teams.Chat.KindOf(activity.Conversation);
        return new(activity, new Sender(FakeConnector.TenantId, activity.From!.AadObjectId!, null), kind, 0);
    }

    private ConversationReference Reference(TeamsChat chat) => ConversationReference.Of(Admitted(chat));

    // Work of one conversation is done in order: what is queued now ends after all that was queued before.
    private async Task DrainAsync(TeamsChat chat)
    {
        var done = new TaskCompletionSource();
        door.Services.GetRequiredService<AfterTurn>().Enqueue(Reference(chat).Key, _ =>
        {
            done.SetResult();
            return Task.CompletedTask;
        });
        await done.Task.WaitAsync(Ct);
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(TeamsChat chat)
    {
        await DrainAsync(chat);
        List<Row> rows = [];
        await foreach (var row in door.Services.GetRequiredService<Tables>().Conversations.RangeAsync(Reference(chat).Partition, "", Ct)) rows.Add(row);
        return rows;
    }
}
