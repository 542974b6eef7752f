namespace Sasaeai.Cards.Tests;

/// <summary>The cards that keep rosters, meetings and master data, in every state and at their longest. All people are invented.</summary>
internal static class RosterExamples
{
    private const string Council = "C-12101";
    private const string CouncilName = "中央区支え合いのまち推進協議会";
    private const string Edit = "7Q3K9M2X4B";

    private static readonly IReadOnlyList<Option> Members =
    [
        new("安藤 恵子 委員長 / 地域福祉活動者", "M-12101-01"), new("石川 浩二 副委員長 / 地域福祉活動者", "M-12101-02"), new("上野 直美 委員 / 地域福祉活動者", "M-12101-03"),
        new("遠藤 節子 委員 / 社会福祉事業者", "M-12101-04"), new("見本 花子 委員 / 公募 / 令和8年7月1日(水)から", "M-12101-05"),
    ];

    private static readonly IReadOnlyList<string> Posts = ["委員長", "副委員長", "委員"];

    private static readonly IReadOnlyList<string> Categories = ["地域福祉活動者", "社会福祉事業者", "公募"];

    private static readonly IReadOnlyList<FieldChange> Changes = [new("任期終了", "令和10年3月31日(金)", "令和8年6月10日(水)", false)];

    private static readonly MemberCard.View Member = new(
        Council, "M-12101-01", CouncilName, "安藤 恵子", "アンドウ ケイコ", "委員長", "地域福祉活動者", "社協地区部会", "第6期(見本)", "令和8年4月1日(水)から令和10年3月31日(金)まで",
        true, "アカウントがつながっています", false);

    private static readonly IReadOnlyList<Option> Accounts = [new("安藤 恵子 / 地域福祉課 / example.jp", "a1"), new("安藤 惠子 / example.org / ゲスト", "a2")];

    private static readonly AccountLinkCard.View Link = new("propose", Council, "M-12101-01", "0", Edit, CouncilName, "安藤 恵子", null, Accounts, false);

    private static readonly IReadOnlyList<MasterPlanCard.FileRow> FileRows = [new("地区部会エリア", "areas", 1, 2, 0, 30, false), new("委員", "members", 0, 3, 1, 24, true)];

    private static readonly MasterPlanCard.View Plan = new("ready", Edit, FileRows, 0, [], [], 0);

    private static IEnumerable<RosterEdit> Forms(string? text, string? longer, string? day) =>
    [
        new AddMember { Council = Council, Edit = Edit, Name = text, Kana = text, Post = "委員", PostOther = text, Category = "公募", CategoryOther = text, Organisation = text, Term = text, From = day ?? "2026-06-10", To = day, Contact = longer },
        new CorrectMember { Council = Council, Edit = Edit, Member = "M-12101-01", Revision = "3", Name = text ?? "安藤 恵子", Kana = text ?? "アンドウ ケイコ", Post = "委員長", PostOther = text, Category = "公募", CategoryOther = text, Organisation = text, Term = text, From = day ?? "2026-04-01", To = day ?? "2028-03-31", Contact = longer ?? "member001@example.jp" },
        new ChangePost { Council = Council, Edit = Edit, Member = "M-12101-01", Revision = "3", Post = "委員", PostOther = text, On = day ?? "2026-06-10" },
        new EndTerm { Council = Council, Edit = Edit, Member = "M-12101-01", Revision = "3", On = day ?? "2026-06-10" },
        new ReplaceMember { Council = Council, Edit = Edit, Member = "M-12101-01", Revision = "3", Name = text, Kana = text, Organisation = text ?? "社協地区部会", On = day ?? "2026-06-10" },
    ];

    private static readonly string[] Fields = ["name", "kana", "post", "category", "organisation", "term", "from", "to", "contact", "on"];

    private static MemberFormCard.View Form(RosterEdit form, IReadOnlyList<ReportFormCard.Problem> problems, ReasonView? reason = null, string? notice = null) => new(
        form, CouncilName, form is AddMember ? null : "安藤 恵子", form is AddMember or CorrectMember ? [] : ["今の役職: 委員長", "任期: 令和8年4月1日(水)から令和10年3月31日(金)まで"], Posts, Categories, problems,
        form is AddMember ? null : reason ?? new(), notice);

