using CsCheck;

namespace Sasaeai.Cards.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("[押す](https://bad.example)", "［押す］(https：//bad．example)")]
    [InlineData("*a* _b_ `c` ~d~ # <at>x</at> &lt; a|b", "＊a＊ ＿b＿ ｀c｀ ～d～ ＃ ＜at＞x＜/at＞ ＆lt; a｜b")]
    [InlineData("1. サロン", "1． サロン")]
    [InlineData("12) サロン", "12） サロン")]
    [InlineData("- サロン", "－ サロン")]
    [InlineData("(3) だれもが、3.5人", "(3) だれもが、3.5人")]
    [InlineData("-", "－")]
    [InlineData("12", "12")]
    [InlineData("", "")]
    public void Names_lose_their_Markdown_and_stay_readable(string name, string plain) => Assert.Equal(plain, PlainText.Of(name));

    [Fact]
    public void Directions_and_controls_go_and_line_breaks_stay_where_they_may()
    {
        const string typed = "一\u202E二\u2066三\u0000\u0007四\r\n五\t六\uD800";
        Assert.Equal("一二三四\n五 六\uFFFD", PlainText.Typed(typed));
        Assert.Equal("一二三四 五 六\uFFFD", PlainText.Of(typed));
    }

    [Fact]
    public void Typed_text_mentions_nobody_and_is_not_worked_out() =>
        Assert.Equal("＜at>部長＜/AT> *太字* ｛｛DATE(x)}}", PlainText.Typed("<at>部長</AT> *太字* {{DATE(x)}}"));

    [Fact]
    public void A_variant_kanji_outside_the_basic_plane_stays() => Assert.Equal("𠮷田 髙﨑邉瀨", PlainText.Of("𠮷田 髙﨑邉瀨"));

    [Fact]
    public void Nothing_of_Markdown_is_left_of_any_text() => Gen.String.Sample(text =>
    {
        var plain = PlainText.Of(text);
        return plain.IndexOfAny(['*', '_', '[', ']', '#', '`', '~', '\\', '|', '<', '>', '&', '{', '}', '\n']) < 0 && PlainText.Of(plain) == plain;
    });

    internal static string WithoutLoneSurrogates(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
}
