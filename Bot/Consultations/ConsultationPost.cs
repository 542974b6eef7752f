using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Consultations;

/// <summary>相談の便り: what goes out about a 相談, and the copies of it in the chats of those who answer.</summary>
internal sealed class ConsultationPost(Mailing mailing, OutboxStore outbox, ConsultationView view, Courier courier)
{
    /// <summary>Prefix of the subject of 「相談の受付」.</summary>
    public const string Received = "c-";

    /// <summary>Prefix of the subject of 「相談への答え」.</summary>
    public const string Answered = "a-";

    /// <summary>It has come in: to 区事務局 and 社協区事務所 of the ward. One round trip where it was planned already, four otherwise.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble; call it again.</exception>
    public Task ReceivedAsync(Consultation c, MasterSnapshot master, DateOnly day, CancellationToken ct) =>
        mailing.SendAsync(new(c.Ward, $"{Received}{c.Id}", c.At), "相談の受付", Staff(c, master, day), ct);

    /// <summary>Nobody has taken it: once more to the same. As <see cref="ReceivedAsync"/>.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble; call it again.</exception>
    public Task UntakenAsync(Consultation c, DateTimeOffset due, MasterSnapshot master, DateOnly day, CancellationToken ct) =>
        mailing.SendAsync(new(c.Ward, $"{Received}{c.Id}", due), "相談の受付(手つかず)", Staff(c, master, day), ct);

    /// <summary>It is answered: to who has asked. As <see cref="ReceivedAsync"/>.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble; call it again.</exception>
    public Task AnsweredAsync(Consultation c, CancellationToken ct) =>
        mailing.SendAsync(new(c.Ward, $"{Answered}{c.Id}", c.AnsweredAt!.Value), "相談への答え", [c.Asker], ct);

    /// <summary>Colleagues see in their chats how far it is. Best effort, and silent. One or two round trips to the storage.</summary>
    /// <param name="pressed">The message whose card is changed by the answer itself; null for none.</param>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task ShowStateAsync(Consultation c, Address? pressed, MasterSnapshot master, DateTimeOffset now, CancellationToken ct)
    {
        var lying = (await outbox.OfAsync(c.Ward, $"{Received}{c.Id}", ct))
            .Where(d => d is { State: DeliveryState.Sent, Message: { MessageId: not null } at } && (at.ConversationId, at.MessageId) != (pressed?.ConversationId, pressed?.MessageId)).ToList();
        if (lying.Count == 0) return;
        var card = ConsultationView.Card(await view.ReadAsync(c, ct), staff: true, mayAsk: false, master, now);
        foreach (var delivery in lying)
        {
            // Who may no longer read it sees nothing new.
            if (master.Roster.Find(delivery.To, DateOnly.FromDateTime(now.DateTime)) is { } person && ConsultationAccess.MayAnswer(person, c.Ward)) await courier(delivery.Message!, card, true, ct);
        }
    }

    private static IReadOnlyList<Recipient> Staff(Consultation c, MasterSnapshot master, DateOnly day) => Recipient.InRoles(master.Roster, c.Ward, day, Role.WardSecretariat, Role.WardOffice);
}