    private static readonly string[] Mendable = ["name", "post", "on"];

    private static IEnumerable<Card> MemberForms() => Forms(null, null, null).SelectMany(f => (IEnumerable<Card>)
    [
        MemberFormCard.Of(Form(f, [])),
        MemberFormCard.Of(Form(f, [new(Mendable[f is ChangePost ? 1 : f is EndTerm ? 2 : 0], "欄", "書かれていません。書くか、選んでください。")], new(CodeProblem: "理由が選ばれていません。1つ選んでください。"))),
        MemberFormCard.Of(Form(f, [], new("notice"), "記録する場所につながりません。少し待って、もう一度押してください。2回届いても、1回と同じです。")),
    ]);

    private static readonly AddMeeting NewMeeting = new() { Council = Council, Edit = Edit, Number = "2", Time = "14:00" };

    private static readonly ChangeMeeting OldMeeting = new()
    {
        Council = Council,
        Edit = Edit,
        Meeting = "C-12101|2026|1",
        Revision = "1",
        On = "2026-07-07",
        Time = "14:00",
        Place = "中央区の会議室(見本)",
        Agenda = "令和7年度の取りまとめと評価",
    };

    private static IEnumerable<Card> MeetingForms() => ((MeetingFields[])[NewMeeting, OldMeeting]).SelectMany(f => (IEnumerable<Card>)
    [
        MeetingFormCard.Of(new(f, CouncilName, f is AddMeeting ? null : "令和8年度(2026年度) 第1回", [])),
        MeetingFormCard.Of(new(f, CouncilName, f is AddMeeting ? null : "令和8年度(2026年度) 第1回", [
            new("time", "始まる時刻", "読み取れません。14:00 のように書いてください。"), new("decisions", "決まったこと", "「043-000-0000」は、電話番号のように見えます。住民の情報なら、書きかえてください。", "abc")])),
        MeetingFormCard.Of(new(f, CouncilName, null, [], "記録する場所につながりません。少し待って、もう一度押してください。2回届いても、1回と同じです。")),
    ]);

    private static readonly RosterReceiptCard.View Receipt = new(
        "member", Council, "任期の終わりを決めました", $"{CouncilName} / 安藤 恵子 さん", Changes, ["ボットの答えには、30秒以内に出ます。"],
        "入力: 内田 千尋(令和8年6月10日(水) 10時42分) ／ 理由: 辞任・退任", "M-12101-01", null);

    private static readonly RosterHistoryCard.Entry Entry = new("任期を終えた", "令和8年6月10日(水) 10時42分", "内田 千尋 さん", "辞任・退任", null, Changes);

