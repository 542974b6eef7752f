using System.Globalization;
using System.Text;

namespace Sasaeai.Bot.Tests.Questions;

/// <summary>
/// 発話: one line of <c>utterances.tsv</c>. They were written without a look at the reader. A tenth, by a hash of the text, is set aside:
/// it is only scored. When the reader is changed, look at the others, never at these.
/// </summary>
/// <param name="Group">The kind of question and tags: <c>known, typo, never, old, report, correct</c>.</param>
/// <param name="Chain">Rows of one chain follow each other in one chat.</param>
/// <param name="Now">The reference day.</param>
/// <param name="Meaning">The line that <see cref="Meant"/> writes; where sensible people disagree, more than one with <c>or</c> between.</param>
internal sealed record Utterance(string Id, IReadOnlyList<string> Group, string Chain, DateOnly Now, string Text, string Meaning)
{
    public bool IsSetAside => Hash(Text) % 10 == 3;

    /// <summary>Sentences in which a report is written or corrected: read by another reader and scored apart.</summary>
    public bool IsReporting => Is("report") || Is("correct");

    public IReadOnlyList<string> Meanings { get; } = Meaning.Split(" or ");

    /// <summary>One of the sixty known ones on another day.</summary>
    public bool IsAgain => Is("known") && Now != new DateOnly(2026, 6, 10);

    public bool Is(string tag) => Group.Contains(tag, StringComparer.Ordinal);

    public static IReadOnlyList<Utterance> Read(string file) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Sasaeai.Bot.Tests", "Questions", file)).Skip(1).Select(Parse)];

    private static Utterance Parse(string line) => line.Split('\t') is [var id, var group, var chain, var now, var text, var meaning]
        ? new(id, group.Split(','), chain, DateOnly.ParseExact(now, "yyyy-MM-dd", CultureInfo.InvariantCulture), text, meaning)
        : throw new InvalidDataException("A line needs six columns.");

    // FNV-1a: the same on every machine and for ever.
    private static uint Hash(string text) => Encoding.UTF8.GetBytes(text).Aggregate(2166136261, (hash, b) => unchecked((hash ^ b) * 16777619));
}
