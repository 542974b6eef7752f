using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reminders;

/// <summary>台帳の言葉: one occasion in the words of its card.</summary>
internal sealed class LedgerView(OccasionRecord record, IReadOnlyList<Delivery> deliveries, IReadOnlyList<string> missing, bool aboutReports, MasterSnapshot master)
{
    /// <summary>What did not arrive, or perhaps did not, may be sent again when somebody says so.</summary>
    public static bool MaySendAgain(Delivery delivery) => delivery.State is DeliveryState.Failed or DeliveryState.Unknown;

    /// <summary>The view.</summary>
    public OccasionCard.View Of(DateTimeOffset now, string? notice) => new(
        record.Skipped.Length > 0 ? "skipped" : deliveries.All(d => d.IsFinal) ? "done" : "running",
        LedgerWords.Key(record.Occasion), record.Occasion.Ward, LedgerWords.What(record, master), ReminderView.Hour(record.Occasion.At),
        deliveries.Count, Count(DeliveryState.Sent), Count(DeliveryState.Failed), Count(DeliveryState.Unknown), Count(DeliveryState.NotDue),
        Count(DeliveryState.Taken) + Count(DeliveryState.Sending),
        aboutReports ? deliveries.Count(d => d.State == DeliveryState.Sent && IsDone(d)) : null,
        [.. deliveries.Where(IsOpen).OrderBy(d => d.State == DeliveryState.Sent).ThenBy(d => d.Name, StringComparer.Ordinal).Select(Person)], JapaneseDate.Moment(now),
        record.Skipped.Length > 0 ? "ボットが止まっていて、時機を過ぎました。" : notice)
    {
        Unit = deliveries.Any(d => Channel.WardOf(d.To) is not null) ? "か所" : "人",
        Done = aboutReports ? [.. deliveries.Where(d => d.State == DeliveryState.Sent && IsDone(d)).Select(d => d.Name).Order(StringComparer.Ordinal)] : [],
        Answers = record.Occasion.Subject.StartsWith("n-", StringComparison.Ordinal) ? $"{record.Occasion.Ward}/{record.Occasion.Subject[2..]}" : null,
    };

    private int Count(DeliveryState state) => deliveries.Count(d => d.State == state);

    private bool IsDone(Delivery delivery) => !delivery.Areas.Any(a => missing.Contains(a, StringComparer.Ordinal));

    private bool IsOpen(Delivery delivery) => delivery.State is DeliveryState.Failed or DeliveryState.Unknown
        || (delivery is { State: DeliveryState.NotDue, Reason: not DeliveryReason.Done } && !IsDone(delivery))
        || (delivery.State == DeliveryState.Sent && aboutReports && !IsDone(delivery));

    private OccasionCard.Person Person(Delivery delivery)
    {
        var areas = string.Join("、", delivery.Areas.Where(a => missing.Contains(a, StringComparer.Ordinal)).Select(a => master.City.FindArea(a)?.Name ?? a));
        var (state, next) = LedgerWords.Of(delivery);
        return new(delivery.Name, areas, state, next, MaySendAgain(delivery) ? delivery.Person : null) { IsChannel = Channel.WardOf(delivery.To) is not null };
    }
}
