namespace Sasaeai.Cards.Tests;

/// <summary>The cards of what can be done with a stored report: as <see cref="Examples"/>, <see cref="WorstCases"/> and <see cref="Hostile"/> want them.</summary>
internal static class RevisionExamples
{
    private const string Key = "12101/2026-101-7Q3K9M9";
    private const string Number = "2026-101-7Q3K9M9";
    private const string Ticket = "12101-01.20260610.7Q3K9M2X4B";

    private static readonly IReadOnlyList<(string, string)> Facts =
    [
        ("地区部会", "寒川(中央区)"), ("活動日", "令和8年6月3日(水)"), ("種類", "いきいきサロン"), ("参加者", "延べ 約23人"), ("回数", "未記入"),
        ("取組み", "(3) だれもが気軽に立ち寄れる居場所をつくり、見守りの輪を広げます"),
    ];

    private static readonly IReadOnlyList<Typed> Texts = [new("活動名", "朝のふれあいサロン"), new("内容", "初めての参加者が3人いました。\n準備をする人が足りません。")];

    private static readonly IReadOnlyList<FieldChange> Changes =
    [
        new("参加者数", "延べ 23人", "延べ 32人", false),
        new("成果", "初めての参加者が3人いました。", "初めての参加者が3人いました。帰りに次の日程を渡しました。", true),
        new("場所", null, "寒川小学校", true),
    ];

    private static readonly CorrectionCard.View Correction = new(
        "review", Ticket, 1, Number, "寒川", "6月3日(水)", "朝のふれあいサロン", Changes,
        ["寒川の令和8年度(2026年度)の参加者は、延べ 175人から 延べ 184人になります。", "部会や事務局の確認は外れ、状態は「提出済」にもどります。"], new())
    {
        Report = Key,
        Ahead = "2026/12101-01;2025/12101-01",
    };

    private static readonly ConflictCard.View Conflict = new(
        false, Ticket, 2, Key, Number, "寒川", "6月3日(水)", "朝のふれあいサロン", "例山 一郎 さん(区事務局)", "令和8年6月10日(水) 10時38分",
        [new("参加者数", "延べ 30人", "延べ 32人", false), new("課題", "準備をする人が足りません。5月の会議で相談します。", "準備をする人が足りません。", true)]);

    private static readonly CancelCard.View Cancel = new(
        "ask", Key, 1, Number, "令和8年6月3日(水)", "朝のふれあいサロン", "寒川", "延べ 23人",
        ["取り消すと、合計から外れます。寒川の令和8年度(2026年度)は 7件から 6件になります。", "記録は残ります。", "7月15日(水)までは、元に戻せます。"], new(), Contact: Examples.Office);

    private static readonly ReportCard.View Report = new(
        Key, 2, Number, "提出済", false, false, Facts, Texts, ["報告元: 寒川地区部会 ／ 入力: 大塚 真理(代理)"], false, true);

    private static readonly ConfirmCard.View Confirm = new("own", Key, 1, Number, true, Facts, Texts, ["報告元: 寒川地区部会 ／ 入力: 大塚 真理(代理)"], new());

    private static readonly HistoryCard.View History = new(
        Key, Number, "寒川", "6月3日(水)", "朝のふれあいサロン",
        [
            new("訂正", "令和8年6月10日(水) 10時42分", "内田 千尋 さん(区事務局)", "数えまちがい", "名簿で数えなおしました。", Changes),
            new("提出", "令和8年6月3日(水) 15時10分", "大塚 真理 さん(コミュニティソーシャルワーカー)", null, null, []),
        ],
        0);

    private static readonly IReadOnlyList<Option> Reports =
    [
        new("6月3日(水) 朝のふれあいサロン / 寒川 / 延べ 23人 / 提出済", Key), new("5月24日(日) 春の避難訓練 / 寒川 / 延べ 約60人 / 部会確認済", "12101/2026-101-0000000"),
        new("5月20日(水) 子育てサロン / 松ケ丘 / 実人数 18人 / 事務局確認済", "12101/2026-101-1111111"), new("5月13日(水) 見守り訪問 / 見本台 / 人数未記入 / 差戻し", "12101/2026-101-2222222"),
    ];

    private static readonly WhichReportCard.View Which = new(
        [new("6月3日(水) 朝のふれあいサロン", "寒川 / 延べ 23人 / 提出済", Key, "12101-01.20260610.7Q3K9M2X4B"), new("6月3日(水) 子育てサロン", "松ケ丘 / 実人数 23人 / 部会確認済", "12101/2026-101-1111111", "12101-02.20260610.0000000000")],
        2, "参加者数を32人に直します。", new() { Field = "people", Value = "32" });

