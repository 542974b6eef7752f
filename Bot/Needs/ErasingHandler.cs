using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Needs;

/// <summary>メモを消す: only by who wrote it. A resident's name may have slipped in: the text goes, that there was a memo stays.</summary>
internal sealed class ErasingHandler(NeedStore store)
{
    /// <summary>Asks once more. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> AskAsync(Person person, AskToEraseNeed form, MasterSnapshot master, CancellationToken ct) =>
        NeedRights.Own(person, form.Need) is { } key && await store.FindAsync(key, ct) is { } need && need.Author == PersonKey.Of(person.Sender)
            ? new Reply.NewMessage(NeedWords.Receipt(need.IsErased ? "erased" : "asked", need, master))
            : new Reply.NewMessage(Refusals.RecordingNeeds(person, master));

    /// <summary>消す. Two round trips.</summary>
    public async Task<Reply> EraseAsync(Person person, EraseNeed form, MasterSnapshot master, CancellationToken ct)
    {
        if (NeedRights.Own(person, form.Need) is not { } key) return new Reply.Replace(Refusals.RecordingNeeds(person, master));
        try
        {
            return await store.EraseAsync(key, PersonKey.Of(person.Sender), ct) is { } erased
                ? new Reply.Replace(NeedWords.Receipt("erased", erased, master))
                : new Reply.Replace(Refusals.RecordingNeeds(person, master));
        }
        catch (StorageTroubleException)
        {
            return new Reply.Replace(NeedReceiptCard.NotErased(key.ToString(), key.Ward));
        }
    }
}
