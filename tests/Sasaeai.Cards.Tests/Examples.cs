namespace Sasaeai.Cards.Tests;

/// <summary>One believable card for every state of every card. The day is 令和8年6月10日(水); people and figures are invented.</summary>
internal static class Examples
{
    internal static readonly Contact Office = new("中央区 事務局", "043-000-0000");

    internal static readonly IReadOnlyList<Option> Wards =
    [
        new("中央区", "12101"), new("花見川区", "12102"), new("稲毛区", "12103"),
        new("若葉区", "12104"), new("緑区", "12105"), new("美浜区", "12106"),
    ];

    internal static readonly IReadOnlyList<Option> Areas =
        [new("寒川", "12101-01"), new("松ケ丘", "12101-02"), new("見本台", "12101-03"), new("例示町", "12101-04"), new("仮名坂", "12101-05")];

    internal static readonly IReadOnlyList<Option> Kinds =
    [
        new("いきいきサロン", "salon"), new("子育てサロン", "kosodate"), new("散歩クラブ", "walk"), new("食事サービス(会食)", "dine"),
        new("食事サービス(配食)", "deliver"), new("見守り", "watch"), new("地域支えあい", "support"), new("防災・避難訓練", "drill"),
        new("防犯", "crime"), new("敬老行事", "elders"), new("世代間交流", "generations"), new("講習会", "course"), new("福祉教育", "education"),
        new("大学・団体連携", "partners"), new("広報", "news"), new("会議・意見交換", "meeting"), new("その他", "other"),
    ];

    internal static readonly IReadOnlyList<Option> Items =
    [
        new("(1) 気軽に集まれる居場所づくり", "i01"), new("(2) 子育て中の親子を地域で支えるつながりづくり", "i02"),
        new("(3) だれもが気軽に立ち寄れる居場所をつくり、見守りの輪を広げます", "i03"), new("(4) 災害のときに助けあえるまちづくり", "i04"),
        new("(5) 買い物や通院にこまる人を支える", "i05"), new("(6) 世代をこえて顔の見えるつながりをつくり、災害に強いまちにする", "i06"),
        new("(7) 地域の担い手を見つけて育てる", "i07"), new("(8) 地域の情報をすみずみまで届ける", "i08"),
        new("(9) 食事を通じたふれあいの場づくり", "i09"), new("(10) 学校や大学といっしょに取り組む活動", "i10"),
        new("(11) 支援が必要な人を早く見つけてつなぐ", "i11"), new("(12) 気軽に相談できる窓口を身近につくる", "i12"),
    ];

    internal static readonly IReadOnlyList<Typed> Kept = [new("活動名", "朝のふれあいサロン"), new("ひとこと", "初めての参加者が3人いました。\n準備をする人が足りません。")];

    internal static readonly ReportFormCard.View Blank = new(
        ReportFormCard.Occasion.Blank, "12101-01", "寒川", "中央区", "大塚 真理 さん(代理)", "t7Q3K9M", Kinds, Items, new(), []);

    internal static readonly ReportFormCard.Values Filled =
        new("2026-06-03", "salon", "朝のふれあいサロン", "23", true, false, ["i03", "i09"], "初めての参加者が3人いました。\n準備をする人が足りません。");

    internal static readonly ReceiptCard.View Receipt = new(
        false, "2026-101-7Q3K9M9", "12101-01", "寒川", "12101", "中央区", "中央区 事務局", "令和8年6月3日(水)", "いきいきサロン", "朝のふれあいサロン", false,
        "延べ 約23人", [Items[2].Title, Items[8].Title], Filled.Note, "報告元: 寒川地区部会 ／ 入力: 大塚 真理(代理)", "令和8年度(2026年度)",
        new(6, 152, 0, 0, 4, 12), new(7, 175, 0, 0, 5, 12), ["(3)"],
        "昨年度の同じころは 5件、延べ 141人でした。", "次の締切は 6月分 7月15日(水)です。", "同じころ: 4月1日から6月10日までです。", "令和8年6月10日(水) 10時42分");

