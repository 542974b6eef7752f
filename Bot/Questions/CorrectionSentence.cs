using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Questions;

/// <summary>文で書いた訂正: which report it means, and what is to stand there.</summary>
/// <param name="Day">活動日, or the day on which it was sent; null where none was said.</param>
/// <param name="Kinds">Codes that the word for the activity may mean; empty where none was said.</param>
/// <param name="From">What stands there now; null where it was not said.</param>
/// <param name="To">A number, or a day as <c>2026-06-04</c>.</param>
internal sealed record CorrectionSentence(DateOnly? Day, DistrictArea? Area, IReadOnlyList<string> Kinds, CorrectedField Field, string? From, string To);

/// <summary>What a sentence can correct.</summary>
internal enum CorrectedField
{
    /// <summary>参加者数.</summary>
    People,

    /// <summary>回数.</summary>
    Times,

    /// <summary>活動日.</summary>
    Day,
}
