using System.Text.Json.Serialization;

namespace Sasaeai.Cards;

/// <summary>元の報告を見る: the reports from which a question was answered, the newest first.</summary>
public sealed record OpenAnswerReports : Submission
{
    /// <summary>As in <see cref="AskQuestion.Question"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Question { get; init; }

    /// <summary>How many were shown before this page; null for the first.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? After { get; init; }
}

/// <summary>どちらでもない: none of the meanings that were asked back.</summary>
public sealed record NoneOfThese : Submission;

/// <summary>答えがちがうとき: the question goes to 区事務局, in the bot's own words and without a name.</summary>
public sealed record WrongAnswer : Submission
{
    /// <summary>As in <see cref="AskQuestion.Question"/>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Question { get; init; }
}

/// <summary>A button of 未回答の質問 or 教えた言葉.</summary>
public abstract record QuestionPress : Submission;

/// <summary>未回答の質問を見る.</summary>
public sealed record OpenUnanswered : QuestionPress
{
    /// <summary>How many were shown before this page; null for the first.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? After { get; init; }
}

/// <summary>言葉を教える, for one question: opens the form.</summary>
public sealed record OpenTeaching : QuestionPress
{
    /// <summary>区コード and key of the question, with <c>/</c> between them.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Asked { get; init; }
}

/// <summary>この言葉を教える: keeps it.</summary>
public sealed record TeachWord : QuestionPress
{
    /// <inheritdoc cref="OpenTeaching.Asked"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Asked { get; init; }

    /// <summary>言葉.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Word { get; init; }

    /// <summary>What it means: <c>area:12101-01</c>, <c>kind:k01</c>, <c>partner:NPO</c>.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Means { get; init; }
}

/// <summary>済みにする: takes a question off the list.</summary>
public sealed record SettleQuestion : QuestionPress
{
    /// <inheritdoc cref="OpenTeaching.Asked"/>
    [JsonConverter(typeof(TypedTextConverter))] public string? Asked { get; init; }
}

/// <summary>教えた言葉を見る.</summary>
public sealed record OpenTaughtWords : QuestionPress;

/// <summary>言葉を消す: takes a taught word out again.</summary>
public sealed record ForgetWord : QuestionPress
{
    /// <summary>Key of the word.</summary>
    [JsonConverter(typeof(TypedTextConverter))] public string? Taught { get; init; }
}
