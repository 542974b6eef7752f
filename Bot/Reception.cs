using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Home;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Cards;

namespace Sasaeai.Bot;

/// <summary>受付: who it is and where, before anything is looked up; and the audit trail of what was shown or refused.</summary>
internal sealed class Reception(MasterData masterData, AuditTrail audit, SasaeaiBot bot)
{
    /// <summary>Answers one turn.</summary>
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken ct)
    {
        var master = await masterData.CurrentAsync(ct);
        if (turn.Chat != ChatKind.Personal) return await bot.InPublicAsync(master, turn, ct);
        var person = master.Roster.Find(turn.Sender, DateOnly.FromDateTime(turn.Now.DateTime));
        return Audited(person is null ? HomeHandler.Stranger(master, turn.Incoming) : await bot.AnswerAsync(person, master, turn, ct), master, turn);
    }

    // Nobody waits for it, and it may be lost when a copy dies: what must not be shown without its row is written by its own handler first.
    private Reply Audited(Reply reply, MasterSnapshot master, Turn turn)
    {
        var entries = Entries(reply, master, turn).ToList();
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

    private static IEnumerable<AuditEntry> Entries(Reply reply, MasterSnapshot master, Turn turn)
    {
        var card = reply is Reply.NewMessage message ? message.Card : (reply as Reply.Replace)?.Card;
        // That the app is installed for everybody is nothing that a stranger asked for.
        if (card?.Kind == RefusalCard.Kind || (card?.Kind == StrangerCard.Kind && turn.Incoming is not Incoming.Arrived)) yield return Refused(master, turn);
        foreach (var shown in reply.Shows) yield return new(turn.Now, turn.Sender, AuditKind.ReportSeen, shown.Ward, shown.Reports);
    }

    private static AuditEntry Refused(MasterSnapshot master, Turn turn)
    {
        if (turn.Incoming is not Incoming.Pressed { Submission: var pressed }) return new(turn.Now, turn.Sender, AuditKind.Refused, null, []);
        var asked = AskedFor.Of(pressed, master);
        return new(turn.Now, turn.Sender, AuditKind.Refused, asked.Ward, [CardJson.VerbOf(pressed), .. asked.Ids]);
    }
}
