using System.Globalization;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;

namespace Sasaeai.Bot.Home;

/// <summary>監査の言葉: a row of the trail as a sentence. Names are those of the roster now: the trail itself has none.</summary>
/// <param name="byPerson">Says the day instead of who it was.</param>
internal sealed class AuditWords(MasterSnapshot master, Turn turn, bool byPerson)
{
    private const int MostIds = 3;

    /// <summary>「報告を見た 30件、断られた 2件」, in the order of the kinds.</summary>
    public static string Counts(IReadOnlyList<AuditEntry> entries) => string.Join('、', entries
        .GroupBy(e => e.Kind).OrderBy(kind => kind.Key).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{Word(kind.Key)} {kind.Count()}件")));

    /// <summary>「10時42分 大塚 真理 さん(CSW)が、報告 2026-101-7Q3K9M9 を見ました。」</summary>
    public string Row(AuditEntry entry)
    {
        var at = entry.At.ToOffset(turn.Now.Offset);
        var time = string.Create(CultureInfo.InvariantCulture, $"{at.Hour}時{at.Minute:00}分");
        var ward = entry.Ward is { } code && byPerson ? $"{master.City.FindWard(code)?.Name ?? code}の" : "";
        return byPerson
            ? $"{JapaneseDate.DayAndMonth(DateOnly.FromDateTime(at.DateTime))} {time} {ward}{What(entry)}"
            : $"{time} {Who(entry.Who, DateOnly.FromDateTime(turn.Now.DateTime))}が、{What(entry)}";
    }

    private string Who(Sender who, DateOnly today) =>
        who == AuditEntry.Operator ? "運用の担当"
        : master.Roster.Find(who, today) is { } person ? $"{person.Name} さん({person.Grants[0].Role.ShortWord()})"
        : master.Roster.NameOf(who) is { } name ? $"{name} さん(いまは登録なし)"
        : "名簿にない人";

    private static string What(AuditEntry entry) => entry.Kind switch
    {
        AuditKind.ReportSeen => $"報告 {Ids(entry.Ids)}を見ました。",
        AuditKind.ContactsSeen => $"委員の連絡先 {Ids(entry.Ids)}を見ました。",
        AuditKind.Exported => $"データを書き出しました。{(entry.Ids.Count > 0 ? $"({Ids(entry.Ids).TrimEnd()})" : "")}",
        AuditKind.FirstAdministrator => "最初の管理者として使いました。",
        AuditKind.MasterDataLoaded => "マスターデータを取り込みました。",
        AuditKind.AuditSeen => "監査ログを見ました。",
        AuditKind.RuleChanged => "お知らせの決まりを変えました。",
        AuditKind.NeedErased => $"ほかの人の困りごとメモ {Ids(entry.Ids)}を消しました。",
        _ when entry.Ids.Count == 0 => "文字で送った指示を断られました。",
        _ when entry.Ids.Count == 1 => $"{Operation(entry.Ids[0])}を断られました。",
        _ => $"{Operation(entry.Ids[0])}を断られました。求めたもの: {Ids([.. entry.Ids.Skip(1)]).TrimEnd()}",
    };

    // By the part of the verb before the dot; the whole verb stands in the trail.
    private static string Operation(string verb) => verb.Split('.')[0] switch
    {
        "report" => "報告の操作",
        "noActivity" => "活動なしの操作",
        "area" => "地区部会を選ぶ操作",
        "earlier" => "前の報告を使う操作",
        "mine" => "自分の報告を見る操作",
        "confirm" => "部会確認の操作",
        "batch" => "まとめて報告する操作",
        "audit" => "監査ログを見る操作",
        _ => $"操作 {verb} ",
    };

    private static string Ids(IReadOnlyList<string> ids) => ids.Count == 0 ? "" : ids.Count <= MostIds
        ? $"{string.Join('、', ids)} "
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join('、', ids.Take(MostIds))} ほか{ids.Count - MostIds}件");

    private static string Word(AuditKind kind) => kind switch
    {
        AuditKind.ReportSeen => "報告を見た",
        AuditKind.ContactsSeen => "連絡先を見た",
        AuditKind.Exported => "書き出した",
        AuditKind.FirstAdministrator => "最初の管理者",
        AuditKind.MasterDataLoaded => "取り込んだ",
        AuditKind.AuditSeen => "監査ログを見た",
        AuditKind.RuleChanged => "お知らせの決まりを変えた",
        AuditKind.NeedErased => "困りごとメモを消した",
        _ => "断られた",
    };
}