    internal static IReadOnlyList<Card> All { get; } =
    [
        RosterCard.Of(new(Council, CouncilName, 4, Members, ["石川 浩二 さん"], false, 1, null)),
        RosterCard.Of(new(Council, CouncilName, 0, [], [], false, 1, null)),
        RosterCard.Choose([new("中央区推進協", Council), new("花見川区推進協", "C-12102")]),
        MemberCard.Of(Member),
        MemberCard.Of(Member with { Linked = false, Account = "つながっていません", HasContact = true }),
        .. MemberForms(),
        AccountLinkCard.Of(Link),
        AccountLinkCard.Of(Link with { State = "none", Proposed = [] }),
        AccountLinkCard.Of(Link with { State = "unavailable", Proposed = [] }),
        AccountLinkCard.Of(Link with { State = "linked", Account = "このアカウントは使えます。", Proposed = [] }),
        AccountLinkCard.Of(Link with { State = "notSaved" }),
        AccountLinkCard.Of(Link with { State = "taken" }),
        RosterReceiptCard.Of(Receipt),
        RosterReceiptCard.Of(Receipt with { State = "meeting", Answer = "会議を直しました", Subject = $"{CouncilName} / 第1回", Changes = [new("決まったこと", null, "評価の日程を決めました。", true)], Member = null, Meeting = "C-12101|2026|1" }),
        RosterReceiptCard.Of(Receipt with { State = "nothing", Answer = "変わるところはありません", Changes = [], Notices = ["送られた内容は、今の記録と同じです。"], Record = "" }),
        RosterConflictCard.Of(new(Forms(null, null, null).ElementAt(3), $"{CouncilName} / 安藤 恵子 さん", "見本 二郎 さん", "令和8年6月10日(水) 10時38分", Changes, "M-12101-01", null)),
        RosterConflictCard.Of(new(OldMeeting with { Decisions = "評価の日程を決めました。" }, $"{CouncilName} / 令和8年度(2026年度) 第1回", "取り込み", null, [new("決まったこと", null, "評価の日程を決めました。", true)], null, "C-12101|2026|1")),
        RosterHistoryCard.Of(new(Council, $"{CouncilName} / 安藤 恵子 さん", [Entry, Entry with { What = "取り込みで変わった", Who = null, Why = "取り込み", Changes = [] }], 0, false)),
        RosterHistoryCard.Of(new(Council, $"{CouncilName} / 安藤 恵子 さん", [.. Enumerable.Repeat(Entry, RosterHistoryCard.Most)], 3, false)),
        RosterHistoryCard.Of(new(Council, $"{CouncilName} / 令和8年度(2026年度) 第1回", [], 0, true)),
        MeetingListCard.Of(new(Council, CouncilName, [new("令和8年度(2026年度) 第1回 令和8年7月7日(火)", "C-12101|2026|1"), new("令和7年度(2025年度) 第3回 令和8年2月16日(月) / 決まったこと あり", "C-12101|2025|3")])),
        MeetingListCard.Of(new(Council, CouncilName, [])),
        .. MeetingForms(),
        .. MasterFileCard.States.Select(MasterFileCard.Of),
        MasterPlanCard.Of(Plan),
        MasterPlanCard.Of(Plan with { State = "closing", Closing = 12, Notices = ["members: 28行のうち12行(5分の1より多く)がなくなります。"] }),
        MasterPlanCard.Of(Plan with { State = "nothing", File = "", Files = [FileRows[0] with { Added = 0, Changed = 0 }] }),
        MasterPlanCard.Of(Plan with { State = "refused", File = "", Files = [], Problems = ["areas 4行目「区コード」: 「12199」は wards にありません。wards にあるものを書くか、wards に加えてください。"], MoreProblems = 2 }),
        MasterPlanCard.Of(Plan with { State = "done" }),
        MasterPlanCard.Of(Plan with { State = "notSaved", Files = [], Notices = ["記録する場所につながりません。少し待って、もう一度押してください。2回届いても、1回と同じです。"] }),
    ];

