using System.Globalization;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Reports;

/// <summary>参加者数 as people write it. 「約３２人」 where a number is asked for is an answer, not a mistake.</summary>
/// <param name="Number">Null when nothing was written, or nothing that can be read.</param>
/// <param name="About">約 was written beside the number.</param>
/// <param name="Problem">What is wrong with it, and what to do; null when nothing is.</param>
internal sealed record People(int? Number, bool About, string? Problem)
{
    private const int Most = 99_999;

    /// <summary>Reads what was typed.</summary>
    public static People Read(string? typed)
    {
        if (TypedText.Clean(typed) is not { } clean) return new(null, false, null);
        var text = TypedText.Fold(clean).Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        var about = text.StartsWith('約') || text.EndsWith("くらい", StringComparison.Ordinal) || text.EndsWith("ぐらい", StringComparison.Ordinal);
        text = text.TrimStart('約').Replace("くらい", "", StringComparison.Ordinal).Replace("ぐらい", "", StringComparison.Ordinal).TrimEnd('人', '名');
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most
            ? new(number, about, null)
            : new(null, false, text.Length > 0 && text.All(char.IsAsciiDigit) ? Japanese.TooManyPeople(Most) : Japanese.NotANumber);
    }
}
