using Sasaeai.Bot.Tests.Conversations;
using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>The Connector in trouble: a question, a button whose answer is a new message, and a report, in every storm at the same time.</summary>
public sealed class ConnectorStormTests(CalmCity storm) : IClassFixture<CalmCity>
{
    private const string Question = "中央区の進捗";

    private CityHost City => storm.City;

    [Fact]
    public async Task Whoever_asks_gets_the_answer_or_can_ask_again() => await Task.WhenAll(ConnectorStorm.All.Select(async weather =>
    {
        var chat = City.Chat(CityHost.ChapterOfficer);
        await UnderAsync(weather, chat, () => chat.SayAsync(Question));
        // The one who heard nothing asks again; the other has the answer already.
        if (!weather.Delivered) await chat.SayAsync(Question);
        Assert.Contains("年度の途中です", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        Assert.Empty(chat.Conversation.Rest());
    }));

    [Fact]
    public async Task Whoever_presses_for_a_new_card_gets_it_or_reads_that_it_must_be_pressed_again() => await Task.WhenAll(ConnectorStorm.All.Select(async weather =>
    {
        var chat = City.Chat(CityHost.ChapterOfficer);
        await chat.SayAsync("ヘルプ");
        var help = (await chat.NextAsync()).Card;
        PressAnswer? answer = null;
        await UnderAsync(weather, chat, async () => answer = await chat.PressAsync(help, "進み具合を見る"));
        Assert.Equal(weather.Delivered ? "下に、新しいカードを出しました。" : "うまく送れませんでした。もう一度押してください。", answer!.Line);
        if (!weather.Delivered) Assert.Equal("下に、新しいカードを出しました。", (await chat.PressAsync(help, "進み具合を見る")).Line);
        Assert.Contains("年度の途中です", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        Assert.Empty(chat.Conversation.Rest());
    }));

    [Fact]
    public async Task A_report_is_stored_and_its_receipt_read_whatever_becomes_of_the_update()
    {
        var numbers = await Task.WhenAll(ConnectorStorm.All.Select(async weather =>
        {
            var chat = City.Chat(CityHost.ChapterOfficer);
            var form = await BlankFormAsync(chat);
            var number = "";
            await UnderAsync(weather, chat, async () => number = (await chat.PressAsync(form, "提出する", InOrder)).Card.Receipt());
            // All of them at once to one area: on a busy machine one may read that it is not saved yet, and presses again.
            return number.Length > 0 ? number : (await chat.PressAsync(form, "提出する", InOrder)).Card.Receipt();
        }));
        Assert.Equal(ConnectorStorm.All.Count, numbers.Distinct().Count(n => n.Length > 0));
        var stored = await City.RowsAsync("12101", "R|");
        Assert.All(numbers, n => Assert.Single(stored, r => r.RowKey == $"R|{n}"));
        Assert.Empty(await storm.DifferencesAsync());
    }

    // Until it has happened, and what came of it is over.
    private async Task UnderAsync(ConnectorStorm weather, TeamsChat chat, Func<Task> turn)
    {
        var fault = City.Teams.Fault(weather.Over(chat.Conversation));
        var over = turn();
        await fault.First;
        if (weather.Status == 0) fault.End();
        await over;
    }
}