    internal static IReadOnlyList<Card> All { get; } =
    [
        MyReportsCard.Of(new(false, [new("下書き: 5月30日(土) / 松ケ丘 / まだ提出していません", "12101-02.20260609.0000000000")], Reports, "2518000000000000000|2026-101-2222222")),
        MyReportsCard.Of(new(true, [], Reports, null)),
        MyReportsCard.Of(new(false, [], [], null)),
        ReportCard.Of(Report),
        ReportCard.Of(Report with { Status = "取消", Cancelled = true, MayRestore = true, ToConfirm = false, Notes = [.. Report.Notes, "内田 千尋 さん(区事務局)が、令和8年6月10日(水) 10時42分に取り消しました。理由: 2回送った", "7月15日(水)までは、元に戻せます。"] }),
        ReportCard.Of(Report with { NoActivity = true, Facts = [.. Facts.Take(2)], Texts = [Texts[0] with { Text = "活動なし" }], ToConfirm = false }),
        HistoryCard.Of(History),
        HistoryCard.Of(History with { Entries = [.. Enumerable.Repeat(History.Entries[0], 10)], Older = 3 }),
        CorrectionCard.Of(Correction),
        CorrectionCard.Of(Correction with { State = "returned", Reason = new("other", "見本太郎さんから聞きました。", null, "「見本太郎さん」は、人の名前のように見えます。住民の情報なら、消してください。", "a1b2c3d4e5f6") }),
        CorrectionCard.Of(Correction with { State = "notSaved", Reason = new("count", "名簿で数えなおしました。"), Notice = "混み合っています。もう一度押してください。" }),
        CorrectionCard.Of(Correction with { State = "nothing" }),
        WhichReportCard.Of(Which),
        WhichReportCard.Of(Which with { Reports = [], Fitting = 0 }),
        ConflictCard.Of(Conflict),
        ConflictCard.Of(Conflict with { Cancelled = true }),
        CancelCard.Of(Cancel),
        CancelCard.Of(Cancel with { State = "returned", Notices = ["ほかの人が先に直しました。今の内容を確かめて、もう一度押してください。"], Reason = new(null, null, "理由が選ばれていません。1つ選んでください。") }),
        CancelCard.Of(Cancel with { State = "notSaved", Notices = ["記録する場所につながりません。少し待って、もう一度押してください。"], Reason = new("double", "2回送りました。") }),
        CancelCard.Of(Cancel with { State = "done", Notices = ["寒川の令和8年度(2026年度)は、今 6件です。", "記録は残ります。", "7月15日(水)までは、元に戻せます。"], MayRestore = true }),
        CancelCard.Of(Cancel with { State = "restored", Notices = ["寒川の令和8年度(2026年度)は、今 7件です。"] }),
        CancelCard.Of(Cancel with { State = "notRestored", Notices = ["混み合っています。もう一度押してください。"], MayRestore = true }),
        CancelCard.Of(Cancel with { State = "tooLate", Notices = ["この期間の締切(令和8年7月15日(水))を過ぎました。事務局にお伝えください。"] }),
        ToConfirmCard.Of(new(Reports, 0)),
        ToConfirmCard.Of(new([], 0)),
        ConfirmCard.Of(Confirm),
        ConfirmCard.Of(Confirm with { State = "onBehalf", Own = false }),
        ConfirmCard.Of(Confirm with
        {
            State = "returned",
            Own = false,
            Inputs = new("phone", "長谷川 茂", "2026-06-24", null, null, "まだ来ていない日です。確認した日を選んでください。"),
        }),
        ConfirmCard.Of(Confirm with { State = "notSaved", Own = false, Notices = ["混み合っています。もう一度押してください。"], Inputs = new("phone", "長谷川 茂", "2026-06-09") }),
        ConfirmCard.Of(Confirm with { State = "done", Notices = ["部会確認: 長谷川 茂 さん(電話、令和8年6月9日(火))"] }),
        ConfirmCard.Of(Confirm with { State = "notNeeded", Notices = ["地区部会の人が入力した報告です。"] }),
        ReceiptCard.Of(Examples.Receipt with { Corrected = true, Participants = "延べ 32人", Before = new(7, 175, 0, 0, 5, 12), After = new(7, 184, 0, 0, 5, 12), NewItems = [], Notices = ["部会や事務局の確認は外れ、状態は「提出済」にもどりました。"] }),
    ];

