using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Home;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Reports;
using Sasaeai.Cards;

namespace Sasaeai.Bot;

/// <summary>受付: who it is and where, before anything is looked up; and the audit trail of what was shown or refused.</summary>
internal sealed class Reception(MasterData masterData, Identification identification, AuditTrail audit, ReminderNotes notes, SasaeaiBot bot)
{
    /// <summary>Answers one turn.</summary>
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var master = await masterData.CurrentAsync(ct);
        ValueTask<Identified> WhoAsync() => identification.OfAsync(turn.Sender, master.Roster, DateOnly.FromDateTime(turn.Now.DateTime), ct);
        if (turn.Chat != ChatKind.Personal) return await bot.InPublicAsync(master, turn, async () => (await WhoAsync() as Identified.Known)?.Person, ct);
        var who = await WhoAsync();
        var person = (who as Identified.Known)?.Person;
        var reply = person is null
            ? HomeHandler.Stranger(master, turn.Incoming, couldNotCheck: who is Identified.Stranger { CouldNotCheck: true })
            : await bot.AnswerAsync(person, master, turn, ct);
        if (reply.Filed is { } filed) reply = Then(reply, after => notes.FiledAsync(filed, after));
        return Audited(reply, [.. Entries(reply, person, master, turn)]);
    }

    // Nobody waits for it, and it may be lost when a copy dies: what must not be shown without its row is written by its own handler first.
    private Reply Audited(Reply reply, IReadOnlyList<AuditEntry> entries)
    {
        return entries.Count == 0 ? reply : Then(reply, ct => Task.WhenAll(entries.Select(e => audit.WriteAsync(e, ct))));
    }

    private static Reply Then(Reply reply, Func<CancellationToken, Task> step)
    {
        var before = reply.Afterwards;
        return reply with
        {
            Afterwards = async ct =>
            {
                if (before is not null) await before(ct);
                await step(ct);
            },
        };
    }

    private static IEnumerable<AuditEntry> Entries(Reply reply, Person? person, MasterSnapshot master, Turn turn)
    {
        var asked = turn.Incoming is Incoming.Pressed { Submission: var pressed } ? AskedFor.Of(pressed, master) : AskedFor.Nothing;
        if (person?.Grants.Any(g => g.Source == RightsSource.FirstAdmins) == true) yield return new(turn.Now, turn.Sender, AuditKind.FirstAdministrator, null, asked.Verb);
        var card = reply is Reply.NewMessage message ? message.Card : (reply as Reply.Replace)?.Card;
        // That the app is installed for everybody is nothing that a stranger asked for.
        if (card?.Kind == RefusalCard.Kind || (card?.Kind == StrangerCard.Kind && turn.Incoming is not Incoming.Arrived))
            yield return new(turn.Now, turn.Sender, AuditKind.Refused, asked.Ward ?? reply.RefusedOf, [.. asked.Verb, .. asked.Ids]);
        foreach (var shown in reply.Shows) yield return new(turn.Now, turn.Sender, AuditKind.ReportSeen, shown.Ward, shown.Reports);
    }
}
