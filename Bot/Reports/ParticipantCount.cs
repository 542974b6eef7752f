using System.Globalization;
using System.Text.RegularExpressions;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Reports;

/// <summary>参加者数 as people write it. 「約３２人」 where a number is asked for is an answer, not a mistake.</summary>
/// <param name="Number">Null when nothing was written, or nothing that can be read.</param>
/// <param name="About">約 was written beside the number.</param>
/// <param name="Problem">What is wrong with it, and what to do; null when nothing is.</param>
internal sealed partial record ParticipantCount(int? Number, bool About, string? Problem)
{
    private const int Most = 99_999;

    /// <summary>Reads what was typed.</summary>
    public static ParticipantCount Read(string? typed)
    {
        if (TypedText.Clean(typed) is not { } clean) return new(null, false, null);
        var match = Pattern().Match(TypedText.Fold(clean).Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success) return new(null, false, Japanese.NotANumber);
        var digits = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most
            ? new(number, match.Groups["about"].Success, null)
            : new(null, false, Japanese.TooManyPeople(Most));
    }

    // A comma only where it parts thousands: 「3,4」 may mean 3か4, and 34 would be a wrong number.
    [GeneratedRegex("^(?<about>約|およそ|だいたい)?(?<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)[人名]?(?<about>くらい|ぐらい|ほど|程度|前後)?$")]
    private static partial Regex Pattern();
}
