using System.Text.Json;
using Sasaeai.Bot.Teams;
using Xunit;

namespace Sasaeai.Bot.Tests.Door;

public sealed class MessageTextTests
{
    private const string Bot = "28:bot";

    [Theory]
    [InlineData("<at>支え合い</at> 中央区の進捗", "<at>支え合い</at>", "支え合い", "中央区の進捗")]
    [InlineData("中央区の<AT>支え合い</AT>進捗", "<at>支え合い</at>", "支え合い", "中央区の進捗")]
    [InlineData("<at>支え合い</at>報告<at>支え合い</at>", "<at>支え合い</at>", "支え合い", "報告")]
    [InlineData("<at>支え合い</at> 報告", null, "支え合い", "報告")]
    [InlineData("<at>支え合い</at> 報告", "", "支え合い", "報告")]
    [InlineData("<at>A &amp; B</at> 報告", "<at>A & B</at>", "A & B", "報告")]
    [InlineData("<at>A &amp; B</at> 報告", null, "A & B", "報告")]
    [InlineData("<at>&lt;区&gt;</at> 報告", "<at><区></at>", "<区>", "報告")]
    [InlineData("<at>(支え*合い)?</at> 報告", "<at>(支え*合い)?</at>", "(支え*合い)?", "報告")]
    [InlineData("<at>支え合い</at>", "<at>支え合い</at>", "支え合い", "")]
    [InlineData("報告", "<at>支え合い</at>", "支え合い", "報告")]
    [InlineData("報告", null, null, "報告")]
    public void The_bots_own_mention_is_no_part_of_what_was_said(string text, string? written, string? name, string said) =>
        Assert.Equal(said, MessageText.Of(Message(text, null, (Bot, name, written))));

    [Fact]
    public void Another_persons_mention_becomes_the_name() =>
        Assert.Equal("佐藤 花子 の報告", MessageText.Of(Message("<at>支え合い</at> <at>佐藤 花子</at> の報告", null,
            (Bot, "支え合い", "<at>支え合い</at>"), ("29:hanako", "佐藤 花子", "<at>佐藤 花子</at>"))));

    [Fact]
    public void Tags_that_somebody_typed_are_text() => Assert.Equal("<at>花子</at> x", MessageText.Of(Message("<at>花子</at> x", null)));

    [Fact]
    public void No_text_is_empty_text() => Assert.Equal("", MessageText.Of(new Activity { Type = "message" }));

    [Theory]
    [InlineData("&nbsp;中央区&nbsp;の\u00A0進捗 \u3000", null, "中央区 の 進捗")]
    [InlineData("一\r\n二\n三", null, "一\n二\n三")]
    [InlineData("A &amp; B", "plain", "A &amp; B")]
    [InlineData("A &amp; B", null, "A &amp; B")]
    [InlineData("A &amp; B &#x5343;", "xml", "A & B 千")]
    [InlineData("ﾁｭｳｵｳｸ　ｼﾝﾁｮｸ", "plain", "ﾁｭｳｵｳｸ　ｼﾝﾁｮｸ")]
    public void Spaces_and_line_ends_are_as_one_expects_and_the_rest_is_as_typed(string text, string? format, string said) =>
        Assert.Equal(said, MessageText.Of(Message(text, format)));

    [Fact]
    public void The_activity_itself_keeps_its_text()
    {
        var message = Message("<at>支え合い</at> 報告", null, (Bot, "支え合い", null));
        MessageText.Of(message);
        Assert.Equal("<at>支え合い</at> 報告", message.Text);
    }

    private static Activity Message(string text, string? format, params (string Id, string? Name, string? Text)[] mentions) => new()
    {
        Type = "message",
        Text = text,
        TextFormat = format,
        Recipient = new ChannelAccount { Id = Bot },
        Entities = [.. mentions.Select(m => JsonSerializer.SerializeToElement(new { type = "mention", mentioned = new { id = m.Id, name = m.Name }, text = m.Text }))],
    };
}
