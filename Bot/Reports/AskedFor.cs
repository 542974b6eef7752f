using System.Text.Json;
using Sasaeai.Bot.Import;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>何を求めたか: the codes in a press, for the audit trail of what was refused.</summary>
/// <param name="Verb">The verb, alone; empty for what was said.</param>
/// <param name="Ward">区コード of the first of them; null where none names a ward.</param>
/// <param name="Ids">受付番号, 地区部会ID, 区コード, 協議会ID.</param>
internal sealed record AskedFor(IReadOnlyList<string> Verb, string? Ward, IReadOnlyList<string> Ids)
{
    /// <summary>No press.</summary>
    public static AskedFor Nothing { get; } = new([], null, []);

    private static readonly char[] Between = ['/', ',', ';'];

    /// <summary>
    /// Only what has the check character of a 受付番号 or is a code of the master data: a card changed by hand may carry a name or
    /// a telephone number in any field, and neither may get into the trail.
    /// </summary>
    public static AskedFor Of(Submission submission, MasterSnapshot master)
    {
        var words = CardJson.ToElement(submission).EnumerateObject()
            .Where(field => field.Value.ValueKind == JsonValueKind.String)
            .SelectMany(field => field.Value.GetString()!.Split(Between)).Distinct(StringComparer.Ordinal).ToList();
        return new(
            [CardJson.VerbOf(submission)],
            words.Select(w => WardOf(w, master)).FirstOrDefault(w => w is not null),
            [.. words.Where(w => ReceiptNumber.IsValid(w) || WardOf(w, master) is not null || master.Councils.Find(w) is not null)]);
    }

    private static string? WardOf(string word, MasterSnapshot master) =>
        master.City.FindWard(word)?.Code ?? master.City.FindArea(word)?.WardCode ?? master.Councils.Find(word)?.WardCode;
}
