using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Reports;

/// <summary>報告の言葉: the fields of a report as cards name and show them.</summary>
internal static class ReportWords
{
    /// <summary>「延べ 約23人」「人数未記入」.</summary>
    public static string People(ActivityReport report) => report.Participants is { } number
        ? $"{(report.Net ? "実人数" : "延べ")} {(report.Approximate ? "約" : "")}{Japanese.Number(number)}人"
        : "人数未記入";

    /// <summary>「6月3日(水) 朝のサロン / 寒川 / 延べ 23人 / 提出済」: a line of a list.</summary>
    public static Option Line(ActivityReport report, MasterSnapshot master) => new(
        $"{JapaneseDate.DayAndMonth(report.HeldOn)} {report.Title} / {AreaName(report, master)}{(report.NoActivity ? "" : $" / {People(report)}")} / {report.Status.Word()}",
        ReportAccess.Key(report));

    /// <summary>Name of its 地区部会.</summary>
    public static string AreaName(ActivityReport report, MasterSnapshot master) => master.City.FindArea(report.Area)?.Name ?? report.Area;

    /// <summary>「内田 千尋 さん(区事務局)」, as the roster has them now; the name alone for who is no longer in it.</summary>
    public static string Who(Reviser by, MasterSnapshot master, DateOnly today) =>
        $"{by.Name} さん{(master.Roster.Find(by.Sender, today) is { } person ? $"({person.Grants[0].Role.Word()})" : "")}";

    /// <summary>What differs between two states of a report, in the order of the form.</summary>
    public static IReadOnlyList<FieldChange> Differences(ActivityReport before, ActivityReport after, MasterSnapshot master) =>
        [.. Fields(before, master).Zip(Fields(after, master)).Where(f => f.First.Value != f.Second.Value)
            .Select(f => new FieldChange(f.First.Label, f.First.Value, f.Second.Value, f.First.IsLong))];

    /// <summary>The short facts of a report; labels of at most 5 characters, never typed text.</summary>
    public static IReadOnlyList<(string Label, string Value)> Facts(ActivityReport report, MasterSnapshot master)
    {
        var facts = new List<(string, string)>
        {
            ("地区部会", $"{AreaName(report, master)}({master.City.FindWard(report.Ward)?.Name})"),
            ("活動日", report.EndedOn is { } ended ? $"{JapaneseDate.Full(report.HeldOn)} から {JapaneseDate.Full(ended)}" : JapaneseDate.Full(report.HeldOn)),
        };
        if (report.NoActivity) return facts;
        facts.Add(("種類", Kind(report)));
        facts.Add(("参加者", People(report)));
        facts.Add(("回数", report.Times is { } times ? $"{Japanese.Number(times)}回" : "未記入"));
        facts.Add(("取組み", report.PlanItems.Count == 0 ? "分からない(事務局が選びます)" : string.Join('、', report.PlanItems.Select(id => master.Plans.Find(id)?.Full ?? id))));
        if (report.Partners.Count > 0) facts.Add(("連携", string.Join('、', report.Partners)));
        if (report.IssueKinds.Count > 0) facts.Add(("分類", string.Join('、', report.IssueKinds)));
        if (report.Share) facts.Add(("共有", Share(report)!));
        return facts;
    }

    /// <summary>The typed texts of a report, 活動名 first.</summary>
    public static IReadOnlyList<Typed> TypedTexts(ActivityReport report) =>
        [.. new (string Label, string? Text)[]
        {
            ("活動名", report.Title), ("場所", report.Place), ("内容", report.Content), ("成果", report.Outcome),
            ("課題", report.Issue), ("今後の予定", report.Next), ("相談したいこと", report.Consult),
        }.Where(t => !string.IsNullOrEmpty(t.Text)).Select(t => new Typed(t.Label, t.Text!))];

    private static IEnumerable<(string Label, string? Value, bool IsLong)> Fields(ActivityReport report, MasterSnapshot master)
    {
        yield return ("地区部会", AreaName(report, master), false);
        yield return ("活動日", JapaneseDate.Full(report.HeldOn), false);
        yield return ("終わった日", report.EndedOn is { } ended ? JapaneseDate.Full(ended) : null, false);
        yield return ("活動の種類", Kind(report), false);
        yield return ("活動名", report.Title, true);
        yield return ("参加者数", People(report), false);
        yield return ("回数", report.Times is { } times ? $"{Japanese.Number(times)}回" : null, false);
        yield return ("場所", report.Place, true);
        yield return ("連携した団体", List(InOrder(report.Partners, Partner.All)), true);
        yield return ("取組み項目", List([.. report.PlanItems.Select(id => master.Plans.Find(id)?.Full ?? id)]), true);
        yield return ("内容", report.Content, true);
        yield return ("成果", report.Outcome, true);
        yield return ("課題", report.Issue, true);
        yield return ("課題の分類", List(InOrder(report.IssueKinds, IssueKind.All)), true);
        yield return ("今後の予定", report.Next, true);
        yield return ("成果事例として共有", Share(report), false);
        yield return ("相談したいこと", report.Consult, true);
    }

    private static string Kind(ActivityReport report) => ActivityKind.Find(report.Kind)?.Name ?? report.Kind;

    private static string? Share(ActivityReport report) => !report.Share ? null : report.Publicise ? "他区に共有、広報にも" : "他区に共有";

    // The order in which they were ticked, or stood in a file, is no difference between two revisions.
    private static IReadOnlyList<string> InOrder(IReadOnlyList<string> said, IReadOnlyList<string> all) =>
        [.. all.Where(said.Contains), .. said.Except(all, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string? List(IReadOnlyList<string> items) => items.Count == 0 ? null : string.Join('\n', items);
}
