using System.Text.Json;
using System.Text.Json.Nodes;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Door;

/// <summary>What is said, sent and submitted, and how the answer gets into the chat.</summary>
public sealed class MessageTurnTests(Azurite azurite) : IAsyncLifetime
{
    private DoorHost door = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => door = await DoorHost.StartAsync(azurite.NewAccount());

    public ValueTask DisposeAsync() => door.DisposeAsync();

    [Fact]
    public async Task A_card_is_sent_as_a_reply_with_its_summary_and_no_text()
    {
        door.Bot = (_, _) => Answer(new Reply.NewMessage(Some.Card));
        var chat = door.Chat();
        var activity = chat.Activity("message").With("text", "報告");

        await chat.PostAsync(activity);

        var sent = await chat.NextAsync();
        Assert.False(sent.IsUpdate);
        Assert.Equal(activity["id"]!.GetValue<string>(), sent.InReplyTo);
        Assert.Equal(Some.Card.Summary, sent.Activity.GetProperty("summary").GetString());
        Assert.Null(sent.Text);
        Assert.Equal($"28:{FakeConnector.AppId}", sent.Activity.GetProperty("from").GetProperty("id").GetString());
        Assert.True(JsonElement.DeepEquals(CardJson.ToElement(Some.Card.Body), sent.Card.Card));
    }

    [Fact]
    public async Task A_card_that_takes_the_place_of_another_is_a_new_message_where_nothing_was_pressed()
    {
        door.Bot = (_, _) => Answer(new Reply.Replace(Some.Card));
        var chat = door.Chat();
        await chat.SayAsync("報告");
        Assert.False((await chat.NextAsync()).IsUpdate);
    }

    [Fact]
    public async Task A_line_is_sent_as_plain_text()
    {
        door.Bot = (_, _) => Answer(new Reply.Line("*受け付けました*"));
        var chat = door.Chat();
        await chat.SayAsync("報告");
        var sent = await chat.NextAsync();
        Assert.Equal("*受け付けました*", sent.Text);
        Assert.Equal("plain", sent.Activity.GetProperty("textFormat").GetString());
    }

    [Fact]
    public async Task Silence_sends_nothing()
    {
        var chat = door.Chat();
        await chat.SayAsync("報告");
        await door.StopAsync();
        Assert.Empty(chat.Conversation.Rest());
        Assert.Single(door.Turns);
    }

    [Fact]
    public async Task A_message_without_id_is_answered_all_the_same()
    {
        door.Bot = (_, _) => Answer(new Reply.Line("はい"));
        var chat = door.Chat();
        await chat.PostAsync(chat.Activity("message").With("text", "報告").Without("id").Without("recipient"));
        Assert.Null((await chat.NextAsync()).InReplyTo);
    }

    [Fact]
    public async Task The_thread_of_a_channel_is_kept_and_nobody_is_addressed()
    {
        door.Bot = (_, _) => Answer(new Reply.Line("はい"));
        var chat = door.Chat(kind: "channel", conversationId: "19:お知らせ/1@thread.tacv2;messageid=1795420504865");
        await chat.SayAsync("<at>支え合い</at> 進捗");
        Assert.False((await chat.NextAsync()).Activity.TryGetProperty("recipient", out _));
        Assert.Equal(ChatKind.Channel, Assert.Single(door.Turns).Chat);
    }

    [Fact]
    public async Task A_submitted_form_is_read_and_its_message_updated()
    {
        door.Bot = (_, _) => Answer(new Reply.Replace(Some.Card));
        var chat = door.Chat();
        var form = chat.Conversation.Put("1700");

        await chat.PostAsync(Submit(chat, form, new JsonObject { ["verb"] = "report.submit", ["note"] = "ひとこと", ["participants"] = 23 }));

        var submission = Assert.IsType<SubmitReport>(Assert.IsType<Incoming.Pressed>(Assert.Single(door.Turns).Incoming).Submission);
        Assert.Equal(("ひとこと", "23"), (submission.Note, submission.Participants));
        var sent = await chat.NextAsync();
        Assert.Equal((true, form), (sent.IsUpdate, sent.MessageId));
    }

    [Fact]
    public async Task A_form_whose_message_is_gone_is_answered_with_a_new_one()
    {
        door.Teams.Expect("an update of a message that is not there");
        door.Bot = (_, _) => Answer(new Reply.Replace(Some.Card));
        var chat = door.Chat();
        await chat.PostAsync(Submit(chat, "1700", new JsonObject { ["verb"] = "home" }));
        Assert.False((await chat.NextAsync()).IsUpdate);
        Assert.Equal(["failed update"], door.Counted);
    }

    [Fact]
    public async Task A_submitted_form_with_a_new_message_leaves_the_old_one_alone()
    {
        door.Bot = (_, _) => Answer(new Reply.NewMessage(Some.Card));
        var chat = door.Chat();
        await chat.PostAsync(Submit(chat, chat.Conversation.Put("1700"), new JsonObject { ["verb"] = "home" }));
        Assert.False((await chat.NextAsync()).IsUpdate);
    }

