using Sasaeai.Bot.Tests.Support;
using Xunit;
using static Sasaeai.Bot.Tests.Conversations.Reporting;

namespace Sasaeai.Bot.Tests.Conversations;

public sealed class EarlierTests(Azurite azurite)
{
    [Fact]
    public async Task The_last_report_of_a_kind_fills_the_form_except_its_day_and_its_texts()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var second = (await chat.PressAsync(await BlankFormAsync(chat), "くわしく書く", InOrder)).Card;
        await chat.NextAsync();
        await chat.PressAsync(second, "提出する", ("place", "寒川小学校"), ("partners", "町内自治会"));
        await chat.NextAsync();

        await chat.PressAsync(await BlankFormAsync(chat), "前回と同じで書く");
        var which = (await chat.NextAsync()).Card;
        Assert.Contains("いきいきサロン(6月3日(水)) 朝のふれあいサロン", which.Input("report").GetRawText(), StringComparison.Ordinal);
        await chat.PressAsync(which, "この内容を入れて書く", ("report", which.Input("report").GetProperty("choices")[0].GetProperty("value").GetString()!));
        var form = (await chat.NextAsync()).Card;
        Assert.Equal(("k01", "朝のふれあいサロン", "23"), (form.Value("kind"), form.Value("title"), form.Value("participants")));
        Assert.Null(form.Value("heldOn"));
        Assert.Null(form.Value("note"));
        Assert.Contains("前回の人数です", form.Words(), StringComparison.Ordinal);

        Assert.Contains("提出しました", (await chat.PressAsync(form, "提出する", With(("heldOn", "2026-06-09"), ("participants", "31")))).Card.Words(), StringComparison.Ordinal);
        Assert.All(await city.RowsAsync("12101", "R|"), r => Assert.Equal(("寒川小学校", "町内自治会"), (r.GetString("Place"), r.GetString("Partners"))));
        Assert.Equal(2, (await city.RowsAsync("12101", "R|")).Count);
    }

    [Fact]
    public async Task Another_areas_report_is_not_to_be_had_and_looks_like_one_that_is_not_there()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        var number = (await chat.PressAsync(await BlankFormAsync(chat), "提出する", InOrder)).Card.Receipt();
        var other = city.Chat(CityHost.GreenWardWorker);
        async Task<string> CopiedAsync(string report)
        {
            other.Conversation.Put("1");
            await other.PressAsync("1", new System.Text.Json.Nodes.JsonObject { ["verb"] = "report.copy", ["report"] = report }, null);
            return (await other.NextAsync()).Card.Card.GetRawText();
        }

        Assert.Equal(await CopiedAsync("12101/2026-101-0000000"), await CopiedAsync($"12101/{number}"));
        Assert.DoesNotContain("ふれあい", await CopiedAsync($"12101/{number}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_without_reports_is_told_so()
    {
        await using var city = await CityHost.StartAsync(azurite);
        var chat = city.Chat(CityHost.ChapterOfficer);
        await chat.PressAsync(await BlankFormAsync(chat), "前回と同じで書く");
        Assert.Contains("前の報告が、まだありません", (await chat.NextAsync()).Card.Words(), StringComparison.Ordinal);
    }
}
