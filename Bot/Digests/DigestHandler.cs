using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Digests;

/// <summary>まとめを受け取る: what a person wants of a ward, and what its channel gets.</summary>
internal sealed class DigestHandler(DigestWishes wishes, ChannelStore channels)
{
    /// <summary>As things are, or which ward before it. At most three round trips, all at once.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> OpenAsync(Person person, OpenDigests form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        var wards = Wards(person, master);
        if (form.Ward is null && wards.Count > 1) return new Reply.NewMessage(DigestChoiceCard.Choose(wards));
        if (wards.FirstOrDefault(w => form.Ward is null || w.Value == form.Ward) is not { } ward) return new Reply.NewMessage(Refusals.ReceivingDigests(person, master));
        return new Reply.NewMessage(await CardAsync("open", person, ward, turn, ct));
    }

    /// <summary>決める. What was due before is not sent because of it. At most eight round trips, in four steps.</summary>
    public async Task<Reply> KeepAsync(Person person, KeepDigest form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        if (Wards(person, master).FirstOrDefault(w => w.Value == form.Ward) is not { } ward) return new Reply.Replace(Refusals.ReceivingDigests(person, master));
        if (form.Channel is not null && !ReminderRuleHandler.MayKeep(person, ward.Value)) return new Reply.Replace(Refusals.KeepingReminders(person, master));
        if (Read(form.Rhythm) is not { } wanted || (form.Channel is not null && Read(form.Channel) is null)) return new Reply.Replace(Form("returned", ward, form.Rhythm, form.Channel, null, turn));
        try
        {
            await wishes.SetAsync(ward.Value, new(Bare(person), person.Name), wanted.Rhythm, turn.Now, ct);
            if (Read(form.Channel) is { } sent && await channels.FindAsync(ward.Value, ct) is not null) await wishes.SetAsync(ward.Value, Channel.Of(ward.Value, ward.Title), sent.Rhythm, turn.Now, ct);
            return new Reply.Replace(await CardAsync("saved", person, ward, turn, ct));
        }
        catch (StorageTroubleException)
        {
            return new Reply.Replace(Form("notSaved", ward, form.Rhythm, form.Channel, null, turn));
        }
    }

    private async Task<Card> CardAsync(string state, Person person, Option ward, Turn turn, CancellationToken ct)
    {
        var own = wishes.FindAsync(ward.Value, Bare(person), ct);
        var keeps = ReminderRuleHandler.MayKeep(person, ward.Value);
        var channel = keeps ? channels.FindAsync(ward.Value, ct) : Task.FromResult<Channel?>(null);
        var sent = keeps ? wishes.FindAsync(ward.Value, Channel.Of(ward.Value, ward.Title).Person, ct) : Task.FromResult<DigestWish?>(null);
        await Task.WhenAll(own, channel, sent);
        return Form(state, ward, Code((await own)?.Rhythm), await channel is null ? null : Code((await sent)?.Rhythm), (await own)?.Rhythm, turn);
    }

    private static Card Form(string state, Option ward, string? rhythm, string? channel, Rhythm? kept, Turn turn) => DigestChoiceCard.Of(new(
        state, ward.Value, ward.Title, rhythm, channel, kept switch { Rhythm.Weekly => "毎週", Rhythm.Monthly => "毎月", _ => null },
        kept is { } wanted ? ReminderView.Hour(DigestSpan.Next(wanted, turn.Now).At) : null));

    private static List<Option> Wards(Person person, MasterSnapshot master) =>
        [.. master.City.Wards.Where(w => person.May(Right.ReceiveDigests, w.Code)).Select(w => new Option(w.Name, w.Code))];

    private static string Code(Rhythm? rhythm) => rhythm switch { Rhythm.Weekly => KeepDigest.Weekly, Rhythm.Monthly => KeepDigest.Monthly, _ => KeepDigest.None };

    private static Wanted? Read(string? code) => code switch { KeepDigest.None => new(null), KeepDigest.Weekly => new(Rhythm.Weekly), KeepDigest.Monthly => new(Rhythm.Monthly), _ => null };

    // The name of the account is no part of who it is.
    private static Sender Bare(Person person) => person.Sender with { DisplayName = null };

    private sealed record Wanted(Rhythm? Rhythm);
}
