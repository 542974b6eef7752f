using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Answers;

/// <summary>書かれたことの見せ方: the count first, then the newest of what was written.</summary>
/// <param name="MayRead">The texts may be read, and not only counted.</param>
internal sealed record TextsView(Person Person, MasterSnapshot Master, Turn Turn, AnswerScope Where, ReportsRead Read, bool MayRead)
{
    private const int TextLength = 120;
    private const int FewestForTrend = 5;
    private const int MostGroups = 20;

    /// <summary>Wards that were asked for are missing: what was written there may not be read.</summary>
    public bool LeftOut { get; init; }

    /// <summary>What was written.</summary>
    public Card Texts(Question.Texts question, out IReadOnlyList<ActivityReport> shown)
    {
        var (asked, found) = Found(question);
        shown = [.. found.Take(Math.Min(question.Top ?? TextsCard.Most, TextsCard.Most))];
        var card = new TextsCard.View(
            Title(question, found.Count), Lines(question, asked.Count, found.Count, shown.Count), [],
            [.. shown.Select(r => new TextsCard.Said(AnswerWords.Head(r, Master), Cut(r, question)))],
            Onward(question), found.Count == 0 ? null : QuestionNotation.Write(question), Basis(question))
        { Asked = QuestionNotation.Write(question) };
        return TextsCard.Of(card, found.Count == 0 ? "nothing" : "found");
    }

