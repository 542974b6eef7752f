using static Sasaeai.Cards.FiguresCard;

namespace Sasaeai.Cards.Tests;

/// <summary>The answers with figures of <see cref="Examples"/>.</summary>
internal static class FigureExamples
{
    private const string AsOf = "時点: 令和8年6月10日(水) 10時42分";
    private const string Question = "figures in=12101 span=2025-04-01..2026-03-31 kind=k06 measure=times,people";

    private static readonly IReadOnlyList<string> Basis =
    [
        "出典: 地区部会の報告 137件(取り消したものを除く)", "回数: 書かれた回数の合計です。回数未記入 2件", "延べ: 来た回ごとに数えた人数です。", "人数未記入: 6件",
        "実人数の報告(58人)は、延べに足していません。", "差戻し中: 1件(全部の活動で)です。数に入れていません。", "範囲: あなたの担当の中央区だけです。", AsOf,
    ];

    private static readonly IReadOnlyList<Option> Chips = [new("1回あたりを見る", Question), new("月ごとに見る", Question), new("前の年度とくらべる", Question), new("地区部会ごとに見る", Question)];

    private static readonly View Answer = new(
        "中央区の見守りは、回数 412回、延べ 1,946人でした", ["期間: 令和7年度(2025年度)の 1年分です。"],
        [new(null, new("回数", "412回", "回数未記入 2件"), new("参加者(延べ)", "1,946人", "人数未記入 6件"), null)], "", [], ["ほかに 実人数 58人"],
        "中央区 / 令和7年度(2025年度) / 見守り / 回数、参加者数", Basis, Chips)
    { Reports = new OpenAnswerReports { Question = Question }, Wrong = Question };

    private static readonly View ByWard = new(
        "市全体の活動の参加者数がいちばん多いのは、若葉区の 998人です", ["期間: 令和8年度(2026年度)の 4月1日から6月10日までです。", "年度の途中です。"], [], "区ごと",
        [new("若葉区", new(998, 998), "延べ 998人 / 報告 35件 / 人数未記入 4件"), new("稲毛区", new(902, 998), "延べ 902人 / 報告 33件"), new("緑区", new(0, 998), "延べ 1〜4人 / 報告 1件")],
        ["区の大きさがちがいます。数だけで、よしあしは決められません。", "全部で 延べ 1,901人以上、報告 69件です。"], "市の全部の区 / 区ごとの参加者数",
        ["出典: 地区部会の報告 69件(取り消したものを除く)", "延べ: 来た回ごとに数えた人数です。", "1〜4人: 区の外では、はっきりした数を出しません。合計からも除いて「以上」と書きます。", "範囲: 市の全部の区です。", AsOf], Chips);

    private static readonly View Compared = new(
        "花見川区の活動の参加者数は、令和7年度(2025年度)の同じ時期より 182人 増えました", ["4月1日から5月31日までをくらべています。", "6月は、まだ途中なので入れていません。"],
        [
            new("参加者(延べ)", new("令和8年度", "1,284人", "人数未記入 1件"), new("令和7年度", "1,102人", "人数未記入 0件"), "令和7年度より 182人 増えました。"),
            new("件数", new("令和8年度", "41件", ""), new("令和7年度", "44件", ""), "令和7年度より 3件 減りました。"),
        ],
        "", [], [], "花見川区 / 参加者数、令和7年度(2025年度)とくらべる",
        ["延べ: 来た回ごとに数えた人数です。", "出典: 地区部会の報告(令和8年度 41件、令和7年度 44件)", "範囲: 花見川区です。", AsOf], Chips);

