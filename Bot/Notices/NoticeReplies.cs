using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Notices;

/// <summary>返事を見る: for 区事務局 and 社協区事務所, who has acknowledged what was sent in their ward, and who has not yet.</summary>
internal sealed class NoticeReplies(NoticeStore store, OutboxStore outbox)
{
    private const int Last = 10;

    /// <summary>One notice. Three round trips, and one more for each 1,000 deliveries; one for a draft.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> OpenAsync(Person person, OpenNotice form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (NoticeKey.Read(form.Notice) is not { } key || !NoticeWords.MayRead(person, key.Ward)) return new Reply.NewMessage(Refusals.ReadingNotice(person, master));
        var notice = await store.FindAsync(key, ct);
        if (notice is { SentAt: null } && NoticeWords.MayWrite(person, key.Ward)) return new Reply.NewMessage(NoticeWriting.Shown(notice, master, turn));
        if (notice is not { SentAt: not null }) return new Reply.NewMessage(NoticeRepliesCard.Gone(key.Ward));
        var after = int.TryParse(form.After, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        return new Reply.NewMessage(await CardAsync(person, notice, after, master, turn, ct, null));
    }

    /// <summary>お知らせ一覧: the last ten of a ward. Two round trips.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> ListAsync(Person person, OpenNotices form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var own = master.City.Wards.Where(w => NoticeWords.MayRead(person, w.Code)).ToList();
        if (form.Ward is null && own.Count > 1) return new Reply.NewMessage(NoticeListCard.Choose([.. own.Select(w => new Option(w.Name, w.Code))]));
        if (own.FirstOrDefault(w => form.Ward is null || w.Code == form.Ward) is not { } ward) return new Reply.NewMessage(Refusals.ReadingNotice(person, master));
        var writes = NoticeWords.MayWrite(person, ward.Code);
        var notices = await store.LastAsync(ward.Code, Last, ct);
        var said = notices is [var first, ..] ? (await store.OfAsync(first.Key, notices[^1].Key, ct)).CountBy(a => a.Notice).ToDictionary(StringComparer.Ordinal) : [];
        return new Reply.NewMessage(NoticeListCard.Of(new(
            ward.Name, ward.Code,
            [.. notices.Where(n => writes || n.SentAt is not null).Select(n => new Option(NoticeWords.Line(n, said.GetValueOrDefault(n.Key.Id)), n.Key.ToString()))],
            writes, JapaneseDate.Moment(turn.Now))));
    }

    /// <summary>What has come back. Two round trips, and one more for each 1,000.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Card> CardAsync(Person person, Notice notice, int after, MasterSnapshot master, Turn turn, CancellationToken ct, string? said)
    {
        var acknowledged = await store.OfAsync(notice.Key, ct);
        var done = acknowledged.Select(a => a.Person).ToHashSet(StringComparer.Ordinal);
        var inChannel = notice.Text.To == NoticeTo.Channel;
        var people = inChannel ? [] : (await outbox.OfAsync(notice.Key.Ward, notice.Key.Subject, ct)).GroupBy(d => d.Person, StringComparer.Ordinal).ToList();
        var answers = acknowledged.Where(a => a.Text is not null).OrderByDescending(a => a.At).ThenBy(a => a.Name, StringComparer.Ordinal).ToList();
        var next = after + NoticeRepliesCard.Most;
        return NoticeRepliesCard.Of(new(
            notice.Key.ToString(), notice.Key.Ward, NoticeWords.Content(notice.Key, notice.Text, master), $"{NoticeWords.Moment(notice.SentAt!.Value)}({notice.By})",
            inChannel ? null : people.Count, acknowledged.Count,
            [.. people.Where(p => !done.Contains(p.Key)).Select(p => new NoticeRepliesCard.Person(p.Last().Name, Remark([.. p]))).OrderBy(p => p.Name, StringComparer.Ordinal)],
            [.. answers.Skip(after).Take(NoticeRepliesCard.Most).Select(a => new NoticeRepliesCard.Answer(a.Name, NoticeWords.Moment(a.At), a.Text!))],
            answers.Count > next ? next : null, NoticeWords.Key(NoticeWords.Occasion(notice)), NoticeWords.MayWrite(person, notice.Key.Ward) && !inChannel, JapaneseDate.Moment(turn.Now), said));
    }

    // Once is enough: it may have come the first time, or the second.
    private static string Remark(IReadOnlyList<Delivery> ofOne) =>
        ofOne.Any(d => d.State == DeliveryState.Sent) ? ""
        : ofOne.Any(d => !d.IsFinal) ? "これから届きます"
        : ofOne.Any(d => d.State == DeliveryState.Unknown) ? "届いたかどうか、分かりません"
        : "届いていません";
}
