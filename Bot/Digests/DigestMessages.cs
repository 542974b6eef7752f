using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Digests;

/// <summary>まとめ in the outbox: the card is written when it is sent, for a person or for the channel of a ward.</summary>
internal sealed class DigestMessages(WardDigests digests, Identification identification, MasterData masterData, Today today) : IMessageKind
{
    private const int MostCases = 5;
    private const int MostKinds = 3;

    /// <inheritdoc/>
    public string Initials => "d";

    /// <summary>The card, or null for who may not have it any more. What is read for it many share.</summary>
    /// <exception cref="Storage.StorageTroubleException">The storage is in trouble.</exception>
    public async Task<Card?> WriteAsync(Delivery delivery, CancellationToken ct)
    {
        var master = await masterData.CurrentAsync(ct);
        var occasion = delivery.Occasion;
        if (DigestSpan.Of(occasion) is not { } span || master.City.FindWard(occasion.Ward) is not { } ward) return null;
        var toChannel = Channel.WardOf(delivery.To) is not null;
        if (!toChannel && !await MayAsync(delivery.To, occasion.Ward, master, ct)) return null;
        var digest = await digests.OfAsync(occasion.Ward, span, master, today.Date, ct);
        string Area(string id) => master.City.FindArea(id)?.Name ?? id;
        // In a channel it does not matter who reads: what may stand in 広報.
        var cases = digest.Reports.Where(r => toChannel ? r.Publicise : r.Share).Take(MostCases).Select(r => new DigestCard.Case(r.Title, Area(r.Area)));
        return DigestCard.Of(new(
            toChannel, occasion.Ward, ward.Name, span.Words, digest.Reports.Count, WardDigests.Kinds(digest, MostKinds), [.. digest.Handed.Select(Area)],
            digest.Round is { } round ? new(round.NameIn(FiscalYear.Of(today.Date)), JapaneseDate.Full(round.DueOn), [.. digest.Missing.Select(Area)]) : null,
            [.. cases]));
    }

    // A row of staff or roster says it without a call.
    private async Task<bool> MayAsync(Sender to, string ward, MasterSnapshot master, CancellationToken ct)
    {
        if (master.Roster.Find(to, today.Date) is { } person && person.May(Right.ReceiveDigests, ward)) return true;
        return await identification.OfAsync(to, master.Roster, today.Date, ct) is Identified.Known known && known.Person.May(Right.ReceiveDigests, ward);
    }
}
