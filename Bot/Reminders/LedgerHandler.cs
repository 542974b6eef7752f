using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reminders;

/// <summary>送信状況: for 区事務局, what was sent to whom, what became of it, and once more where it failed.</summary>
internal sealed class LedgerHandler(OutboxStore outbox, MissingAreas missing, Dispatcher dispatcher, ReminderSettings settings, NextReminder next)
{
    private const int Most = 10;
    private static readonly TimeSpan Days = TimeSpan.FromDays(60);

    /// <summary>The last occasions of a ward, and the next. At most five round trips.</summary>
    public async Task<Reply> OpenAsync(Person person, OpenLedger form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var own = master.City.Wards.Select(w => new Option(w.Name, w.Code)).Append(new("市全体", Occasion.WholeCity)).Where(w => MaySee(person, w.Value)).ToList();
        if (form.Ward is null && own.Count > 1) return new Reply.NewMessage(LedgerCard.Choose(own));
        if (own.FirstOrDefault(w => form.Ward is null || w.Value == form.Ward) is not { } ward) return new Reply.NewMessage(LedgerWords.Refusal(person, master));
        var records = await outbox.RecordsAsync(ward.Value, turn.Now - Days, ct);
        var upcoming = await next.OfAsync(ward.Value, await settings.Rules.AllAsync(ct), null, master, turn.Now, ct);
        return new Reply.NewMessage(LedgerCard.Of(new(
            ward.Title, ward.Value, [.. records.OrderByDescending(r => r.Occasion.At).Take(Most).Select(r => new Option(LedgerWords.Line(r, master), LedgerWords.Key(r.Occasion)))],
            upcoming is null ? null : new UpcomingWords(upcoming, master).Line, JapaneseDate.Moment(turn.Now), ReminderRuleHandler.MayKeep(person, ward.Value), person.May(Right.WriteNotices, ward.Value))));
    }

    /// <summary>One occasion. At most three round trips.</summary>
    public async Task<Reply> OccasionAsync(Person person, string? key, MasterSnapshot master, Turn turn, CancellationToken ct, string? notice = null)
    {
        if (LedgerWords.Read(key) is not { } occasion) return new Reply.Line(LedgerWords.Gone);
        if (!MaySee(person, occasion.Ward)) return new Reply.NewMessage(LedgerWords.Refusal(person, master));
        var record = await outbox.RecordAsync(occasion, ct);
        if (record is null) return new Reply.Line(LedgerWords.Gone);
        var deliveries = await outbox.OfAsync(occasion, ct);
        var duty = Duty.Find(occasion.Ward, occasion.Subject, master);
        var open = duty is null ? [] : await missing.OfAsync(duty, master, ct);
        var aboutReports = duty is not null && MissingAreas.PeriodOf(duty) is not null;
        return new Reply.NewMessage(OccasionCard.Of(new LedgerView(record, deliveries, open, aboutReports, master).Of(turn.Now, notice)));
    }

    /// <summary>もう一度送る: one person, or all that failed.</summary>
    public async Task<Reply> RetryAsync(Person person, RetryDeliveries form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (LedgerWords.Read(form.Occasion) is not { } occasion) return new Reply.Line(LedgerWords.Gone);
        if (!MaySee(person, occasion.Ward)) return new Reply.NewMessage(LedgerWords.Refusal(person, master));
        var chosen = (await outbox.OfAsync(occasion, ct))
            .Where(d => form.Person is null ? d.State == DeliveryState.Failed : d.Person == form.Person && LedgerView.MaySendAgain(d))
            .Select(d => d with { State = DeliveryState.Taken, NotBefore = turn.Now, Attempts = 0, Reason = "", EndedAt = null }).ToList();
        // Moved by somebody else, or by this very press, whose answer was lost on the way: what counts is how they stand now.
        if (chosen.Count > 0 && !await outbox.RetryAsync(occasion, chosen, ct)) chosen = [.. await WaitingAsync(occasion, chosen, ct)];
        if (chosen.Count > 0) dispatcher.Wake();
        return await OccasionAsync(person, form.Occasion, master, turn, ct, chosen.Count > 0 ? $"{chosen.Count}人に、もう一度送ります。1分ほどお待ちください。" : "送りなおす人は、いませんでした。");
    }

    private async Task<IEnumerable<Delivery>> WaitingAsync(Occasion occasion, List<Delivery> chosen, CancellationToken ct)
    {
        var waiting = (await outbox.OfAsync(occasion, ct)).Where(d => !d.IsFinal).Select(d => d.Person).ToHashSet(StringComparer.Ordinal);
        return chosen.Where(d => waiting.Contains(d.Person));
    }

    private static bool MaySee(Person person, string ward) => person.May(Right.SeeLedger, ward == Occasion.WholeCity ? null : ward);
}
