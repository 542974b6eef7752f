namespace Sasaeai.Bot.Screening;

/// <summary>
/// 住民の個人情報のしるし in free text. A sign is a question to the person who types, never a verdict: names can't be told from
/// other words with certainty. Pure, and linear in the length of the text.
/// </summary>
internal static class ResidentSigns
{
    /// <summary>All signs in the text, in the order in which they stand, none overlapping another.</summary>
    /// <param name="known">Names, numbers and addresses that are no resident's.</param>
    public static IReadOnlyList<Sign> In(string text, KnownNames known)
    {
        var folded = FoldedText.Of(text);
        var found = NumberSigns.In(folded, known)
            .Concat(AddressSigns.In(folded, known))
            .Concat(BirthSigns.In(folded))
            .Concat(HonorificNames.In(folded, known))
            .Concat(PlainNames.In(folded, known))
            .Concat(HealthSigns.In(folded));

        var signs = new List<Sign>();
        var end = 0;
        foreach (var sign in found.Select(f => folded.Sign(f)).OrderBy(s => s.Start).ThenByDescending(s => s.Length))
        {
            if (sign.Start < end) continue;
            signs.Add(sign);
            end = sign.Start + sign.Length;
        }

        return signs;
    }
}
