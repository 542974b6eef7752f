using System.Globalization;
using Sasaeai.Bot.Home;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Consultations;

/// <summary>まだの相談: how many wait for those who answer, for the card of 状態.</summary>
internal sealed class WaitingConsultations(ConsultationStore store)
{
    /// <summary>Nothing for who does not answer. One round trip a ward, all at once.</summary>
    public async Task<IReadOnlyList<string>> SentencesAsync(Person person, MasterSnapshot master, CancellationToken ct)
    {
        var wards = ConsultationAccess.Wards(person, Right.GiveAdvice, master);
        if (wards.Count == 0) return [];
        return await Standing.OrAsync(async () => Said((await Task.WhenAll(wards.Select(w => store.WaitingAsync(w.Code, ct)))).Sum(w => w.Count)), (IReadOnlyList<string>)["相談は、いま読めません。"]);
    }

    private static IReadOnlyList<string> Said(int count) => count == 0
        ? ["まだの相談: ありません。"]
        : [string.Create(CultureInfo.InvariantCulture, $"まだの相談: {count}件。「相談の一覧」と送ると、開けます。")];
}
