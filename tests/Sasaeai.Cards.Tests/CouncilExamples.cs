namespace Sasaeai.Cards.Tests;

/// <summary>The cards about councils of <see cref="Examples"/>; people are invented.</summary>
internal static class CouncilExamples
{
    private const string Term = "令和8年4月1日(水)から令和10年3月31日(金)まで";

    private static readonly CouncilBasis Basis = new(null, "委員名簿", "令和8年6月10日(水)", Examples.Office);

    private static readonly CouncilBasis OwnBasis = Basis with { How = "あなたの協議会(中央区)で調べました。" };

    private static readonly IReadOnlyList<MemberGroupLines> Named =
    [
        new("地域福祉活動者", 3, [new("例山 和子 委員長", "社協地区部会"), new("例﨑 健 副委員長", "町内自治会"), new("髙見 雛子 委員", "民生委員・児童委員")]),
        new("公募", 2, [new("見本 太郎 委員", null), new("試野 美咲 委員", null)]),
        new("社会福祉事業者", 1, [new("雛形 修 委員", "福祉施設")]),
    ];

    private static readonly CouncilCard.View Council = new(
        "中央区の委員長は、例山 和子 さんです", "12101", "中央区支え合いのまち推進協議会",
        [("委員長", new("例山 和子 委員長", "社協地区部会")), ("副委員長", new("例﨑 健 副委員長", "町内自治会"))], [Term], "第6期", 6, Named, true, true, OwnBasis);

    private static readonly MembersCard.View Members = new("中央区の委員は、6人です", "12101", Named, null, false, Basis);

    private static readonly ContactsCard.View Contacts = new("中央区", "12101", [("例山 和子 委員長", "rei@example.jp"), ("髙見 雛子 委員", "043-000-0000")], 4, null, Basis);

    private static readonly CouncilHistoryCard.View History = new(
        "中央区の令和7年(2025年)の委員長は、試野 健 さんです", "12101", "中央区支え合いのまち推進協議会", "令和7年1月1日(水)から令和7年12月31日(水)までを調べました。",
        [("試野 健 委員長", "令和6年4月1日(月)から令和8年3月31日(火)まで")], Basis);

    private static readonly MyMembershipsCard.Membership Membership = new(
        "12101", "中央区", "中央区支え合いのまち推進協議会", "委員", "公募", Term, "第6期", "令和8年7月7日(火) 14時00分");

    private static readonly MeetingsCard.View Meetings = new(
        "中央区", "12101", "中央区支え合いのまち推進協議会", [new("令和8年度(2026年度) 第1回", "令和8年7月7日(火) 14時00分", "中央区の会議室", "令和7年度の取りまとめと評価")], true, Basis);

    private static readonly TermsCard.View Terms = new(
        "中央区の委員の任期は、令和10年3月31日(金)までです", "12101", "中央区支え合いのまち推進協議会", [("令和10年3月31日(金)まで", 10)], $"あなたの任期は、{Term}です。", OwnBasis);

    private static readonly WorkersCard.View Workers = new(
        "中央区", "12101", [new("大塚 真理 さん", "担当: 寒川、松ケ丘、見本台")], ["例示町", "仮名坂"], Basis);

    private static readonly DeadlineCard.View Deadline = new("中央区", "12101", [("5月分", "令和8年6月15日(月)"), ("6月分", "令和8年7月15日(水)")], true, OwnBasis);

    private static readonly RefusalCard.CouncilView Refusal = new(
        "若葉区の委員の名前は、あなたの役割では見られません", "中央区のコミュニティソーシャルワーカー", "若葉区の委員、若葉区の担当者と事務局、市", "12104", new("若葉区 事務局", "043-000-0004"));

