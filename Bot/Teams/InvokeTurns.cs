using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Teams;

/// <summary>Presses on a card (<c>adaptiveCard/action</c>): the answer travels in the HTTP response, always with status 200 and always within 5 s.</summary>
internal sealed class InvokeTurns(TurnRunner runner, Messenger messenger, AfterTurn after, Refusals refusals, TimeProvider clock)
{
    // What remains of the 5 s is for the way there and back.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4.5);
    private static readonly TimeSpan LeastBudget = TimeSpan.FromSeconds(0.5);

    // Of the budget, for the card that says that it was not saved.
    private static readonly TimeSpan ForTheAnswer = TimeSpan.FromSeconds(0.5);

    /// <summary>Runs the press and answers it; other invokes have no route.</summary>
    public async Task HandleAsync(HttpContext http, Admitted from)
    {
        if (from.Activity.Name != "adaptiveCard/action")
        {
            var fetchesNothing = from.Activity is { Name: "task/fetch", Value: null };
            await refusals.RefuseAsync(http, fetchesNothing ? Refusal.NoValue : Refusal.NoRoute);
            return;
        }

        if (IncomingReader.ActionOf(from.Activity.Value) is not { } action)
        {
            refusals.Note(Refusal.UnreadableAction);
            await HttpAnswer.JsonAsync(http, InvokeBodies.Malformed(), ActivityJson.Wire.InvokeBodyInvokeError);
            return;
        }

        var left = Budget - clock.GetElapsedTime(from.Started);
        if (left < LeastBudget) left = LeastBudget;
        using var deadline = new CancellationTokenSource(left, clock);
        using var storage = StorageTime.Begin(left > ForTheAnswer ? left - ForTheAnswer : left, clock);
        var outgoing = await runner.RunAsync(from, action.Incoming, deadline.Token);
        if (outgoing is Outgoing.SwapCard { Card: var card }) await SwapAsync(http, from, card, action.Automatic);
        else await LineAsync(http, await LineOfAsync(from, outgoing, action.Automatic, deadline.Token));
    }

    // The response changes the card for the one client that pressed, the update for everybody else. The update must come
    // second, or the one who pressed sees the old card flash back.
    private Task SwapAsync(HttpContext http, Admitted from, PackedCard card, bool automatic)
    {
        if (!automatic && from.Activity.ReplyToId is { Length: > 0 } pressed)
        {
            http.Response.OnCompleted(() =>
            {
                after.Enqueue(from.ConversationId, ct => messenger.UpdateAsync(from, pressed, card, ct));
                return Task.CompletedTask;
            });
        }

        return HttpAnswer.JsonAsync(http, InvokeBodies.Card(card.Json), ActivityJson.Wire.InvokeBodyRawJson);
    }

    private static Task LineAsync(HttpContext http, string line) =>
        HttpAnswer.JsonAsync(http, InvokeBodies.Line(line), ActivityJson.Wire.InvokeBodyString);

    private async Task<string> LineOfAsync(Admitted from, Outgoing outgoing, bool automatic, CancellationToken deadline) => outgoing switch
    {
        Outgoing.NewCard when automatic => DoorText.NotSent,
        Outgoing.NewCard { Card: var card } => await messenger.SendAsync(from, Messenger.CardMessage(from, card), deadline) ? DoorText.NewCardBelow : DoorText.NotSent,
        Outgoing.Line { Text: var text } => text,
        Outgoing.Failed { Reference: var reference } => DoorText.PressAgain(reference),
        _ => DoorText.Understood,
    };
}
