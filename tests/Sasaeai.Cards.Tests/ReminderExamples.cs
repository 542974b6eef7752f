namespace Sasaeai.Cards.Tests;

/// <summary>リマインド and 送信状況.</summary>
internal static class ReminderExamples
{
    private static readonly ReminderCard.View One = new(
        "one", "12101/p-2026-2", "寒川", "5月分", "あと5日", "令和8年6月15日(月)", [], [], "報告を入力する人に送っています。", "12101-01", "12101-01/2026/2", "12101", "6月11日(木) 9時");

    private static readonly ReminderCard.View Several = One with
    {
        State = "several",
        Place = "中央区",
        Areas = ["寒川", "松ケ丘", "例示町(見本)"],
        Already = ["ほかの 1つの地区部会は、出ています。"],
        Area = null,
        NoActivity = null,
    };

    private static readonly OccasionCard.View Occasion = new(
        "done", "12101/p-2026-2/202606080900", "12101", "中央区 5月分", "6月8日(月) 9時", 9, 7, 1, 0, 1, 0, 6,
        [
            new("雛形 美咲", "みほん浜", "× 届かない / アプリが入っていません", "Teamsで「支え合い」を追加するよう、電話で頼んでください。", "0123456789abcdef0123456789abcdef"),
            new("試野 修", "ひながた", "－ 送らない / 本人が「今回は停止」", "", null),
            new("見本 花子", "架空ケ原見本台北第二東部", "● 届いた / 6月8日(月) 9時00分", "", null),
        ],
        "令和8年6月10日(水) 10時42分")
    {
        Done = ["大塚 真理", "長谷川 茂", "内田 千尋"],
    };

    private static readonly LedgerCard.View Ledger = new(
        "中央区", "12101",
        [new("6月8日(月) 9時 中央区 5月分 9人", "12101/p-2026-2/202606080900"), new("5月25日(月) 9時 中央区 4月分(事務局あて) 1人", "12101/e-2026-1/202605250900"), new("5月14日(木) 9時 中央区 4月分 見送り", "12101/p-2026-1/202605140900")],
        "次回: 6月12日(金) 9時、5月分、対象 2地区", "令和8年6月10日(水) 10時42分", true);

    private static readonly PreviewReminderRule Fields = new() { Ward = "12101", Purpose = "report", Send = "true", Days = "-7,-1,3,10", Hour = "9", Tries = "3" };

    private static readonly ReminderRuleCard.View Rule = new(
        "open", Fields, "中央区", "報告", "次回: 6月12日(金) 9時、対象 4地区", ["5月分(締切 令和8年6月15日(月))のお知らせです。", "今のままなら、3人に届きます。"],
        ["前日の6月14日は日曜日です。前の平日の12日に送ります。"], "寒川の5月分が、まだ出ていません。締切: 令和8年6月15日(月)です。", []);

    private static readonly IReadOnlyList<ReportFormCard.Problem> RuleProblems =
    [
        new("days", "送る日", "送る日を1つ以上選んでください。送らないときは、「お知らせを送ります」の四角を空けてください。"),
        new("hour", "送る時刻", "送る時刻を1つ選んでください。8時から19時までです。"),
        new("tries", "本人に送る回数", "本人に送る回数を、1回から4回の中から選んでください。"),
    ];

    private static readonly ReminderChoiceCard.View Choice = new(
        "on", "お知らせは、届きます", [], [new("大塚 真理", "0123456789abcdef0123456789abcdef"), new("内田 千尋", "fedcba9876543210fedcba9876543210")], false, false, true, new(), [])
    { MayReceiveDigests = true };