    internal static IReadOnlyList<Card> All { get; } =
    [
        CouncilCard.Of(Council),
        CouncilCard.Of(Council with { Keeps = "C-12101" }),
        CouncilCard.Of(Council with { MayReadNames = false, MaySeeContacts = false, Basis = Basis, Groups = [.. Named.Select(g => g with { Members = [] })] }),
        CouncilCard.Of(Council with { Count = 41, MaySeeContacts = false, Terms = [$"{Term}(40人)", "令和8年6月1日(月)から令和10年3月31日(金)まで(1人)"] }),
        CouncilCard.Missing("中央区", Basis),
        MembersCard.Of(Members),
        MembersCard.Of(Members with { Title = "中央区の委員は、46人です", Next = "40", MaySeeContacts = true, Basis = OwnBasis }),
        MembersCard.Of(Members with { Title = "中央区に、老人クラブから出ている委員はいません", Groups = [] }),
        ContactsCard.Of(Contacts),
        ContactsCard.Of(Contacts with { Next = "40" }),
        ContactsCard.Of(Contacts with { Contacts = [], Without = 6 }),
        ContactsCard.NotRecorded("中央区", new() { Ward = "12101" }),
        CouncilHistoryCard.Of(History),
        CouncilHistoryCard.Of(History with { Title = "中央区の平成25年(2013年)の委員長は、登録されていません", Leaders = [], Basis = OwnBasis }),
        MyMembershipsCard.Of(new("あなたは、2つの協議会に入っています", [Membership, Membership with { Ward = "city", Place = "専門分科会", CouncilName = "社会福祉審議会 地域福祉専門分科会", Post = "副会長", Category = null, Number = null, Meeting = "まだ登録されていません" }], Basis)),
        MyMembershipsCard.Of(new("協議会の委員として、登録されていません", [], Basis)),
        MeetingsCard.Of(Meetings),
        MeetingsCard.Of(Meetings with { Next = [], Personal = false }),
        TermsCard.Of(Terms),
        TermsCard.Of(Terms with { Ends = [("令和10年3月31日(金)まで", 9), ("令和11年3月31日(土)まで", 1)], Own = null, Basis = Basis }),
        OfficeCard.Of(new("中央区", "12101", Examples.Office, "ward-12101@example.jp", true, OwnBasis)),
        OfficeCard.Of(new("専門分科会", "city", null, null, false, Basis with { Office = null })),
        WorkersCard.Of(Workers),
        WorkersCard.Of(Workers with { Place = "寒川", Workers = [], Nobody = [] }),
        DeadlineCard.Of(Deadline),
        DeadlineCard.Of(Deadline with { Next = [], MayReport = false, Basis = Basis }),
        DeadlineCard.Of(Deadline with { Named = new("6月分", "令和8年7月15日(水)", false) }),
        ChooseCouncilCard.Of(new([.. Examples.Wards, new("専門分科会", "city")], CouncilAsk.Chair, null)),
        ChooseCouncilCard.Of(new(Examples.Wards, CouncilAsk.Office, "区を1つ選んでください。")),
        ChooseCouncilCard.Of(new(Examples.Wards, CouncilAsk.Workers, null, UnknownArea: true)),
        RefusalCard.OfCouncil(Refusal),
        RefusalCard.OfCouncil(Refusal with { Unchecked = ["グループでの役割を、確かめられませんでした。", "少したってから、もう一度お試しください。"] }),
    ];

