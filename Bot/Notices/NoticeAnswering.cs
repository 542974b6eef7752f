using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Notices;

/// <summary>確認しました: by who got the notice and belongs to its ward, in their own chat; by anybody of the ward, in its channel.</summary>
internal sealed class NoticeAnswering(NoticeStore store, OutboxStore outbox)
{
    /// <summary>In a personal chat. Three round trips; four where it was acknowledged before, five where the line changes.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble before the notice is read; the card stays as it is, with what is typed.</exception>
    public async Task<Reply> AcknowledgeAsync(Person person, AcknowledgeNotice form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var notice = await FindAsync(person, form, ct);
        if (notice is null || notice.Text.To == NoticeTo.Channel || await outbox.FindAsync(NoticeWords.Occasion(notice), PersonKey.Of(person.Sender), ct) is null)
            return new Reply.Replace(Refusals.ReadingNotice(person, master, TypedInputs.Of(form)));
        var text = notice.Text.AsksReply ? TypedText.Clean(form.Answer) : null;
        var view = new NoticeCard.View(
            "returned", notice.Key.ToString(), NoticeWords.Content(notice.Key, notice.Text, master), master.City.FindWard(notice.Key.Ward)?.Office, notice.Text.AsksReply, null, text);
        var known = master.Names.Of(notice.Key.Ward);
        if (NoticeForm.Answer(text, form.AnswerDeclared, known) is { } problem) return new Reply.Replace(NoticeCard.Of(view with { Problem = problem.Sentence, Mark = problem.Mark }));
        view = view with { Mark = NoticeForm.Declared(text, form.AnswerDeclared, known) };
        try
        {
            var kept = await store.KeepAsync(notice.Key, new(notice.Key.Id, PersonKey.Of(person.Sender), person.Name, turn.Now, text), ct);
            return new Reply.Replace(NoticeCard.Of(view with { State = "acknowledged", At = NoticeWords.Moment(kept.At) }));
        }
        catch (StorageTroubleException)
        {
            return new Reply.Replace(NoticeCard.Of(view with { State = "notSaved" }));
        }
    }

    /// <summary>In a channel: a line that names nobody; the card is everybody's and stays. Two round trips; three where it was acknowledged before.</summary>
    /// <param name="person">Null for who is not registered.</param>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> InPublicAsync(Person? person, AcknowledgeNotice form, Turn turn, CancellationToken ct)
    {
        if (person is null || await FindAsync(person, form, ct) is not { Text.To: NoticeTo.Channel } notice) return new Reply.Line(NoticeWords.NotAcknowledged);
        await store.KeepAsync(notice.Key, new(notice.Key.Id, PersonKey.Of(person.Sender), person.Name, turn.Now, null), ct);
        return new Reply.Line(NoticeWords.Acknowledged);
    }

    private async Task<Notice?> FindAsync(Person person, AcknowledgeNotice form, CancellationToken ct) =>
        NoticeKey.Read(form.Notice) is { } key && person.OwnWards.Contains(key.Ward, StringComparer.Ordinal) && await store.FindAsync(key, ct) is { SentAt: not null } notice ? notice : null;
}
