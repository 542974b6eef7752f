using System.Globalization;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Storage;

namespace Sasaeai.Bot.Consultations;

/// <summary>まだの相談: how many wait for those who answer, for the card of 状態.</summary>
internal sealed class WaitingConsultations(ConsultationStore store)
{
    /// <summary>Nothing for who does not answer. One round trip a ward, all at once.</summary>
    public async Task<IReadOnlyList<string>> SentencesAsync(Person person, CancellationToken ct)
    {
        var wards = person.OwnWards.Where(w => ConsultationAccess.MayAnswer(person, w)).ToList();
        if (wards.Count == 0) return [];
        try
        {
            var count = (await Task.WhenAll(wards.Select(w => store.WaitingAsync(w, ct)))).Sum(w => w.Count);
            return count == 0 ? ["まだの相談: ありません。"] : [string.Create(CultureInfo.InvariantCulture, $"まだの相談: {count}件。「相談の一覧」と送ると、開けます。")];
        }
        catch (StorageTroubleException)
        {
            return ["相談は、いま読めません。"];
        }
    }
}