    internal static IReadOnlyList<Card> All { get; } =
    [
        ReminderRuleCard.ChooseWard([.. Examples.Wards, new("市", "city")]),
        ReminderRuleCard.ChoosePurpose("12101", "中央区", [new("報告 / 締切の7日前、前日、3日後、10日後の9時", "report"), new("取りまとめ / 締切の14日前、3日前の9時", "compile"), new("協議会の会議 / 送りません", "meeting")]),
        ReminderRuleCard.Of(Rule),
        ReminderRuleCard.Of(Rule with { State = "preview", Form = Fields with { Hour = "10" }, Next = "次回: 6月12日(金) 10時、対象 4地区" }),
        ReminderRuleCard.Of(Rule with { State = "returned", Form = Fields with { Days = "", Hour = "7", Tries = "9" }, Problems = RuleProblems }),
        ReminderRuleCard.Of(Rule with
        {
            State = "saved", Form = Fields with { Purpose = "meeting", Days = "-7,-1", Hour = "8", Tries = "2" }, Purpose = "協議会の会議", Next = "次回: 6月30日(火) 8時、対象 3人",
            Details = ["第1回の会議(令和8年7月7日(火))のお知らせです。", "今のままなら、3人に届きます。"], Moved = [], Sample = "中央区支え合いのまち推進協議会の第1回の会議があります。日時: 令和8年7月7日(火) 14時00分です。",
        }),
        ReminderRuleCard.Of(Rule with { State = "notSaved", Next = "お知らせの決まりは、まだ変わっていません", Details = [], Moved = [], Sample = null }),
        ReminderChoiceCard.Of(Choice),
        ReminderChoiceCard.Of(Choice with { State = "off", Sentence = "お知らせは、止めています", People = [], MayTurnOn = true, MayTurnOff = false, Details = ["「今回は停止」にしたもの: 中央区 5月分"] }),
        ReminderChoiceCard.Of(Choice with { State = "away", Sentence = "6月20日(土)まで不在です", Details = ["代わりは 大塚 真理 さんです。"], IsAway = true, Form = new() { Until = "2026-06-20", StandIn = "0123456789abcdef0123456789abcdef" } }),
        ReminderChoiceCard.Of(Choice with { State = "returned", Form = new() { Until = "きのう", StandIn = "none" }, Problems = [new("until", "いつまで", "最後の日を選んでください。"), new("standIn", "代わりの人", "代わりの人を選びなおしてください。だれもいないときは、「だれもいません」を選びます。")] }),
        ReminderChoiceCard.Of(Choice with { State = "notSaved", Sentence = "", IsAway = true, MayTurnOn = true }),
        ReminderCard.Of(One),
        ReminderCard.Of(Several),
        ReminderCard.Of(One with { State = "late", Left = "3日過ぎました", Already = ["締切を過ぎても、出せます。"] }),
        ReminderCard.Of(Several with { State = "severalLate", Left = "3日過ぎました", Already = ["締切を過ぎても、出せます。"] }),
        ReminderCard.Of(Several with { State = "handedOver", Left = "10日過ぎました", Already = [], Why = "区事務局の人に送っています。" }),
        ReminderCard.Of(One with { State = "staff", Place = "中央区", What = "区の取りまとめ", Left = "あと14日", Due = "令和8年6月30日(火)", Why = "この仕事の担当の人に送っています。", Area = null, NoActivity = null, Already = ["まだ出ていない報告: 4月分 3地区、5月分 12地区", "部会確認を待っている報告が、5件あります。"], Confirms = true }),
        ReminderCard.Of(One with
        {
            State = "meeting",
            Reminder = "12101/m-0123456789ab",
            Place = "中央区支え合いのまち推進協議会",
            What = "第1回の会議",
            Left = "あと7日",
            Due = "令和8年7月8日(水) 14時00分",
            Already = ["場所: 中央区の会議室(見本)", "議題: 前年度の取りまとめと評価"],
            Why = "協議会の委員に送っています。",
            Area = null,
            NoActivity = null,
        }),
        ReportNewsCard.Of(new("confirmed", "12101/2026-101-7Q3K9M9", "寒川 6月3日(水) いきいきサロン寒川", ["6月10日(水)に、大塚 真理 さんが確認しました。(電話)"])),
        ReportNewsCard.Of(new("returned", "12101/2026-101-7Q3K9M9", "寒川 6月3日(水) いきいきサロン寒川", ["理由: 参加者数が、前の月の10倍です。確かめてください。"])),
        ReminderNoteCard.Of(new("reported", "12101/p-2026-2", "寒川の5月分", ["大塚 真理 さんが、6月10日(水)に出しました。", "次の締切は 6月分 7月15日(水)です。"], "12101/2026-101-7Q3K9M9")),
        ReminderNoteCard.Of(new("part", "12101/p-2026-2", "寒川の5月分", ["大塚 真理 さんが、6月10日(水)に出しました。", "まだの地区部会: 松ケ丘、例示町(見本)"], "12101/2026-101-7Q3K9M9")),
        ReminderNoteCard.Of(new("snoozed", "12101/p-2026-2", "5月分", ["6月11日(木) 9時に、もう一度お知らせします。"], null, true)),
        ReminderNoteCard.Of(new("stopped", "12101/p-2026-2", "5月分", [])),
        ReminderNoteCard.Of(new("resumed", "12101/p-2026-2", "5月分", ["まだ出ていないときに、次のお知らせが届きます。"])),
        ReminderNoteCard.Of(new("delegated", "12101/p-2026-2", "5月分", ["12月20日(日)まで、お知らせは 大塚 真理 さんに届きます。"])),
        ReminderNoteCard.Of(new("away", "12101/p-2026-2", "5月分", ["12月20日(日)まで、お知らせは届きません。"])),
        ReminderNoteCard.Of(new("replaced", "12101/p-2026-2", "5月分", [])),
        ReminderNoteCard.Of(new("notSaved", "12101/p-2026-2", "5月分", [])),
        LedgerCard.Of(Ledger with { WritesNotices = true }),
        LedgerCard.Of(Ledger with { Occasions = [], KeepsRules = true }),
        LedgerCard.Choose(Examples.Wards),
        OccasionCard.Of(Occasion),
        OccasionCard.Of(Occasion with
        {
            State = "running", Occasion = "12101/n-8218870800ABCDEFGHJK/202606081042", What = "中央区 お知らせ「夏の情報交換会のご案内」", Answers = "12101/8218870800ABCDEFGHJK",
            Sent = 4, Waiting = 3, Reported = null, Unknown = 1, Failed = 0, Notice = "1人に、もう一度送ります。1分ほどお待ちください。",
        }),
        OccasionCard.Of(Occasion with { State = "skipped", Targets = 0, Open = [], Notice = "ボットが止まっていて、時機を過ぎました。" }),
    ];