    internal static IReadOnlyList<Card> Worst(string note)
    {
        var sixty = string.Concat(Enumerable.Repeat("架空の名前", 12));
        var problems = Fields.Select(f => new ReportFormCard.Problem(f, "欄", "日付として読めません。日付を選びなおしてください。日付を選びなおしてください。")).ToList();
        IReadOnlyList<string> words = [.. Enumerable.Range(10, 25).Select(i => sixty[..58] + i)];
        var reason = new ReasonView("notice", note[..200], "理由が選ばれていません。1つ選んでください。", "「…」は、電話番号のように見えます。住民の情報なら、書きかえてください。", "abc");
        IReadOnlyList<FieldChange> all = [.. Enumerable.Range(1, 10).Select(i => new FieldChange(sixty[..6], sixty, sixty, i < 6))];
        IReadOnlyList<FieldChange> texts = [new("議題", note, note, true), new("決まったこと", note, note, true), new("場所", sixty, sixty, true)];
        var meeting = OldMeeting with { Place = sixty, Agenda = note, Decisions = note, AgendaDeclared = "0123456789ab", DecisionsDeclared = "0123456789ab" };
        return
        [
            RosterCard.Of(new(Council, sixty, 40, [.. Enumerable.Range(1, RosterCard.PageSize).Select(i => new Option($"{sixty[..30]} 職務代理者 / 地域福祉活動者 / 令和8年12月31日(水)から", $"M-7Q3K9M2X{i:00}"))], [.. Enumerable.Repeat(sixty, 10)], true, 1, 2)),
            MemberCard.Of(Member with { CouncilName = sixty, Name = sixty, Kana = sixty, Post = sixty, Category = sixty, Organisation = sixty, Number = sixty, Problem = "1つ選んでください。" }),
            .. Forms(sixty, string.Concat(Enumerable.Repeat("090-0000-0000と", 16))[..200], "いつだったか、6月のはじめごろ").Select(f => MemberFormCard.Of(Form(f, problems, reason) with { Posts = words, Categories = words, HidesContact = true })),
            AccountLinkCard.Of(Link with { CouncilName = sixty, Name = sixty, More = true, Proposed = [.. Enumerable.Range(1, 5).Select(i => new Option($"{sixty} / {sixty} / example.example.example.jp / ゲスト", $"00000000-0000-4000-8000-00000000000{i}"))] }),
            RosterReceiptCard.Of(Receipt with { Subject = $"{sixty} / {sixty} さん", Changes = all }),
            RosterConflictCard.Of(new(Forms(sixty, new string('0', 200), "2026-06-10").ElementAt(1) with { }, sixty, sixty, "令和8年12月31日(水) 10時38分", all, "M-12101-01", null)),
            RosterConflictCard.Of(new(meeting, sixty, sixty, "令和8年12月31日(水) 10時38分", texts, null, "C-12101|2026|1")),
            RosterHistoryCard.Of(new(Council, sixty, [.. Enumerable.Repeat(Entry with { Explanation = note[..200], Changes = [.. all.Take(9)] }, RosterHistoryCard.Most)], 90, false)),
            MeetingListCard.Of(new(Council, sixty, [.. Enumerable.Range(1, MeetingListCard.Most).Select(i => new Option("令和8年度(2026年度) 第12回 令和8年12月31日(水) / 決まったこと あり", $"C-12101|2026|{i}"))])),
            MeetingFormCard.Of(new(meeting, sixty, "令和8年度(2026年度) 第12回", [.. ((string[])["on", "time", "place", "agenda", "decisions"]).Select(f => new ReportFormCard.Problem(f, "欄", "「…」は、電話番号のように見えます。住民の情報なら、書きかえてください。ちがうときは、下の四角を押してください。", f is "agenda" or "decisions" ? "0123456789ab" : null))])),
            MasterPlanCard.Of(new("closing", Edit, [.. Enumerable.Repeat(FileRows[1], 10)], 1234, [.. Enumerable.Repeat(note[..100], 6)], [.. Enumerable.Repeat(note[..200], MasterPlanCard.MostProblems)], 99, "なくなるのは 1,234行です。")),
        ];
    }

    internal static IReadOnlyList<Card> Hostile(string text) =>
    [
        RosterCard.Of(new(Council, text, 4, [new(text, "a"), new("- " + text, "b")], [text], true, 1, null)),
        RosterCard.Choose([new(text, Council)]),
        MemberCard.Of(new(Council, "a", text, text, text, text, text, text, text, text, true, text, true, text)),
        .. Forms(text, text, text).Select(f => MemberFormCard.Of(Form(f, [.. Fields.Select(i => new ReportFormCard.Problem(i, text, text))], new("notice", text, text, text, "m"), text) with { CouncilName = text, Who = text, Facts = [text], Posts = [text], Categories = [text] })),
        AccountLinkCard.Of(Link with { CouncilName = text, Name = text, Proposed = [new(text, "a")] }),
        AccountLinkCard.Of(Link with { State = "linked", CouncilName = text, Name = text, Account = text }),
        RosterReceiptCard.Of(Receipt with { Answer = text, Subject = text, Changes = [new(text, text, text, true), new(text, text, text, false)], Notices = [text], Record = text }),
        RosterConflictCard.Of(new(OldMeeting, text, text, text, [new(text, text, text, true)], null, "m")),
        RosterHistoryCard.Of(new(Council, text, [new(text, text, text, text, text, [new(text, text, text, true)])], 1, false)),
        MeetingListCard.Of(new(Council, text, [new(text, "a")])),
        MeetingFormCard.Of(new(OldMeeting with { On = text, Time = text, Place = text, Agenda = text, Decisions = text }, text, text, [new("agenda", text, text, "m")], text)),
        MasterPlanCard.Of(new("closing", Edit, [new(text, text, 1, 1, 1, 1, true)], 1, [text], [text], 1, text)),
    ];
}