    internal static IEnumerable<Card> Worst(string longName, string text, Contact office)
    {
        var ward = longName[..8] + "区";
        var council = $"{ward}支え合いのまち推進協議会";
        var name = longName[..10];
        var basis = Basis with { How = $"あなたの協議会({ward})で調べました。", Office = office };
        IReadOnlyList<MemberGroupLines> groups = [.. Enumerable.Range(1, 8).Select(g => new MemberGroupLines(longName + longName, 5, [.. Enumerable.Range(1, 5).Select(_ => new MemberLine($"{name} 副委員長", longName + longName))]))];
        string[] terms = [.. Enumerable.Repeat("令和10年12月31日(金)から令和12年12月31日(金)まで(10人)", 4)];
        return
        [
            CouncilCard.Of(Council with { Title = $"{ward}の{longName}の委員は、{name} さんです", CouncilName = council, Leaders = [.. Enumerable.Repeat(("副委員長", new MemberLine($"{name} 副委員長", longName + longName)), 6)], Terms = terms, Number = longName, Count = 40, Groups = groups, Basis = basis }),
            MembersCard.Of(Members with { Title = $"{ward}の{longName}の委員は、168人です", Groups = groups, Next = "120", MaySeeContacts = true, Basis = basis }),
            ContactsCard.Of(Contacts with { Place = ward, Contacts = [.. Enumerable.Repeat(($"{name} 副委員長", text[..60]), 40)], Next = "120", Basis = basis }),
            CouncilHistoryCard.Of(History with { Title = $"{ward}の令和7年(2025年)の副委員長は、12人います", CouncilName = council, Leaders = [.. Enumerable.Repeat(($"{name} 副委員長", terms[0]), 12)], Basis = basis }),
            MyMembershipsCard.Of(new("あなたは、7つの協議会に入っています", [.. Enumerable.Repeat(Membership with { Place = ward, CouncilName = council, Category = longName, Number = longName }, 7)], basis)),
            MeetingsCard.Of(Meetings with { Place = ward, CouncilName = council, Next = [.. Enumerable.Repeat(Meetings.Next[0] with { Place = text[..100], Agenda = text }, 2)], Basis = basis }),
            TermsCard.Of(Terms with { Title = $"{ward}の委員の任期は、令和10年12月31日(金)までです", CouncilName = council, Ends = [.. Enumerable.Repeat(("令和10年12月31日(金)まで", 28), 6)], Basis = basis }),
            OfficeCard.Of(new(ward, "12101", office, "ward-12101-office-of-mutual-support@example.jp", true, basis)),
            WorkersCard.Of(Workers with { Place = ward, Workers = [.. Enumerable.Repeat(new WorkersCard.Worker($"{name} さん", string.Join('、', Enumerable.Repeat(longName, 16))), 8)], Nobody = [.. Enumerable.Repeat(longName, 16)], Basis = basis }),
            DeadlineCard.Of(Deadline with { Place = ward, Next = [.. Enumerable.Repeat(("令和8年度 上半期分", "令和10年12月31日(金)"), 3)], Basis = basis }),
            RefusalCard.OfCouncil(Refusal with { Title = $"{ward}の委員の連絡先は、あなたの役割では見られません", Contact = office }),
        ];
    }

    internal static IEnumerable<Card> Hostile(string text, IReadOnlyList<Option> options, Contact office)
    {
        var basis = new CouncilBasis(text, text, text, office);
        MemberGroupLines group = new(text, 1, [new(text, text)]);
        return
        [
            CouncilCard.Of(new(text, "w", text, [("委員長", new(text, text))], [text], text, 1, [group], true, true, basis)),
            CouncilCard.Missing(text, basis),
            MembersCard.Of(new(text, "w", [group], "40", true, basis)),
            ContactsCard.Of(new(text, "w", [(text, text)], 1, null, basis)),
            ContactsCard.NotRecorded(text, new() { Ward = "w" }),
            CouncilHistoryCard.Of(new(text, "w", text, text, [(text, text)], basis)),
            MyMembershipsCard.Of(new(text, [new("w", text, text, text, text, text, text, text)], basis)),
            MeetingsCard.Of(new(text, "w", text, [new(text, text, text, text)], true, basis)),
            TermsCard.Of(new(text, "w", text, [(text, 1), (text, 1)], text, basis)),
            OfficeCard.Of(new(text, "w", office, text, true, basis)),
            WorkersCard.Of(new(text, "w", [new(text, text)], [text], basis)),
            DeadlineCard.Of(new(text, "w", [(text, text), (text, text)], true, basis)),
            ChooseCouncilCard.Of(new(options, text, text)),
            RefusalCard.OfCouncil(new(text, text, text, "w", office)),
        ];
    }
}
