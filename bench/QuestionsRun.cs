using System.Diagnostics;
using System.Globalization;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bench;

/// <summary>What it costs to read a question, in the sample city and in one with 2,000 areas and 20,000 names: the same sentences, in turns.</summary>
internal sealed class QuestionsRun(TextWriter output)
{
    /// <summary>Said when the arguments make no sense.</summary>
    public const string Usage = "dotnet run -c Release --project bench -- questions   what it costs to read a question";

    private const int Areas = 2_000;
    private const int Names = 20_000;
    private const int Rounds = 20;
    private static readonly DateOnly Today = new(2026, 6, 10);

    // Upper ends, µs.
    private static readonly int[] Steps = [10, 20, 50, 100, 200, 500, 1_000, 10_000, int.MaxValue];

    /// <summary>Measures and prints.</summary>
    public async Task<int> RunAsync()
    {
        var root = Root();
        var sentences = File.ReadLines(Path.Combine(root, "tests/Sasaeai.Bot.Tests/Questions/utterances.tsv")).Skip(1).Select(l => l.Split('\t')).Where(f => f.Length > 4).Select(f => f[4]).ToList();
        var small = new Town(Path.Combine(root, "sample"), 0, 0);
        var large = new Town(Path.Combine(root, "sample"), Areas, Names);
        foreach (var town in new[] { small, large })
        {
            for (var round = 0; round < 3; round++) town.Round(sentences, null);
        }

        var (ofSmall, ofLarge) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            small.Round(sentences, ofSmall);
            large.Round(sentences, ofLarge);
        }

        await output.WriteLineAsync($"{sentences.Count} sentences, {Rounds} rounds in turns.");
        foreach (var (name, town, times) in new[] { ("sample city", small, ofSmall), ($"{Areas:#,0} areas, {Names:#,0} names", large, ofLarge) })
        {
            times.Sort();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}: p50 {At(times, 0.5):0} µs, p99 {At(times, 0.99):0} µs, most {times[^1]:0} µs; {town.BytesPerRead(sentences):#,0} bytes allocated for one"));
            await output.WriteLineAsync($"  {string.Join("  ", Histogram(times))}");
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"large / small: p50 {At(ofLarge, 0.5) / At(ofSmall, 0.5):0.00} ×, p99 {At(ofLarge, 0.99) / At(ofSmall, 0.99):0.00} ×"));
        return 0;
    }

    private static IEnumerable<string> Histogram(List<double> times)
    {
        var from = 0;
        foreach (var to in Steps)
        {
            var count = times.Count(t => t >= from && t < to);
            if (count > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{(to == int.MaxValue ? $"≥{from}" : $"<{to}")} µs: {100.0 * count / times.Count:0.00} %");
            from = to;
        }
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sasaeai.Bot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The sample lies beside Sasaeai.Bot.sln, which was not found.");
    }

    private sealed class Town
    {
        private readonly QuestionReader reader = new();
        private readonly City city;
        private readonly PlanBook plans;
        private readonly CouncilBook councils;

        public Town(string sample, int moreAreas, int moreNames)
        {
            var wards = Rows(sample, "wards.csv").Select(c => new Ward(c[0], c[1], c[2], c[3].Split(';'), int.Parse(c[4], CultureInfo.InvariantCulture), c[5], null, null)).ToList();
            city = new(wards, Rows(sample, "areas.csv").Select(c => new DistrictArea(c[0], c[1], c[2], c[3], c[4].Split(';', StringSplitOptions.RemoveEmptyEntries), null, null))
                .Concat(Enumerable.Range(0, moreAreas).Select(i => new DistrictArea($"{wards[i % wards.Count].Code}-x{i:0000}", wards[i % wards.Count].Code, Name(i, "台"), null, [Name(i, "町内")], null, null))));
            plans = new(
                [.. Rows(sample, "plan-terms.csv").Select(c => new PlanTerm(c[0], c[1], new(Number(c[2])), new(Number(c[3])), null))],
                [.. Rows(sample, "plan-items.csv").Select(c => new PlanItem(c[0], c[1], Number(c[2]), c[3].Length == 0 ? null : c[3], c[4], Number(c[5]), c[6]))], []);
            councils = new(
                [.. Rows(sample, "councils.csv").Select(c => new Council(c[0], c[1].Length == 0 ? null : c[1], c[2], c[3]))],
                [.. Enumerable.Range(0, moreNames).Select(i => new CouncilMember($"M-{i}", "C-12101", $"{Name(i, "")} {Name(i / 7, "")}", "", "委員", "地域福祉活動者", Name(i % 3_000, "の会"), null, new(2026, 4, 1), null, null, null))], []);
        }

        public void Round(IReadOnlyList<string> sentences, List<double>? times)
        {
            foreach (var sentence in sentences)
            {
                var started = Stopwatch.GetTimestamp();
                reader.Read(sentence, city, plans, councils, Today);
                times?.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            }
        }

        public long BytesPerRead(IReadOnlyList<string> sentences)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Round(sentences, null);
            return (GC.GetAllocatedBytesForCurrentThread() - before) / sentences.Count;
        }

        private static IEnumerable<string[]> Rows(string folder, string file) => File.ReadLines(Path.Combine(folder, file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','));

        private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

        // Four characters each, different for each number.
        private static string Name(int i, string end) => string.Concat("架仮想例", "空見雛作")[(i % 8)..(i % 8 + 1)] + (char)('一' + i / 8 % 900) + (char)('丁' + i / 7200) + end;
    }
}
