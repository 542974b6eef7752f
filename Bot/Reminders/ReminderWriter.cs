using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reminders;

/// <summary>リマインドを書く: the card of one delivery as things stand at the moment of sending.</summary>
internal sealed class ReminderWriter(MissingAreas missing, OpenWorkCount work, MasterData masterData, Today today)
{
    /// <summary>The card, or null where nothing is asked of that person any more. At most one round trip, which many share; for staff two.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Card?> WriteAsync(Delivery delivery, CancellationToken ct)
    {
        var master = await masterData.CurrentAsync(ct);
        var (day, occasion) = (today.Date, delivery.Occasion);
        if (Duty.Find(occasion.Ward, occasion.Subject, master) is not { } duty) return null;
        if (duty is Duty.AtMeeting { Meeting: var meeting } && meeting.At <= today.Now.DateTime) return null;
        // A right that ended today ends the reminder; a member of a council has one too.
        if (master.Roster.Find(delivery.To, day) is not { } person) return null;
        var open = (await missing.OfAsync(duty, master, ct)).Where(a => delivery.Areas.Contains(a, StringComparer.Ordinal)).ToList();
        if (open.Count == 0 && MissingAreas.PeriodOf(duty) is not null) return null;
        var view = new ReminderView(delivery, duty, open, master, day).Of();
        if (duty is not Duty.InPeriod { Period: var period } || await work.OfAsync(period, master, day, ct) is not { } left) return ReminderCard.Of(view);
        return ReminderCard.Of(view with { Already = left.Sentences, Confirms = left.Awaited > 0 && person.MayReport() });
    }

    /// <summary>What is said under 明日もう一度.</summary>
    public static DateTimeOffset NextMorning(DateTimeOffset now) =>
        new(BusinessDays.OnOrAfter(DateOnly.FromDateTime(now.DateTime).AddDays(1)).ToDateTime(new(9, 0)), now.Offset);
}
