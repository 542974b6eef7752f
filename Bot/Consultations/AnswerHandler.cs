using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;
using Problem = Sasaeai.Cards.ReportFormCard.Problem;

namespace Sasaeai.Bot.Consultations;

/// <summary>答える: 区事務局 or 社協区事務所 writes an answer, which goes to who has asked. One answer a 相談.</summary>
internal sealed class AnswerHandler(ConsultationStore store, ConsultationAccess access, ConsultationView view, ConsultationPost post)
{
    private const int MostAttempts = 3;

    /// <summary>The form. One round trip, two where it stands in a report.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> OpenAsync(Person person, OpenAnswering form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (await FindAsync(person, form.Consultation, ct) is not { } found) return new Reply.NewMessage(Refusals.GivingAdvice(person, master));
        var asked = await view.ReadAsync(found, ct);
        var card = found.State == ConsultationState.Answered
            ? ConsultationView.Card(asked, staff: true, mayAsk: false, master, turn.Now, "もう答えた相談です。")
            : Card("open", new() { Consultation = found.Key }, asked, []);
        return new Reply.NewMessage(card) { Shows = asked.ShownTo(person) };
    }

    /// <summary>答えを送る; once, however often and by however many it is pressed. Six round trips, one more where it stands in a report.</summary>
    public async Task<Reply> AnswerAsync(Person person, AnswerConsultation form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (Consultation.Read(form.Consultation) is not var (ward, _) || !ConsultationAccess.MayAnswer(person, ward) || master.City.FindWard(ward) is null) return Refused(person, form, master);
        try
        {
            if (await FindAsync(person, form.Consultation, ct) is not { } found) return Refused(person, form, master);
            var asked = await view.ReadAsync(found, ct);
            var (text, problems) = AdviceForm.Read("answer", "答え", form.Answer, form.AnswerDeclared, master.Names.Of(ward));
            var reply = problems.Count > 0 || text is null
                ? new Reply.Replace(Card("returned", form, asked, problems))
                : await KeepAsync(person, asked, form with { Answer = text }, master, turn, ct);
            return reply with { Shows = asked.ShownTo(person) };
        }
        catch (StorageTroubleException)
        {
            return new Reply.Replace(ConsultationAnswerCard.Of(new("notSaved", form, ward, null, null, [])));
        }
    }

    private async Task<Reply> KeepAsync(Person person, Asked asked, AnswerConsultation form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var now = asked.Of;
        for (var attempt = 1; now.State != ConsultationState.Answered; attempt++)
        {
            if (attempt > MostAttempts) throw new StorageTroubleException("A consultation was changed at each attempt to answer it.", null);
            var after = now with
            {
                State = ConsultationState.Answered,
                By = ConsultationAccess.Bare(person),
                Office = ConsultationAccess.OfficeOf(person, master.City.FindWard(now.Ward)!),
                Answer = form.Answer,
                AnsweredAt = turn.Now,
            };
            now = await store.MoveAsync(now, after, ct) ? after : await store.FindAsync(now.Ward, now.Id, ct) ?? throw new StorageTroubleException("A consultation is gone.", null);
        }

        // Also where it was answered before: whoever did may not have got as far as this.
        await post.AnsweredAsync(now, ct);
        var own = ConsultationAccess.Is(person, now.By) && now.Answer == form.Answer;
        var card = own
            ? ConsultationView.Card(asked with { Of = now }, staff: true, mayAsk: false, master, turn.Now, "答えを送りました。")
            : ConsultationAnswerCard.Of(new("faster", form, now.Ward, now.Asker.Name, asked.Text, [], now.By?.Name, now.Answer));
        return new Reply.Replace(card) { Afterwards = later => post.ShowStateAsync(now, turn.Address, master, turn.Now, later) };
    }

    private async Task<Consultation?> FindAsync(Person person, string? key, CancellationToken ct) =>
        await access.FindAsync(person, key, ct) is { } found && ConsultationAccess.MayAnswer(person, found.Ward) ? found : null;

    private static Card Card(string state, AnswerConsultation form, Asked asked, IReadOnlyList<Problem> problems) =>
        ConsultationAnswerCard.Of(new(state, form, asked.Of.Ward, asked.Of.Asker.Name, asked.Text ?? asked.Gone, problems));

    private static Reply.Replace Refused(Person person, AnswerConsultation form, MasterSnapshot master) => new(Refusals.GivingAdvice(person, master, TypedInputs.Of(form)));
}
