using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Import;

/// <summary>マスターデータのファイル: all of them, each after those that it refers to.</summary>
internal static class Files
{
    private static readonly CellKind Code = new CellKind.Code();
    private static readonly CellKind Ward = new CellKind.WardCode();
    private static readonly CellKind Date = new CellKind.Date();
    private static readonly CellKind Year = new CellKind.Year();
    private static readonly CellKind Entra = new CellKind.EntraId();
    private static readonly CellKind Name = new CellKind.Text(60);
    private static readonly CellKind Long = new CellKind.Text(400);
    private static readonly CellKind Order = new CellKind.Number(0, 9999);
    private static readonly CellKind Aliases = new CellKind.Several(Name);

    /// <summary>区.</summary>
    public static FileSpec Wards { get; } = new(
        "wards",
        "区",
        [
            new("区コード", "Code", Ward), new("名称", "Name", Name), new("かな", "Kana", Name, Need.MayBeEmpty),
            new("別名", "Aliases", Aliases, Need.MayBeEmpty), new("表示順", "Order", Order), new("事務局名", "Office", Name),
            new("電話", "Telephone", new CellKind.Telephone(), Need.MayBeEmpty), new("メール", "Mail", new CellKind.Mail(), Need.MayBeEmpty),
        ],
        ["Code"],
        false,
        ["12101", "中央区", "ちゅうおうく", "中央", "1", "中央区 事務局", "043-000-0000", "chuo@example.jp"]);

    /// <summary>地区部会エリア.</summary>
    public static FileSpec Areas { get; } = new(
        "areas",
        "地区部会エリア",
        [
            new("地区部会ID", "Id", Code), new("区コード", "Ward", Ward, RefersTo: "wards"), new("名称", "Name", Name),
            new("かな", "Kana", Name, Need.MayBeEmpty), new("別名", "Aliases", Aliases, Need.MayBeEmpty),
            new("有効開始", "From", Date, Need.MayBeEmpty), new("有効終了", "To", Date, Need.MayBeEmpty),
        ],
        ["Id"],
        false,
        ["12101-99", "12101", "見本台", "みほんだい", "見本ヶ台;見本が台", "2024-04-01", ""]);

    /// <summary>計画期.</summary>
    public static FileSpec PlanTerms { get; } = new(
        "plan-terms",
        "計画期",
        [
            new("計画期ID", "Id", Code), new("名称", "Name", Name), new("開始年度", "FirstYear", Year), new("終了年度", "LastYear", Year),
            new("基本理念", "Principle", Long, Need.MayBeEmpty),
        ],
        ["Id"],
        false,
        ["P5", "第5期(見本)", "2024", "2026", "見本の基本理念"]);

    /// <summary>取組み項目.</summary>
    public static FileSpec PlanItems { get; } = new(
        "plan-items",
        "取組み項目",
        [
            new("取組みID", "Id", Code), new("計画期ID", "Term", Code, RefersTo: "plan-terms"), new("章", "Chapter", new CellKind.Number(5, 6)),
            new("区コード", "Ward", Ward, Need.MayBeEmpty, "wards"), new("番号", "Number", new CellKind.ItemNumber()),
            new("並び順", "Order", Order), new("名称", "Title", new CellKind.Text(200)),
            new("担当課", "Section", Name, Need.MayBeAbsent), new("関連計画", "RelatedPlan", new CellKind.Text(200), Need.MayBeAbsent),
        ],
        ["Id"],
        false,
        ["P5-12101-01", "P5", "5", "12101", "(1)", "1", "気軽に集まれる場所づくり(見本)", "", ""]);

    /// <summary>報告期間.</summary>
    public static FileSpec Periods { get; } = new(
        "periods",
        "報告期間と期限",
        [
            new("区コード", "Ward", Ward, RefersTo: "wards"), new("年度", "Year", Year), new("回", "Number", new CellKind.Number(1, 99)),
            new("名称", "Name", Name), new("開始", "Begins", Date), new("終了", "Ends", Date), new("期限", "DueOn", Date),
            new("種別", "Purpose", new CellKind.Choice("報告", "事務局確認", "取りまとめ", "評価", "公助入力", "分科会報告"), Need.MayBeAbsent, WhenEmpty: "報告"),
        ],
        ["Ward", "Year", "Purpose", "Number"],
        false,
        ["12101", "2026", "1", "4月分", "2026-04-01", "2026-04-30", "2026-05-15", "報告"]);

    /// <summary>協議会・分科会.</summary>
    public static FileSpec Councils { get; } = new(
        "councils",
        "協議会・分科会",
        [
            new("協議会ID", "Id", Code), new("区コード", "Ward", Ward, Need.MayBeEmpty, "wards"),
            new("正式名称", "Name", Name), new("略称", "ShortName", Name, Need.MayBeEmpty),
        ],
        ["Id"],
        false,
        ["C-12101", "12101", "中央区支え合いのまち推進協議会", "中央区推進協"]);

