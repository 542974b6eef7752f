using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;
using Problem = Sasaeai.Cards.NoticeFormCard.Problem;

namespace Sasaeai.Bot.Notices;

/// <summary>お知らせを書く: for 区事務局; a draft that is kept, shown as it will arrive, changed, or forgotten.</summary>
internal sealed class NoticeWriting(NoticeStore store, ChannelStore channels)
{
    /// <summary>The blank form, or which ward before it. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> OpenAsync(Person person, OpenNoticeForm form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var own = master.City.Wards.Where(w => NoticeWords.MayWrite(person, w.Code)).ToList();
        if (form.Ward is null && own.Count > 1) return new Reply.NewMessage(NoticeFormCard.Choose([.. own.Select(w => new Option(w.Name, w.Code))]));
        if (own.FirstOrDefault(w => form.Ward is null || w.Code == form.Ward) is not { } ward) return new Reply.NewMessage(Refusals.WritingNotices(person, master));
        var hasChannel = await channels.FindAsync(ward.Code, ct) is not null;
        return new Reply.NewMessage(Form("open", NoticeKey.New(ward.Code, turn.Now), new(), hasChannel, [], master));
    }

    /// <summary>直す. Two round trips.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> EditAsync(Person person, EditNotice form, MasterSnapshot master, CancellationToken ct)
    {
        if (NoticeKey.Read(form.Notice) is not { } key || !NoticeWords.MayWrite(person, key.Ward)) return new Reply.NewMessage(Refusals.WritingNotices(person, master));
        var notice = await store.FindAsync(key, ct);
        if (notice is not { SentAt: null }) return new Reply.Replace(Over(key, notice, master));
        return new Reply.Replace(Form("open", key, NoticeForm.Of(notice), await channels.FindAsync(key.Ward, ct) is not null, [], master));
    }

    /// <summary>次へ: keeps the draft. Three round trips, two where it is there already; five where somebody else writes it too.</summary>
    public async Task<Reply> PreviewAsync(Person person, PreviewNotice form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (NoticeKey.Read(form.Notice) is not { } key || !NoticeWords.MayWrite(person, key.Ward)) return new Reply.Replace(Refusals.WritingNotices(person, master, TypedInputs.Of(form)));
        var known = master.Names.Of(key.Ward);
        form = NoticeForm.Declared(form, known);
        // Nothing is known yet of the channel: what was chosen is shown as chosen.
        var hasChannel = form.Recipients == "channel";
        try
        {
            hasChannel = await channels.FindAsync(key.Ward, ct) is not null;
            var (text, problems) = NoticeForm.Read(form, hasChannel, DateOnly.FromDateTime(turn.Now.DateTime), known);
            if (text is null) return new Reply.Replace(Form("returned", key, form, hasChannel, problems, master));
            return new Reply.Replace(Shown(await KeptAsync(key, text, person, turn, ct), master, turn));
        }
        catch (StorageTroubleException)
        {
            return new Reply.Replace(Form("notSaved", key, form, hasChannel, [], master));
        }
    }

    /// <summary>やめる. Two round trips.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> DropAsync(Person person, DropNotice form, MasterSnapshot master, CancellationToken ct)
    {
        if (NoticeKey.Read(form.Notice) is not { } key || !NoticeWords.MayWrite(person, key.Ward)) return new Reply.NewMessage(Refusals.WritingNotices(person, master));
        var notice = await store.FindAsync(key, ct);
        // What is gone may be this press, met again.
        if (notice is null || (notice.SentAt is null && await store.DropAsync(notice, ct))) return new Reply.Replace(NoticePreviewCard.Dropped(key.Ward));
        return await store.FindAsync(key, ct) switch
        {
            null => new Reply.Replace(NoticePreviewCard.Dropped(key.Ward)),
            { SentAt: null } => new Reply.Line("お知らせは、まだやめていません。少し待って、もう一度押してください。"),
            var sent => new Reply.Replace(Over(key, sent, master)),
        };
    }

    /// <summary>A draft as it will arrive, and to whom as things stand; what was sent already, as it was sent.</summary>
    public static Card Shown(Notice notice, MasterSnapshot master, Turn turn)
    {
        if (notice.SentAt is not null) return Over(notice.Key, notice, master);
        var to = NoticeRecipients.Of(notice.Key.Ward, notice.Text.To, DateOnly.FromDateTime(turn.Now.DateTime), master);
        return NoticePreviewCard.Of(new(notice.Key.ToString(), NoticeRecipients.Words(to), NoticeWords.Content(notice.Key, notice.Text, master), notice.Text.AsksReply && notice.Text.To != NoticeTo.Channel));
    }

    /// <summary>Sent already, or not there.</summary>
    public static Card Over(NoticeKey key, Notice? notice, MasterSnapshot master) => notice switch
    {
        { SentAt: not null, Text.To: NoticeTo.Channel } => NoticePreviewCard.Sent(key.ToString(), NoticeRecipients.Words(NoticeRecipients.Of(key.Ward, NoticeTo.Channel, default, master))),
        { SentAt: not null } => NoticePreviewCard.Sent(key.ToString(), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{notice.Recipients}人")),
        _ => NoticePreviewCard.Gone(key.Ward),
    };

    // Pressed twice it is the same draft; pressed once more with other words, those count. What was sent stays as it was sent.
    private async Task<Notice> KeptAsync(NoticeKey key, NoticeText text, Person person, Turn turn, CancellationToken ct)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var before = await store.FindAsync(key, ct);
            if (before is { SentAt: not null } || before?.Text == text) return before;
            var now = new Notice(key, text, turn.Now, person.Name) { Version = before?.Version };
            if (await store.KeepAsync(now, ct)) return now;
        }

        throw new StorageTroubleException("A notice is being changed by somebody else.", null);
    }

    private static Card Form(string state, NoticeKey key, PreviewNotice form, bool hasChannel, IReadOnlyList<Problem> problems, MasterSnapshot master) =>
        NoticeFormCard.Of(new(state, master.City.FindWard(key.Ward)?.Name ?? "区", form with { Notice = key.ToString() }, hasChannel, problems));
}
