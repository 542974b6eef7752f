using Sasaeai.Bot.Tests.Support;
using Xunit;

namespace Sasaeai.Bot.Tests.Conversations;

/// <summary>A correction in one line: the report is found, shown before and after, and changed by a press alone.</summary>
public sealed class SaidCorrectionTests(Azurite azurite)
{
    private const string Said = "6/3のサロン、23人じゃなくて32人です";

    [Fact]
    public async Task The_report_is_shown_before_and_after_and_corrected_by_a_press()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.FiledAsync();
        var review = await chat.SaidAsync(Said);
        Assert.Contains("この内容に直します。よろしいですか", review.Words(), StringComparison.Ordinal);
        Assert.Contains("延べ 32人", review.Words(), StringComparison.Ordinal);
        Assert.Equal((23, 1), await PeopleAsync(city));

        var receipt = (await chat.PressAsync(review, "この内容で訂正する", ("reason", "count"))).Card;
        Assert.Contains("訂正しました", receipt.Words(), StringComparison.Ordinal);
        Assert.Equal((32, 2), await PeopleAsync(city));
        await city.AgreesAsync();
    }

    [Fact]
    public async Task A_field_that_is_empty_is_not_filled_in_without_a_press_either()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.FiledAsync(("participants", ""));
        var review = await chat.SaidAsync("6月3日のサロンの参加者を32人に訂正してください");
        Assert.Contains("この内容に直します", review.Words(), StringComparison.Ordinal);
        Assert.Equal((null, 1), await PeopleAsync(city));
    }

    [Fact]
    public async Task Which_of_several_is_asked()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.FiledAsync();
        await chat.FiledAsync(("title", "夕方のサロン"));
        var which = await chat.SaidAsync(Said);
        Assert.Contains("どの報告ですか", which.Words(), StringComparison.Ordinal);
        Assert.Contains("1番: 6月3日(水) 夕方のサロン", which.Words(), StringComparison.Ordinal);
        var review = (await chat.PressAsync(which, "1番の報告を直す")).Card;
        Assert.Contains("この内容に直します", review.Words(), StringComparison.Ordinal);
        await chat.PressAsync(review, "この内容で訂正する", ("reason", "count"));
        var rows = await city.RowsAsync("12101", "R|");
        Assert.Equal(["夕方のサロン:32", "朝のふれあいサロン:23"], rows.Select(r => $"{r.GetString("Title")}:{r["Participants"]}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("6/4のサロン、23人じゃなくて32人です")]
    [InlineData("6/3のサロン、25人じゃなくて32人です")]
    [InlineData("6/3の配食、23人じゃなくて32人です")]
    public async Task One_that_is_not_there_is_not_guessed_at(string said)
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.FiledAsync();
        Assert.Contains("その報告は、見つかりませんでした", (await chat.SaidAsync(said)).Words(), StringComparison.Ordinal);
        Assert.Equal((23, 1), await PeopleAsync(city));
    }

    [Fact]
    public async Task What_somebody_else_typed_is_not_found_and_who_may_not_report_is_told_so()
    {
        await using var city = await CityHost.StartAsync(azurite);
        await city.Chat(CityHost.ChapterOfficer).FiledAsync();
        Assert.Contains("見つかりませんでした", (await city.Chat(CityHost.Secretariat).SaidAsync(Said)).Words(), StringComparison.Ordinal);
        Assert.Contains("あなたの役割では開けません", (await city.Chat(CityHost.Member).SaidAsync(Said)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_day_is_checked_like_the_form()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.FiledAsync();
        var review = await chat.SaidAsync("サロンの日付、6/3じゃなくて6/4でした");
        Assert.Contains("令和8年6月4日(木)", review.Words(), StringComparison.Ordinal);
        await chat.PressAsync(review, "この内容で訂正する", ("reason", "typo"));
        Assert.StartsWith("2026-06-04", $"{Assert.Single(await city.RowsAsync("12101", "R|"))["HeldOn"]:yyyy-MM-dd}", StringComparison.Ordinal);
    }

    private static async Task<(int? People, int Revision)> PeopleAsync(CityHost city)
    {
        var row = Assert.Single(await city.RowsAsync("12101", "R|"));
        return (row.GetInt32("Participants"), row.GetInt32("Revision") ?? 0);
    }
}
