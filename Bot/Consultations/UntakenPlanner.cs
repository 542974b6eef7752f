using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Consultations;

/// <summary>手つかずの相談: what nobody has taken in three open days is said once more to those who answer, and no more after that.</summary>
internal sealed class UntakenPlanner(ConsultationStore store, ConsultationPost post, OutboxStore outbox, MasterData masterData, Today today)
{
    private const int OpenDays = 3;
    private static readonly TimeOnly Hour = new(9, 0);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    // What was due earlier than that, or before the bot began with this outbox, is not said any more: the list says it.
    private static readonly TimeSpan StillUseful = TimeSpan.FromDays(1);

    private DateTimeOffset next;

    /// <summary>Plans what is due. One round trip a ward, twice an hour; five more for each that is due.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; the next look plans it.</exception>
    public async Task PlanAsync(CancellationToken ct)
    {
        var now = today.Now;
        if (now < next || TimeOnly.FromDateTime(now.DateTime) < Hour) return;
        var master = await masterData.CurrentAsync(ct);
        foreach (var ward in master.City.Wards)
        {
            foreach (var c in await store.WaitingAsync(ward.Code, ct))
            {
                var due = DueAt(c);
                if (c.State == ConsultationState.Received && due <= now && now - due < StillUseful && await outbox.SinceAsync(now, ct) < due) await post.UntakenAsync(c, due, master, today.Date, ct);
            }
        }

        next = now + Every;
    }

    /// <summary>The third open day after it was asked, at nine.</summary>
    public static DateTimeOffset DueAt(Consultation c)
    {
        var day = DateOnly.FromDateTime(c.At.DateTime);
        for (var n = 0; n < OpenDays; n++) day = BusinessDays.OnOrAfter(day.AddDays(1));
        return new(day.ToDateTime(Hour), c.At.Offset);
    }
}
