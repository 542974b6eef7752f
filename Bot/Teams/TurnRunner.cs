using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;

namespace Sasaeai.Bot.Teams;

/// <summary>
/// Hands a turn to the bot and takes its answer back: never throws, never waits beyond the deadline, and says of an
/// exception only its type. The deadline is the turn's own; a client that hangs up does not cut a turn in half.
/// </summary>
internal sealed class TurnRunner(TurnHandler handler, Today today, AfterTurn after, DoorMeter meter, ILogger<TurnRunner> log)
{
    /// <summary>The bot's answer, or <see cref="Outgoing.Failed"/>.</summary>
    /// <param name="deadline">Cancelled when the person has waited long enough.</param>
    public async Task<Outgoing> RunAsync(Admitted from, Incoming incoming, CancellationToken deadline)
    {
        Task<Reply>? work = null;
        try
        {
            work = handler(new Turn(from.Sender, from.Chat, incoming, today.Now) { Address = ProactiveMessenger.AddressOf(from) }, deadline);
            var reply = await work.WaitAsync(deadline);
            if (reply.Afterwards is { } afterwards) after.Enqueue(from.ConversationId, afterwards);
            return Pack(reply);
        }
        catch (Exception e)
        {
            meter.Failed("turn");
            var reference = Failure.NewReference();
            if (deadline.IsCancellationRequested) log.TurnTooSlow(reference);
            else log.TurnFailed(reference, Failure.TypeOf(e), Failure.WhereOf(e));
            // A handler that did not heed its token is still at work; the shutdown waits for it.
            if (work is { IsCompleted: false }) after.Watch(work);
            return new Outgoing.Failed(reference);
        }
    }

    private Outgoing Pack(Reply reply) => reply switch
    {
        Reply.NewMessage { Card: var card, Also: var also } => new Outgoing.NewCard(PackedCard.Of(card, log)) { Also = [.. also.Select(c => PackedCard.Of(c, log))] },
        Reply.Replace { Card: var card } => new Outgoing.SwapCard(PackedCard.Of(card, log)),
        Reply.Line { Text: var text } => new Outgoing.Line(text),
        _ => new Outgoing.Silence(),
    };
}
