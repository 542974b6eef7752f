using System.Text.Json.Serialization;

namespace Sasaeai.Cards;

/// <summary>続けて聞く, and one meaning of what was ambiguous: a question as a button carries it.</summary>
public sealed record AskQuestion : Submission
{
    /// <summary>The question in the bot's own notation, codes only. What can't be read is answered like an old card.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Question { get; init; }
}
