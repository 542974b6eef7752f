using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Home;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
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
        if (master.Roster.Find(turn.Sender, DateOnly.FromDateTime(turn.Now.DateTime)) is not { } person) return HomeHandler.Stranger(master);
        return Audited(await bot.AnswerAsync(person, master, turn, ct), turn);
    }

    // Nobody waits for it, and it may be lost when a copy dies: what must not be shown without its row is written by its own handler first.
    private Reply Audited(Reply reply, Turn turn)
    {
        var entries = Entries(reply, turn).ToList();
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

    private static IEnumerable<AuditEntry> Entries(Reply reply, Turn turn)
    {
        var card = reply is Reply.NewMessage message ? message.Card : (reply as Reply.Replace)?.Card;
        if (card?.Kind == RefusalCard.Kind)
            yield return new(turn.Now, turn.Sender, AuditKind.Refused, null, turn.Incoming is Incoming.Pressed pressed ? [CardJson.VerbOf(pressed.Submission)] : []);
        if (reply.Shows is { } shown) yield return new(turn.Now, turn.Sender, AuditKind.ReportSeen, shown.Ward, shown.Reports);
    }
}
