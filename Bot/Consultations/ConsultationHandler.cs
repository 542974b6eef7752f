using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Consultations;

/// <summary>相談を見る: the list of a ward, one of them, and 対応を始める.</summary>
internal sealed class ConsultationHandler(ConsultationStore store, ConsultationAccess access, ConsultationView view, ConsultationPost post)
{
    private const string Missing = "相談を1つ選んでください。";

    /// <summary>相談の一覧, or which ward before it: those that wait first, the oldest of them first. Two round trips at once.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> ListAsync(Person person, OpenAdviceList form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var own = ConsultationAccess.Wards(person, Right.GiveAdvice, master);
        if (form.Ward is null && own.Count > 1) return new Reply.NewMessage(ConsultationListCard.ChooseWard([.. own.Select(w => new Option(w.Name, w.Code))]));
        if (own.Find(w => form.Ward is null || w.Code == form.Ward) is not { } ward) return new Reply.NewMessage(Refusals.GivingAdvice(person, master));
        var (waiting, answered) = (store.WaitingAsync(ward.Code, ct), store.AnsweredAsync(ward.Code, ConsultationListCard.Most, ct));
        await Task.WhenAll(waiting, answered);
        var shown = (await waiting).Concat(await answered).Take(ConsultationListCard.Most);
        return new Reply.NewMessage(ConsultationListCard.OfWard(new(
            ward.Name, [.. shown.Select(c => ConsultationView.Line(c, master, turn.Now, staff: true))], (await waiting).Count, JapaneseDate.Moment(turn.Now))));
    }

    /// <summary>One of them. One round trip, two where it stands in a report.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> ShowAsync(Person person, OpenConsultation form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.Consultation)) return new Reply.Line(Missing);
        if (await access.FindAsync(person, form.Consultation, ct) is not { } found) return new Reply.NewMessage(Refusals.ReadingAdvice(person, master));
        var asked = await view.ReadAsync(found, ct);
        return new Reply.NewMessage(Card(person, asked, master, turn)) { Shows = asked.ShownTo(person) };
    }

    /// <summary>対応を始める; who was first stays. Two round trips, three where it stands in a report.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; pressing again is safe.</exception>
    public async Task<Reply> TakeAsync(Person person, TakeConsultation form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (await access.FindAsync(person, form.Consultation, ct) is not { } found || !ConsultationAccess.MayAnswer(person, found.Ward)) return new Reply.Replace(Refusals.GivingAdvice(person, master));
        var now = found;
        if (found.State == ConsultationState.Received)
        {
            var taken = found with { State = ConsultationState.InHand, By = ConsultationAccess.Bare(person) };
            now = await store.MoveAsync(found, taken, ct) ? taken : await store.FindAsync(found.Ward, found.Id, ct) ?? found;
            if (now.State == ConsultationState.Received) throw new StorageTroubleException("A consultation could not be taken.", null);
        }

        var asked = await view.ReadAsync(now, ct);
        var notice = now.State == ConsultationState.InHand ? ConsultationAccess.Is(person, now.By) ? "対応を始めました。" : $"{now.By?.Name} さんが、先に対応を始めています。" : null;
        return new Reply.Replace(Card(person, asked, master, turn, notice))
        {
            Shows = asked.ShownTo(person),
            Afterwards = after => post.ShowStateAsync(now, turn.Address, master, turn.Now, after),
        };
    }

    private static Card Card(Person person, Asked asked, MasterSnapshot master, Turn turn, string? notice = null) => ConsultationView.Card(
        asked, ConsultationAccess.MayAnswer(person, asked.Of.Ward), person.May(Right.AskAdvice, asked.Of.Ward), master, turn.Now, notice);
}