    /// <summary>委員.</summary>
    public static FileSpec Members { get; } = new(
        "members",
        "委員",
        [
            new("協議会ID", "Council", Code, RefersTo: "councils"), new("氏名", "Name", Name), new("フリガナ", "Kana", Name, Need.MayBeEmpty),
            new("役職", "Post", Name, Need.MayBeEmpty), new("選出区分", "Category", Name, Need.MayBeEmpty),
            new("所属団体", "Organisation", Name, Need.MayBeEmpty), new("期", "Term", Name, Need.MayBeEmpty),
            new("任期開始", "From", Date), new("任期終了", "To", Date, Need.MayBeEmpty), new("EntraID", "EntraId", Entra, Need.MayBeEmpty),
            new("連絡先", "Contact", new CellKind.Text(200), Need.MayBeEmpty),
            new("委員ID", "Id", Code, Need.MayBeAbsent), new("テナントID", "Tenant", Entra, Need.MayBeAbsent),
        ],
        ["Council", "Name", "From"],
        true,
        ["C-12101", "見本 花子", "ミホン ハナコ", "委員長", "地域福祉活動者", "社協地区部会", "第6期", "2026-04-01", "2028-03-31", "", "", "", ""])
    {
        OwnKey = "Id",
        Further = [FileSpec.ClosedOn, FileSpec.Revision],
    };

    /// <summary>職員など利用者の役割.</summary>
    public static FileSpec Staff { get; } = new(
        "staff",
        "利用者と役割",
        [
            new("EntraID", "EntraId", Entra), new("氏名", "Name", Name),
            new("役割", "Role", new CellKind.Choice([.. RoleWords.All])),
            new("区コード", "Wards", new CellKind.Several(Ward), Need.MayBeEmpty, "wards"),
            new("地区部会ID", "Areas", new CellKind.Several(Code), Need.MayBeEmpty, "areas"),
            new("有効開始", "From", Date, Need.MayBeAbsent), new("有効終了", "To", Date, Need.MayBeAbsent),
            new("テナントID", "Tenant", Entra, Need.MayBeAbsent),
        ],
        ["Tenant", "EntraId", "Role", "Wards", "Areas", "From"],
        true,
        ["00000000-0000-4000-8000-000000000099", "見本 太郎", "CSW", "12101", "12101-01;12101-02", "", "", ""]);

    /// <summary>会議.</summary>
    public static FileSpec Meetings { get; } = new(
        "meetings",
        "会議",
        [
            new("協議会ID", "Council", Code, RefersTo: "councils"), new("年度", "Year", Year), new("回", "Number", new CellKind.Number(1, 99)),
            new("日時", "At", new CellKind.Moment()), new("場所", "Place", Name, Need.MayBeEmpty), new("議題", "Agenda", Long, Need.MayBeEmpty),
            new("会議ID", "Id", Code, Need.MayBeAbsent), new("決まったこと", "Decisions", Long, Need.MayBeAbsent),
        ],
        ["Council", "Year", "Number"],
        false,
        ["C-12101", "2026", "1", "2026-07-07T14:00", "見本会館", "令和7年度の取りまとめ", "", ""])
    {
        OwnKey = "Id",
        Further = [FileSpec.ClosedOn, FileSpec.Revision],
    };

    /// <summary>評価の段階.</summary>
    public static FileSpec Scale { get; } = new(
        "scale",
        "評価の段階",
        [new("記号", "Sign", new CellKind.Text(10)), new("名称", "Name", Name), new("定義", "Definition", Long, Need.MayBeEmpty), new("並び順", "Order", Order)],
        ["Sign"],
        true,
        ["A", "十分に進んだ", "計画した取組みがおおむねできた", "1"]);

    /// <summary>All master data, in the order in which they refer to one another.</summary>
    public static IReadOnlyList<FileSpec> Master { get; } =
        [Wards, Areas, PlanTerms, PlanItems, Periods, Councils, Members, Staff, Meetings, Scale];

    /// <summary>All files, the past reports last.</summary>
    public static IReadOnlyList<FileSpec> All { get; } = [.. Master, PastReportFile.Spec];

    /// <summary>All that a folder may hold: also what only an export writes.</summary>
    public static IReadOnlyList<FileSpec> Readable { get; } = [.. All, KeptFiles.Revisions, KeptFiles.Tickets, KeptFiles.Outbox, RowHistory.Spec];

    /// <summary>Files that come with a later version: named, and left unread.</summary>
    public static IReadOnlyList<string> Later { get; } = ["measures", "evaluations", "cases", "issues"];
}
