using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Answers;

/// <summary>答えの言葉: 対象, 定義 and 時点, and how a report is named in a list.</summary>
internal static class AnswerWords
{
    private const int TitleLength = 40;

    /// <summary>「6月3日(水) 寒川 朝のふれあいサロン」.</summary>
    public static string Head(ActivityReport report, MasterSnapshot master) =>
        $"{JapaneseDate.DayAndMonth(report.HeldOn)} {master.City.FindArea(report.Area)?.Name ?? report.Area} {TypedText.Cut(report.Title, TitleLength)}";

    /// <summary>種類 by its name.</summary>
    public static string Kind(string code) => ActivityKind.Find(code)?.Name ?? "その他";

    /// <summary>この答えの根拠.</summary>
    public static IReadOnlyList<string> Basis(AnswerScope where, Scope scope, ReportsRead read, MasterSnapshot master, Turn turn) =>
    [
        $"対象: {where.PlaceText}、{where.SpanText}{Conditions(scope, master)}",
        "定義: 取り消した報告、差戻し中の報告、活動なしは入れていません。",
        .. read.OnlyFrom is { } year ? [$"{Japanese.Number(AskedReports.MostRows)}件をこえたので、{year}から後だけを調べました。"] : Array.Empty<string>(),
        $"時点: {JapaneseDate.Moment(turn.Now)}",
    ];

    /// <summary>How the ward was found where nobody named it.</summary>
    public static IEnumerable<string> How(AnswerScope where) => where.IsOwn ? [$"あなたの区({where.PlaceText})で調べました。"] : [];

    private static string Conditions(Scope scope, MasterSnapshot master)
    {
        var said = scope.Kinds.Select(Kind)
            .Concat(scope.Items.Select(i => master.Plans.Find(i)?.Title ?? i))
            .Concat(scope.Partners).Concat(scope.Issues).Concat(scope.Words.Select(w => $"「{w}」"));
        return string.Concat(said.Take(5).Select(s => $"、{TypedText.Cut(s, 30)}"));
    }
}
