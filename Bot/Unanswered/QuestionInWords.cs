using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Questions;
using Sasaeai.Bot.Texts;

namespace Sasaeai.Bot.Unanswered;

/// <summary>質問を言葉にする: what was understood, in the bot's own words, for a secretariat that reads no codes. Pure.</summary>
internal static class QuestionInWords
{
    /// <summary>「[答えがちがう] 件数、中央区、見守り、令和7年度(2025年度)」.</summary>
    public static string Wrong(Question question, MasterSnapshot master) => TypedText.Cut($"[答えがちがう] {string.Join('、', Words(question, master))}", UnansweredQuestion.Most);

    /// <summary>What of it was typed, or may have been.</summary>
    public static string Said(Question question) => question.ScopeOf is { } scope ? string.Join('、', scope.Words.Concat(scope.Partners).Concat(scope.Issues)) : "";

    private static IEnumerable<string> Words(Question question, MasterSnapshot master)
    {
        yield return Topic(question);
        if (question.ScopeOf is not { } scope) yield break;
        foreach (var place in scope.Places.Select(Place).OfType<string>()) yield return place;
        foreach (var kind in scope.Kinds) yield return ActivityKind.Find(kind)?.Name ?? kind;
        foreach (var item in scope.Items) yield return master.Plans.Find(item)?.Title ?? item;
        foreach (var word in scope.Partners.Concat(scope.Issues)) yield return word;
        foreach (var word in scope.Words) yield return $"「{word}」";
        if (scope.Span is { } span) yield return span.Text;
    }

    private static string Topic(Question question) => question switch
    {
        Question.Progress => "進み具合",
        Question.Missing => "未報告",
        Question.Figures q => string.Join('・', q.Measures.Select(Measure)),
        Question.Texts { Of: TextField.Outcomes } => "成果",
        Question.Texts { Of: TextField.Issues } => "課題",
        Question.Texts { Of: TextField.Next } => "今後の予定",
        Question.Texts => "書かれたこと",
        Question.Cases => "成果事例",
        Question.Council => "協議会のこと",
        Question.CityMeasures => "公助",
        _ => "案内",
    };

    private static string Measure(Measure measure) => measure switch
    {
        Questions.Measure.Times => "回数",
        Questions.Measure.People => "参加者数",
        Questions.Measure.PerTime => "1回あたり",
        _ => "件数",
    };

    private static string? Place(Place place) => place switch
    {
        Questions.Place.InWard p => p.Ward.Name,
        Questions.Place.InArea p => p.Area.Name,
        Questions.Place.WholeCity => "市全体",
        Questions.Place.OtherWards => "ほかの区",
        _ => null,
    };
}
