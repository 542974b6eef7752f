using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Door;

/// <summary>What comes to the door, and what HTTP says to it.</summary>
public sealed class AdmissionTests(Azurite azurite) : IAsyncLifetime
{
    private const int LargestBody = 256 * 1024;

    private DoorHost door = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => door = await DoorHost.StartAsync(azurite.NewAccount());

    public ValueTask DisposeAsync() => door.DisposeAsync();

    [Theory]
    [InlineData("message")]
    [InlineData("MESSAGE")]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("somethingOfTomorrow")]
    public async Task A_type_that_asks_for_nothing_or_is_answered_elsewhere_gets_an_empty_200(string type) =>
        await ExpectAsync(200, Hello(type));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"message\"")]
    [InlineData("{} {}")]
    [InlineData("{\"type\":\"message\",\"type\":\"invoke\"}")]
    [InlineData("{\"type\":\"message\",\"text\":5}")]
    [InlineData("{\"type\":[\"message\"]}")]
    [InlineData("{\"type\":\"message\",\"from\":\"me\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":[]}")]
    [InlineData("{\"type\":\"message\",\"attachments\":{}}")]
    public async Task What_is_no_activity_is_a_bad_request(string body) => await ExpectAsync(400, body);

    [Fact]
    public async Task An_activity_without_a_type_is_a_bad_request()
    {
        await ExpectAsync(400, Hello().Without("type"));
        await ExpectAsync(400, Hello().With("type", ""));
        await ExpectAsync(400, Hello().With("type", null));
    }

    [Fact]
    public async Task A_message_or_invoke_without_a_conversation_is_a_bad_request()
    {
        await ExpectAsync(400, Hello().Without("conversation"));
        await ExpectAsync(400, Hello().Without("conversation").Without("channelData"));
        await ExpectAsync(400, Hello("invoke").With("conversation", new JsonObject { ["tenantId"] = FakeConnector.TenantId }));
        await ExpectAsync(200, Hello("typing").Without("conversation"));
    }

    [Fact]
    public async Task What_makes_no_sense_beside_the_point_is_ignored()
    {
        await ExpectAsync(200, Hello()
            .With("timestamp", "yesterday")
            .With("localTimestamp", 12)
            .With("entities", new JsonArray(null, 5, new JsonObject { ["type"] = "mention", ["mentioned"] = 7 }, new JsonObject { ["type"] = "mention" }))
            .With("attachments", new JsonArray((JsonNode?)null))
            .With("channelData", new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeConnector.TenantId }, ["team"] = 5 })
            .With("membersAdded", new JsonArray((JsonNode?)null))
            .With("fieldOfTomorrow", new JsonObject { ["a"] = new JsonArray(1, null) }));
        Assert.Equal(new Incoming.Said("こんにちは"), Assert.Single(door.Turns).Incoming);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=shift_jis")]
    public async Task Only_JSON_in_UTF_8_is_read(string contentType) => await ExpectAsync(415, Hello().ToJsonString(), contentType);

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    public async Task However_it_is_written(string contentType) => await ExpectAsync(200, Hello().ToJsonString(), contentType);

    [Fact]
    public async Task A_body_may_have_256_KB_and_not_a_byte_more()
    {
        var activity = Hello("typing").With("filler", "").ToJsonString();
        var room = LargestBody - Encoding.UTF8.GetByteCount(activity);
        await ExpectAsync(200, Hello("typing").With("filler", new string('x', room)).ToJsonString());
        await ExpectAsync(413, Hello("typing").With("filler", new string('x', room + 1)).ToJsonString());
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_cut_off_at_256_KB()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new Endless() };
        request.Headers.Authorization = new("Bearer", door.Chat().Token());
        request.Headers.TransferEncodingChunked = true;
        using var response = await door.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData(100, 200)]
    [InlineData(200, 400)]
    [InlineData(100_000, 400)]
    public async Task Nesting_has_an_end(int depth, int status)
    {
        var deep = new string('[', depth) + new string(']', depth);
        await ExpectAsync(status, Hello().ToJsonString().Replace("\"text\":", $"\"deep\":{deep},\"text\":", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_a_bad_request()
    {
        var bytes = Encoding.UTF8.GetBytes(Hello().With("value", new JsonObject { ["note"] = "@@" }).ToJsonString());
        var at = bytes.AsSpan().IndexOf("@@"u8);
        (bytes[at], bytes[at + 1]) = (0xFF, 0xFE);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.Authorization = new("Bearer", door.Chat().Token());
        using var response = await door.Client.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_lone_surrogate_in_what_was_typed_is_replaced_and_the_rest_is_kept()
    {
        await ExpectAsync(200, Hello().ToJsonString().Replace("\"\\u3053", "\"\\ud800\\u3053", StringComparison.Ordinal));
        Assert.Equal(new Incoming.Said("\uFFFDこんにちは"), Assert.Single(door.Turns).Incoming);
    }

    [Fact]
    public async Task Lone_surrogates_anywhere_never_break_the_door()
    {
        string[] places =
        [
            """{"type":"message","text":"a","@":"b"}""", """{"type":"message","from":{"name":"@"}}""", """{"type":"@"}""",
            """{"type":"message","entities":[{"type":"mention","text":"@","mentioned":{"id":"@","name":"@"}}],"text":"a"}""",
            """{"type":"message","value":{"verb":"report.submit","note":"@"}}""", """{"type":"message","value":{"@":"b"}}""",
            """{"type":"message","value":{"verb":"@"}}""", """{"type":"message","value":"@"}""", """{"type":"message","attachments":[{"contentType":"@"}]}""",
            """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"@","data":{"@":"@"}}}}""",
            """{"type":"invoke","name":"adaptiveCard/action","value":{"trigger":"@","@":1,"action":{"@":1,"type":"@"}}}""",
            """{"type":"invoke","name":"@"}""", """{"type":"message","channelData":{"tenant":{"id":"@"}}}""", """{"type":"message","channelData":{"@":{"@":"@"}}}""",
        ];
        foreach (var place in places)
        {
            var activity = Hello().Without("text").Without("type");
            foreach (var (field, value) in JsonNode.Parse(place)!.AsObject()) activity[field] = value?.DeepClone();
            using var response = await door.Chat().PostAsync(activity.ToJsonString().Replace("@", "\\udfff", StringComparison.Ordinal), door.Chat().Token());
            Assert.True((int)response.StatusCode is 200 or 400 or 501, $"{(int)response.StatusCode} for {place}");
        }
    }

    [Fact]
    public async Task GET_is_not_for_this_place()
    {
        using var response = await door.Client.GetAsync("/api/messages", Ct);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("dddddddd-0000-0000-0000-000000000001", "dddddddd-0000-0000-0000-000000000001")]
    [InlineData("dddddddd-0000-0000-0000-000000000001", null)]
    [InlineData(null, "dddddddd-0000-0000-0000-000000000001")]
    [InlineData(FakeConnector.TenantId, "dddddddd-0000-0000-0000-000000000001")]
    [InlineData("dddddddd-0000-0000-0000-000000000001", FakeConnector.TenantId)]
    [InlineData(null, null)]
    public async Task Another_organisation_gets_200_and_nothing_else(string? conversation, string? channel)
    {
        var chat = door.Chat();
        door.Bot = (_, _) => Task.FromResult<Reply>(new Reply.Line("秘密"));
        var activity = chat.Activity("message").With("text", "こんにちは");
        activity["conversation"]!["tenantId"] = conversation;
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = channel } };

        await ExpectAsync(200, activity);
        await ExpectAsync(200, activity.With("type", "invoke").With("name", "adaptiveCard/action"));

        Assert.Equal(["refused foreign-tenant", "refused foreign-tenant"], door.Counted);
        Assert.Empty(door.Turns);
        await door.StopAsync();
        Assert.Empty(chat.Conversation.Rest());
    }

    [Fact]
    public async Task An_allowed_organisation_is_let_in_and_known_by_its_own_tenant()
    {
        const string shakyo = "EEEEEEEE-0000-0000-0000-000000000001";
        await using var open = await DoorHost.StartAsync(azurite.NewAccount(), settings: ("Bot:AllowedTenants", $"{shakyo.ToLowerInvariant()}; ffffffff-0000-0000-0000-000000000001"));
        var chat = open.Chat(objectId: "CCCCCCCC-0000-0000-0000-00000000000A", tenantId: shakyo);

        await chat.SayAsync("こんにちは");

        Assert.Equal(new Sender(shakyo.ToLowerInvariant(), "cccccccc-0000-0000-0000-00000000000a", "大塚 真理"), Assert.Single(open.Turns).Sender);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("'; drop table")]
    public async Task Who_has_no_object_id_is_a_stranger(string? objectId)
    {
        var chat = door.Chat();
        var activity = chat.Activity("message").With("text", "こんにちは");
        activity["from"]!["aadObjectId"] = objectId;
        await ExpectAsync(200, activity);
        await ExpectAsync(200, chat.Activity("message").With("text", "こんにちは").Without("from"));
        Assert.All(door.Turns, t => Assert.Equal("", t.Sender.ObjectId));
        Assert.Equal(2, door.Turns.Count);
    }

    [Fact]
    public async Task Nobody_becomes_somebody_else_by_what_a_card_says()
    {
        var chat = door.Chat();
        await chat.PressAsync(chat.Conversation.Put("1"), new JsonObject { ["aadObjectId"] = "cccccccc-0000-0000-0000-000000000009", ["from"] = "x", ["verb"] = "home" }, "home");
        var turn = Assert.Single(door.Turns);
        Assert.Equal("cccccccc-0000-0000-0000-000000000001", turn.Sender.ObjectId);
        Assert.IsType<OpenHome>(Assert.IsType<Incoming.Pressed>(turn.Incoming).Submission);
    }

    [Theory]
    [InlineData("personal", "a:1", false, ChatKind.Personal)]
    [InlineData("groupChat", "19:1@thread.v2", true, ChatKind.GroupChat)]
    [InlineData("channel", "19:1@thread.tacv2;messageid=1", true, ChatKind.Channel)]
    [InlineData("ofTomorrow", "a:1", false, ChatKind.GroupChat)]
    [InlineData(null, "a:1", null, ChatKind.Personal)]
    [InlineData(null, "a:1", true, ChatKind.GroupChat)]
    [InlineData(null, "19:1@thread.v2", null, ChatKind.GroupChat)]
    public async Task What_is_not_clearly_a_personal_chat_is_none(string? type, string id, bool? isGroup, object kind)
    {
        var activity = Hello();
        activity["conversation"] = new JsonObject { ["conversationType"] = type, ["id"] = id, ["isGroup"] = isGroup, ["tenantId"] = FakeConnector.TenantId };
        await ExpectAsync(200, activity);
        Assert.Equal(kind, Assert.Single(door.Turns).Chat);
    }

    private JsonObject Hello(string type = "message") => door.Chat().Activity(type).With("text", "こんにちは");

    private Task ExpectAsync(int status, JsonObject activity) => ExpectAsync(status, activity.ToJsonString());

    private async Task ExpectAsync(int status, string body, string contentType = "application/json; charset=utf-8")
    {
        using var response = await door.Chat().PostAsync(body, door.Chat().Token(), contentType);
        var text = await response.Content.ReadAsStringAsync(Ct);
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode} {text}");
        Assert.DoesNotContain("こんにちは", text, StringComparison.Ordinal);
        if (status >= 400) Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.InRange(text.Length, 0, 200);
    }

    /// <summary>Sends until the other side has had enough.</summary>
    private sealed class Endless : HttpContent
    {
        public Endless() => Headers.ContentType = new("application/json");

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = Encoding.UTF8.GetBytes(new string(' ', 16 * 1024));
            try
            {
                for (var i = 0; i < 1000; i++) await stream.WriteAsync(piece, Ct);
            }
            catch (Exception e) when (e is IOException or HttpRequestException)
            {
                // The bot has answered and closed.
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
