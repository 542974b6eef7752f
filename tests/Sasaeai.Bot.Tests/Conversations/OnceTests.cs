using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Conversations;

public sealed class OnceTests(Azurite azurite)
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_form_pressed_several_times_at_once_is_one_report_and_one_receipt(int presses)
    {
        await using var city = await CityHost.StartAsync(azurite);
        await using var copy = await city.CopyAsync();
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        var elsewhere = copy.Chat(CityHost.ChapterOfficer);
        // The second device is another copy's turn; the message is the same.
        elsewhere.Conversation.Put(form.MessageId);

        var answers = await Task.WhenAll(Enumerable.Range(0, presses).Select(n => (n % 2 == 0 ? chat : elsewhere).PressAsync(form, "提出する", InOrder)));

        Assert.Single(answers.Select(a => a.Card.Receipt()).Distinct());
        Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal(1, (await TotalsAsync(city)).Sum().Reports);
        Assert.All(answers, a => Assert.Contains("23人", a.Card.Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_press_long_after_shows_the_receipt_with_the_figures_of_then()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        var first = (await chat.PressAsync(form, "提出する", InOrder)).Card;
        await chat.NextAsync();
        await chat.PressAsync(await BlankFormAsync(chat), "提出する", With(("participants", "70")));
        var again = (await chat.PressAsync(form, "提出する", InOrder)).Card;

        Assert.Contains("すでに届いています", again.Words(), StringComparison.Ordinal);
        Assert.Equal(first.Receipt(), again.Receipt());
        Assert.Contains("+23人", again.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("93人", again.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_with_other_content_stores_nothing_and_asks()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        var number = (await chat.PressAsync(form, "提出する", InOrder)).Card.Receipt();
        var other = With(("participants", "32"), ("note", "数えなおしました。"));
        var asked = (await chat.PressAsync(form, "提出する", other)).Card;

        Assert.Contains(number, asked.Words(), StringComparison.Ordinal);
        Assert.Equal(("32", "数えなおしました。"), (asked.Value("participants"), asked.Value("note")));
        Assert.Single(await city.RowsAsync("12101", "R|"));

        var correction = await chat.OpensAsync(asked, "前の報告を訂正する", other);
        Assert.Equal("体操とお茶の会をしました。", correction.Value("note"));
        Assert.Contains("何も提出していません", (await chat.PressAsync(asked, "やめる")).Line, StringComparison.Ordinal);
        var receipt = (await chat.PressAsync(asked, "新しい報告として出す", other)).Card;
        Assert.NotEqual(number, receipt.Receipt());
        Assert.Equal(2, (await city.RowsAsync("12101", "R|")).Count);
        Assert.Equal(55, (await TotalsAsync(city)).Sum().Gross);
    }

    [Fact]
    public async Task A_form_older_than_sixty_days_is_exchanged_for_a_fresh_one_with_the_text_carried_over()
    {
        await using var june = await CityHost.StartAsync(azurite);
        var form = await BlankFormAsync(june.Chat(CityHost.ChapterOfficer));
        await using var august = await june.CopyAsync(new DateTimeOffset(2026, 8, 20, 9, 0, 0, TimeSpan.FromHours(9)));
        var chat = august.Chat(CityHost.ChapterOfficer);
        chat.Conversation.Put(form.MessageId);
        var fresh = (await chat.PressAsync(form, "提出する", InOrder)).Card;
        Assert.Contains("新しい用紙を出しました", fresh.Words(), StringComparison.Ordinal);
        Assert.Equal("体操とお茶の会をしました。", fresh.Value("note"));
        Assert.Empty(await june.RowsAsync("12101", "R|"));
        Assert.Contains("提出しました", (await chat.PressAsync(fresh, "提出する", InOrder)).Card.Words(), StringComparison.Ordinal);
    }

    private static async Task<AreaYear> TotalsAsync(CityHost city) =>
        AreaYear.FromJson(Assert.Single(await city.RowsAsync("12101", "T|2026|12101-01")).GetString("Totals"));
}
