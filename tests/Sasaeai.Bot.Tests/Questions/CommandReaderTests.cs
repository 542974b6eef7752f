using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Wards;
using Xunit;

namespace Sasaeai.Bot.Tests.Questions;

public sealed class CommandReaderTests
{
    private static readonly City City = new(
        [Ward("12101", "中央区", "ちゅうおうく", 1), Ward("12103", "稲毛区", "いなげく", 3), Ward("12105", "緑区", "みどりく", 5)], []);

    private static Ward Ward(string code, string name, string kana, int order) => new(code, name, kana, [name[..^1]], order, $"{name} 事務局", null, null);

    [Theory]
    [InlineData("中央区の進捗", "12101")]
    [InlineData("ﾁｭｳｵｳｸ ｼﾝﾁｮｸ", "12101")]
    [InlineData("中央区", "12101")]
    [InlineData(" 中央 の 進み具合。", "12101")]
    [InlineData("進捗 緑区", "12105")]
    [InlineData("緑の進捗は?", null)]
    [InlineData("稲毛区の状況?", "12103")]
    public void A_ward_is_asked_about_in_any_width_and_kana(string text, string? ward)
    {
        var command = CommandReader.Read(text, CommandReader.Wards(City));
        Assert.Equal(ward, (command as Command.Progress)?.Ward?.Code);
    }

    [Theory]
    [InlineData("稲毛海岸のサロンは順調ですか")]
    [InlineData("緑")]
    [InlineData("中央公園")]
    [InlineData("報告は昨日出しました")]
    [InlineData("ほ")]
    [InlineData("")]
    public void What_is_not_exactly_a_command_is_none(string text) => Assert.IsType<Command.Unknown>(CommandReader.Read(text, CommandReader.Wards(City)));

    [Theory]
    [InlineData("報告")]
    [InlineData("報告したい。")]
    [InlineData("ほうこく")]
    public void Reporting_can_be_asked_for(string text) => Assert.IsType<Command.Report>(CommandReader.Read(text, CommandReader.Wards(City)));

    [Theory]
    [InlineData("わたしの報告")]
    [InlineData("自分の報告")]
    [InlineData("ジブンの報告")]
    [InlineData("訂正")]
    [InlineData("取消")]
    [InlineData("取り消したい。")]
    public void Ones_own_reports_can_be_asked_for(string text) => Assert.IsType<Command.MyReports>(CommandReader.Read(text, CommandReader.Wards(City)));

    [Theory]
    [InlineData("部会確認")]
    [InlineData("部会確認をする")]
    public void What_waits_for_confirmation_can_be_asked_for(string text) => Assert.IsType<Command.ToConfirm>(CommandReader.Read(text, CommandReader.Wards(City)));

    [Theory]
    [InlineData("ヘルプ")]
    [InlineData("ﾍﾙﾌﾟ")]
    [InlineData("ＨＥＬＰ")]
    [InlineData("使い方")]
    [InlineData("?")]
    public void Help_can_be_asked_for(string text) => Assert.IsType<Command.Help>(CommandReader.Read(text, CommandReader.Wards(City)));
}
