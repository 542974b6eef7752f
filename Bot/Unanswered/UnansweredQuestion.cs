using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Screening;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Unanswered;

/// <summary>未回答の質問: what was asked and could not be answered. Whose it was is not kept.</summary>
/// <param name="Ward">区コード, or <see cref="City"/>.</param>
/// <param name="Key">Of the same words: asked twice, it is one.</param>
/// <param name="Times">How often it was asked.</param>
internal sealed record UnansweredQuestion(string Ward, string Key, string Text, int Times, DateTimeOffset LastAt)
{
    /// <summary>Of somebody of the whole city.</summary>
    public const string City = "city";

    /// <summary>Less is no question.</summary>
    private const int Fewest = 3;

    /// <summary>More is no question that somebody can learn a word from.</summary>
    public const int Most = 200;

    /// <summary>The words as they are kept and repeated; null where they may hold personal data of a resident, or are too short or too long.</summary>
    public static string? Keepable(string said, KnownNames known) =>
        TypedText.Clean(said) is { Length: <= Most } text && Normalise.Text(text).Length >= Fewest && !Signs(text, known) ? text : null;

    /// <summary>Something in it looks like personal data of a resident.</summary>
    public static bool Signs(string text, KnownNames known) => ResidentSigns.In(text, known).Count > 0;
}