    private static readonly MissingCard.View Missing = new(
        "missing", "中央区で、まだ出していない報告があるのは 2地区部会です", ["調べた報告: 4月分・5月分です。"],
        [new("中央区(2/5地区部会)", [new("例示町", "△ 5月分が未提出(締切 6月15日(月))"), new("仮名坂", "× 4月分が未報告(締切 5月15日(金))、△ 5月分が未提出(締切 6月15日(月))")])],
        [], "まだ出していない地区部会",
        ["出典: 地区部会の報告と、活動なしの届け", "未提出: 締切の前で、まだ出ていません。", "未報告: 締切を過ぎても、出ていません。", "差戻し中の報告は、出したことに数えていません。", "範囲: あなたの担当の中央区だけです。", AsOf],
        [new("全部の区で見る", "missing in=all"), new("一度も報告のない所", "missing never"), new("進み具合を見る", "progress")]);

    internal static IReadOnlyList<Card> All { get; } =
    [
        FiguresCard.Of(Answer),
        FiguresCard.Of(ByWard),
        FiguresCard.Of(Compared),
        FiguresCard.Of(new(
            "中央区の平成31年度(2019年度)の 1年分の報告は、登録がありません", ["この期間の報告は、システムに入っていません。0件という意味ではありません。"], [], "", [], [],
            "中央区 / 令和元年度(2019年度) / 件数", ["範囲: 中央区です。", AsOf], [])),
        MissingCard.Of(Missing),
        MissingCard.Of(Missing with { State = "complete", Title = "寒川は、5月分まで全部出しています", Lines = ["調べた報告: 4月分・5月分です。", "● 4月分: 報告があります。", "○ 5月分: 活動なしの届けがあります。"], Groups = [] }),
        MissingCard.Of(Missing with { State = "nothing", Title = "その期間の報告期間は、登録されていません", Lines = [], Groups = [] }),
    ];

    internal static IEnumerable<Card> Worst(string longName)
    {
        var name = $"{longName}({longName[..8]}区) だれもが気軽に立ち寄れる居場所をつくり、見守りの輪を広げます";
        var question = $"figures in={string.Join(',', Enumerable.Range(1, 20).Select(n => $"12101-{n:00}"))} span=2025-04-01..2026-03-31 kind=k01,k02,k03,k04 partner=民生委員・児童委員 measure=reports,times,people,pertime by=partner top=999";
        var chips = Enumerable.Repeat(new Option("地区部会ごとに見る", question), 6).ToList();
        yield return FiguresCard.Of(ByWard with
        {
            Title = $"{longName}と{longName}と{longName}のいきいきサロン、子育てサロンの参加者数がいちばん多いのは、{name}の 12,840人以上です",
            Rows = [.. Enumerable.Repeat(new Row(name, new(12_840, 12_840), "延べ 12,840人以上 / 回数 1,284回 / 報告 1,284件 / 1回あたり 23.5人 / 実人数 1,284人 / 人数未記入 128件"), 60)],
            Remarks = [.. ByWard.Remarks, $"報告のない地区部会: {string.Join('、', Enumerable.Repeat(name, 8))} など 60"],
            Basis = [.. Basis, .. ByWard.Basis],
            Asked = string.Join('、', Enumerable.Repeat(longName, 12)),
            Chips = chips,
        });
        yield return FiguresCard.Of(Compared with { Pairs = [.. Compared.Pairs, .. Compared.Pairs], Chips = chips });
        yield return MissingCard.Of(Missing with
        {
            Groups = [.. Enumerable.Range(1, 6).Select(_ => new MissingCard.Group($"{longName[..8]}区(16/16地区部会)", [.. Enumerable.Repeat(new MissingCard.Area(longName, "× 昨年度の3月分・4月分・5月分が未報告、△ 6月分・7月分が未提出(締切 12月15日(月))"), 16)]))],
            Chips = [.. chips.Take(4)],
        });
    }

    internal static IEnumerable<Card> Hostile(string text) =>
    [
        FiguresCard.Of(new(
            text, [text], [new(text, new(text, text, text), new(text, text, text), text)], text, [new(text, new(1, 2), text), new(text, new(1, 2, true), text)], [text, text], text, [text], [new("見る", text)])),
        MissingCard.Of(new("missing", text, [text], [new(text, [new(text, text), new(text, null)])], [text], text, [text], [new("見る", text)])),
    ];
}
