using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Teams;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Door;

/// <summary>The Connector's ways to fail, and which of them are worth another try.</summary>
public sealed class ConnectorClientTests(Azurite azurite) : IAsyncLifetime
{
    private const string Id = "19:お知らせ/1@thread.tacv2;messageid=1";

    private DoorHost door = null!;
    private FakeConversation conversation = null!;
    private ConnectorClient client = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static OutboundActivity Hello => new() { Conversation = new(Id), Text = "こんにちは、𠮷野さん" };

    public async ValueTask InitializeAsync()
    {
        door = await DoorHost.StartAsync(azurite.NewAccount());
        client = door.Services.GetRequiredService<ConnectorClient>();
        conversation = door.Teams.Open(Id);
    }

    public ValueTask DisposeAsync() => door.DisposeAsync();

    [Fact]
    public async Task Ids_are_escaped_and_come_out_as_they_went_in()
    {
        var sent = await client.ReplyToActivityAsync(door.Teams.ServiceUrl.TrimEnd('/'), Id, "f:1/2 3", Hello, Ct);
        var received = await conversation.NextAsync(Ct);
        Assert.Equal((sent.Id, "f:1/2 3", "こんにちは、𠮷野さん"), (received.MessageId, received.InReplyTo, received.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_climb_out_of_the_path_is_none(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(() => client.SendToConversationAsync(door.Teams.ServiceUrl, id, Hello, Ct));

    [Theory]
    [InlineData(202, "")]
    [InlineData(200, "")]
    [InlineData(201, "{}")]
    [InlineData(200, "{\"id\":\"\"}")]
    [InlineData(200, "<html>")]
    public async Task An_answer_without_id_is_a_success_that_can_not_be_updated(int status, string body)
    {
        door.Teams.Fault(new($"{status} {body}", status, body) { TakesEffect = true });
        Assert.Null((await SendAsync()).Id);
        await conversation.NextAsync(Ct);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_passes_is_tried_again_with_the_same_message(int status)
    {
        var fault = door.Teams.Fault(new($"{status}", status, times: 2));
        await SendAsync();
        Assert.Equal(Hello.Text, (await conversation.NextAsync(Ct)).Text);
        Assert.Equal(2, fault.Happened);
    }

    [Fact]
    public async Task Who_says_how_long_to_wait_is_obeyed()
    {
        door.Teams.Fault(new("429 with Retry-After", 429) { Header = ("Retry-After", "1") });
        var started = TimeProvider.System.GetTimestamp();
        await SendAsync();
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(6));
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("Tue, 01 Jan 2199 00:00:00 GMT")]
    public async Task Who_says_to_wait_for_long_is_not_waited_for(string wait)
    {
        door.Teams.Fault(new("429 for long", 429) { Header = ("Retry-After", wait) });
        var refused = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.True(refused.RetryAfter >= TimeSpan.FromMinutes(59));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(307)]
    public async Task What_does_not_pass_is_tried_once(int status)
    {
        var fault = door.Teams.Fault(new($"{status}", status, "<html>", times: 1) { Header = ("Location", "https://example.com/") });
        var refused = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);
        Assert.Equal((status, null, null, "cv.1"), ((int)refused.Status, refused.Code, refused.SubCode, refused.CorrelationId));
        Assert.Equal(1, fault.Happened);
        Assert.Empty(conversation.Rest());
    }

    [Theory]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster","message":"x"}}""", "BotNotInConversationRoster", null, true)]
    [InlineData("""{"error":{"code":"ConversationBlockedByUser","innerHttpError":{"statusCode":403,"body":{}}}}""", "ConversationBlockedByUser", null, true)]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"x\",\"errorCode\":null}"}""", "209", "MessageWritesBlocked", true)]
    [InlineData("""{"errorCode":209,"message":"not JSON"}""", "209", null, false)]
    [InlineData("""{"error":{"code":"BotDisabledByAdmin"}}""", "BotDisabledByAdmin", null, false)]
    [InlineData("""{"error":{"code":"<script>何か"}}""", null, null, false)]
    [InlineData("""{"error":"x","message":5}""", null, null, false)]
    [InlineData("[]", null, null, false)]
    [InlineData("", null, null, false)]
    public async Task Both_forms_of_a_403_are_understood_and_no_message_text_is_kept(string body, string? code, string? subCode, bool gone)
    {
        door.Teams.Fault(new("403", 403, body));
        var refused = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);
        Assert.Equal((code, subCode, gone), (refused.Code, refused.SubCode, refused.IsConversationGone));
        Assert.Equal($"The Connector answered 403 {code} {subCode}".TrimEnd(), refused.Message);
    }

    [Fact]
    public async Task A_message_that_may_have_been_delivered_is_not_sent_again()
    {
        var fault = door.Teams.Fault(new("breaks off after delivery", 0) { TakesEffect = true });
        var send = SendAsync();
        await fault.First;
        fault.End();
        await Assert.ThrowsAsync<HttpRequestException>(() => send);
        await conversation.NextAsync(Ct);
        await door.StopAsync();
        Assert.Empty(conversation.Rest());
    }

    [Fact]
    public async Task A_token_that_was_refused_is_renewed_once()
    {
        var fault = door.Teams.Fault(ConnectorFault.Error(HttpStatusCode.Unauthorized, "Unauthorized"));
        await SendAsync();
        await conversation.NextAsync(Ct);
        Assert.Equal(1, fault.Happened);

        door.Teams.Fault(ConnectorFault.Error(HttpStatusCode.Unauthorized, "BotNotRegistered", times: 2));
        Assert.Equal("BotNotRegistered", (await Assert.ThrowsAsync<ErrorResponseException>(SendAsync)).Code);
    }

    [Theory]
    [InlineData("https://connector.example.com/")]
    [InlineData("http://smba.trafficmanager.net/")]
    public async Task Nothing_is_sent_to_a_host_that_is_not_trusted(string serviceUrl) =>
        await Assert.ThrowsAsync<UntrustedServiceUrlException>(() => client.SendToConversationAsync(serviceUrl, Id, Hello, Ct));

    [Fact]
    public async Task Nobody_there_is_tried_again_and_then_said()
    {
        var closed = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        var started = TimeProvider.System.GetTimestamp();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.SendToConversationAsync($"http://127.0.0.1:{port}/", Id, Hello, Ct));
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(8.5));
    }

    [Fact]
    public async Task Who_would_have_to_wait_too_long_is_told_so_at_once()
    {
        using var impatience = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 40).Select(_ => client.SendToConversationAsync(door.Teams.ServiceUrl, Id, Hello, impatience.Token)).ToList();
        await foreach (var end in Task.WhenEach(waiting))
        {
            if (end.Exception?.InnerException is not ErrorResponseException refused) continue;
            Assert.Equal("TooManyWaiting", refused.Code);
            await impatience.CancelAsync();
        }

        Assert.True(impatience.IsCancellationRequested);
    }

    [Fact]
    public async Task The_message_has_only_what_the_service_wants()
    {
        await SendAsync();
        var json = Encoding.UTF8.GetString(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes((await conversation.NextAsync(Ct)).Activity, System.Text.Json.JsonSerializerOptions.Web));
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
        Assert.Equal(["conversation", "text", "textFormat", "type"], System.Text.Json.JsonElement.Parse(json).EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    private Task<ResourceResponse> SendAsync() => client.SendToConversationAsync(door.Teams.ServiceUrl, Id, Hello, Ct);
}
