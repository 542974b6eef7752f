using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>The storage in trouble: what the person reads, what lies in the tables, and that pressing again is safe.</summary>
public sealed class TroubleTests(Azurite azurite)
{
    public static TheoryData<string> Troubles => ["refuses 503", "refuses 500", "refuses 429", "never answers", "breaks before", "breaks after"];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task When_the_transaction_meets_trouble_the_person_reads_so_and_presses_again(string trouble)
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        city.Wire.Next = request => request.Method == HttpMethod.Post ? FaultOf(trouble) : null;

        var answer = (await chat.PressAsync(form, "提出する", InOrder)).Card;
        if (!answer.Words().Contains("すでに届いています", StringComparison.Ordinal))
        {
            Assert.Contains("まだ保存できていません", answer.Words(), StringComparison.Ordinal);
            Assert.Equal(("23", "体操とお茶の会をしました。"), (answer.Value("participants"), answer.Value("note")));
        }

        Assert.True(city.Wire.Faults > 0);
        city.Wire.Next = _ => null;
        var receipt = (await chat.PressAsync(answer.Buttons().Contains("提出する") ? answer : form, "提出する", InOrder)).Card;

        Assert.Matches(@"\A\d{4}-\d{3}-[0-9A-Z]{7}\z", receipt.Receipt());
        Assert.Single(await city.RowsAsync("12101", "R|"));
        Assert.Equal(1, AreaYear.FromJson(Assert.Single(await city.RowsAsync("12101", "T|")).GetString("Totals")).Sum().Reports);
    }

    [Fact]
    public async Task Whose_first_press_was_stored_although_the_answer_got_lost_reads_that_it_was_submitted()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        city.Wire.Next = request => request.Method == HttpMethod.Post && city.Wire.Faults == 0 ? new Fault.BreaksAfter() : null;
        var words = (await chat.PressAsync(form, "提出する", InOrder)).Card.Words();
        Assert.Equal(1, city.Wire.Faults);
        Assert.Contains("提出しました", words, StringComparison.Ordinal);
        Assert.Contains("+1件", words, StringComparison.Ordinal);
        Assert.Single(await city.RowsAsync("12101", "R|"));
    }

    [Theory]
    [InlineData("refuses 503")]
    [InlineData("never answers")]
    public async Task When_nothing_can_be_read_nothing_is_stored_and_the_text_stays(string trouble)
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var form = await BlankFormAsync(chat);
        city.Wire.Next = _ => FaultOf(trouble);
        var answer = (await chat.PressAsync(form, "提出する", InOrder)).Card;
        Assert.Contains("まだ保存できていません", answer.Words(), StringComparison.Ordinal);
        Assert.Equal("体操とお茶の会をしました。", answer.Value("note"));
        city.Wire.Next = _ => null;
        Assert.Empty(await city.RowsAsync("12101", ""));
    }

    [Fact]
    public async Task A_question_that_cannot_be_answered_says_so()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.SayAsync("ヘルプ");
        var help = (await chat.NextAsync()).Card;
        city.Wire.Next = _ => FaultOf("refuses 503");
        await chat.SayAsync("中央区の進捗");
        Assert.Contains("うまくいきませんでした", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
        var line = (await chat.PressAsync(help, "進み具合を見る")).Line;
        Assert.Contains("もう一度押してください", line, StringComparison.Ordinal);
    }

    private static Fault FaultOf(string trouble) => trouble switch
    {
        "never answers" => new Fault.NeverAnswers(),
        "breaks before" => new Fault.BreaksBefore(),
        "breaks after" => new Fault.BreaksAfter(),
        _ => new Fault.Refuses(int.Parse(trouble[^3..], System.Globalization.CultureInfo.InvariantCulture)),
    };
}
