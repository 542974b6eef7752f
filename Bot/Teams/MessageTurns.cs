using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Teams;

/// <summary>Turns whose answer is sent as a message: text, files, arrival, and presses of <c>Action.Submit</c>. The HTTP answer is an empty 200.</summary>
internal sealed class MessageTurns(TurnRunner runner, Messenger messenger, ConversationReferences references, TimeProvider clock)
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(8);

    // What remains is for the card that says that it was not saved.
    private static readonly TimeSpan StorageBudget = TimeSpan.FromSeconds(7);

    /// <summary>Runs the turn and sends its answer; also when it failed.</summary>
    public async Task HandleAsync(HttpContext http, Admitted from, Incoming incoming)
    {
        // Teams says an installation twice, in either order and at the same moment: one welcome.
        var arrival = incoming is Incoming.Arrived;
        if (arrival && !await references.ClaimWelcomeAsync(from, CancellationToken.None)) return;
        using var deadline = new CancellationTokenSource(Budget, clock);
        using var storage = StorageTime.Begin(StorageBudget, clock);
        var outgoing = await runner.RunAsync(from, incoming, deadline.Token);
        var delivered = string.Equals(from.Activity.DeliveryMode, "expectReplies", StringComparison.OrdinalIgnoreCase)
            ? await AnswerAsync(http, from, outgoing)
            : await SendAsync(from, outgoing);
        if (arrival && (!delivered || outgoing is Outgoing.Failed)) await references.ReleaseWelcomeAsync(from, CancellationToken.None);
    }

    private async Task<bool> AnswerAsync(HttpContext http, Admitted from, Outgoing outgoing)
    {
        await HttpAnswer.JsonAsync(http, new ExpectedReplies([.. MessagesOf(from, outgoing)]), ActivityJson.Wire.ExpectedReplies);
        return true;
    }

    private async Task<bool> SendAsync(Admitted from, Outgoing outgoing)
    {
        if (outgoing is Outgoing.SwapCard { Card: var card } && from.Activity is { Type: not null, ReplyToId: { Length: > 0 } pressed } && IncomingReader.IsSubmit(from.Activity)
            && await messenger.UpdateAsync(from, pressed, card, CancellationToken.None))
        {
            return true;
        }

        // Also when the pressed message can't be updated any more: the person must see what came of it.
        var sent = true;
        foreach (var message in MessagesOf(from, outgoing)) sent &= await messenger.SendAsync(from, message, CancellationToken.None);
        return sent;
    }

    private IEnumerable<OutboundActivity> MessagesOf(Admitted from, Outgoing outgoing)
    {
        if (MessageOf(from, outgoing) is { } message) yield return message;
        foreach (var card in (outgoing as Outgoing.NewCard)?.Also ?? []) yield return Messenger.CardMessage(from, card);
    }

    private OutboundActivity? MessageOf(Admitted from, Outgoing outgoing) => outgoing switch
    {
        Outgoing.NewCard { Card: var card } => Messenger.CardMessage(from, card),
        Outgoing.SwapCard { Card: var card } => Messenger.CardMessage(from, card),
        Outgoing.Line { Text: var text } => Messenger.TextMessage(from, text),
        Outgoing.Failed { Reference: var reference } => Messenger.CardMessage(from, messenger.Apology(reference)),
        _ => null,
    };
}
