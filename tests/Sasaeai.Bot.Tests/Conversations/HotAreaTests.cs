using Microsoft.Extensions.DependencyInjection;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>Runs by itself: how many can report at once is a question to the bot, not to the tests beside it.</summary>
[CollectionDefinition(nameof(HotAreaTests), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(HotAreaTests))]
public sealed class HotAreaTests(Azurite azurite)
{
    private const int Reports = 100;

    [Fact]
    public async Task A_hundred_different_reports_at_once_to_one_area_over_two_copies_are_all_stored_and_nobody_is_turned_away()
    {
        // How fast this machine is, is not the question.
        await using var city = await CityHost.StartAsync(azurite, replace: services => services.AddSingleton(new StorageTimeout(TimeSpan.FromMinutes(1))));
        await using var copy = await city.CopyAsync();
        // Each copy keeps its own pace; of the updates behind the answers a few may come too many, and are sent again.
        city.Allow("more than 50 in 1 s");
        var forms = new List<(TeamsChat Chat, ShownCard Form)>();
        for (var n = 0; n < Reports; n++)
        {
            var chat = (n % 2 == 0 ? city : copy).Chat(CityHost.ChapterOfficer);
            forms.Add((chat, await BlankFormAsync(chat)));
        }

        var answers = await Task.WhenAll(forms.Select((f, n) => f.Chat.PressAsync(f.Form, "提出する", With(("participants", $"{n}")))));

        Assert.All(answers, a => Assert.Contains("提出しました", a.Card.Words(), StringComparison.Ordinal));
        Assert.Equal(Reports, answers.Select(a => a.Card.Receipt()).Distinct().Count());
        var sum = (await city.TotalsAsync()).Sum();
        Assert.Equal((Reports, Enumerable.Range(0, Reports).Sum()), (sum.Reports, sum.Gross));
        Assert.Equal(Reports, (await city.RowsAsync("12101", "R|")).Count);
        await city.AgreesAsync();
    }
}
