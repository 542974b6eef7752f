using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Questions;

/// <summary>文で書いた報告: what a sentence says of an activity. What is null or empty was not said, or was said in more than one way.</summary>
/// <param name="Kind">Code of <c>ActivityKind</c>.</param>
/// <param name="About">約 stood beside the number.</param>
/// <param name="Net">実人数, not 延べ.</param>
/// <param name="Note">What was not understood, as it was typed; goes to ひとこと.</param>
/// <param name="Typed">All of the sentence, as it was typed.</param>
internal sealed record ReportSentence(
    DateOnly? HeldOn, DateOnly? EndedOn, DistrictArea? Area, string? Kind, string? Title, int? Participants, bool About, bool Net, int? Times,
    IReadOnlyList<string> Partners, string? Place, string? Note, string Typed);
