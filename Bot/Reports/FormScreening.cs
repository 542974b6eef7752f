using System.Security.Cryptography;
using System.Text;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Screening;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Reports;

/// <summary>
/// 個人情報の確かめ: looks for signs of residents' personal data in what people typed, and asks before anything is kept. The
/// person rewrites it, or declares 「住民の情報ではありません」 of exactly what was found.
/// </summary>
internal static class FormScreening
{
    private const int MostNamed = 3;

    /// <summary>What is to be rewritten or declared; each problem carries the mark that a declaration sends back.</summary>
    public static IReadOnlyList<Problem> Problems(Written written, KnownNames known) =>
        [.. Signs(written, known).Where(s => !s.IsDeclared).Select(s => new Problem(s.Field, s.Label, Sentence(s.Found), s.Mark))];

    /// <summary>What was declared and still stands there, with its mark by field.</summary>
    public static IReadOnlyDictionary<string, string> Declared(Written written, KnownNames known) =>
        Signs(written, known).Where(s => s.IsDeclared).ToDictionary(s => s.Field, s => s.Mark, StringComparer.Ordinal);

    /// <summary>Without the fields that are still to be rewritten or declared: those are kept on the card only.</summary>
    public static Written ForDraft(Written written, KnownNames known) =>
        Problems(written, known).Aggregate(FormValues.ForDraft(written), (kept, problem) => kept.With(problem.Field, null));

    /// <summary>The problem of one text outside the form, or null.</summary>
    /// <param name="declared">The mark that came back, if any.</param>
    public static Problem? Problem(string field, string label, string? text, string? declared, KnownNames known) =>
        Find(field, label, text, declared, known) is { IsDeclared: false } signs ? new(field, label, Sentence(signs.Found), signs.Mark) : null;

    /// <summary>What stands beside the name where only a name is asked for, or null. It can't be declared: it is to be taken out.</summary>
    public static string? BesideName(string text, KnownNames known) =>
        Found(text, known).Where(f => f.Kind != SignKind.Name).ToList() is { Count: > 0 } found ? Named(found) : null;

    private static IEnumerable<FieldSigns> Signs(Written written, KnownNames known) => FormValues.Texts
        .Select(f => Find(f.Field, f.Label, written[f.Field], written[$"{f.Field}Declared"], known))
        .OfType<FieldSigns>();

    private static FieldSigns? Find(string field, string label, string? typed, string? declared, KnownNames known)
    {
        if (TypedText.Clean(typed, lines: true) is not { } text) return null;
        var found = Found(text, known);
        if (found.Count == 0) return null;
        var mark = Mark(found);
        return new(field, label, found, mark, declared == mark);
    }

    private static List<(SignKind Kind, string Text)> Found(string text, KnownNames known) =>
        [.. ResidentSigns.In(text, known).Select(s => (s.Kind, Text: text.Substring(s.Start, s.Length))).Distinct()];

    // Of what was found, not of the whole text: who mends a slip elsewhere need not declare it again, who adds a name must.
    private static string Mark(IEnumerable<(SignKind Kind, string Text)> found) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', found.Select(f => $"{f.Kind} {f.Text}")))))[..12];

    private static string Sentence(IReadOnlyList<(SignKind Kind, string Text)> found) =>
        Japanese.LooksLikeResident(Named(found), found.Count - Math.Min(found.Count, MostNamed));

    private static string Named(IEnumerable<(SignKind Kind, string Text)> found) =>
        string.Concat(found.Take(MostNamed).Select(f => $"「{TypedText.Cut(f.Text, 20)}」は、{f.Kind.Word()}のように見えます。"));

    private sealed record FieldSigns(string Field, string Label, IReadOnlyList<(SignKind Kind, string Text)> Found, string Mark, bool IsDeclared);
}
