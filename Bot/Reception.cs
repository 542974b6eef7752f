using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Home;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Cards;

namespace Sasaeai.Bot;

/// <summary>受付: who it is and where, before anything is looked up; and the audit trail of what was shown or refused.</summary>
internal sealed class Reception(MasterData masterData, Identification identification, AuditTrail audit, SasaeaiBot bot)
{
    /// <summary>Answers one turn.</summary>
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var master = await masterData.CurrentAsync(ct);
        if (turn.Chat != ChatKind.Personal) return await bot.InPublicAsync(master, turn, ct);
        var who = await identification.OfAsync(turn.Sender, master.Roster, DateOnly.FromDateTime(turn.Now.DateTime), ct);
        if (who is not Identified.Known { Person: var person }) return HomeHandler.Stranger(master, couldNotCheck: who is Identified.Stranger { CouldNotCheck: true });
        return Audited(await bot.AnswerAsync(person, master, turn, ct), person, turn);
    }

    // Nobody waits for it, and it may be lost when a copy dies: what must not be shown without its row is written by its own handler first.
    private Reply Audited(Reply reply, Person person, Turn turn)
    {
        var entries = Entries(reply, person, turn).ToList();
        if (entries.Count == 0) return reply;
        var before = reply.Afterwards;
        return reply with
        {
            Afterwards = async ct =>
            {
                if (before is not null) await before(ct);
                await Task.WhenAll(entries.Select(e => audit.WriteAsync(e, ct)));
            },
        };
    }

    private static IEnumerable<AuditEntry> Entries(Reply reply, Person person, Turn turn)
    {
        string[] verb = turn.Incoming is Incoming.Pressed pressed ? [CardJson.VerbOf(pressed.Submission)] : [];
        if (person.Grants.Any(g => g.Source == RightsSource.FirstAdmins)) yield return new(turn.Now, turn.Sender, AuditKind.FirstAdministrator, null, verb);
        var card = reply is Reply.NewMessage message ? message.Card : (reply as Reply.Replace)?.Card;
        if (card?.Kind == RefusalCard.Kind)
            yield return new(turn.Now, turn.Sender, AuditKind.Refused, null, verb);
        if (reply.Shows is { } shown) yield return new(turn.Now, turn.Sender, AuditKind.ReportSeen, shown.Ward, shown.Reports);
    }
}
