using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Plans;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Answers;

/// <summary>質問を言葉にする: what the bot understood, in its own words. May hold words that a person typed, so it stands on cards only. Pure.</summary>
internal static class QuestionWords
{
    private const int MostNames = 3;
    private const int MostOfAName = 20;

    /// <summary>「中央区 / 令和7年度(2025年度) / 見守り / 回数、参加者数」.</summary>
    public static string Of(Question question, PlanBook plans)
    {
        var parts = question.ScopeOf is { } scope ? Parts(scope, plans) : [];
        return string.Join(" / ", parts.Append(Asked(question)).Where(p => p.Length > 0));
    }

    /// <summary>What is meant, without place and time, in words of the house alone: 「見守り」, 「いきいきサロンと子育てサロン」; 「活動」 where nothing was said.</summary>
    public static string Subject(Scope scope)
    {
        var kinds = Names(scope.Kinds.Select(k => ActivityKind.Find(k)?.Name).OfType<string>());
        var partners = Names(scope.Partners.Where(Partner.All.Contains));
        var issues = Names(scope.Issues.Where(IssueKind.All.Contains));
        string?[] parts =
        [
            scope.Partners.Count == 0 ? null : $"{(partners.Length == 0 ? "その連携先" : partners)}と連携した",
            issues.Length == 0 ? null : $"課題が「{issues}」の",
            scope.Words.Count == 0 ? null : "言葉で探した",
            scope.Items.Count == 0 ? null : "その取組み項目の",
            kinds.Length == 0 ? "活動" : kinds,
        ];
        return string.Concat(parts);
    }

    /// <summary>「課題」, 「見守りの課題」, 「「担い手不足」の課題」.</summary>
    public static string Subject(Question.Texts question)
    {
        var issues = Names(question.Scope.Issues.Where(IssueKind.All.Contains));
        var rest = question.Scope with { Issues = [], Words = [] };
        return string.Concat(
            rest is { Kinds: [], Items: [], Partners: [] } ? "" : $"{Subject(rest)}の", issues.Length == 0 ? "" : $"「{issues}」の", Word(question.Of));
    }

    /// <summary>何ごと.</summary>
    public static string Word(Breakdown by) => by switch
    {
        Breakdown.Ward => "区",
        Breakdown.Area => "地区部会",
        Breakdown.Month => "月",
        Breakdown.Year => "年度",
        Breakdown.Kind => "種類",
        Breakdown.Item => "取組み項目",
        Breakdown.Partner => "連携先",
        _ => "課題の分類",
    };

    /// <summary>何を.</summary>
    public static string Word(Measure measure) => measure switch
    {
        Measure.Reports => "件数",
        Measure.Times => "回数",
        Measure.People => "参加者数",
        _ => "1回あたりの参加者数",
    };

    private static IEnumerable<string> Parts(Scope scope, PlanBook plans) =>
    [
        Names(scope.Places.Select(Word)),
        scope.Span?.Text ?? "",
        Names(scope.Kinds.Select(k => ActivityKind.Find(k)?.Name).OfType<string>()),
        Names(scope.Items.Select(plans.Find).OfType<PlanItem>().Select(i => i.Full)),
        Names(scope.Partners),
        Names(scope.Issues),
        scope.Words.Count == 0 ? "" : $"「{Names(scope.Words)}」",
    ];

    private static string Asked(Question question) => question switch
    {
        Question.Progress q => $"{By(q.By)}進み具合{Versus(q.Versus)}",
        Question.Missing { Never: true } => "一度も報告のない地区部会",
        Question.Missing => "まだ出していない地区部会",
        Question.Figures q => $"{By(q.By)}{string.Join("、", q.Measures.Distinct().Select(Word))}{Top(q.Top, q.Least)}{Versus(q.Versus)}",
        Question.Texts q => $"{By(q.By)}{Word(q.Of)}{Top(q.Top, false)}",
        Question.Cases q => $"{(q.Publicity ? "広報に使える" : "")}成果事例{Top(q.Top, false)}",
        Question.CityMeasures => "市の取組み(公助)",
        Question.Council => "協議会のこと",
        _ => "使い方",
    };

    private static string Word(Place place) => place switch
    {
        Place.InWard p => p.Ward.Name,
        Place.InArea p => p.Area.Name,
        Place.WholeCity => "市の全部の区",
        Place.OtherWards => "ほかの区",
        Place.CityBody => "市",
        Place.Unknown => "登録にない地区部会",
        _ => "あなたの担当の区",
    };

    private static string Word(TextField field) => field switch
    {
        TextField.Outcomes => "成果",
        TextField.Issues => "課題",
        TextField.Both => "成果と課題",
        TextField.Next => "今後の予定",
        _ => "書かれたこと",
    };

    private static string By(Breakdown? by) => by is { } said ? $"{Word(said)}ごとの" : "";

    private static string Top(int? top, bool least) => top is { } n ? $"({(least ? "少ない" : "多い")}順に {Japanese.Things(n)})" : least ? "(少ない順)" : "";

    private static string Versus(Calendar.FiscalYear? year) => year is { } said ? $"、{said}とくらべる" : "";

    private static string Names(IEnumerable<string> names)
    {
        var all = names.Where(n => n.Length > 0).Select(n => TypedText.Cut(n, MostOfAName)).ToList();
        return all.Count > MostNames ? $"{string.Join("、", all.Take(MostNames))}など{Japanese.Things(all.Count)}" : string.Join("、", all);
    }
}
