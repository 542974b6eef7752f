namespace Sasaeai.Cards.Tests;

/// <summary>状態 and 監査ログ.</summary>
internal static class HouseExamples
{
    private static readonly string[] Bot =
    [
        "記録する場所: つながっています。マスターデータは 3回めの取り込み(v000003-3f9a2c)です。", "送っていない知らせ: ありません。",
        "資格情報: マネージドIDです。期限はありません。", "確かめた時: 令和8年6月10日(水) 10時42分",
    ];

    private static readonly IReadOnlyList<Option> Wards = [.. Examples.Wards, new("区に関わらないこと", "-")];

    private static readonly IReadOnlyList<Option> Months = [.. Enumerable.Range(0, 12).Select(n => new DateOnly(2026, 6, 1).AddMonths(-n)).Select(m => new Option($"{m.Year}年{m.Month}月", $"{m:yyyy-MM}"))];

    private static readonly IReadOnlyList<Option> People = [new("内田 千尋", "10000000-0000-4000-8000-000000000001/00000000-0000-4000-8000-000000000014"), new("大塚 真理", "10000000-0000-4000-8000-000000000001/00000000-0000-4000-8000-000000000011")];

    private static readonly string[] Rows =
    [
        "10時42分 大塚 真理 さん(CSW)が、報告 2026-101-7Q3K9M9 を見ました。",
        "10時40分 内田 千尋 さん(区事務局)が、報告 2026-101-7Q3K9M9、2026-101-0000000、2026-101-1111111 ほか7件を見ました。",
        "9時58分 名簿にない人が、報告の操作を断られました。求めたもの: 12101、2026-101-7Q3K9M9",
        "9時12分 運用の担当が、データを書き出しました。",
    ];

    internal static IReadOnlyList<Card> All { get; } =
    [
        StatusCard.Of(new(
            "大塚 真理 さんは、中央区のコミュニティソーシャルワーカーです", ["コミュニティソーシャルワーカー"], "寒川、松ケ丘、例示町(見本)",
            ["報告を出す、見る、直す", "まとめて報告する", "区と地区部会の数字を見る"], ["委員の連絡先を見る", "名簿と会議を直す", "監査ログを見る"], [])
        {
            Now =
            [
                "締切を過ぎた報告(未報告): 例示町(見本) 4月分", "まだの報告(未提出): 寒川 5月分。締切は 6月15日(月)(あと5日)です。",
                "下書き: 1件。「続きから」と送ると、続きを書けます。", "最後の報告: 6月3日(水)、寒川、受付番号 2026-101-7Q3K9M9", "保存されています。状態は「提出済」です。",
            ],
            MayReport = true,
        }),
        StatusCard.Of(new(
            "見本 次郎 さんは、中央区の委員です", ["委員"], "中央区", ["区と地区部会の数字を見る", "委員長・副委員長を見る", "委員の名前を見る"], ["報告を出す、見る、直す", "委員の連絡先を見る"],
            ["いま名簿の確認先につながりません。役割は、登録のとおりにしています。"])),
        StatusCard.Of(new("三浦 典子 さんは、管理者です", ["管理者"], "市全体", ["区と地区部会の数字を見る", "監査ログを見る", "ボットの状態を見る"], ["報告を出す、見る、直す"], [])
        {
            Bot = Bot,
            MayAudit = true,
        }),
        AuditCard.Of(new AuditCard.AskWard(Wards, "12101", "2026-06-10", null)),
        AuditCard.Of(new AuditCard.AskPerson(People, null, Months, "2026-06", null)),
        AuditCard.Of(new AuditCard.View("ward", "中央区の6月10日(水)", 32, true, "報告を見た 30件、断られた 2件", Rows, new OpenAuditOfWard { Ward = "12101", Day = "2026-06-10", After = "2517000000000000000|0a1b2c3d" })),
        AuditCard.Of(new AuditCard.View("person", "大塚 真理 さんの2026年6月", 1, true, "報告を見た 1件", ["6月10日(水) 10時42分 中央区の報告 2026-101-7Q3K9M9 を見ました。"], null)),
        AuditCard.Of(new AuditCard.View("earlier", "中央区の6月10日(水)", 1000, false, "報告を見た 998件、断られた 2件", Rows, null)),
        AuditCard.Of(new AuditCard.View("nothing", "中央区の6月10日(水)", 0, true, null, [], null)),
        AuditCard.Of(new AuditCard.View("notRead", "中央区の6月10日(水)", 0, true, null, [], null)),
    ];

    internal static IReadOnlyList<Card> Longest(string longName)
    {
        var phrases = Enumerable.Repeat("架空ケ原見本台北の数字を見る", 12).ToArray();
        var row = $"10時42分 架空架空 見本見本 さん(コミュニティソーシャルワーカー)が、報告の操作を断られました。求めたもの: {string.Join('、', Enumerable.Repeat("2026-101-7Q3K9M9", 3))} ほか197件";
        return
        [
            StatusCard.Of(new($"架空架空 見本見本 さんは、{longName}区のコミュニティソーシャルワーカーです", phrases, string.Join('、', Enumerable.Repeat(longName, 12)), phrases, phrases, phrases)
            {
                Now = [.. Enumerable.Repeat($"まだの報告(未提出): {string.Join('、', Enumerable.Repeat($"{longName} 上半期の報告", 4))}。締切は 6月15日(月)(あと5日)です。", 6)],
                Bot = [.. Bot, .. Bot],
                MayReport = true,
                MayAudit = true,
            }),
            AuditCard.Of(new AuditCard.View("ward", $"{longName}区の6月10日(水)", 1000, false, "報告を見た 998件、断られた 2件、連絡先を見た 10件、書き出した 3件、監査ログを見た 5件", [.. Enumerable.Repeat(row, AuditCard.Most)], new OpenAuditOfPerson { Who = People[0].Value, Month = "2026-06", After = "2517000000000000000|0a1b2c3d" })),
            AuditCard.Of(new AuditCard.AskPerson([.. Enumerable.Range(0, AuditCard.MostPeople).Select(_ => new Option("架空架空 見本見本見本", People[0].Value))], null, Months, "2026-06", "人が選ばれていません。1人選んでください。")),
        ];
    }
}
