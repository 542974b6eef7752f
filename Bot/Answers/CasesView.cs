using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Texts;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Answers;

/// <summary>成果事例の見せ方: what was agreed to be shared, never who typed it.</summary>
/// <param name="person">Null in a group or channel.</param>
internal sealed class CasesView(Person? person, MasterSnapshot master, Turn turn)
{
    private const int TextLength = 120;

    /// <summary>Every word stands in what a case shows.</summary>
    public static bool Says(ActivityReport report, IReadOnlyList<string> words) => TextMatch.Says(Public(report), words);

    /// <summary>The card.</summary>
    public Card Card(Question.Cases question, AnswerScope where, ReportsRead found, out IReadOnlyList<ActivityReport> shown)
    {
        shown = [.. found.Reports.Take(Math.Min(question.Top ?? CasesCard.Most, CasesCard.Most))];
        var what = question.Publicity ? "広報に使ってよい成果事例" : "成果事例";
        var title = shown.Count == 0 ? $"{where.PlaceText}に、当てはまる{what}はありません" : $"{where.PlaceText}の{what}は、{Japanese.Number(found.Reports.Count)}件です";
        IReadOnlyList<string> lines =
        [
            .. AnswerWords.How(where),
            .. question.Scope.Span is null ? [$"今年度と昨年度({where.SpanText})を調べました。"] : Array.Empty<string>(),
            .. shown.Count < found.Reports.Count ? [$"新しいほうから {shown.Count}件です。"] : Array.Empty<string>(),
        ];
        return CasesCard.Of(new(title, lines, [.. shown.Select(r => Case(r, found.Small))], Onward(question, where), [.. Basis(question, where, found)])
        { Asked = person is null ? null : QuestionNotation.Write(question) });
    }

    private IEnumerable<string> Basis(Question.Cases question, AnswerScope where, ReportsRead found) =>
        AnswerWords.Basis(where, question.Scope, found, master, turn).Append(question.Publicity ? "成果事例: 広報に使ってよいとした報告です。" : "成果事例: 共有してよいとした報告です。");

    private CasesCard.Case Case(ActivityReport report, SmallUnits small) => new(
        report.Title,
        $"{JapaneseDate.Full(report.HeldOn)} {master.City.FindWard(report.Ward)?.Name} {master.City.FindArea(report.Area)?.Name ?? report.Area} {AnswerWords.Kind(report.Kind)}",
        People(report, small), report.Partners.Count == 0 ? null : string.Join('、', report.Partners), Cut(report.Outcome));

    // Beside a small count a larger one is left out too: the sum of both stands in other answers.
    private string? People(ActivityReport report, SmallUnits small)
    {
        if (report.Participants is not { } number) return null;
        var seesAll = person?.MaySeeSmallCounts(report.Ward) == true;
        if (!seesAll && number > 0 && !ShownPeople.IsFew(number) && small.Has(report)) return null;
        var people = !seesAll && ShownPeople.IsFew(number) ? "1〜4人" : $"{(report.Approximate ? "約" : "")}{Japanese.Number(number)}人";
        return $"{(report.Net ? "実人数" : "延べ")} {people}";
    }

    private static IReadOnlyList<Option> Onward(Question.Cases question, AnswerScope where)
    {
        List<Option> onward = [];
        if (!where.IsWholeCity) onward.Add(new("市全体の成果事例", QuestionNotation.Write(question.Within(question.Scope with { Places = [new Place.WholeCity()] }))));
        if (question.Scope.Span != DaySpan.Ever) onward.Add(new("これまでの全部を見る", QuestionNotation.Write(question.Within(question.Scope with { Span = DaySpan.Ever }))));
        return onward;
    }

    private static string? Cut(string? text) => text is null || text.Length <= TextLength ? text : $"{TypedText.Cut(text, TextLength)}…";

    // 課題, 今後 and 内容 were not meant to be shared.
    private static ActivityReport Public(ActivityReport report) => report with { Place = null, Content = null, Issue = null, Next = null };
}
