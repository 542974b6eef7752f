using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Door;

/// <summary>Presses on cards. Whatever happens, HTTP says 200 and the body is an answer that Teams can show.</summary>
public sealed class InvokeTurnTests(Azurite azurite) : IAsyncLifetime
{
    private const string NewCardBelow = "下に、新しいカードを出しました。";
    private const string NotSent = "うまく送れませんでした。もう一度押してください。";

    private DoorHost door = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => door = await DoorHost.StartAsync(azurite.NewAccount());

    public ValueTask DisposeAsync() => door.DisposeAsync();

    [Fact]
    public async Task A_card_in_place_of_the_pressed_one_is_the_answer_and_then_the_update_for_everybody_else()
    {
        Answer(new Reply.Replace(Some.Card));
        var chat = door.Chat();
        var message = chat.Conversation.Put("1700");

        var answer = await chat.PressAsync(message, new JsonObject { ["verb"] = "report.submit", ["note"] = "ひとこと" }, "report.submit");

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (answer.StatusCode, answer.Type));
        Assert.True(JsonElement.DeepEquals(CardJson.ToElement(Some.Card.Body), answer.Value));
        var update = await chat.NextAsync();
        Assert.Equal((true, message), (update.IsUpdate, update.MessageId));
        Assert.True(JsonElement.DeepEquals(answer.Value, update.Card.Card));
        Assert.Single(door.Log.Lines, l => l.Event == "CardSent");
        Assert.Equal("ひとこと", Assert.IsType<SubmitReport>(Assert.IsType<Incoming.Pressed>(Assert.Single(door.Turns).Incoming).Submission).Note);
    }

    [Fact]
    public async Task The_answer_does_not_wait_for_the_update()
    {
        var stuck = door.Teams.Fault(new("never answers", 0) { Only = c => c.Method == "PUT" });
        Answer(new Reply.Replace(Some.Card));
        var chat = door.Chat();
        await chat.PressAsync(chat.Conversation.Put("1700"), new JsonObject(), "home");
        await stuck.First;
        stuck.End();
    }

    [Fact]
    public async Task An_update_that_fails_is_counted_and_nobody_is_troubled()
    {
        door.Teams.Fault(ConnectorFault.Error(HttpStatusCode.InternalServerError, "ServiceError"));
        Answer(new Reply.Replace(Some.Card));
        var chat = door.Chat();
        await chat.PressAsync(chat.Conversation.Put("1700"), new JsonObject(), "home");
        await door.StopAsync();
        Assert.Equal(["failed update"], door.Counted);
        Assert.Contains(door.Log.Lines, l => l.Text.Contains("update failed: ErrorResponseException, status 500, code ServiceError, correlation cv.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Updates_that_wait_are_made_before_the_bot_stops()
    {
        Answer(new Reply.Replace(Some.Card));
        var chats = Enumerable.Range(0, 8).Select(_ => door.Chat()).ToList();
        await Task.WhenAll(chats.Select(c => c.PressAsync(c.Conversation.Put("1700"), new JsonObject(), "home")));
        await door.StopAsync();
        Assert.All(chats, c => Assert.True(Assert.Single(c.Conversation.Rest()).IsUpdate));
    }

    [Fact]
    public async Task A_new_message_is_sent_first_and_then_pointed_to()
    {
        Answer(new Reply.NewMessage(Some.Card));
        var chat = door.Chat();
        var answer = await chat.PressAsync(chat.Conversation.Put("1700"), new JsonObject(), "home");
        Assert.Equal((200, NewCardBelow), (answer.StatusCode, answer.Line));
        Assert.False(Assert.Single(chat.Conversation.Rest()).IsUpdate);
    }

    [Fact]
    public async Task A_new_message_that_could_not_be_sent_is_not_pointed_to()
    {
        door.Teams.Fault(ConnectorFault.Error(HttpStatusCode.Forbidden, "ConversationBlockedByUser"));
        Answer(new Reply.NewMessage(Some.Card));
        var chat = door.Chat();
        Assert.Equal(NotSent, (await chat.PressAsync("1700", new JsonObject(), "home")).Line);
    }

    [Fact]
    public async Task A_line_stands_under_the_card_and_silence_too_has_an_answer()
    {
        var chat = door.Chat();
        Answer(new Reply.Line("やめました。"));
        Assert.Equal("やめました。", (await chat.PressAsync("1700", new JsonObject(), "report.leave")).Line);
        Answer(Reply.Nothing);
        Assert.NotEmpty((await chat.PressAsync("1700", new JsonObject(), "report.leave")).Line);
        await door.StopAsync();
        Assert.Empty(chat.Conversation.Rest());
    }

    [Fact]
    public async Task What_the_client_asks_by_itself_changes_nothing_for_others()
    {
        var chat = door.Chat();
        var message = chat.Conversation.Put("1700");
        var asked = chat.Activity("invoke").With("name", "adaptiveCard/action").With("replyToId", message)
            .With("value", new JsonObject { ["trigger"] = "automatic", ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "home" } });

        Answer(new Reply.Replace(Some.Card));
        using (var response = await chat.PostAsync(asked)) Assert.NotNull((await TeamsChat.AnswerInAsync(response, message)).Card);
        Answer(new Reply.NewMessage(Some.Card));
        using (var response = await chat.PostAsync(asked)) Assert.NotEmpty((await TeamsChat.AnswerInAsync(response, message)).Line);

        await door.StopAsync();
        Assert.Empty(chat.Conversation.Rest());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("\"report.submit\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"action\":null}")]
    [InlineData("{\"action\":\"report.submit\"}")]
    [InlineData("{\"action\":{}}")]
    [InlineData("{\"action\":{\"type\":5}}")]
    [InlineData("{\"action\":{\"type\":\"Action.Submit\",\"verb\":\"home\"}}")]
    public async Task A_press_without_a_readable_action_is_an_error_inside_a_200(string? value)
    {
        var chat = door.Chat();
        var invoke = chat.Activity("invoke").With("name", "adaptiveCard/action");
        if (value is not null) invoke["value"] = JsonNode.Parse(value);

        using var response = await chat.PostAsync(invoke);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await TeamsChat.AnswerInAsync(response, "");
        Assert.Equal((400, "application/vnd.microsoft.error"), (answer.StatusCode, answer.Type));
        Assert.Equal("BadRequest", answer.Value.GetProperty("code").GetString());
        Assert.Contains("ヘルプ", answer.Value.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(["refused unreadable-action"], door.Counted);
        Assert.Empty(door.Turns);
    }

    [Theory]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"verb.of.tomorrow\",\"data\":{\"note\":\"よい会\"}}}", "よい会")]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\",\"data\":{\"note\":\"よい会\"}}}", "よい会")]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"verb.of.tomorrow\"}}", null)]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"verb.of.tomorrow\",\"data\":\"x\"}}", null)]
    [InlineData("{\"action\":{\"type\":\"Action.Execute\",\"verb\":5,\"data\":[1]}}", null)]
    public async Task A_button_that_nobody_knows_any_more_is_an_old_card(string value, string? note)
    {
        var chat = door.Chat();
        using var response = await chat.PostAsync(chat.Activity("invoke").With("name", "adaptiveCard/action").With("value", JsonNode.Parse(value)));
        Assert.Equal(200, (await TeamsChat.AnswerInAsync(response, "")).StatusCode);
        Assert.Equal(note, Assert.IsType<Incoming.PressedOldCard>(Assert.Single(door.Turns).Incoming).Inputs.GetValueOrDefault("note"));
    }

    [Theory]
    [InlineData("application/search", "{}", 501)]
    [InlineData("composeExtension/query", "{}", 501)]
    [InlineData("adaptivecard/ACTION", "{}", 501)]
    [InlineData("task/fetch", "{}", 501)]
    [InlineData("task/fetch", "null", 400)]
    [InlineData("", "{}", 501)]
    [InlineData(null, "{\"x\":1}", 501)]
    public async Task An_invoke_without_a_route_says_so(string? name, string value, int status)
    {
        var chat = door.Chat();
        using var response = await chat.PostAsync(chat.Activity("invoke").With("name", name).With("value", JsonNode.Parse(value)));
        Assert.Equal(status, (int)response.StatusCode);
        if (status == 501) Assert.Empty(await response.Content.ReadAsByteArrayAsync(Ct));
        Assert.Empty(door.Turns);
    }

    [Fact]
    public async Task An_invoke_with_expected_replies_is_answered_like_any_other()
    {
        Answer(new Reply.Replace(Some.Card));
        var chat = door.Chat();
        var invoke = chat.Activity("invoke").With("name", "adaptiveCard/action").With("deliveryMode", "expectReplies")
            .With("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "home" } });
        using var response = await chat.PostAsync(invoke);
        Assert.NotNull((await TeamsChat.AnswerInAsync(response, "")).Card);
    }

    private void Answer(Reply reply) => door.Bot = (_, _) => Task.FromResult(reply);
}