    [Fact]
    public async Task A_form_that_nobody_knows_any_more_gives_its_text_back()
    {
        var chat = door.Chat();
        await chat.PostAsync(Submit(chat, "1700", new JsonObject { ["verb"] = "report.v0", ["seika"] = "よい会でした", ["n"] = 5 }));
        var inputs = Assert.IsType<Incoming.PressedOldCard>(Assert.Single(door.Turns).Incoming).Inputs;
        Assert.Equal("よい会でした", inputs["seika"]);
        Assert.Equal("5", inputs["n"]);
    }

    [Theory]
    [InlineData("\"はい\"")]
    [InlineData("5")]
    [InlineData("[1]")]
    public async Task A_value_that_is_no_form_is_an_old_card_without_text_and_words_with_text(string value)
    {
        var chat = door.Chat();
        await chat.PostAsync(chat.Activity("message").With("value", JsonNode.Parse(value)));
        await chat.PostAsync(chat.Activity("message").With("value", JsonNode.Parse(value)).With("text", "はい"));
        var turns = door.Turns.Select(t => t.Incoming).ToList();
        Assert.Empty(Assert.IsType<Incoming.PressedOldCard>(turns[0]).Inputs);
        Assert.Equal(new Incoming.Said("はい"), turns[1]);
    }

    [Theory]
    [InlineData("application/vnd.microsoft.teams.file.download.info", true)]
    [InlineData("image/*", true)]
    [InlineData("image/png", true)]
    [InlineData("application/pdf", true)]
    [InlineData("text/html", false)]
    [InlineData("messageReference", false)]
    [InlineData("application/vnd.microsoft.card.thumbnail", false)]
    public async Task Files_are_files_and_what_Teams_adds_to_a_text_is_not(string contentType, bool isFile)
    {
        var chat = door.Chat();
        var attachments = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>写真</p>" }, new JsonObject { ["contentType"] = contentType, ["contentUrl"] = "https://x" });
        await chat.PostAsync(chat.Activity("message").With("text", "写真").With("attachments", attachments));
        Incoming expected = isFile ? new Incoming.SentFiles([]) : new Incoming.Said("写真");
        Assert.Equal(expected, Assert.Single(door.Turns).Incoming);
    }

    [Fact]
    public async Task Expected_replies_travel_in_the_answer()
    {
        door.Bot = (turn, _) => Answer(turn.Incoming == new Incoming.Said("静かに") ? Reply.Nothing : new Reply.NewMessage(Some.Card));
        var chat = door.Chat();

        var card = await RepliesAsync(chat, "報告");
        Assert.True(JsonElement.DeepEquals(CardJson.ToElement(Some.Card.Body), card[0].GetProperty("attachments")[0].GetProperty("content")));
        Assert.Equal(0, (await RepliesAsync(chat, "静かに")).GetArrayLength());

        await door.StopAsync();
        Assert.Empty(chat.Conversation.Rest());
    }

    [Fact]
    public async Task The_log_knows_each_card_by_kind_state_and_size()
    {
        door.Bot = (_, _) => Answer(new Reply.NewMessage(Some.Card));
        await door.Chat().SayAsync("報告");
        var line = Assert.Single(door.Log.Lines, l => l.Event == "CardSent");
        Assert.Equal((Some.Card.Kind, Some.Card.State, CardJson.ToUtf8(Some.Card.Body).Length), (line.Values["Kind"], line.Values["State"], line.Values["Bytes"]));
    }

    [Fact]
    public async Task A_card_of_more_than_80_KB_is_not_sent_and_the_person_reads_an_apology()
    {
        door.Bot = (_, _) => Answer(new Reply.NewMessage(Some.CardOf(81 * 1024)));
        var chat = door.Chat();
        await chat.SayAsync("報告");
        await chat.NextAsync();
        Assert.Equal("apology", Assert.Single(door.Log.Lines, l => l.Event == "CardSent").Values["Kind"]);
        Assert.Equal(["failed turn"], door.Counted);
    }

    [Fact]
    public async Task Who_hangs_up_early_is_still_answered_in_the_chat()
    {
        var chat = door.Chat();
        var entered = new TaskCompletionSource<CancellationToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        door.Bot = (_, ct) =>
        {
            entered.TrySetResult(ct);
            return goOn.Task;
        };
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(chat.Activity("message").With("text", "報告").ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", chat.Token());
        var post = door.Client.SendAsync(request, hangUp.Token);
        var turn = await entered.Task;

        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => post);
        goOn.SetResult(new Reply.Line("できました"));

        Assert.Equal("できました", (await chat.NextAsync()).Text);
        Assert.False(turn.IsCancellationRequested);
    }

    private static Task<Reply> Answer(Reply reply) => Task.FromResult(reply);

    private static JsonObject Submit(TeamsChat chat, string messageId, JsonObject value) =>
        chat.Activity("message").With("replyToId", messageId).With("value", value);

    private static async Task<JsonElement> RepliesAsync(TeamsChat chat, string text)
    {
        using var response = await chat.PostAsync(chat.Activity("message").With("text", text).With("deliveryMode", "expectReplies"));
        return JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(Ct)).GetProperty("activities");
    }
}
