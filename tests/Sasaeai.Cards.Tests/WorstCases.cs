namespace Sasaeai.Cards.Tests;

/// <summary>Every card with the longest that may come into it: 400 and 60 characters typed, names of 12, 16 areas, 20 items of 30 characters.</summary>
internal static class WorstCases
{
    private const string LongName = "架空ケ原見本台北第二東部";

    internal static readonly string Note = string.Concat(Enumerable.Repeat("集まって話しました。", 40));

    private static readonly string ActivityName = string.Concat(Enumerable.Repeat("朝のふれあい", 10));

    private static readonly Contact Office = new("架空ケ原見本台北区 支え合い事務局", "043-000-0000");

    private static readonly IReadOnlyList<Option> Areas = [.. Enumerable.Range(1, 16).Select(i => new Option(LongName, $"12101-{i:00}"))];

    private static readonly IReadOnlyList<Option> Wards = [.. Enumerable.Range(1, 6).Select(i => new Option(LongName[..8] + "区", $"1210{i}"))];

    private static readonly IReadOnlyList<Option> Items =
        [.. Enumerable.Range(1, 20).Select(i => new Option($"({i}) だれもが気軽に立ち寄れる居場所をつくり、見守りの輪を広げます", $"p4-12101-{i:00}"))];

    private static readonly IReadOnlyList<Typed> Kept = [new("活動名", ActivityName), new("参加者数", "だいたい23人くらい"), new("ひとこと", Note)];

    private static readonly ReportFormCard.Values Values =
        new("いつだったか、6月のはじめごろ", "salon", ActivityName, "だいたい23人くらいだったと思います", true, true, [.. Items.Select(i => i.Value)], Note)
        {
            EndedOn = "いつだったか、6月の終わりごろ",
            Place = ActivityName,
            Times = "何回だったか、3回くらい",
            Partners = FormExamples.Blank.Partners,
            Outcome = Note,
            Issue = Note,
            IssueKinds = FormExamples.Blank.IssueKinds,
            Next = Note,
            Share = [ReportInputs.ShareWithWards, ReportInputs.SharePublicly],
            Consult = Note,
        };

    // A sentence may be longer than the field that takes it.
    private static readonly FillReport Carried = new()
    {
        HeldOn = "2026-06-03",
        EndedOn = "2026-06-04",
        Kind = "k01",
        Title = ActivityName,
        Participants = "99999",
        Approximate = "true",
        Counting = "net",
        Times = "999",
        Partners = string.Join(',', FormExamples.Blank.Partners),
        Place = ActivityName,
        Note = string.Concat(Enumerable.Repeat(Note, 3))[..900],
    };

    private static readonly ReportFormCard.View Form = new(
        ReportFormCard.Occasion.Blank, "12101-16", LongName, LongName[..8] + "区", "見本例示 花子花子花子 さん(代理)", new string('T', 60), Examples.Kinds, Items, Values, [])
    {
        Partners = FormExamples.Blank.Partners,
        IssueKinds = FormExamples.Blank.IssueKinds,
        DraftsWaiting = 20,
    };

    private static readonly ReportFormCard.Correcting Correcting = new("12101/2026-101-7Q3K9M9", "2026-101-7Q3K9M9", 9999, Areas);

    private static readonly IReadOnlyDictionary<string, string> Theirs =
        Enumerable.Range(1, 3).SelectMany(ReportInputs.IdsOf).Distinct().ToDictionary(id => id, id => id is "note" or "outcome" or "issue" or "next" or "consult" ? Note : ActivityName);

    private static readonly IReadOnlyList<ReportFormCard.Problem> Problems =
    [
        .. Enumerable.Range(1, 3).SelectMany(ReportInputs.IdsOf).Distinct().Select(id => new ReportFormCard.Problem(
            id, "活動の種類", "6月24日(水)は、まだ来ていない日です。活動した日を選んでください。活動した日を選んでください。")),
        new("area", "地区部会", "この地区部会は、もうありません。"),
    ];

