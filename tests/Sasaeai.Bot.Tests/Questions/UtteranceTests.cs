using Sasaeai.Bot.Import;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Questions;

/// <summary>What people say, and how much of it is read right.</summary>
public sealed class UtteranceTests(Azurite azurite, ITestOutputHelper output)
{
    private const string Sample = "utterances.tsv";
    private const string Minami = "utterances-minami.tsv";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Sample)]
    [InlineData(Minami)]
    public async Task Of_what_is_asked_95_percent_is_read_right_and_what_must_not_be_answered_is_not(string file)
    {
        var score = Score.Of(Utterance.Read(file), await MasterAsync(file));
        output.WriteLine(score.Table());
        await score.SaveAsync(Path.ChangeExtension(file, null) + "-failed.tsv", Ct);
        Assert.Empty(score.WronglyAnswered.Select(r => r.Row.IsSetAside ? "one that is set aside" : $"{r.Row.Id} {r.Row.Text} → {r.Got}"));
        Assert.InRange(score.Right, 0.95, 1);
    }

    [Theory]
    [InlineData(Sample)]
    [InlineData(Minami)]
    public async Task No_two_sentences_follow_one_pattern(string file)
    {
        var pattern = new Pattern(await MasterAsync(file));
        var twice = Utterance.Read(file).Where(u => !u.IsAgain).GroupBy(u => pattern.Of(u.Text)).Where(g => g.Count() > 1);
        Assert.Empty(twice.Select(g => $"{g.Key}: {string.Join(", ", g.Select(u => u.Id))}"));
    }

    [Theory]
    [InlineData(Sample)]
    [InlineData(Minami)]
    public async Task Every_expected_question_is_written_as_the_notation_writes_it(string file)
    {
        var city = (await MasterAsync(file)).City;
        var lines = Utterance.Read(file).SelectMany(u => u.Meanings).SelectMany(m => m.Split(" + ")).Where(Meant.IsQuestion).Distinct();
        Assert.DoesNotContain(lines, line => QuestionNotation.Read(line, city) is not { } question || QuestionNotation.Write(question) != line);
    }

    [Fact]
    public void Every_kind_of_sentence_is_there_in_numbers()
    {
        var rows = Utterance.Read(Sample);
        string[] kinds =
        [
            "progress-ward", "progress-area", "progress-item", "progress-year", "progress-all", "compare-wards", "compare-areas", "compare-years", "missing",
            "counts", "times", "participants", "averages", "top", "by-kind", "by-partner", "outcomes", "issues", "keyword", "cases", "membership", "terms",
            "deadlines", "meetings", "measures", "guide", "commands",
        ];
        var promised = new Dictionary<string, int> { ["known"] = 60, ["typo"] = 60, ["never"] = 40, ["old"] = 30, ["report"] = 50, ["correct"] = 10 }
            .Concat(kinds.Select(k => KeyValuePair.Create(k, 8)));
        Assert.Empty(promised.Where(p => rows.Count(r => r.Is(p.Key)) < p.Value).Select(p => $"{p.Key}: {rows.Count(r => r.Is(p.Key))} of {p.Value}"));
        Assert.True(rows.Count >= 400);
        Assert.Equal(60, rows.Count(r => r.Is("known") && !r.IsAgain));
        Assert.Equal(rows.Count, rows.Select(r => r.Id).Distinct().Count());
        Assert.All(rows.Where(r => r.Is("never")), r => Assert.All(r.Meanings, m => Assert.True(Meant.IsNoAnswer(m), r.Text)));
    }

    [Fact]
    public void Chains_have_three_to_five_turns()
    {
        var chains = Utterance.Read(Sample).Where(u => u.Chain.Length > 0).GroupBy(u => u.Chain).ToList();
        Assert.True(chains.Count(c => c.Count() is >= 3 and <= 5) >= 40, $"{chains.Count}");
        Assert.All(chains, c => Assert.InRange(c.Count(), 2, 5));
    }

    private async Task<MasterSnapshot> MasterAsync(string file)
    {
        await using var import = await (file == Minami ? CityImport.MinamiAsync(azurite, Ct) : CityImport.WithAsync(azurite, Path.Combine(Repository.Root, "sample"), Ct));
        await import.DoneAsync(Ct);
        return await import.MasterData.CurrentAsync(Ct);
    }
}
