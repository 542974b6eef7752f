using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Plans;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reminders;

/// <summary>縮める: changes reminders that lie in people's chats when what they asked for has happened, or a newer one has come. Best effort, and silent.</summary>
internal sealed class ReminderNotes(OutboxStore outbox, MissingAreas missing, MasterData masterData, Courier courier, Today today)
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(31);

    /// <inheritdoc cref="AfterFiling"/>
    public async Task FiledAsync(IReadOnlyList<Filed> filed, CancellationToken ct)
    {
        var master = await masterData.CurrentAsync(ct);
        // One is enough for an area and a period.
        foreach (var one in filed.DistinctBy(f => (f.Area, PeriodOf(f, master)))) await FiledAsync(one, ct);
    }

    /// <summary>Something was handed in for an area: who was reminded of it sees so. One or two round trips to the storage.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task FiledAsync(Filed filed, CancellationToken ct)
    {
        var master = await masterData.CurrentAsync(ct);
        if (PeriodOf(filed, master) is not { } period) return;
        var duty = new Duty.InPeriod(period);
        missing.Forget(filed.Ward);
        var reminded = Latest((await outbox.OfAsync(filed.Ward, duty.Subject, ct)).Where(d => d.Areas.Contains(filed.Area, StringComparer.Ordinal)));
        if (reminded.Count == 0) return;
        var open = (await missing.OfAsync(duty, master, ct)).Where(a => a != filed.Area).ToList();
        foreach (var delivery in reminded)
        {
            var left = delivery.Areas.Where(a => open.Contains(a, StringComparer.Ordinal)).Select(a => master.City.FindArea(a)?.Name ?? a).ToList();
            await courier(delivery.Message!, Note(delivery, duty, filed, left, master), true, ct);
        }
    }

    /// <summary>After an occasion: the reminder before it, of the same person about the same thing, shrinks to a line.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task ReplacedAsync(Occasion occasion, IReadOnlyList<Delivery> sent, CancellationToken ct)
    {
        if (!sent.Any(d => d.State == DeliveryState.Sent)) return;
        var master = await masterData.CurrentAsync(ct);
        if (Duty.Find(occasion.Ward, occasion.Subject, master) is not { } duty) return;
        var before = Latest((await outbox.OfAsync(occasion.Ward, occasion.Subject, ct)).Where(d => d.Occasion.At < occasion.At)).ToLookup(d => d.Person, StringComparer.Ordinal);
        foreach (var old in sent.Where(d => d.State == DeliveryState.Sent).SelectMany(d => before[d.Person]))
            await courier(old.Message!, ReminderNoteCard.Of(new("replaced", Key(occasion), ReminderView.What(duty, today.Date), [])), true, ct);
    }

    private static ReportingPeriod? PeriodOf(Filed filed, MasterSnapshot master) =>
        master.Plans.PeriodsOf(filed.Ward, FiscalYear.Of(filed.HeldOn)).FirstOrDefault(p => p.Begins <= filed.HeldOn && filed.HeldOn <= p.Ends);

    /// <summary>Somebody is away from now on: their last reminder of what is still open says so, and who stands in. Two round trips, and one a period.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task AwayAsync(Choice.Away away, IReadOnlyList<string> wards, CancellationToken ct)
    {
        var master = await masterData.CurrentAsync(ct);
        var person = PersonKey.Of(away.Person);
        foreach (var ward in wards)
        {
            var subjects = (await outbox.RecordsAsync(ward, today.Now - Recent, ct)).Select(r => r.Occasion.Subject).Distinct(StringComparer.Ordinal);
            foreach (var duty in subjects.Select(s => Duty.Find(ward, s, master)).Where(d => d is not null && MissingAreas.PeriodOf(d) is not null))
            {
                var open = await missing.OfAsync(duty!, master, ct);
                foreach (var last in Latest((await outbox.OfAsync(ward, duty!.Subject, ct)).Where(d => d.Person == person && d.Areas.Any(a => open.Contains(a, StringComparer.Ordinal)))))
                    await courier(last.Message!, Note(last, duty, away, master), true, ct);
            }
        }
    }

    /// <summary>区コード and subject, as a button carries them.</summary>
    public static string Key(Occasion occasion) => $"{occasion.Ward}/{occasion.Subject}";

    private Card Note(Delivery delivery, Duty duty, Choice.Away away, MasterSnapshot master)
    {
        var until = $"{JapaneseDate.DayAndMonth(away.Until)}まで";
        return ReminderNoteCard.Of(away.StandIn is { } other
            ? new("delegated", Key(delivery.Occasion), ReminderView.What(duty, today.Date), [$"{until}、お知らせは {master.Roster.NameOf(other)} さんに届きます。"], null, true)
            : new("away", Key(delivery.Occasion), ReminderView.What(duty, today.Date), [$"{until}、お知らせは届きません。"], null, true));
    }

    private Card Note(Delivery delivery, Duty.InPeriod duty, Filed filed, List<string> left, MasterSnapshot master)
    {
        var area = master.City.FindArea(filed.Area)?.Name ?? filed.Area;
        var who = $"{filed.By} さんが、{JapaneseDate.DayAndMonth(today.Date)}に{(filed.IsNoActivity ? "「活動なし」を届けました" : "出しました")}。";
        var next = Next(duty.Period, master);
        return ReminderNoteCard.Of(new(
            left.Count == 0 ? "reported" : "part", Key(delivery.Occasion), left.Count == 0 && delivery.Areas.Count > 1 ? $"担当の{duty.Period.NameIn(FiscalYear.Of(today.Date))}" : $"{area}の{duty.Period.NameIn(FiscalYear.Of(today.Date))}",
            [who, .. left.Count == 0 ? next : [$"まだの地区部会: {string.Join("、", left)}"]], $"{filed.Ward}/{filed.Number}"));
    }

    private string[] Next(ReportingPeriod period, MasterSnapshot master) => master.Plans.PeriodsDueFrom(period.WardCode, today.Date).FirstOrDefault(p => p.DueOn > period.DueOn) is { } next
        ? [$"次の締切は {next.Name} {JapaneseDate.DayAndMonth(next.DueOn)}です。"] : [];

    // The last message of each person that can be changed.
    private static List<Delivery> Latest(IEnumerable<Delivery> deliveries) =>
        [.. deliveries.Where(d => d is { State: DeliveryState.Sent, Message.MessageId: not null }).GroupBy(d => d.Person, StringComparer.Ordinal).Select(g => g.MaxBy(d => d.Occasion.At)!)];
}
