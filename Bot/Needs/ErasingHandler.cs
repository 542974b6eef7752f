using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Needs;

/// <summary>
/// メモを消す: by who wrote it, and by those who answer for the personal data in it, because its author may be away. A resident's name may
/// have slipped in: the text goes; that there was a memo, who erased it by role, and when, stays.
/// </summary>
internal sealed class ErasingHandler(NeedStore store, AuditTrail audit)
{
    /// <summary>Asks once more. One round trip.</summary>
    /// <exception cref="StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Reply> AskAsync(Person person, AskToEraseNeed form, MasterSnapshot master, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.Need)) return new Reply.Line(Japanese.NeedMissing);
        return await FindAsync(person, form.Need, ct) is var (need, _)
            ? new Reply.NewMessage(NeedWords.Receipt(need.IsErased ? "erased" : "asked", need, person, master))
            : new Reply.NewMessage(Refusals.ErasingNeeds(person, master));
    }

    /// <summary>消す. Two round trips; three for somebody else than its author.</summary>
    public async Task<Reply> EraseAsync(Person person, EraseNeed form, MasterSnapshot master, Turn turn, CancellationToken ct)
    {
        try
        {
            if (await FindAsync(person, form.Need, ct) is not var (need, eraser)) return new Reply.Replace(Refusals.ErasingNeeds(person, master));
            // First: nobody erases what somebody else wrote without it.
            if (!need.IsErased && need.Author != PersonKey.Of(person.Sender))
                await audit.WriteAsync(new(turn.Now, person.Sender, AuditKind.NeedErased, need.Key.Ward, [need.Key.ToString()]), ct);
            return new Reply.Replace(NeedWords.Receipt("erased", await store.EraseAsync(need, eraser, turn.Now, ct), person, master));
        }
        catch (StorageTroubleException)
        {
            // Without a ward in the key nothing was asked of the storage.
            return new Reply.Replace(NeedReceiptCard.NotErased(form.Need!, NeedKey.Read(form.Need)!.Ward));
        }
    }

    // The memo and as what the person erases it; what they may not is not told from what is not there.
    private async Task<(Need Need, string Eraser)?> FindAsync(Person person, string? key, CancellationToken ct) =>
        NeedRights.MayErase(person, key) is { } read && await store.FindAsync(read, ct) is { } need && NeedRights.Eraser(person, need) is { } eraser ? (need, eraser) : null;
}