    internal static IReadOnlyList<Card> All { get; } =
    [
        WelcomeCard.Of(new("見本 花子", "中央区", true, Office) { MayAsk = true }),
        WelcomeCard.Of(new("見本 次郎", null, false, null)),
        HelpCard.Of(new(true, "中央区", Office) { MayAsk = true }),
        HelpCard.Of(new(true, "中央区", Office, true) { GivesAdvice = true }),
        HelpCard.Of(new(false, null, null)),
        StrangerCard.Of(new([Office, new("花見川区 事務局", "043-000-0002"), new("稲毛区 事務局", null)])),
        StrangerCard.Of(new([Office, new("花見川区 事務局", "043-000-0002"), new("稲毛区 事務局", null)]) { CouldNotCheck = true }),
        StrangerCard.Of(new([Office, new("花見川区 事務局", "043-000-0002")]) { KeptText = Kept }),
        ChooseWardCard.Of(new(Wards, null)),
        ChooseWardCard.Of(new(Wards, "区が選ばれていません。1つ選んでください。")),
        ChooseAreaCard.Of(new("12101", "中央区", Areas, null)),
        ChooseAreaCard.Of(new("12101", "中央区", Areas, "地区部会が選ばれていません。1つ選んでください。")),
        ChooseMineCard.Of(new([.. Areas.Take(3)], true)),
        ChooseMineCard.Of(new(Areas, false)),
        .. FormExamples.All,
        .. DraftExamples(),
        ReceiptCard.Of(Receipt),
        ReceiptCard.Of(Receipt with
        {
            AlreadyStored = true,
            Title = "寒川 いきいきサロン",
            TitleProposed = true,
            Participants = "未記入",
            Note = null,
            Before = new(7, 152, 31, 1, 5, 12),
            After = new(7, 152, 31, 1, 5, 12),
            NewItems = [],
            SameTimeLastYear = null,
            NextDeadline = null,
        }),
        ChooseNoActivityCard.Of(new([new("5月分", "12101-01/2026/2"), new("4月分", "12101-01/2026/1")])),
        ChooseNoActivityCard.Of(new([.. Areas.SelectMany(a => new[] { 1, 2 }.Select(n => new ChooseNoActivityCard.Period($"{a.Title} {n + 3}月分", $"{a.Value}/2026/{n}")))])),
        ChooseNoActivityCard.Of(new([])),
        .. NoActivityCard.States.Select(state => NoActivityCard.Of(new(
            state, "12101-01", "寒川", "5月分", "12101-01/2026/2", state.EndsWith("tored", StringComparison.Ordinal) ? "2026-101-7Q3K9M9" : null,
            state.EndsWith("tored", StringComparison.Ordinal) ? "報告元: 寒川地区部会 ／ 入力: 大塚 真理(代理)" : null, Office,
            state.EndsWith("tored", StringComparison.Ordinal) ? "12101/2026-101-7Q3K9M9" : null))),
        .. RevisionExamples.All,
        .. ProgressExamples.All,
        .. BatchExamples.All,
        .. RosterExamples.All,
        .. HouseExamples.All,
        .. CouncilExamples.All,
        .. AnswerExamples.All,
        .. ReminderExamples.All,
        .. ConsultationExamples.All,
        .. NeedExamples.All,
        .. DigestExamples.All,
        .. NoticeExamples.All,
        .. FigureExamples.All,
        ChooseWardProgressCard.Of(new(Wards, null)),
        ChooseWardProgressCard.Of(new(Wards, "区が選ばれていません。1つ選んでください。")),
        RefusalCard.Of(new(
            "この地区部会の報告は、あなたの役割では出せません", "担当する人が決まっているためです。あなたの操作に、まちがいはありません。",
            "中央区のコミュニティソーシャルワーカー", "花見川区 事務局、その地区部会", new("花見川区 事務局", "043-000-0002"), true, Kept)),
        RefusalCard.Of(new("この報告は、あなたの役割では開けません", "担当する人が決まっているか、その番号の報告がないためです。あなたの操作に、まちがいはありません。", "委員", "その区の事務局", null, false, [])
        {
            Unchecked = ["グループでの役割を、確かめられませんでした。", "少したってから、もう一度お試しください。"],
        }),
        AttachmentCard.Of(new(true, Office)),
        AttachmentCard.Of(new(true, Office, true)),
        AttachmentCard.Of(new(false, null)),
        OldCardCard.Of(new(true, [])),
        OldCardCard.Of(new(true, Kept)),
        NotUnderstoodCard.Of(new(true, "中央区", Office)),
        NotUnderstoodCard.Of(new(false, null, null)),
        ApologyCard.Of(new("3F8K2M", Office)),
    ];

    private static IEnumerable<Card> DraftExamples() =>
    [
        EarlierCard.Of(new("寒川", [new("いきいきサロン(6月3日(水)) 朝のふれあいサロン", "12101/2026-101-7Q3K9M9"), new("防災・避難訓練(5月24日(日)) 春の避難訓練", "12101/2026-101-0000000")])),
        EarlierCard.Of(new("寒川", [])),
        DraftsCard.Kept("12101-01.20260610.7Q3K9M2X4B", "6月24日(水)"),
        DraftsCard.List([new("6月3日(水) 朝のふれあいサロン / 寒川", "12101-01.20260610.7Q3K9M2X4B"), new("活動日はまだ 見守り / 松ケ丘 / 訂正", "12101-02.20260609.0000000000")]),
        DraftsCard.List([]),
        DraftsCard.Discarded(),
        DraftsCard.Gone(),
    ];
}