    internal static IEnumerable<Card> Worst(string longName, string note)
    {
        yield return OccasionCard.Of(Occasion with { Unit = "か所", Targets = 1, Sent = 0, Failed = 1, NotDue = 0, Reported = null, Done = [], Open = [new("中央区のチャネル", "", "× 届かない / チャットがありません", "", "0123456789abcdef0123456789abcdef") { IsChannel = true }] });
        yield return ReminderCard.Of(Several with { Place = longName, Areas = [.. Enumerable.Repeat(longName, 40)], Already = [note[..80], note[..80]], What = longName });
        yield return ReminderCard.Of(One with { Place = longName, State = "meeting", Already = [note[..200], note[..60]] });
        yield return ReportNewsCard.Of(new("returned", "12101/2026-101-7Q3K9M9", $"{longName} 12月23日(水) {new string('活', 60)}", [$"理由: {new string('理', 200)}"]));
        yield return ReminderNoteCard.Of(new("part", "12101/p-2026-2", longName, [$"{longName} さんが、6月10日(水)に出しました。", $"まだの地区部会: {string.Join("、", Enumerable.Repeat(longName, 15))}"], "12101/2026-101-7Q3K9M9"));
        yield return ReminderRuleCard.Of(Rule with { Form = Fields with { Days = "-14,-7,-3,-1,0,1,3,7,10", Hour = "19" }, Place = longName, Details = [longName, note[..60]], Moved = [note[..60], note[..60]], Sample = $"{longName}の{longName}が、まだ出ていません。" });
        yield return ReminderRuleCard.Of(Rule with { State = "returned", Place = longName, Problems = RuleProblems });
        yield return ReminderRuleCard.ChoosePurpose("12101", longName, [.. Enumerable.Range(0, 7).Select(n => new Option("分科会報告 / 締切の14日前、7日前、3日前、前日、当日、翌日、3日後、7日後、10日後の9時", $"p{n}"))]);
        yield return ReminderChoiceCard.Of(Choice with
        {
            State = "away",
            Details = [longName, $"「今回は停止」にしたもの: {string.Join("、", Enumerable.Repeat($"{longName} 昨年度の12月分", 5))}など"],
            IsAway = true,
            MayTurnOn = true,
            People = [.. Enumerable.Range(0, 40).Select(n => new Option(longName, $"0123456789abcdef0123456789abcd{n:00}"))],
        });
        yield return LedgerCard.Of(Ledger with { WritesNotices = true, Place = longName, Occasions = [.. Enumerable.Range(0, 10).Select(n => new Option($"12月24日(木) 9時 {longName} 昨年度の12月分(事務局あて) 1,284人(送信中)", $"12101/p-2026-{n}/202606080900"))] });
        yield return OccasionCard.Of(Occasion with
        {
            What = longName,
            Answers = "12101/8218870800ABCDEFGHJK",
            Open = [.. Enumerable.Range(0, 40).Select(n => new OccasionCard.Person($"{longName}({longName}の代理)", string.Join("、", Enumerable.Repeat(longName, 6)), "× 届かない / Teamsが受け取りませんでした", "もう一度送り、届かなければ電話で頼んでください。", $"0123456789abcdef0123456789abcd{n:00}"))],
        });
    }
}
