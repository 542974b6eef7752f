using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Door;

/// <summary>A bot that fails or dawdles: the person reads what to do, in time, and nothing leaks.</summary>
public sealed partial class FailureTests(Azurite azurite) : IAsyncLifetime
{
    private const string Typed = "山田さんの電話は043-245-0000";

    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private readonly TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Reply> never = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DoorHost door = null!;

    public async ValueTask InitializeAsync() => door = await DoorHost.StartAsync(azurite.NewAccount(), clock);

    public async ValueTask DisposeAsync()
    {
        never.TrySetResult(Reply.Nothing);
        await door.DisposeAsync();
    }

    [Fact]
    public async Task After_a_failed_message_the_person_reads_an_apology_with_the_number_that_the_log_has()
    {
        door.Bot = (_, _) => throw new InvalidOperationException(Typed, new StorageTroubleException(Typed, null));
        var chat = door.Chat();

        await chat.SayAsync(Typed);

        var card = (await chat.NextAsync()).Card.Card.GetRawText();
        var failed = Assert.Single(door.Log.Lines, l => l.Event == "TurnFailed");
        Assert.Contains((string)failed.Values["Reference"]!, card, StringComparison.Ordinal);
        Assert.Equal("InvalidOperationException < StorageTroubleException", failed.Values["ErrorType"]);
        Assert.StartsWith(nameof(FailureTests), (string)failed.Values["Where"]!, StringComparison.Ordinal);
        Assert.Equal(["failed turn"], door.Counted);
        NothingLeaked(card);
    }

    [Fact]
    public async Task After_a_failed_press_the_person_reads_that_it_can_be_pressed_again()
    {
        door.Bot = async (_, _) =>
        {
            await Task.Yield();
            throw new FormatException(Typed);
        };
        var chat = door.Chat();

        var answer = await chat.PressAsync("1700", new JsonObject { ["note"] = Typed }, "report.submit");

        Assert.Matches(PressAgain(), answer.Line);
        Assert.Contains((string)Assert.Single(door.Log.Lines, l => l.Event == "TurnFailed").Values["Reference"]!, answer.Line, StringComparison.Ordinal);
        NothingLeaked(answer.Value.GetRawText());
    }

    [Fact]
    public async Task A_message_that_takes_8_seconds_is_given_up_with_an_apology()
    {
        door.Bot = WaitsAsync;
        var chat = door.Chat();
        var said = chat.SayAsync(Typed);
        await entered.Task;

        clock.Advance(TimeSpan.FromSeconds(7.9));
        Assert.False(said.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.2));

        NothingLeaked((await chat.NextAsync()).Card.Card.GetRawText());
        await said;
        Assert.Single(door.Log.Lines, l => l.Event == "TurnTooSlow");
    }

    [Fact]
    public async Task A_press_is_answered_within_5_seconds_whatever_the_bot_does()
    {
        // This bot does not even look at its token.
        door.Bot = (_, _) =>
        {
            entered.SetResult();
            return never.Task;
        };
        var chat = door.Chat();
        var press = chat.PressAsync("1700", new JsonObject(), "report.submit");
        await entered.Task;

        clock.Advance(TimeSpan.FromSeconds(4.4));
        Assert.False(press.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.2));

        Assert.Matches(PressAgain(), (await press).Line);
    }

    [Fact]
    public async Task A_turn_that_was_given_up_may_fail_later_in_peace()
    {
        door.Bot = (_, _) =>
        {
            entered.SetResult();
            return never.Task;
        };
        var press = door.Chat().PressAsync("1700", new JsonObject(), "home");
        await entered.Task;
        clock.Advance(TimeSpan.FromSeconds(5));
        await press;

        never.SetException(new FormatException(Typed));
        await door.StopAsync();

        Assert.Single(door.Log.Lines, l => l.Event == "AfterTurnFailed");
        NothingLeaked("");
    }

    [Fact]
    public async Task A_new_message_that_hangs_does_not_hold_up_the_answer_to_the_press()
    {
        var stuck = door.Teams.Fault(new("never answers", 0));
        door.Bot = (_, _) => Task.FromResult<Reply>(new Reply.NewMessage(Some.Card));
        var press = door.Chat().PressAsync("1700", new JsonObject(), "home");
        await stuck.First;
        clock.Advance(TimeSpan.FromSeconds(4.6));
        Assert.Equal("うまく送れませんでした。もう一度押してください。", (await press).Line);
    }

    [Fact]
    public async Task A_message_that_can_not_be_delivered_is_counted_and_still_200()
    {
        door.Teams.Fault(ConnectorFault.Error(HttpStatusCode.Forbidden, "BotNotInConversationRoster"));
        door.Bot = (_, _) => Task.FromResult<Reply>(new Reply.Line(Typed));
        await door.Chat().SayAsync(Typed);
        Assert.Equal(["failed send"], door.Counted);
        NothingLeaked("");
    }

    private Task<Reply> WaitsAsync(Turn turn, CancellationToken ct)
    {
        entered.SetResult();
        return never.Task.WaitAsync(ct);
    }

    private void NothingLeaked(string answer)
    {
        Assert.DoesNotContain("245", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(door.Log.Lines, l => l.Text.Contains("山田", StringComparison.Ordinal) || l.Text.Contains("245-0000", StringComparison.Ordinal) || l.Text.Contains("大塚", StringComparison.Ordinal));
    }

    [GeneratedRegex("^うまくいきませんでした。もう一度押してください。2回届いても1件になります。\\(番号 [2-9A-Z]{6}\\)$")]
    private static partial Regex PressAgain();
}