    /// <summary>How many, by group.</summary>
    public Card Counts(Question.Texts question)
    {
        var (asked, found) = Found(question);
        var all = found.SelectMany(r => Groups(r, question.By!.Value)).GroupBy(g => g, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        // Those that are level with the last of them are there too.
        var last = question.Top is { } top && top > 0 && top < all.Count ? all[top - 1].Count() : 0;
        var groups = all.TakeWhile((g, i) => i < (question.Top ?? MostGroups) || g.Count() == last).Take(MostGroups).ToList();
        List<string> lines = [.. Lines(question, asked.Count, found.Count, 0)];
        if (found.Count > 0 && groups[0].Count() < FewestForTrend) lines.Add("件数が少ないので、傾向とは言えません。");
        if (question.By is Breakdown.Issue or Breakdown.Item or Breakdown.Partner) lines.Add("1つの報告が、いくつかに数えられることがあります。");
        var alone = question with { By = null, Top = null };
        return TextsCard.Of(
            new(Title(question, found.Count), lines, [.. groups.Select(g => (g.Key, g.Count()))], [], MayRead && found.Count > 0 ? [new("書かれたことを見る", QuestionNotation.Write(alone))] : [], null, Basis(question))
            { Asked = QuestionNotation.Write(question) },
            found.Count == 0 ? "nothing" : "counted");
    }

    /// <summary>What was written there may not be read: what can be seen instead.</summary>
    public static Card Others(AnswerScope where, Question.Texts question) => TextsCard.Of(
        new(
            $"{where.PlaceText}の{TextMatch.Word(question.Of)}の文章は、あなたの役割では読めません",
            ["書かれたことを読むのは、その区で活動する人と、市です。", "あなたの操作に、まちがいはありません。", "件数と、共有してよい成果事例は見られます。"], [], [],
            [
                new("報告の件数を見る", QuestionNotation.Write(new Question.Figures(question.Scope with { Words = [] }, [Measure.Reports]))),
                new("課題の分類で数える", QuestionNotation.Write(new Question.Texts(question.Scope with { Words = [] }, TextField.Issues, Breakdown.Issue))),
                new("成果事例を見る", QuestionNotation.Write(new Question.Cases(question.Scope with { Words = [] }))),
            ],
            null, [$"対象: {where.PlaceText}、{where.SpanText}"]),
        "others");

    private (IReadOnlyList<ActivityReport> Asked, IReadOnlyList<ActivityReport> Found) Found(Question.Texts question)
    {
        var asked = Read.Reports.Where(r => TextMatch.IsOf(r, question.Scope with { Issues = [] })).ToList();
        return (asked, [.. asked.Where(r => TextMatch.IsOf(r, question.Scope) && TextMatch.Texts(r, question.Of, []).Count > 0 && TextMatch.Says(r, question.Scope.Words))]);
    }

    private string Title(Question.Texts question, int found) => (found, question.Of) switch
    {
        (0, TextField.All) => $"{Where.PlaceText}に、当てはまる報告はありません",
        (0, _) => $"{Where.PlaceText}に、{QuestionWords.Subject(question)}の書かれた、当てはまる報告はありません",
        (_, TextField.All) => $"{Where.PlaceText}で当てはまる報告は、{Japanese.Number(found)}件です",
        _ => $"{Where.PlaceText}の{QuestionWords.Subject(question)}は、{Japanese.Number(found)}件の報告に書かれています",
    };

    private IReadOnlyList<string> Lines(Question.Texts question, int asked, int found, int shown) =>
    [
        .. AnswerWords.How(Where),
        $"{Where.SpanText}の報告 {Japanese.Number(asked)}件のうち {Japanese.Number(found)}件です。",
        .. question.Scope.Span?.Choice == SpanChoice.YearAsFiscal ? ["年は、年度(4月から3月まで)で数えました。"] : Array.Empty<string>(),
        .. LeftOut ? ["ほかの区に書かれたことは、あなたの役割では読めません。"] : Array.Empty<string>(),
        .. shown > 0 && shown < found ? [$"新しいほうから {shown}件です。"] : Array.Empty<string>(),
    ];

    private IReadOnlyList<string> Basis(Question.Texts question) =>
    [
        .. AnswerWords.Basis(Where, question.Scope, Read, Master, Turn),
        .. question.Scope.Words.Count > 0 ? [$"数え方: {string.Concat(question.Scope.Words.Select(w => $"「{w}」"))}という言葉がある報告です。", "書き方がちがう報告は、入っていません。"] : Array.Empty<string>(),
        "地区部会が報告した段階の内容です。協議会の評価ではありません。",
    ];

    private static IReadOnlyList<Typed> Cut(ActivityReport report, Question.Texts question) =>
        [.. TextMatch.Texts(report, question.Of, question.Scope.Words).Take(2).Select(t => new Typed(t.Label, t.Text.Length > TextLength ? $"{TypedText.Cut(t.Text, TextLength)}…" : t.Text))];

    private static IReadOnlyList<Option> Onward(Question.Texts question)
    {
        var plain = question with { Top = null };
        List<Option> onward = [];
        if (question.Of is TextField.Outcomes or TextField.Next) onward.Add(new("課題を見る", QuestionNotation.Write(plain with { Of = TextField.Issues })));
        if (question.Of is TextField.Issues or TextField.All or TextField.Next) onward.Add(new("成果を見る", QuestionNotation.Write(plain with { Of = TextField.Outcomes })));
        if (question.Of is TextField.Issues or TextField.Both) onward.Add(new("課題の分類で数える", QuestionNotation.Write(plain with { Of = TextField.Issues, By = Breakdown.Issue })));
        onward.Add(new("地区部会ごとに数える", QuestionNotation.Write(plain with { By = Breakdown.Area })));
        return onward;
    }

    private IEnumerable<string> Groups(ActivityReport report, Breakdown by) => by switch
    {
        Breakdown.Ward => [Master.City.FindWard(report.Ward)?.Name ?? report.Ward],
        Breakdown.Area => [Master.City.FindArea(report.Area)?.Name ?? report.Area],
        Breakdown.Month => [SpanText.Of(new(report.HeldOn.Year, report.HeldOn.Month, 1), new DateOnly(report.HeldOn.Year, report.HeldOn.Month, 1).AddMonths(1).AddDays(-1)).Text],
        Breakdown.Year => [report.Year.ToString()],
        Breakdown.Kind => [AnswerWords.Kind(report.Kind)],
        Breakdown.Item => report.PlanItems.Count == 0 ? ["取組み項目なし"] : report.PlanItems.Select(i => Master.Plans.Find(i)?.Full ?? i),
        Breakdown.Partner => report.Partners.Count == 0 ? ["連携先なし"] : report.Partners,
        _ => report.IssueKinds.Count == 0 ? ["分類なし"] : report.IssueKinds,
    };
}
