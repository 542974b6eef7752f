using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Notices;

/// <summary>お知らせを送る: once; and once more to who has not acknowledged it. The row says so first, then the outbox gets it; a repeated press finishes what was missing.</summary>
internal sealed class NoticeSending(NoticeStore store, OutboxStore outbox, Mailing mailing, NoticeReplies replies)
{
    private const int MostTimes = 5;
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    /// <summary>送る. Six round trips, two where it was sent already.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; pressing again finishes it.</exception>
    public async Task<Reply> SendAsync(Person person, SendNotice form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (NoticeKey.Read(form.Notice) is not { } key || !NoticeWords.MayWrite(person, key.Ward)) return new Reply.NewMessage(Refusals.WritingNotices(person, master));
        var notice = await store.FindAsync(key, ct);
        if (notice is { SentAt: null })
        {
            var count = NoticeRecipients.Of(key.Ward, notice.Text.To, DateOnly.FromDateTime(turn.Now.DateTime), master).Count;
            if (count == 0) return new Reply.Replace(NoticeWriting.Shown(notice, master, turn));
            var sent = notice with { SentAt = turn.Now, By = person.Name, Recipients = count };
            notice = await store.KeepAsync(sent, ct) ? sent : await store.FindAsync(key, ct);
        }

        // Changed by somebody at this very moment: what it says now is to be looked at before it goes out.
        if (notice is { SentAt: null }) return new Reply.Replace(NoticeWriting.Shown(notice, master, turn));
        if (notice is null) return new Reply.Replace(NoticePreviewCard.Gone(key.Ward));
        var to = NoticeRecipients.Of(key.Ward, notice.Text.To, DateOnly.FromDateTime(notice.SentAt!.Value.DateTime), master);
        await mailing.SendAsync(NoticeWords.Occasion(notice), NoticeWords.Title(notice), to, ct);
        return new Reply.Replace(NoticeWriting.Over(key, notice, master));
    }

    /// <summary>まだの人にもう一度送る. Ten round trips the first time, eleven later; up to three more where somebody else presses it too.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble; pressing again finishes it.</exception>
    public async Task<Reply> AgainAsync(Person person, ResendNotice form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (NoticeKey.Read(form.Notice) is not { } key || !NoticeWords.MayWrite(person, key.Ward)) return new Reply.NewMessage(Refusals.WritingNotices(person, master));
        if (await store.FindAsync(key, ct) is not { SentAt: not null } notice) return new Reply.Replace(NoticePreviewCard.Gone(key.Ward));
        var to = notice.Text.To == NoticeTo.Channel ? [] : await StillAsync(notice, ct);
        var said = "まだの人で、もう一度送れる人は、いません。";
        if (to.Count > 0)
        {
            var at = await MomentAsync(notice, turn, ct);
            said = at is null ? $"もう一度送れるのは、{MostTimes}回までです。電話などで確かめてください。" : $"{to.Count}人に、もう一度送ります。1分ほどお待ちください。";
            if (at is { IsNew: false, IsPlanned: true }) said = $"先ほど送りました。次に送れるのは、{NoticeWords.Moment(at.At + Between)}からです。";
            else if (at is not null) await mailing.SendAsync(NoticeWords.Occasion(notice) with { At = at.At }, NoticeWords.Title(notice), to, ct);
        }

        return new Reply.Replace(await replies.CardAsync(person, notice, 0, master, turn, ct, said));
    }

    // Who has got it, or could not be reached; not who may have it without our knowing.
    private async Task<IReadOnlyList<Recipient>> StillAsync(Notice notice, CancellationToken ct)
    {
        var done = (await store.OfAsync(notice.Key, ct)).Select(a => a.Person).ToHashSet(StringComparer.Ordinal);
        return [.. (await outbox.OfAsync(NoticeWords.Occasion(notice), ct))
            .Where(d => d.State is DeliveryState.Sent or DeliveryState.Failed && !done.Contains(d.Person)).Select(d => new Recipient(d.To, d.Name))];
    }

    // The moment of a new occasion, kept before it is planned; within ten minutes, or while the last one is not planned to its end, the last one again.
    private async Task<Time?> MomentAsync(Notice notice, Turn turn, CancellationToken ct)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            if (notice.Again is [.., var last])
            {
                var planned = await outbox.RecordAsync(NoticeWords.Occasion(notice) with { At = last }, ct) is not null;
                if (!planned || turn.Now < last + Between) return new(last, false, planned);
            }

            if (notice.Again.Count >= MostTimes) return null;
            // The occasion of the minute in which it was sent is another one.
            var (first, now) = (NoticeWords.Occasion(notice).At, NoticeWords.Minute(turn.Now));
            var at = now > first ? now : first.AddMinutes(1);
            if (await store.KeepAsync(notice with { Again = [.. notice.Again, at] }, ct)) return new(at, true, false);
            notice = await store.FindAsync(notice.Key, ct) ?? throw new StorageTroubleException("A notice is gone.", null);
        }

        throw new StorageTroubleException("A notice is being sent by somebody else.", null);
    }

    private sealed record Time(DateTimeOffset At, bool IsNew, bool IsPlanned);
}