    private static readonly WardProgressCard.Figures Figures = new(1284, "12,840人", "1,284人", 128, 12, 19, 20);

    internal static IReadOnlyList<Card> All { get; } =
    [
        .. HouseExamples.Longest(LongName),
        WelcomeCard.Of(new("見本例示 花子花子花子", LongName, true, Office) { MayAsk = true }),
        .. ConsultationExamples.Worst(LongName, Note, Office),
        HelpCard.Of(new(true, LongName, Office, true) { MayAsk = true, GivesAdvice = true }),
        StrangerCard.Of(new([.. Enumerable.Repeat(Office, 6)])),
        StrangerCard.Of(new([.. Enumerable.Repeat(Office, 6)]) { CouldNotCheck = true }),
        StrangerCard.Of(new([.. Enumerable.Repeat(Office, 6)]) { KeptText = Kept }),
        ChooseWardCard.Of(new(Wards, "区が選ばれていません。1つ選んでください。")),
        ChooseAreaCard.Of(new("12101", LongName, Areas, "地区部会が選ばれていません。1つ選んでください。")),
        ChooseMineCard.Of(new([.. Areas.Take(3)], true)),
        ChooseMineCard.Of(new(Areas, true)),
        ChooseNoActivityCard.Of(new([.. Enumerable.Range(1, 5).Select(n => new ChooseNoActivityCard.Period($"{LongName} {n}月分", $"12101-16/2026/{n}"))])),
        ChooseNoActivityCard.Of(new([.. Areas.SelectMany(a => Enumerable.Range(1, 12).Select(n => new ChooseNoActivityCard.Period($"{a.Title} {n}月分", $"{a.Value}/2026/{n}")))])),
        .. NoActivityCard.States.Select(state => NoActivityCard.Of(new(
            state, "12101-16", LongName, "令和8年度 上半期分", "12101-16/2026/12", "2026-101-7Q3K9MX", $"報告元: {LongName}地区部会 ／ 入力: 見本例示 花子花子花子(代理)", Office))),
        ReportFormCard.Of(Form),
        .. Enumerable.Range(1, 3).SelectMany(page => new[]
        {
            ReportFormCard.Of(Form with { Page = page, Correcting = Correcting, Theirs = Theirs, Drafted = true }),
            ReportFormCard.Of(Form with { Page = page, Correcting = Correcting, Drafted = true, Occasion = ReportFormCard.Occasion.Returned, Problems = [.. Problems.Where(p => ReportInputs.IdsOf(page).Contains(p.Field)).Select(p => p.Field is "title" or "place" or "note" or "outcome" or "issue" or "next" or "consult" ? p with { Mark = "0a1b2c3d4e5f" } : p)], AllKept = false }),
        }),
        ReportFormCard.Of(Form with { Occasion = ReportFormCard.Occasion.Copied, Drafted = true }),
        ReportFormCard.Of(Form with { Occasion = ReportFormCard.Occasion.Read, CarriesPage2 = true, Problems = Problems, AllKept = false }),
        ChooseReadAreaCard.Of(new(Carried, [.. Areas.Take(3)], AreWards: false, MoreAreas: true)),
        ChooseReadAreaCard.Of(new(Carried, [.. Areas, .. Areas.Take(14)], AreWards: false, MoreAreas: false)),
        ChooseReadAreaCard.Of(new(Carried, Wards, AreWards: true, MoreAreas: false)),
        EarlierCard.Of(new(LongName, [.. Enumerable.Range(1, 8).Select(n => new Option($"食事サービス(会食)(12月{n}日(水)) {ActivityName[..24]}", "12101/2026-101-7Q3K9M9"))])),
        DraftsCard.Kept(new string('T', 60), "12月24日(水)"),
        DraftsCard.List([.. Enumerable.Range(1, 20).Select(n => new Option($"12月{n}日(水) {ActivityName[..24]} / {LongName} / 訂正", new string('T', 60)))]),
        ReportFormCard.Of(Form with { Occasion = ReportFormCard.Occasion.Returned, Problems = Problems, Notice = Note[..60], AllKept = false }),
        ReportFormCard.Of(Form with { Occasion = ReportFormCard.Occasion.NotSaved, Notice = Note[..60] }),
        ReportFormCard.Of(Form with { Occasion = ReportFormCard.Occasion.Carried, Notice = Note[..60] }),
        ReportFormCard.Of(Form with { Occasion = ReportFormCard.Occasion.TicketUsed, UsedReport = "12101/2026-101-7Q3K9M9", Notice = Note[..60] }),
        ReceiptCard.Of(Examples.Receipt with
        {
            AreaName = LongName,
            WardName = LongName[..8] + "区",
            OfficeName = Office.Name,
            Title = ActivityName,
            TitleProposed = true,
            Participants = "実人数 約10,000人",
            PlanItems = [.. Items.Take(10).Select(i => i.Title)],
            Note = Note,
            More = [new("場所", ActivityName), new("団体", string.Join('、', FormExamples.Blank.Partners)), new("成果", Note), new("課題", Note), new("課題分類", string.Join('、', FormExamples.Blank.IssueKinds)), new("今後", Note), new("相談", Note)],
            ReportedBy = $"報告元: {LongName}地区部会 ／ 入力: 見本例示 花子花子花子(代理)",
            Before = new(1283, 12839, 1283, 127, 9, 20),
            After = new(1284, 22839, 11283, 128, 19, 20),
            NewItems = [.. Enumerable.Range(1, 10).Select(i => $"({i})")],
        }),
        .. RevisionExamples.Worst(LongName, Note, ActivityName),
        WardProgressCard.Of(ProgressExamples.Ward with
        {
            WardName = LongName[..8] + "区",
            Title = $"{LongName[..8]}区は、16地区部会のうち 8つが 5月分を出しました",
            Sum = Figures,
            Areas = 16,
            Late = [.. Areas.Take(8).Select(a => new WardProgressCard.AreaRow(a.Value, a.Title, "× 4月分と5月分が未報告、6月分と7月分が未提出", Figures))],
            Done = [.. Areas.Skip(8).Select(a => new WardProgressCard.AreaRow(a.Value, a.Title, null, Figures))],
        }),
        AreaProgressCard.Of(ProgressExamples.Area with
        {
            WardName = LongName[..8] + "区",
            AreaName = LongName,
            Figures = Figures,
            Touched = [.. Items.Take(10).Select(i => new AreaProgressCard.ItemRow(i.Title, 1284))],
            NotYet = [.. Items.Skip(10).Select(i => i.Title)],
            Due = [.. Enumerable.Repeat("× 4月分が未報告(締切 令和8年5月15日(金))", 12)],
        }),
        ChooseWardProgressCard.Of(new(Wards, "区が選ばれていません。1つ選んでください。")),
        RefusalCard.Of(new(
            $"{LongName}の報告は、あなたの役割では出せません", "担当する人が決まっているためです。あなたの操作に、まちがいはありません。",
            $"{LongName[..8]}区のコミュニティソーシャルワーカー", $"{Office.Name}、{LongName}地区部会", Office, true, Kept)),
        AttachmentCard.Of(new(true, Office, true)),
        .. BatchExamples.Worst(LongName, ActivityName, Office),
        .. RosterExamples.Worst(Note),
        .. CouncilExamples.Worst(LongName, Note, Office),
        .. AnswerExamples.Worst(LongName, Note, Office),
        .. ReminderExamples.Worst(LongName, Note),
        .. NeedExamples.Worst(LongName, Note),
        .. DigestExamples.Worst(LongName, Note),
        .. NoticeExamples.Worst(LongName, Note),
        .. FigureExamples.Worst(LongName),
        OldCardCard.Of(new(true, Kept)),
        NotUnderstoodCard.Of(new(true, LongName, Office)),
        ApologyCard.Of(new("3F8K2M7QXW", Office)),
    ];
}