    /// <summary>With the longest that may come into them.</summary>
    internal static IReadOnlyList<Card> Worst(string longName, string note, string title)
    {
        string[] labels = ["地区部会", "活動日", "終わった日", "活動の種類", "活動名", "参加者数", "回数", "場所", "連携した団体", "取組み項目", "内容", "成果", "課題", "課題の分類", "今後の予定", "成果事例として共有", "相談したいこと"];
        var items = string.Join('\n', Enumerable.Range(1, 10).Select(i => $"({i}) だれもが気軽に立ち寄れる居場所をつくり、見守りの輪を広げます"));
        string Value(string label) => label switch
        {
            "内容" or "成果" or "課題" or "今後の予定" or "相談したいこと" => note,
            "活動名" or "場所" => title,
            "取組み項目" => items,
            "連携した団体" or "課題の分類" => string.Join('\n', Enumerable.Repeat("民生委員・児童委員", 10)),
            "地区部会" => longName,
            _ => "令和8年6月10日(水)",
        };
        IReadOnlyList<FieldChange> all = [.. labels.Select(l => new FieldChange(l, Value(l), Value(l), Value(l).Length > 12))];
        IReadOnlyList<Typed> texts = [.. new[] { "活動名", "場所", "内容", "成果", "課題", "今後の予定", "相談したいこと" }.Select(l => new Typed(l, Value(l)))];
        IReadOnlyList<(string, string)> facts = [.. Facts.Select(f => (f.Item1, f.Item1 == "取組み" ? items.Replace('\n', '、') : longName + longName))];
        IReadOnlyList<Option> rows = [.. Enumerable.Range(1, 10).Select(i => new Option($"12月10日(水) {title} / {longName} / 実人数 約99,999人 / 事務局確認済", $"12101/2026-101-000000{i}"))];
        var reason = new ReasonView("other", note[..200], "理由が選ばれていません。1つ選んでください。", "「見本太郎さん」は、人の名前のように見えます。「見本次郎さん」は、人の名前のように見えます。", "a1b2c3d4e5f6");
        var entry = new HistoryCard.Entry("訂正", "令和8年12月10日(水) 10時42分", "見本例示 花子花子花子 さん(コミュニティソーシャルワーカー)", "数えまちがい", note[..200], all);
        return
        [
            MyReportsCard.Of(new(false, [.. rows.Take(5)], [.. rows.Skip(5)], "2518000000000000000|2026-101-2222222")),
            ReportCard.Of(Report with { Facts = facts, Texts = texts, Notes = [.. Report.Notes, $"部会確認: {title[..40]} さん(電話、令和8年12月10日(水))"], Notice = "取り消した報告は、訂正できません。元に戻すと、訂正できます。" }),
            HistoryCard.Of(History with { AreaName = longName, Title = title, Entries = [.. Enumerable.Repeat(entry, 10)], Older = 9989 }),
            CorrectionCard.Of(Correction with { State = "returned", AreaName = longName, Title = title, Changes = all, Reason = reason }),
            ConflictCard.Of(Conflict with { AreaName = longName, Title = title, Changes = all, Who = entry.Who! }),
            WhichReportCard.Of(Which with { Reports = [.. Enumerable.Repeat(new WhichReportCard.Row($"12月10日(水) {title}", $"{longName} / 実人数 約99,999人 / 事務局確認済", Key, "12101-01.20260610.7Q3K9M2X4B"), WhichReportCard.Most)], Fitting = 500 }),
            CancelCard.Of(Cancel with { State = "returned", AreaName = longName, Title = title, Reason = reason }),
            ToConfirmCard.Of(new(rows, 1284)),
            ConfirmCard.Of(Confirm with { State = "returned", Own = false, Facts = facts, Texts = texts, Inputs = new("phone", title[..40], "2026-06-24", "選ばれていません。", "書かれていません。", "まだ来ていない日です。") }),
            ConfirmCard.Of(Confirm with { Facts = facts, Texts = texts }),
        ];
    }

    /// <summary>With text that wants to be more than text.</summary>
    internal static IReadOnlyList<Card> Hostile(string text, IReadOnlyList<Option> options, Contact office)
    {
        var reason = new ReasonView("count", text, text, text, "m");
        IReadOnlyList<FieldChange> changes = [new(text, text, text, false), new(text, text, null, true)];
        IReadOnlyList<(string, string)> facts = [("種類", text)];
        IReadOnlyList<Typed> texts = [new(text, text)];
        return
        [
            MyReportsCard.Of(new(false, [], options, "a")),
            ReportCard.Of(new("k", 1, text, text, false, true, facts, texts, [text], true, false, text)),
            HistoryCard.Of(new("k", text, text, text, text, [new(text, text, text, text, text, changes)], 1)),
            WhichReportCard.Of(new([new(text, text, "a", text)], 2, text, new() { Field = "people", Value = text })),
            CorrectionCard.Of(Correction with { State = "returned", Receipt = text, AreaName = text, HeldOn = text, Title = text, Changes = changes, Effects = [text], Reason = reason, Notice = text }),
            ConflictCard.Of(Conflict with { Receipt = text, AreaName = text, HeldOn = text, Title = text, Who = text, When = text, Changes = changes }),
            CancelCard.Of(new("tooLate", "k", 1, text, text, text, text, text, [text], reason, true, office)),
            CancelCard.Of(new("returned", "k", 1, text, text, text, text, text, [text], reason)),
            ToConfirmCard.Of(new(options, 1)),
            ConfirmCard.Of(new("returned", "k", 1, text, false, facts, texts, [text], new(text, text, null, text, text, text))),
            ReceiptCard.Of(Examples.Receipt with { Corrected = true, Notices = [text] }),
        ];
    }
}
