using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>A new verb joins everything that was built for the old ones, or these fail.</summary>
public sealed class EveryVerbTests(Azurite azurite)
{
    [Fact]
    public void Every_verb_has_a_storm_case_or_waits_for_its_handler()
    {
        var known = StormCases.All.Select(c => c.Submission).Concat(StormCases.NotTakenYet).ToList();
        Assert.Equal(Verbs.All.Select(Verbs.Of).Order(StringComparer.Ordinal), known.Select(Verbs.Of).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_verb_that_waits_for_its_handler_has_none()
    {
        await using var city = await CityHost.StartAsync(azurite);
        foreach (var type in StormCases.NotTakenYet)
        {
            var chat = city.Chat(CityHost.ChapterOfficer);
            var read = await StormCity.PressAsync(chat, StormCase.Made(chat, (Submission)Activator.CreateInstance(type)!));
            Assert.True(read.Words.Contains("前の形", StringComparison.Ordinal), $"{Verbs.Of(type)} has a handler: it needs a line in StormCases.All. It said: {read.Words}");
        }
    }

    [Fact]
    public void Every_verb_that_the_bot_takes_stands_on_a_card_with_a_golden_file()
    {
        var golden = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Sasaeai.Cards.Tests", "Golden"), "*.json").Select(File.ReadAllText).ToList();
        Assert.NotEmpty(golden);
        var missing = StormCases.All.Select(c => c.Verb).Where(verb => !golden.Exists(g => System.Text.RegularExpressions.Regex.IsMatch(g, $"\"verb\": ?\"{System.Text.RegularExpressions.Regex.Escape(verb)}\"")));
        Assert.Empty(missing);
    }
}
