using Sasaeai.Bot.Activities;

namespace Sasaeai.Bot.Import;

/// <summary>過去の活動報告: the columns of <c>reports.csv</c> and the words that stand in them.</summary>
internal static class PastReportFile
{
    /// <summary>The file.</summary>
    public static FileSpec Spec { get; } = new(
        "reports",
        "過去の活動報告",
        [
            new("受付番号", "Number", new CellKind.Code()),
            new("地区部会ID", "Area", new CellKind.Code(), RefersTo: "areas"),
            new("活動日", "HeldOn", new CellKind.Date()),
            new("終了日", "EndedOn", new CellKind.Date(), Need.MayBeEmpty),
            new("活動名", "Title", new CellKind.Text(60), Need.MayBeEmpty),
            new("種類", "Kind", new CellKind.Choice([.. ActivityKind.All.Select(k => k.Name)]), Need.MayBeEmpty),
            new("場所", "Place", new CellKind.Text(60), Need.MayBeEmpty),
            new("回数", "Times", new CellKind.Number(0, 999), Need.MayBeEmpty),
            new("参加者数", "Participants", new CellKind.Number(0, 99_999), Need.MayBeEmpty),
            new("約", "Approximate", new CellKind.Flag(), Need.MayBeEmpty),
            new("数え方", "Counting", new CellKind.Choice("延べ", "実"), Need.MayBeEmpty),
            new("連携先", "Partners", new CellKind.Several(new CellKind.Text(60)), Need.MayBeEmpty),
            new("取組みID", "Items", new CellKind.Several(new CellKind.Code()), Need.MayBeEmpty, "plan-items"),
            new("内容", "Content", new CellKind.Text(400), Need.MayBeEmpty),
            new("成果", "Outcome", new CellKind.Text(400), Need.MayBeEmpty),
            new("課題", "Issue", new CellKind.Text(400), Need.MayBeEmpty),
            new("課題分類", "IssueKinds", new CellKind.Several(new CellKind.Choice([.. IssueKind.All])), Need.MayBeEmpty),
            new("今後の予定", "Next", new CellKind.Text(400), Need.MayBeEmpty),
            new("成果事例", "Share", new CellKind.Flag(), Need.MayBeEmpty),
            new("活動なし", "NoActivity", new CellKind.Flag(), Need.MayBeEmpty),
            new("状態", "Status", new CellKind.Choice([.. ReportStatusWords.All])),
            new("報告者", "Reporter", new CellKind.EntraId(), Need.MayBeEmpty),
        ],
        ["Number"],
        false,
        [
            "2026-101-0000000", "12101-99", "2026-05-10", "", "見本台 いきいきサロン", "いきいきサロン", "見本会館", "1", "23", "1", "延べ",
            "町内自治会;ボランティア", "P5-12101-01", "お茶を飲みながら話しました。", "", "", "", "", "", "", "提出済", "",
        ])
    {
        Further =
        [
            new("広報", "Publicise", new CellKind.Flag(), Need.MayBeAbsent),
            new("相談", "Consult", new CellKind.Text(400), Need.MayBeAbsent),
            new("個人情報でないと申告", "Declared", new CellKind.Several(new CellKind.Code()), Need.MayBeAbsent),
            new("確認方法", "ConfirmedHow", new CellKind.Choice("本人", "電話", "書面"), Need.MayBeAbsent),
            new("確認者", "ConfirmedBy", new CellKind.Text(200), Need.MayBeAbsent),
            new("確認日", "ConfirmedOn", new CellKind.Date(), Need.MayBeAbsent),
            new("置換元", "Replaces", new CellKind.Code(), Need.MayBeAbsent),
            new("入力者テナントID", "TypedByTenant", new CellKind.EntraId(), Need.MayBeAbsent),
            new("入力者氏名", "TypedByName", new CellKind.Text(200), Need.MayBeAbsent),
            new("代理入力", "OnBehalf", new CellKind.Flag(), Need.MayBeAbsent),
            new("登録日時", "StoredAt", new CellKind.Instant(), Need.MayBeAbsent),
            new("版", "Revision", new CellKind.Number(1, 9999), Need.MayBeAbsent),
            new("区コード", "Ward", new CellKind.WardCode(), Need.MayBeAbsent, "wards"),
        ],
    };
}
