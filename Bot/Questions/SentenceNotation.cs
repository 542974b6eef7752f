using System.Globalization;

namespace Sasaeai.Bot.Questions;

/// <summary>文の書き方: a report or a correction that was said, as one line, in the way of <see cref="QuestionNotation"/>. Only what was said stands in it. Pure.</summary>
internal static class SentenceNotation
{
    /// <summary><c>report day=2026-06-03 area=12101-01 kind=k01 people=23</c>.</summary>
    public static string Write(ReportSentence said) => Line(
        "report", Of("day", Day(said.HeldOn)), Of("ended", Day(said.EndedOn)), Of("area", said.Area?.Id), Of("kind", said.Kind), Of("people", Number(said.Participants)),
        said.About ? "about" : null, said.Net ? "net" : null, Of("times", Number(said.Times)), Of("partners", said.Partners.Count > 0 ? string.Join(',', said.Partners) : null),
        Of("place", said.Place), Of("note", said.Note));

    /// <summary><c>correct day=2026-06-03 kind=k01 field=people from=23 to=32</c>; サロン stands for the first of its two 種類.</summary>
    public static string Write(CorrectionSentence said) => Line(
        "correct", Of("day", Day(said.Day)), Of("area", said.Area?.Id), Of("kind", said.Kinds.Count > 0 ? said.Kinds[0] : null),
        Of("field", said.Field.ToString().ToLowerInvariant()), Of("from", said.From), Of("to", said.To));

    private static string Line(params string?[] parts) => string.Join(' ', parts.OfType<string>());

    private static string? Of(string key, string? value) => value is null ? null : $"{key}={value}";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
