using Sasaeai.Bot.Needs;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using static Sasaeai.Bot.Tests.Storms.Depth;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>困りごとメモ, in every storm.</summary>
internal static class NeedStorms
{
    private const string Worker = CityHost.ThreeAreaWorker;
    private const string Text = "ごみ出しに困っている人がいます。";

    /// <summary>The buttons.</summary>
    public static IReadOnlyList<StormCase> All { get; } =
    [
        StormCase.Simple(new OpenNeedForm(), Nothing, Worker, "困りごとメモを書きます"),
        new(typeof(KeepNeed), Writes, Worker, chat => Task.FromResult(StormCase.Made(chat, Memo())), "困りごとメモを残しました") { Trouble = "まだ残していません", Keeps = Text },
        StormCase.Simple(new OpenNeeds { Ward = "12101" }, Reads, Worker, "中央区の困りごとメモは|当てはまる困りごとメモはありません"),
        StormCase.Simple(new FilterNeeds { Ward = "12101", NeedKind = "防災" }, Reads, Worker, "当てはまる困りごとメモはありません"),
        StormCase.Simple(new OpenOwnNeeds { Ward = "12101" }, Reads, Worker, "どのメモを消しますか|消せるメモは"),
        new(typeof(AskToEraseNeed), Reads, Worker, async chat => StormCase.Made(chat, new AskToEraseNeed { Need = await KeptAsync(chat) }), "このメモを消しますか"),
        new(typeof(EraseNeed), Writes, Worker, async chat => StormCase.Made(chat, new EraseNeed { Need = await KeptAsync(chat) }), "メモを消しました") { Trouble = "まだ消えていません" },
    ];

    private static KeepNeed Memo() => new() { Need = NeedKey.New("12101", new(2026, 9, 10)).ToString(), Area = "12101-01", NeedKind = "ごみ・掃除", Text = Text, HeardOn = "2026-09-09" };

    private static async Task<string> KeptAsync(TeamsChat chat)
    {
        var memo = Memo();
        await StormCity.PressAsync(chat, StormCase.Made(chat, memo));
        return memo.Need!;
    }
}
