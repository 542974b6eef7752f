using Sasaeai.Cards.Elements;
using static Sasaeai.Cards.Parts;

namespace Sasaeai.Cards;

/// <summary>まとめて登録の受付一覧: what became of every row.</summary>
public static class BatchReceiptCard
{
    /// <summary>Kind.</summary>
    public const string Kind = "batch-receipt";

    /// <summary>Reports that are shown one by one; the others are in the totals of their area.</summary>
    public const int MostReports = 20;

    /// <summary>Rows that failed and are shown one by one.</summary>
    public const int MostFailed = 10;

    /// <summary><c>all</c>: every row was registered; <c>some</c>: not every row.</summary>
    public static IReadOnlyList<string> States { get; } = ["all", "some"];

    /// <param name="Reports">All that were registered, in the order of the rows.</param>
    /// <param name="Failed">All that were not.</param>
    /// <param name="TypedBy">「入力: 大塚 真理」.</param>
    /// <param name="At">「令和8年6月10日(水) 10時42分」.</param>
    public sealed record View(IReadOnlyList<Report> Reports, IReadOnlyList<Failure> Failed, string TypedBy, string At, Contact? Contact);

    /// <summary>One report.</summary>
    /// <param name="Day">「6月3日(水)」.</param>
    public sealed record Report(string Number, string Day, string Title, string AreaName);

    /// <summary>One row that was not registered, and why.</summary>
    public sealed record Failure(int Row, string Sentence);

    /// <summary>The card.</summary>
    public static Card Of(View view)
    {
        var title = view.Failed.Count == 0
            ? $"{Number(view.Reports.Count)}件を登録しました"
            : $"{Number(view.Reports.Count)}件を登録しました。{Number(view.Failed.Count)}件は登録していません";
        return new(Kind, view.Failed.Count == 0 ? "all" : "some", new AdaptiveCard($"{title}。",
        [
            Title(title),
            .. Failures(view.Failed),
            .. Areas(view.Reports),
            .. view.Reports.Take(MostReports).SelectMany(Rows),
            .. view.Reports.Count > MostReports ? [Line($"ほかに {Number(view.Reports.Count - MostReports)}件あります。")] : Array.Empty<Element>(),
            Help(PlainText.Of(view.TypedBy), Spacing.Large),
            Help(PlainText.Of(view.At), Spacing.None),
            Buttons.Progress(Spacing.Medium),
            .. WhomToAsk(view.Contact),
        ])
        { Teams = new() { Width = TeamsWidth.Full } });
    }

    private static IEnumerable<Element> Failures(IReadOnlyList<Failure> failed)
    {
        if (failed.Count == 0) yield break;
        yield return new Container(
        [
            Heading("登録していない行", Spacing.None),
            .. failed.Take(MostFailed).SelectMany(f => new Element[] { Line($"{Number(f.Row)}行目", Spacing.Medium), Line(PlainText.Of(f.Sentence), Spacing.None) }),
            .. failed.Count > MostFailed ? [Line($"ほかに {Number(failed.Count - MostFailed)}行あります。")] : Array.Empty<Element>(),
        ])
        { Style = ContainerStyle.Warning, Spacing = Spacing.Medium };
        yield return Line("直して、もう一度送ってください。登録ずみの行は、2件にはなりません。");
    }

    private static IEnumerable<Element> Areas(IReadOnlyList<Report> reports)
    {
        if (reports.Count == 0) yield break;
        yield return Box("地区部会ごと", reports.GroupBy(r => r.AreaName, StringComparer.Ordinal).Select(a => $"{PlainText.Of(a.Key)} {Number(a.Count())}件"));
    }

    private static IEnumerable<Element> Rows(Report report)
    {
        yield return new RichTextBlock([new TextRun(PlainText.Typed(report.Title)) { Weight = FontWeight.Bolder }]) { Spacing = Spacing.Medium, Separator = true };
        yield return Line($"{PlainText.Of(report.AreaName)} {report.Day}", Spacing.None);
        yield return Help(PlainText.Of(report.Number), Spacing.None);
    }
}
