using Sasaeai.Bot.Screening;
using Xunit;

namespace Sasaeai.Bot.Tests.Screening;

public sealed class ScoreTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<Sentence> Ordinary = Sentence.Read("ordinary.tsv");
    private static readonly IReadOnlyList<Sentence> Residents = Sentence.Read("residents.tsv");

    [Fact]
    public void Of_150_ordinary_sentences_at_most_3_are_asked_about()
    {
        var asked = Ordinary.Where(IsAskedAbout).ToList();
        Print("ordinary", Ordinary, asked, asked);
        Assert.Equal(150, Ordinary.Count);
        Assert.InRange(asked.Count, 0, 3);
    }

    [Fact]
    public void Of_80_sentences_with_residents_data_at_least_72_are_asked_about()
    {
        var asked = Residents.Where(IsAskedAbout).ToList();
        Print("residents", Residents, asked, [.. Residents.Except(asked)]);
        Assert.Equal(80, Residents.Count);
        Assert.InRange(asked.Count, 72, 80);
    }

    [Fact]
    public void Nothing_in_the_sample_citys_reports_is_asked_about()
    {
        var cells = File.ReadLines(Path.Combine(Repository.Root, "sample", "reports.csv")).SelectMany(line => line.Split(',')[3..]).Distinct();
        Assert.DoesNotContain(cells, cell => ResidentSigns.In(cell, KnownNames.None).Count > 0);
    }

    private static bool IsAskedAbout(Sentence sentence) => ResidentSigns.In(sentence.Text, SampleNames.Known).Count > 0;

    private void Print(string list, IReadOnlyList<Sentence> all, List<Sentence> asked, IReadOnlyList<Sentence> wrong)
    {
        foreach (var part in new[] { false, true })
        {
            output.WriteLine($"{list}, {(part ? "set aside" : "looked at")}: {asked.Count(s => s.IsSetAside == part)} asked about of {all.Count(s => s.IsSetAside == part)}");
        }

        // The text of what is set aside stays unseen, so that nobody tunes on it.
        foreach (var sentence in wrong.Where(s => !s.IsSetAside))
        {
            var found = ResidentSigns.In(sentence.Text, SampleNames.Known).Select(s => $"{s.Kind} {sentence.Text.Substring(s.Start, s.Length)}");
            output.WriteLine($"  {sentence.Number} {sentence.Text} → {string.Join(", ", found)}");
        }
    }
}
