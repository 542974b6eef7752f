namespace Sasaeai.Bot.Tests.Screening;

/// <summary>
/// 例文: one line of <c>ordinary.tsv</c> or <c>residents.tsv</c>. Both were written before the detector. Every third is set aside:
/// it is only scored. When the detector is changed, look at the others, never at these.
/// </summary>
/// <param name="Topic">種類 of the activity, or the kind of data.</param>
internal sealed record Sentence(int Number, string Topic, string Text)
{
    public bool IsSetAside => Number % 3 == 0;

    public static IReadOnlyList<Sentence> Read(string file) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Sasaeai.Bot.Tests", "Screening", file)).Skip(1).Select(Parse)];

    private static Sentence Parse(string line) => line.Split('\t') is [var number, var topic, var text]
        ? new(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), topic, text)
        : throw new InvalidDataException("A line needs three columns.");
}
