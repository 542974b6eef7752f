using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Consultations;

/// <summary>相談 in the outbox: <c>c-{id}</c> that one has come in, <c>a-{id}</c> that it is answered. Written as things stand at the moment of sending.</summary>
internal sealed class ConsultationMessages(ConsultationStore store, ConsultationView view, MasterData masterData, Today today) : IMessageKind
{
    /// <inheritdoc/>
    public string Initials => "ca";

    /// <summary>The card, or null where the person may not read it any more, or it was answered meanwhile. Two round trips, one where it stands in no report.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Card?> WriteAsync(Delivery delivery, CancellationToken ct)
    {
        var (ward, subject) = (delivery.Occasion.Ward, delivery.Occasion.Subject);
        var toStaff = subject.StartsWith(ConsultationPost.Received, StringComparison.Ordinal);
        var master = await masterData.CurrentAsync(ct);
        if (master.City.FindWard(ward) is null || master.Roster.Find(delivery.To, today.Date) is not { } person) return null;
        if (await store.FindAsync(ward, subject[2..], ct) is not { } found || !ConsultationAccess.MayRead(person, found)) return null;
        if (toStaff ? !ConsultationAccess.MayAnswer(person, ward) || found.State == ConsultationState.Answered : !ConsultationAccess.IsAsker(person, found)) return null;
        // The same subject at a later minute: nobody has taken it since.
        var again = toStaff && OutboxRows.Minute(delivery.Occasion.At) != OutboxRows.Minute(found.At);
        if (again && found.State != ConsultationState.Received) return null;
        return ConsultationView.Card(await view.ReadAsync(found, ct), toStaff, person.May(Right.AskAdvice, ward), master, today.Now, again ? "まだ、だれも対応していません。" : null);
    }
}
