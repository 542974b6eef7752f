using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Sasaeai.Bot.Tests.Answers.Known;
using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Answers;

/// <summary>
/// The sixty questions that the field gave, through the door, at four moments. Figures, names and days are computed here from the sample files alone.
/// </summary>
public sealed partial class KnownQuestionsTests(Azurite azurite)
{
    private static readonly Dictionary<string, string> People = new(StringComparer.Ordinal)
    {
        ["city"] = CityHost.CityOfficer,
        ["CSW"] = CityHost.ThreeAreaWorker,
        ["green"] = CityHost.GreenWardWorker,
        ["member"] = CityHost.Member,
        ["secretariat"] = CityHost.Secretariat,
        ["chapter"] = CityHost.ChapterOfficer,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-06-10")]
    [InlineData("2027-01-15")]
    [InlineData("2027-03-31")]
    [InlineData("2027-04-01")]
    public async Task Each_of_the_sixty_is_answered_as_the_files_say(string day)
    {
        var today = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var city = await CityHost.StartAsync(azurite, withReports: true, now: new(today.ToDateTime(new(9, 0)), TimeSpan.FromHours(9)));
        var chats = new Dictionary<string, TeamsChat>(StringComparer.Ordinal);
        List<string> wrong = [];
        var rows = File.ReadLines(Path.Combine(Repository.Root, "tests", "Sasaeai.Bot.Tests", "Answers", "Known", "known.tsv")).Skip(1).Select(l => l.Replace('⏎', '\n').Split('\t')).ToList();
        Assert.Equal(60, rows.Count);
        foreach (var row in rows)
        {
            var chat = chats[row[0]] = row[2].Length > 0 ? chats[row[2]] : city.Chat(People[row[1]]);
            var before = await KeptAsync(city);
            var words = Bar().Replace(await AnswerAsync(chat, row[3], int.Parse(row[6], CultureInfo.InvariantCulture)), "");
            // The question is kept after its answer; what goes on from it needs it.
            for (var wait = 0; wait < 100 && rows.Exists(r => r[2] == row[0]) && before.SetEquals(await KeptAsync(city)); wait++) await Task.Delay(20, Ct);
            wrong.AddRange(Expected(row, today).Where(e => !Holds(words, e)).Select(e => $"{row[0]} {row[3]}\n  {e.Replace("\n", "⏎", StringComparison.Ordinal)}\n  {words.Replace("\n", "⏎", StringComparison.Ordinal)}"));
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public async Task A_year_that_was_never_recorded_is_not_nothing_in_ones_own_ward_either()
    {
        await using var city = await CityHost.StartAsync(azurite, withReports: true, now: new(2026, 6, 10, 9, 0, 0, TimeSpan.FromHours(9)));
        var words = await AnswerAsync(city.Chat(CityHost.ThreeAreaWorker), "H31年度のデータも見られますか", 1);
        Assert.StartsWith("中央区の令和元年度(2019年度)の報告は、登録がありません\n", words, StringComparison.Ordinal);
        Assert.Contains("0件という意味ではありません。", words, StringComparison.Ordinal);
        // None of the areas of 花見川区 in the file was there before 2021.
        words = await AnswerAsync(city.Chat(CityHost.Member), "H31年度のデータも見られますか", 1);
        Assert.StartsWith("花見川区の令和元年度(2019年度)の地区部会は、登録されていません\n", words, StringComparison.Ordinal);
        Assert.Contains("0件という意味ではありません。", words, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Expected(string[] row, DateOnly today)
    {
        var number = int.Parse(row[0], CultureInfo.InvariantCulture);
        return
        [
            .. row[4].Split('|', StringSplitOptions.RemoveEmptyEntries), .. row[5].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(n => $"!{n}"),
            .. KnownFigures.Of(number, today), .. KnownMissing.Of(number, today), .. KnownTexts.Of(number, today), .. KnownPeople.Of(number, today),
        ];
    }

    /// <summary>「!」: is not there. 「…」: what stands between on this line and the next.</summary>
    private static bool Holds(string words, string expected) => expected.StartsWith('!')
        ? !words.Contains(expected[1..], StringComparison.Ordinal)
        : Regex.IsMatch(words, string.Join("[^\n]*\n?[^\n]*?", expected.Split('…').Select(Regex.Escape)), RegexOptions.CultureInvariant);

    private static async Task<string> AnswerAsync(TeamsChat chat, string text, int answers)
    {
        var words = (await chat.SaidAsync(text)).Words();
        for (var more = 1; more < answers; more++) words += "\n" + (await chat.NewCardAsync()).Words();
        return words;
    }

    private static async Task<HashSet<string>> KeptAsync(CityHost city) =>
        await city.Questions.QueryAsync<TableEntity>(cancellationToken: Ct).Where(r => r.PartitionKey.StartsWith("L|", StringComparison.Ordinal)).Select(r => $"{r.PartitionKey}{r.GetString("At")}").ToHashSetAsync(cancellationToken: Ct);

    [GeneratedRegex("^[■□]+ ?\n?", RegexOptions.Multiline)]
    private static partial Regex Bar();
}
